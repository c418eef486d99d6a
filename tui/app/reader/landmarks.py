"""Places in a text to step to, besides names and marks: paragraphs, headings, unattributed statements."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.state.reading_point import reading_point

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Article, Span
    from tui.model.statement import Statement


def paragraphs(article: "Article") -> list[int]:
    """Return the offset at which each block of the text begins, in order."""
    return [block.span.start for block in article.blocks]


def headings(article: "Article") -> list[int]:
    """Return the offset at which each heading begins, in order."""
    return [block.span.start for block in article.blocks if block.kind == "heading"]


def beside(places: Sequence[int], here: int, by: int) -> int | None:
    """Return the first of sorted offsets behind `here` (`by` negative: the last before it), else None."""
    index = bisect_right(places, here) if by > 0 else bisect_left(places, here) - 1
    return places[index] if 0 <= index < len(places) else None


def unattributed(open_article: "OpenArticle", seen: "Span", by: int) -> "Statement | None":
    """Return the next statement without a speaker (`by` negative: the previous one); None if there is none.

    `seen` is the visible stretch of the text.
    """
    starts = {each.content[0].start: each for each in open_article.statements if each.speaker is None}
    found = beside(sorted(starts), reading_point(open_article, seen, by), by)
    return None if found is None else starts[found]
