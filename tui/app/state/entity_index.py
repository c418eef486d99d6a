"""Where the names of an article stand, and which one comes next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Set
from typing import NamedTuple

from tui.app.state.span_index import SpanIndex
from tui.model.article import Span
from tui.model.statement import Entity, EntityType, Speaker

Subject = Entity | Speaker
"""Whom or what a card is about: something named, or a speaker who never is."""


class CurrentName(NamedTuple):
    """One place in the text that a reader looks at."""

    span: Span
    """The words."""
    subject: Subject
    """Whom or what they mean."""


class EntityIndex:
    """The names of all types, asked for those of some types only; no type costs anything to switch."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._index = SpanIndex(
            (mention.span, entity)
            for entity in entities
            for mention in entity.mentions
            if mention.kind == "name"
        )
        self._all = [CurrentName(span, entity) for span, entity in self._index]

    def touching(self, start: int, end: int, types: Set[EntityType]) -> list[tuple[Span, Entity]]:
        """The names of these types that share a character with `[start, end)`, in order of their start."""
        return [each for each in self._index.touching(start, end) if each[1].type in types]

    def at(self, offset: int, types: Set[EntityType]) -> CurrentName | None:
        """The name at a character, the innermost of several."""
        here = self.touching(offset, offset + 1, types)
        return min((CurrentName(*each) for each in here), key=lambda name: len(name.span), default=None)

    def beside(self, here: Span, by: int, types: Set[EntityType]) -> CurrentName | None:
        """The next name of these types behind a stretch, or before it; None where there is none.

        A name at the very start of an empty stretch is behind it.
        """
        if by > 0:
            ahead = self._all[bisect_right(self._all, here, key=_span) :]
        else:
            ahead = self._all[: bisect_left(self._all, here, key=_span)][::-1]
        return next((name for name in ahead if name.subject.type in types), None)


def _span(name: CurrentName) -> Span:
    return name.span
