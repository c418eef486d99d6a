"""The offset in a text from which “next” and “previous” count."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Span


def reading_point(open_article: "OpenArticle", seen: "Span", by: int) -> int:
    """Return the offset from which to look for the next place (`by` positive) or the previous one.

    That is the start of the current statement or, if that is not visible, of the visible stretch `seen`. What
    begins exactly at the start of the visible stretch counts as the next place, hence one less for forward.
    """
    current = open_article.current
    in_sight = current is not None and (not seen or current.extent.overlaps(seen))
    return current.content[0].start if current and in_sight else seen.start - (by > 0)
