"""The margins beside the text: which column the text has, and what the left margin shows of each row."""

from typing import TYPE_CHECKING, NamedTuple

from tui.app.ui.signs import NOBODY, sign
from tui.configuration.settings import MEASURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.state.open_article import OpenArticle
    from tui.app.ui.appearance import Appearance
    from tui.model.article import Span
    from tui.model.statement import Statement

GUTTER = 5
"""Cells of the left margin: letter, doubt, bar, current, air."""

SIGNS = 2
"""Cells of the right margin: the mark's sign and one for its note."""

LEAST_MEASURE = 10
"""The least that is laid out, however little room there is."""


class Column(NamedTuple):
    """Where the text stands in its pane."""

    left: int
    """Empty cells before the left margin."""
    measure: int
    """Cells of the text."""

    @classmethod
    def of(cls, width: int, wanted: int = MEASURE) -> "Column":
        """The column of a pane `width` cells wide: in the middle, of the wanted measure or what fits."""
        measure = max(LEAST_MEASURE, min(wanted, width - GUTTER - SIGNS - 1))
        spare = width - measure - GUTTER - SIGNS
        return cls(max(0, min(spare, max(1, (spare - 1) // 2))), measure)

    def beside_bar(self, width: int) -> "Column":
        """The same column, the last cell of the pane left to a scroll bar."""
        if self.left + GUTTER + self.measure + SIGNS < width:
            return self
        return self._replace(left=self.left - 1) if self.left else self._replace(measure=self.measure - 1)


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


def margin(open_article: "OpenArticle", start: int, end: int, appearance: "Appearance") -> Margin:
    """Return the margin of the row that shows `[start, end)`; of an empty row where the two are equal.

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
    """Return the statement whose bar runs beside the row that shows `[start, end)`.

    It is the current statement if that touches the row, else the first one that does; None if none does.
    """
    return _first([statement for _, statement in _touching(open_article, start, end)], open_article)


def _touching(open_article: "OpenArticle", start: int, end: int) -> "list[tuple[Span, Statement]]":
    here = open_article.extents.touching(start, max(end, start + 1))
    return [(span, each) for span, each in here if start < end or span.start < start]


def _first(statements: "Sequence[Statement]", open_article: "OpenArticle") -> "Statement | None":
    """The current statement if it is among these, else the first of them."""
    current = open_article.current
    return current if current in statements else next(iter(statements), None)
