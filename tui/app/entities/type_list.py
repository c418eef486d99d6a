"""Types of names in a list, each as its names look, with a count and whether they are shown; then layers."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from textual.message import Message
from textual.strip import Strip

from tui.app.state.display import WORDS
from tui.app.state.entity_types import LOOKS, TYPES
from tui.app.ui.choices import OFF, ON
from tui.app.ui.pane import Part, spread, strip
from tui.app.ui.row_list import Listing
from tui.app.ui.signs import CURRENT
from tui.model.statement import Analysis, EntityType

SWITCHES = (*TYPES, *WORDS)
"""What is switched: types of names, then layers."""
AIR = len(TYPES)
"""The empty row between the two."""


class TypeList(Listing):
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
        return strip(spread(left, [(count, quiet)], width), width, self.base)

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
