"""Find the spans that overlap a stretch of the text, quickly in texts of any length."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from tui.model.article import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Spans with a value each, found by position in logarithmic time.

    Spans may nest and overlap. For each span, sorted by start, the index has the furthest end of all spans up
    to it: a search to the left stops where no span further left can reach the stretch.
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
