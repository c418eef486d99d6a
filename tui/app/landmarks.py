"""What one can go to in a text besides statements and names: paragraphs, headings, marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.reading import Reading
    from tui.model import Article, Span, Statement


def paragraphs(article: "Article") -> list[int]:
    """Where each block of the text begins."""
    return [block.span.start for block in article.blocks]


def headings(article: "Article") -> list[int]:
    """Where each heading begins."""
    return [block.span.start for block in article.blocks if block.kind == "heading"]


def marked(reading: "Reading") -> list[int]:
    """Where each mark begins that is in the text."""
    return sorted({mark.spans[0].start for mark in reading.marks if not mark.orphaned})


def beside(places: Iterable[int], here: int, by: int) -> int | None:
    """The place next behind an offset (negative: before it); None where there is none."""
    ordered = list(places)
    index = bisect_right(ordered, here) if by > 0 else bisect_left(ordered, here) - 1
    return ordered[index] if 0 <= index < len(ordered) else None


def unattributed(reading: "Reading", seen: "Span", by: int) -> "Statement | None":
    """The next statement nobody is known to have made (negative: the one before); None where there is none.

    The way starts at the current statement or, when that is out of sight, at what is `seen`.
    """
    current = reading.current
    here = current.content[0].start if current and current.extent.overlaps(seen) else seen.start - (by > 0)
    starts = {each.content[0].start: each for each in reading.statements if each.speaker is None}
    found = beside(sorted(starts), here, by)
    return None if found is None else starts[found]


def share(reading: "Reading", seen: "Span") -> int:
    """How far into the text a reader has seen, in per cent."""
    length = len(reading.article.text.rstrip())
    return min(100, round(100 * seen.end / length)) if length else 100
