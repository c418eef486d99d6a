"""The types of names in a list, each as its names look, with a count and whether they are shown."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from textual.message import Message
from textual.strip import Strip

from tui.app.entity_types import LOOKS, TYPES
from tui.app.typesetting.margins import CURRENT
from tui.app.widgets.choices import OFF, ON
from tui.app.widgets.listing import Listing
from tui.app.widgets.pane import Part, spread, strip
from tui.model import Analysis, EntityType


class TypeList(Listing):
    """Nine rows; what is shown is drawn as in the text."""

    class Picked(Message):
        """A reader clicked on a type."""

    def __init__(self, counts: Mapping[EntityType, int] | None, shown: Set[EntityType], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._counts = counts
        self.shown = shown

    def lay_out(self, width: int) -> Sequence[int]:  # noqa: ARG002 - the rows are the same for any width
        """A row a type."""
        return range(len(TYPES))

    def show(self, shown: Set[EntityType]) -> None:
        """Other types are shown from now on."""
        self.shown = shown
        self.redraw()

    def draw(self, y: int, width: int) -> Strip:
        """Whether it is shown, its number, what it is called, and how many names there are."""
        if y >= len(TYPES):
            return self.blank()
        each, here = TYPES[y], y == self.chosen
        on = each in self.shown
        quiet = self.ink("quiet")
        left: list[Part] = [
            (CURRENT if here else " ", self.ink("text")),
            (f" {ON if on else OFF} ", self.ink("text") if on else quiet),
            (f"{y + 1}  ", self.ink("key")),
            (LOOKS[each].many, self.ink(LOOKS[each].ink) if on else quiet),
        ]
        count = "" if self._counts is None else str(self._counts.get(each, 0))
        return strip(spread(left, [(count, quiet)], width), width, self.base)

    def picked(self, *, again: bool) -> None:  # noqa: ARG002 - who clicks twice switches twice
        """Have the type that was clicked switched."""
        self.post_message(self.Picked())


def counts(found: Analysis | None) -> Counter[EntityType] | None:
    """How often each type is named; None before that is known."""
    if found is None:
        return None
    counted: Counter[EntityType] = Counter()
    for entity in found.entities:
        counted[entity.type] += sum(mention.kind == "name" for mention in entity.mentions)
    return counted
