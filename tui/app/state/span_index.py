"""An index of spans, to find those that overlap a stretch of the text in texts of any length."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from tui.model.article import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Spans with a value each, found by position; spans may nest and overlap.

    A bisection finds the last span that begins before the end of the stretch; from there the search goes
    left. `_reach` has, for each span in order of start, the furthest end of all spans up to it, so that the
    search stops where no span further left can reach the stretch.
    """

    def __init__(self, spans: Iterable[tuple[Span, T]]) -> None:
        self._items = sorted(spans, key=lambda item: item[0])
        self._starts = [span.start for span, _ in self._items]
        self._reach = list(accumulate((span.end for span, _ in self._items), max))

    def __iter__(self) -> Iterator[tuple[Span, T]]:
        return iter(self._items)

    def touching(self, start: int, end: int) -> list[tuple[Span, T]]:
        """Return the spans that share a character with `[start, end)`, in order of their start."""
        found = []
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._reach[index] > start:
            if self._items[index][0].end > start:
                found.append(self._items[index])
            index -= 1
        return found[::-1]
