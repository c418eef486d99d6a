"""Where in a text a reader goes on from."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Span


def reading_point(open_article: "OpenArticle", seen: "Span", by: int) -> int:
    """Return the offset from which a reader goes on in a direction.

    That is the current statement or, if it is out of sight, the stretch of the text that is `seen`.
    """
    current = open_article.current
    in_sight = current is not None and (not seen or current.extent.overlaps(seen))
    return current.content[0].start if current and in_sight else seen.start - (by > 0)
