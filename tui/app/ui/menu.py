"""A menu: a list of options, each with the key that chooses it at once; and the sheet that shows a menu."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from tui.app.ui.fitted_sheet import FittedSheet
from tui.app.ui.pane import Part, spread, width_of
from tui.app.ui.row_list import Chosen, RowList
from tui.app.ui.signs import CURRENT
from tui.app.ui.wrapping import clip

AIR, LEAST = 2, 6
"""Cells between an option and its present state, and the fewest cells that are worth showing the state in."""


class MenuOption(NamedTuple):
    """One option of a menu."""

    id: str
    """The id of the command that chooses it, without the menu's prefix."""
    words: str
    """What the option does."""
    now: str = ""
    """The present state of what it changes."""
    refusal: str = ""
    """Why it cannot be chosen now; "" if it can."""


class Menu(RowList[MenuOption]):
    """A list with a row for each option; refused options are drawn quiet."""

    def __init__(self, options: Sequence[MenuOption], prefix: str, *, id: str) -> None:  # noqa: A002
        """List the options; the command that chooses one has the id `prefix` + the option's id."""
        super().__init__(options, id=id)
        self._prefix = prefix

    def draw(self, y: int, width: int) -> Strip:
        """Return a row: key, words, and present state."""
        if y >= len(self.items):
            return self.blank()
        option, here = self.items[y], y == self.cursor
        quiet, key = self.ink("quiet"), self.keymap.label(self._prefix + option.id)
        left: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (f" {key}  ", quiet if option.refusal else self.ink("key")),
            (option.words, quiet if option.refusal else self.ink("strong" if here else "text")),
        ]
        room = width - width_of(left) - AIR
        now = clip(option.now, room) if room >= LEAST else ""
        return self.strip(spread(left, [(now, quiet)] if now else [], width), width, self.base)


class MenuSheet(FittedSheet[str]):
    """A sheet with a menu; its answer is the id of the chosen option."""

    prefix: ClassVar[str]
    """The beginning of the ids of the commands that choose an option."""
    AUTO_FOCUS = "#menu"

    def __init__(self, title: str, about: Widget, options: Sequence[MenuOption]) -> None:
        """Show `about` what the options are, and below it the options."""
        super().__init__(title)
        self._about = about
        self._options = options

    def compose_parts(self) -> ComposeResult:
        """Yield what the menu is about, and the menu."""
        yield self._about
        yield Menu(self._options, self.prefix, id="menu")

    @property
    def fitted(self) -> Menu:
        """The menu, which scrolls where not all options fit."""
        return self.query_one(Menu)

    def wanted_rows(self) -> int:
        """Return a row for each option."""
        return len(self._options)

    @on(Chosen)
    def _chosen(self, message: Chosen[MenuOption]) -> None:
        self.action_choose(message.item.id)

    def action_take(self) -> None:
        """Answer with the option under the cursor."""
        if option := self.fitted.item:
            self.action_choose(option.id)

    def action_choose(self, id: str) -> None:  # noqa: A002 - the option's own name
        """Answer with an option, unless it is refused or missing; then say why."""
        option = next((each for each in self._options if each.id == id), None)
        if option is None:
            self.say(self.missing(id))
        elif option.refusal:
            self.say(option.refusal)
        else:
            self.dismiss(id)

    def missing(self, id: str) -> str:  # noqa: A002, ARG002 - the option's own name; for menus that lack some
        """Return the message where a command's option is not on the menu."""
        return "That is not on the menu"
