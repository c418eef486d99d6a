"""The sheet on which types of names and layers are switched; the text behind it shows what that does."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.entities.commands import TYPES_HINTS, TYPES_KEYS
from tui.app.state.open_article import OpenArticle
from tui.app.ui.choices import OFF, ON
from tui.app.ui.command import bindings
from tui.app.ui.entity_types import LOOKS, TYPES, WORDS, in_words
from tui.app.ui.lines import FixedLine, Footer
from tui.app.ui.pane import Inked, Part, spread
from tui.app.ui.row_list import RowList
from tui.app.ui.sheet import Modal
from tui.app.ui.signs import CURRENT
from tui.app.ui.wrapping import excerpt
from tui.model.statement import Analysis, EntityType
from tui.resources import styles

SWITCHES = (*TYPES, *WORDS)
"""What is switched: types of names, then layers."""
AIR = len(TYPES)
"""The empty row between the two."""


class TypeList(RowList):
    """A row for each; types that are shown are drawn as in the text."""

    class Picked(Message):
        """A reader clicked on a row."""

    def __init__(self, counts: Mapping[EntityType, int] | None, shown: Set[str], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._counts = counts
        self.shown = shown

    def lay_out(self, width: int) -> Sequence[int | None]:  # noqa: ARG002 - the rows are the same for any width
        """A row for each, and the empty one."""
        return [*range(AIR), None, *range(AIR, len(SWITCHES))]

    def show(self, shown: Set[str]) -> None:
        """Others are shown from now on."""
        self.shown = shown
        self.redraw()

    def draw(self, y: int, width: int) -> Strip:
        """Whether it is shown, its number, what it is called, and how many names there are."""
        if y == AIR or y > len(SWITCHES):
            return self.blank()
        number = y - (y > AIR)
        here, on = number == self.chosen, SWITCHES[number] in self.shown
        quiet = self.ink("quiet")
        look = LOOKS[TYPES[y]] if y < AIR else None
        words, ink = (look.many, look.ink) if look else (WORDS[SWITCHES[number]], "text")
        left: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (f" {ON if on else OFF} ", self.ink("text") if on else quiet),
            (f"{y + 1 if look else ' '}  ", self.ink("key")),
            (words, self.ink(ink) if on else quiet),
        ]
        count = str(self._counts.get(TYPES[y], 0)) if look and self._counts is not None else ""
        return self.strip(spread(left, [(count, quiet)], width), width, self.base)

    def picked(self, *, again: bool) -> None:  # noqa: ARG002 - who clicks twice switches twice
        """Have what was clicked switched."""
        self.post_message(self.Picked())


def counts(found: Analysis | None) -> Counter[EntityType] | None:
    """How often each type is named; None before that is known."""
    if found is None:
        return None
    counted: Counter[EntityType] = Counter()
    for entity in found.entities:
        counted[entity.type] += sum(mention.kind == "name" for mention in entity.mentions)
    return counted


SENTENCE_ROWS = 3
Switched = Set[str]
"""Types of names, and layers."""


class TypesSummary(Inked):
    """What is shown, in words."""

    words: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        """One row of it."""
        lines = excerpt(self.words, self.size.width, SENTENCE_ROWS)
        text = lines[y] if y < len(lines) else ""
        return self.strip([(text, self.ink("text"))], self.size.width, self.base)


class TypesSheet(Modal[None]):
    """Switches types and layers one by one; each switch is thrown at once."""

    BINDINGS: ClassVar = [
        *bindings(TYPES_KEYS),
        *(Binding(str(number), f"switch({number})", show=False) for number in range(2, len(TYPES) + 1)),
    ]
    AUTO_FOCUS = "#types"
    CSS_PATH: ClassVar = [styles() / "types.tcss"]

    def __init__(
        self, open_article: OpenArticle | None, shown: Switched, switch: Callable[[Switched], None]
    ) -> None:
        """Begin with the types and layers that are `shown`; `switch` is told of each change."""
        super().__init__()
        self._open_article = open_article
        self._shown = shown
        self._switch = switch

    def compose(self) -> ComposeResult:
        """The sheet, top to bottom, and its keys."""
        with Vertical(id="types-sheet"):
            yield FixedLine([("Layers", "strong")], [("names in this article", "quiet")])
            yield TypeList(
                counts(self._open_article.found if self._open_article else None), self._shown, id="types"
            )
            yield TypesSummary()
        yield Footer(TYPES_HINTS)

    def on_mount(self) -> None:
        """Say what is shown to begin with."""
        self._say()

    @property
    def _list(self) -> TypeList:
        return self.query_one(TypeList)

    def _say(self) -> None:
        self.query_one(TypesSummary).words = in_words({each for each in TYPES if each in self._shown})

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
