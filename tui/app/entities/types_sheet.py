"""The sheet on which types of names and layers are switched; the text behind it shows what that does."""

from collections.abc import Callable, Set
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.entities.commands import TYPES_HINTS, TYPES_KEYS
from tui.app.entities.type_list import SWITCHES, TypeList, counts
from tui.app.state.entity_types import TYPES, in_words
from tui.app.state.open_article import Reading
from tui.app.ui.hints import bindings
from tui.app.ui.lines import Footer, Words
from tui.app.ui.modal import Modal
from tui.app.ui.pane import Inked, strip
from tui.app.ui.wrapping import excerpt
from tui.resources import styles

SENTENCE_ROWS = 3
Switched = Set[str]
"""Types of names, and layers."""


class Sentence(Inked):
    """What is shown, in words."""

    words: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        """One row of it."""
        lines = excerpt(self.words, self.size.width, SENTENCE_ROWS)
        text = lines[y] if y < len(lines) else ""
        return strip([(text, self.ink("text"))], self.size.width, self.base)


class TypesSheet(Modal[None]):
    """Switches types and layers one by one; each switch is thrown at once."""

    BINDINGS: ClassVar = [
        *bindings(TYPES_KEYS),
        *(Binding(str(number), f"switch({number})", show=False) for number in range(2, len(TYPES) + 1)),
    ]
    AUTO_FOCUS = "#types"
    CSS_PATH: ClassVar = [styles() / "types.tcss"]

    def __init__(self, reading: Reading | None, shown: Switched, switch: Callable[[Switched], None]) -> None:
        """Begin with the types and layers that are `shown`; `switch` is told of each change."""
        super().__init__()
        self._reading = reading
        self._shown = shown
        self._switch = switch

    def compose(self) -> ComposeResult:
        """The sheet, top to bottom, and its keys."""
        with Vertical(id="types-sheet"):
            yield Words([("Layers", "strong")], [("names in this article", "quiet")])
            yield TypeList(counts(self._reading.found if self._reading else None), self._shown, id="types")
            yield Sentence()
        yield Footer(TYPES_HINTS)

    def on_mount(self) -> None:
        """Say what is shown to begin with."""
        self._say()

    @property
    def _list(self) -> TypeList:
        return self.query_one(TypeList)

    def _say(self) -> None:
        self.query_one(Sentence).words = in_words({each for each in TYPES if each in self._shown})

    def _show(self, shown: Switched) -> None:
        self._shown = shown
        self._list.show(shown)
        self._say()
        self._switch(shown)

    @on(TypeList.Picked)
    def _picked(self) -> None:
        self.action_switch()

    def action_switch(self, number: int = 0) -> None:
        """Switch what is chosen, or the type of this number, on or off."""
        if number:
            self._list.choose(number - 1)
        self._show(self._shown ^ {SWITCHES[self._list.chosen]})

    def action_all(self) -> None:
        """Show all types or, where all are shown, none."""
        types = frozenset[str](TYPES)
        self._show(self._shown - types if types <= self._shown else self._shown | types)

    def action_step(self, by: int) -> None:
        """Choose the next type, or the one before."""
        self._list.step(by)

    def action_close(self) -> None:
        """Back to the text."""
        self.dismiss()
