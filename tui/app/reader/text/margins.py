"""The content of the left margin next to each row of the text."""

from typing import TYPE_CHECKING, NamedTuple

from tui.app.ui.signs import NOBODY, sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.state.open_article import OpenArticle
    from tui.app.ui.appearance import Appearance
    from tui.model.article import Span
    from tui.model.statement import Statement


class Margin(NamedTuple):
    """The content of the left margin at one row."""

    letter: str
    """The speaker's letter where a statement begins, else a space."""
    speaking: "Statement | None"
    """The statement that begins on the row; None if none does."""
    sign: str
    """The sign that this statement is unsure or corrected by the reader, else a space."""
    bar: "Statement | None"
    """The statement whose bar is drawn at the row; None if none is."""


def margin(open_article: "OpenArticle", start: int, end: int, appearance: "Appearance") -> Margin:
    """Return the margin of the row that shows `[start, end)`; the two are equal for a row without text.

    The letter is that of the first statement that begins on the row, the current one before others.
    """
    here = _touching(open_article, start, end)
    opening = [
        s
        for span, s in here
        if start <= span.start < end and span.start == open_article.places.openings[s.id]
    ]
    speaking, running = _first(opening, open_article), _first([s for _, s in here], open_article)
    if speaking is None:
        return Margin(" ", None, " ", running)
    badge = open_article.badge(speaking)
    return Margin(badge.letter if badge else NOBODY, speaking, sign(speaking, appearance), running)


def bar(open_article: "OpenArticle", start: int, end: int) -> "Statement | None":
    """Return the statement whose bar is drawn at the row that shows `[start, end)`.

    It is the current statement if that touches the row, else the first one that does; None if none does.
    """
    return _first([statement for _, statement in _touching(open_article, start, end)], open_article)


def _touching(open_article: "OpenArticle", start: int, end: int) -> "list[tuple[Span, Statement]]":
    """Return the bars that a row touches; a row without text only those that run on across it."""
    here = open_article.extents.touching(start, max(end, start + 1))
    return [(span, each) for span, each in here if start < end or span.start < start]


def _first(statements: "Sequence[Statement]", open_article: "OpenArticle") -> "Statement | None":
    """Return the current statement if it is among these, else the first of them, else None."""
    current = open_article.current
    return current if current in statements else next(iter(statements), None)
