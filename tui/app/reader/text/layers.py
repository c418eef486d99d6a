"""The layers over the text: which spans are drawn with which inks, the lowest layer first.

Its styles, statements, names, marks and search hits, as far as the display shows them. `row_painter.py` lays
them over each other.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from tui.app.state.open_article import OpenArticle
from tui.app.state.span_index import SpanIndex
from tui.app.ui.entity_types import LOOKS
from tui.app.ui.mark_colours import ink
from tui.model.article import Span, StyleKind
from tui.model.mark import Mark
from tui.model.statement import Statement

Ground = Literal["current", "current-verbatim", "chip", "voice", ""]
"""A style in the accent of the current statement's speaker: as ground, weaker or stronger for words in
quotation marks; in full, for the source; as ink, for the cue; or none."""

STYLE_INKS: dict[StyleKind, str] = {
    "emphasis": "emphasis",
    "strong": "bold",
    "code": "code",
    "link": "link",
    "strikethrough": "struck",
}
"""The ink of each style that the article itself has."""


class Layer(NamedTuple):
    """A stretch of the text, and the style that is laid over it."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""
    inks: tuple[str, ...]
    """The names of the inks."""
    ground: Ground = ""
    """A style in the accent of the current statement's speaker, in addition to the inks."""


class Layers:
    """The layers of one article; `over` returns those of a row."""

    def __init__(self, open_article: OpenArticle) -> None:
        self._hits: SpanIndex[int] = SpanIndex(())
        self._hit: int | None = None
        self.stands_for: Span | None = None
        """The name that the current statement's source refers to, highlighted while the evidence is open."""
        self.refresh(open_article)

    def refresh(self, open_article: OpenArticle) -> None:
        """Build the indices again from what is shown of the article now; the hits of a search stay."""
        analysis = open_article.analysis
        self._open_article = open_article
        self._styles = SpanIndex(
            (style.span, STYLE_INKS[style.kind]) for style in open_article.article.styles
        )
        self._contents = open_article.places.contents
        self._quotations: SpanIndex[None] = SpanIndex(
            (span, None) for span in (analysis.quotations if analysis else ())
        )
        self.show_marks(open_article)

    def show_marks(self, open_article: OpenArticle) -> None:
        """Build the index of the marks again."""
        there = (mark for mark in open_article.marks if not mark.orphaned)
        self._marks = SpanIndex((span, mark) for mark in there for span in mark.spans)

    def show_hits(self, hits: list[Span], number: int | None) -> None:
        """Highlight the hits of a search; `number` is that of the current one, None if there is none."""
        self._hit = number
        self._hits = SpanIndex((span, number) for number, span in enumerate(hits))

    def marks(self, start: int, end: int) -> list[tuple[Span, Mark]]:
        """Return the marks that touch `[start, end)`, with their spans; none while they are not shown."""
        return self._marks.touching(start, end) if "marks" in self._open_article.display.layers else []

    def beside(self, start: int, end: int) -> tuple[Mark | None, bool]:
        """Return the mark whose sign is in the margin of the row `[start, end)`, and whether to add a note's.

        It is one that begins on the row, with a note before others, else one that reaches into the row. The
        sign of a note is only on the row where the mark begins.
        """
        marks = self.marks(start, end) if start < end else []
        begun = [mark for span, mark in marks if span.start >= start and span == mark.spans[0]]
        noted = [mark for mark in begun if mark.note]
        reaching = [mark for _, mark in marks]
        return next(iter([*noted, *begun, *reaching]), None), bool(noted)

    def over(self, start: int, end: int, current: Statement | None) -> Iterator[Layer]:
        """Yield the layers of `[start, end)`, the lowest first; some may lie outside of it.

        `current` is the current statement.
        """
        yield from (Layer(*_ends(span), (ink,)) for span, ink in self._styles.touching(start, end))
        shown = "statements" in self._open_article.display.layers
        yield from self._statements(start, end, current) if shown else ()
        yield from self._names(start, end)
        yield from self._current(current) if shown else ()
        # Of marks that overlap, the shorter one is on top, so that none is hidden.
        marks = sorted(self.marks(start, end), key=lambda found: -len(found[0]))
        yield from (Layer(*_ends(span), (ink(mark.colour),)) for span, mark in marks)
        for span, number in self._hits.touching(start, end):
            yield Layer(*_ends(span), ("hit-here" if number == self._hit else "hit",))
        if pointed := self._open_article.pointed:
            yield Layer(*_ends(pointed.span), ("pointed",))

    def _names(self, start: int, end: int) -> Iterator[Layer]:
        """Yield the names of the types that are shown."""
        for span, entity in self._open_article.names.touching(start, end, self._open_article.display.types):
            yield Layer(*_ends(span), (LOOKS[entity.type].ink,))

    def _statements(self, start: int, end: int, current: Statement | None) -> Iterator[Layer]:
        """Yield the contents of statements, each below its words in quotation marks; the current one last."""
        quotations = self._quotations.touching(start, end)
        touching = self._contents.touching(start, end)
        for is_current in (False, True):
            for span, statement in touching:
                if (statement is current) is not is_current:
                    continue
                yield _ground("reported", is_current, span)
                for quoted, _ in quotations:
                    if quoted.overlaps(span):
                        both = Span(max(quoted.start, span.start), min(quoted.end, span.end))
                        yield _ground("verbatim", is_current, both)

    def _current(self, current: Statement | None) -> Iterator[Layer]:
        """Yield the cue and the source of the current statement, and the name that the source refers to."""
        if current and current.cue:
            yield Layer(*_ends(current.cue), ("cue",), "voice")
        if current and current.source:
            yield Layer(*_ends(current.source), (), "chip")
        if current and self.stands_for and self.stands_for != current.source:
            yield Layer(*_ends(self.stands_for), (), "current")
            yield Layer(*_ends(self.stands_for), ("cue",), "voice")


def _ends(span: Span) -> tuple[int, int]:
    """Return the offsets of a span, as arguments for `Layer`."""
    return span.start, span.end


def _ground(ink: str, is_current: bool, span: Span) -> Layer:
    """Return the layer of a content: in its ink or, for the current statement, in the speaker's accent."""
    if is_current:
        return Layer(*_ends(span), ("current",), "current-verbatim" if ink == "verbatim" else "current")
    return Layer(*_ends(span), (ink,))
