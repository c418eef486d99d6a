"""The sheet that switches types of names and layers on and off; the text next to it shows the effect."""

from collections import Counter
from collections.abc import Callable, Mapping, Set
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.entities.commands import TYPES_HINTS, TYPES_KEYS
from tui.app.state.open_article import OpenArticle
from tui.app.ui.choices import OFF, ON
from tui.app.ui.command import bindings
from tui.app.ui.entity_types import LOOKS, TYPES, WORDS, in_words
from tui.app.ui.lines import FixedLine, Footer
from tui.app.ui.pane import Inked, Part, spread
from tui.app.ui.row_list import Chosen, RowList, UnevenRows
from tui.app.ui.sheet import Sheet
from tui.app.ui.signs import CURRENT
from tui.app.ui.wrapping import excerpt
from tui.model.statement import Analysis, EntityType
from tui.resources import styles

SWITCHES = (*TYPES, *WORDS)
"""What the list can switch: types of names, then layers and attitudes."""
AIR = len(TYPES)
"""The number of the empty row between the two."""


class TypeList(RowList[str]):
    """A list with a row for each type and layer; names of types that are shown are drawn as in the text."""

    def __init__(self, counts: Mapping[EntityType, int] | None, shown: Set[str], *, id: str) -> None:  # noqa: A002
        """List all types and layers; `counts` says how often each type is named, None if not known."""
        super().__init__(SWITCHES, id=id)
        self._counts = counts
        self.shown = shown

    def lay_out(self, width: int) -> UnevenRows:  # noqa: ARG002 - the rows are the same for any width
        """Return the rows: one for each type, an empty one, one for each layer."""
        return UnevenRows([*range(AIR), None, *range(AIR, len(SWITCHES))])

    def show(self, shown: Set[str]) -> None:
        """Draw these types and layers as shown, all others as hidden."""
        self.shown = shown
        self.redraw()

    def draw(self, y: int, width: int) -> Strip:
        """Return a row: whether it is shown, its number, its name, and how many names the article has."""
        if y == AIR or y > len(SWITCHES):
            return self.blank()
        number = y - (y > AIR)
        here, on = number == self.cursor, SWITCHES[number] in self.shown
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

    def chooses(self, clicks: int) -> bool:  # noqa: ARG002 - each of several clicks switches
        """Return True: every one of several clicks switches."""
        return True


def counts(found: Analysis | None) -> Counter[EntityType] | None:
    """Return how often each type is named, None if the article has not been analysed."""
    if found is None:
        return None
    counted: Counter[EntityType] = Counter()
    for entity in found.entities:
        counted[entity.type] += sum(mention.kind == "name" for mention in entity.mentions)
    return counted


SENTENCE_ROWS = 3
"""The most rows of the summary."""
Switched = Set[str]
"""Types of names, layers and attitudes that are shown, by id."""


class TypesSummary(Inked):
    """A sentence below the list: which types are shown."""

    words: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        """Return a row of the sentence."""
        lines = excerpt(self.words, self.size.width, SENTENCE_ROWS)
        text = lines[y] if y < len(lines) else ""
        return self.strip([(text, self.ink("text"))], self.size.width, self.base)


class TypesSheet(Sheet[None]):
    """The sheet that switches types and layers one by one; each change shows in the text at once."""

    BINDINGS: ClassVar = [
        *bindings(TYPES_KEYS),
        *(Binding(str(number), f"switch({number})", show=False) for number in range(2, len(TYPES) + 1)),
    ]
    AUTO_FOCUS = "#types"
    CSS_PATH: ClassVar = [styles() / "types.tcss"]

    def __init__(
        self, open_article: OpenArticle | None, shown: Switched, switch: Callable[[Switched], None]
    ) -> None:
        """Begin with the types and layers that are `shown`; call `switch` with them after each change."""
        super().__init__()
        self._open_article = open_article
        self._shown = shown
        self._switch = switch

    def compose(self) -> ComposeResult:
        """Yield the sheet, top to bottom, and its keys."""
        with Vertical(id="types-sheet"):
            yield FixedLine([("Layers", "strong")], [("names in this article", "quiet")])
            yield TypeList(
                counts(self._open_article.found if self._open_article else None), self._shown, id="types"
            )
            yield TypesSummary()
        yield Footer(TYPES_HINTS)

    def on_mount(self) -> None:
        """Show the summary."""
        self._summarise()

    @property
    def _list(self) -> TypeList:
        return self.query_one(TypeList)

    def _summarise(self) -> None:
        self.query_one(TypesSummary).words = in_words({each for each in TYPES if each in self._shown})

    def _show(self, shown: Switched) -> None:
        """Show these types and layers, in the sheet and in the text."""
        self._shown = shown
        self._list.show(shown)
        self._summarise()
        self._switch(shown)

    @on(Chosen)
    def _chosen(self, message: Chosen[str]) -> None:
        self._show(self._shown ^ {message.item})

    def action_switch(self, number: int = 0) -> None:
        """Switch a type by its number, from 1, or what is under the cursor (0), on or off."""
        if number:
            self._list.move_to(number - 1)
        self._show(self._shown ^ {SWITCHES[self._list.cursor]})

    def action_all(self) -> None:
        """Show all types or, if all are shown, none."""
        types = frozenset[str](TYPES)
        self._show(self._shown - types if types <= self._shown else self._shown | types)
