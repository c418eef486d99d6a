"""Finding the spans that touch a stretch of the text, for texts of any length."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from tui.model.article import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Spans with what they stand for, searched by position in logarithmic time.

    Spans may nest and overlap: beside the sorted starts stands the furthest end reached so far, which tells
    a walk to the left when nothing further left can touch.
    """

    def __init__(self, spans: Iterable[tuple[Span, T]]) -> None:
        self._items = sorted(spans, key=lambda item: item[0])
        self._starts = [span.start for span, _ in self._items]
        self._reach = list(accumulate((span.end for span, _ in self._items), max))

    def __iter__(self) -> Iterator[tuple[Span, T]]:
        return iter(self._items)

    def touching(self, start: int, end: int) -> list[tuple[Span, T]]:
        """The spans that share a character with `[start, end)`, in order of their start."""
        found = []
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._reach[index] > start:
            if self._items[index][0].end > start:
                found.append(self._items[index])
            index -= 1
        return found[::-1]
