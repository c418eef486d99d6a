"""What the left margin shows beside each row of the text."""

from typing import TYPE_CHECKING, NamedTuple

from tui.app.ui.signs import NOBODY, sign

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.model.statement import Statement


class Margin(NamedTuple):
    """What the margin says of one row."""

    letter: str
    """The speaker's letter where a statement begins, else a space."""
    speaking: "Statement | None"
    """The statement that begins here."""
    sign: str
    """Whether that statement is uncertain, or the reader's own word."""
    bar: "Statement | None"
    """The statement whose bar runs here."""


def margin(open_article: "OpenArticle", start: int, end: int) -> Margin:
    """The margin of the row that shows `[start, end)`; of an empty row where the two are equal.

    The bar is the current statement's if that touches the row, else the first's that does; the letter is of
    the first statement that begins on the row.
    """
    here = open_article.extents.touching(start, max(end, start + 1))
    if start == end:
        here = [(span, statement) for span, statement in here if span.start < start]
    if not here:
        return Margin(" ", None, " ", None)
    touching = [statement for _, statement in here]
    bar = open_article.current if open_article.current in touching else touching[0]
    opening = [
        s
        for span, s in here
        if start <= span.start < end and span.start == open_article.places.openings[s.id]
    ]
    if not opening:
        return Margin(" ", None, " ", bar)
    speaking = open_article.current if open_article.current in opening else opening[0]
    assert speaking is not None  # noqa: S101 - it is one of those that open here
    badge = open_article.badge(speaking)
    return Margin(badge.letter if badge else NOBODY, speaking, sign(speaking), bar)
