"""What one can go to in a text besides statements, names and marks: paragraphs and headings."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.app.state.reading_point import reading_point

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Article, Span
    from tui.model.statement import Statement


def paragraphs(article: "Article") -> list[int]:
    """Where each block of the text begins."""
    return [block.span.start for block in article.blocks]


def headings(article: "Article") -> list[int]:
    """Where each heading begins."""
    return [block.span.start for block in article.blocks if block.kind == "heading"]


def beside(places: Iterable[int], here: int, by: int) -> int | None:
    """The place next behind an offset (negative: before it); None where there is none."""
    ordered = list(places)
    index = bisect_right(ordered, here) if by > 0 else bisect_left(ordered, here) - 1
    return ordered[index] if 0 <= index < len(ordered) else None


def unattributed(open_article: "OpenArticle", seen: "Span", by: int) -> "Statement | None":
    """The next statement that is attributed to nobody, or the one before; None where there is none."""
    starts = {each.content[0].start: each for each in open_article.statements if each.speaker is None}
    found = beside(sorted(starts), reading_point(open_article, seen, by), by)
    return None if found is None else starts[found]
