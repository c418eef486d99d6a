"""What one can go to in a text besides statements and names: paragraphs, headings, marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Article, Span
    from tui.model.mark import Mark
    from tui.model.statement import Statement


def paragraphs(article: "Article") -> list[int]:
    """Where each block of the text begins."""
    return [block.span.start for block in article.blocks]


def headings(article: "Article") -> list[int]:
    """Where each heading begins."""
    return [block.span.start for block in article.blocks if block.kind == "heading"]


def marks(open_article: "OpenArticle") -> "list[Mark]":
    """The marks that are in the text, in order; one on a statement before those on its first words."""
    there = (mark for mark in open_article.marks if not mark.orphaned)
    return sorted(there, key=lambda mark: (mark.spans[0].start, not mark.on_statement, mark.spans, mark.id))


def mark_beside(open_article: "OpenArticle", here: "Mark | None", seen: "Span", by: int) -> "Mark | None":
    """The next mark (negative: the one before) of a reader who is at one, or among the statements; None where
    there is none."""
    ordered = marks(open_article)
    if here in ordered:
        index = ordered.index(here) + by
    else:
        index = bisect_left([mark.spans[0].start for mark in ordered], standing(open_article, seen, by)) - (
            by < 0
        )
    return ordered[index] if 0 <= index < len(ordered) else None


def beside(places: Iterable[int], here: int, by: int) -> int | None:
    """The place next behind an offset (negative: before it); None where there is none."""
    ordered = list(places)
    index = bisect_right(ordered, here) if by > 0 else bisect_left(ordered, here) - 1
    return ordered[index] if 0 <= index < len(ordered) else None


def standing(open_article: "OpenArticle", seen: "Span", by: int) -> int:
    """Where a reader goes on from: the current statement unless that is out of sight, what is `seen`."""
    current = open_article.current
    in_sight = current is not None and (not seen or current.extent.overlaps(seen))
    return current.content[0].start if current and in_sight else seen.start - (by > 0)


def unattributed(open_article: "OpenArticle", seen: "Span", by: int) -> "Statement | None":
    """The next statement nobody is known to have made, or the one before; None where there is none."""
    starts = {each.content[0].start: each for each in open_article.statements if each.speaker is None}
    found = beside(sorted(starts), standing(open_article, seen, by), by)
    return None if found is None else starts[found]


def share(open_article: "OpenArticle", seen: "Span") -> int:
    """How far into the text a reader has seen, in per cent."""
    length = len(open_article.article.text.rstrip())
    return min(100, round(100 * seen.end / length)) if length else 100
