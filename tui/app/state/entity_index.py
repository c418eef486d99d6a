"""An index of the names in an article by position, to find the name at an offset or the next one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Set
from typing import NamedTuple

from tui.app.state.span_index import SpanIndex
from tui.model.article import Span
from tui.model.statement import Entity, EntityType, Speaker

Subject = Entity | Speaker
"""What a name or a speaker refers to: an entity or, where the text has no name, the speaker."""


class CurrentName(NamedTuple):
    """A name in the text that the reader has stepped to or clicked on."""

    span: Span
    """The words."""
    subject: Subject
    """The entity that the words refer to."""


class EntityIndex:
    """The names of all types, by position.

    Each look-up is given the types that are shown, so that the index need not be built again when they
    change.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._index = SpanIndex(
            (mention.span, entity)
            for entity in entities
            for mention in entity.mentions
            if mention.kind == "name"
        )
        self._all = [CurrentName(span, entity) for span, entity in self._index]

    def touching(self, start: int, end: int, types: Set[EntityType]) -> list[tuple[Span, Entity]]:
        """Return the names of these types that share a character with `[start, end)`, in order of start."""
        return [each for each in self._index.touching(start, end) if each[1].type in types]

    def at(self, offset: int, types: Set[EntityType]) -> CurrentName | None:
        """Return the name at a character, the innermost of several; None if there is none."""
        here = self.touching(offset, offset + 1, types)
        return min((CurrentName(*each) for each in here), key=lambda name: len(name.span), default=None)

    def beside(self, here: Span, by: int, types: Set[EntityType]) -> CurrentName | None:
        """Return the next name of these types after a stretch, or before it if `by` is negative, else None.

        A name at the very start of an empty stretch is after it.
        """
        if by > 0:
            ahead = self._all[bisect_right(self._all, here, key=_span) :]
        else:
            ahead = self._all[: bisect_left(self._all, here, key=_span)][::-1]
        return next((name for name in ahead if name.subject.type in types), None)


def _span(name: CurrentName) -> Span:
    return name.span
