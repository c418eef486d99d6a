"""The layers of the text: which spans of a row are drawn with which ink, lowest layer first."""

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

STYLE_INKS: dict[StyleKind, str] = {
    "emphasis": "emphasis",
    "strong": "bold",
    "code": "code",
    "link": "link",
    "strikethrough": "struck",
}


class Layer(NamedTuple):
    """One stretch of the text and what is laid over it."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last."""
    inks: tuple[str, ...]
    """The named inks."""
    ground: Ground = ""
    """A style that depends on who speaks the current statement."""


class Layers:
    """All layers of one article, asked for a row at a time."""

    def __init__(self, open_article: OpenArticle) -> None:
        self._hits: SpanIndex[int] = SpanIndex(())
        self._hit: int | None = None
        self.stands_for: Span | None = None
        """The name that the current statement's source stands for, while the evidence is open."""
        self.refresh(open_article)

    def refresh(self, open_article: OpenArticle) -> None:
        """Take in what is shown of the article now; the hits of a search stay."""
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
        """Lay the marks over the text."""
        there = (mark for mark in open_article.marks if not mark.orphaned)
        self._marks = SpanIndex((span, mark) for mark in there for span in mark.spans)

    def show_hits(self, hits: list[Span], number: int | None) -> None:
        """Lay the hits of a search over the text; the reader is at one of them."""
        self._hit = number
        self._hits = SpanIndex((span, number) for number, span in enumerate(hits))

    def marks(self, start: int, end: int) -> list[tuple[Span, Mark]]:
        """The marks that touch the stretch, and where; none while they are not shown."""
        return self._marks.touching(start, end) if "marks" in self._open_article.display.layers else []

    def beside(self, start: int, end: int) -> tuple[Mark | None, bool]:
        """The mark whose sign stands beside a row, and whether that tells of its note.

        It is the one that begins on the row, one with a note before others, else one that reaches into it.
        """
        marks = self.marks(start, end) if start < end else []
        begun = [mark for span, mark in marks if span.start >= start and span == mark.spans[0]]
        noted = [mark for mark in begun if mark.note]
        reaching = [mark for _, mark in marks]
        return next(iter([*noted, *begun, *reaching]), None), bool(noted)

    def over(self, start: int, end: int, current: Statement | None) -> Iterator[Layer]:
        """The layers that touch `[start, end)`, lowest first."""
        yield from (Layer(*_ends(span), (ink,)) for span, ink in self._styles.touching(start, end))
        said = "statements" in self._open_article.display.layers
        yield from self._statements(start, end, current) if said else ()
        yield from self._names(start, end)
        yield from self._current(current) if said else ()
        # Of marks that overlap the shorter one lies on top, so that none is out of sight.
        marks = sorted(self.marks(start, end), key=lambda found: -len(found[0]))
        yield from (Layer(*_ends(span), (ink(mark.colour),)) for span, mark in marks)
        for span, number in self._hits.touching(start, end):
            yield Layer(*_ends(span), ("hit-here" if number == self._hit else "hit",))
        if pointed := self._open_article.pointed:
            yield Layer(*_ends(pointed.span), ("pointed",))

    def _names(self, start: int, end: int) -> Iterator[Layer]:
        """The names of the types that are shown just now."""
        for span, entity in self._open_article.names.touching(start, end, self._open_article.display.types):
            yield Layer(*_ends(span), (LOOKS[entity.type].ink,))

    def _statements(self, start: int, end: int, current: Statement | None) -> Iterator[Layer]:
        """Grounds: reported words, then those in quotation marks; the current statement above all others."""
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
        """Who says it, and by which word."""
        if current and current.cue:
            yield Layer(*_ends(current.cue), ("cue",), "voice")
        if current and current.source:
            yield Layer(*_ends(current.source), (), "chip")
        if current and self.stands_for and self.stands_for != current.source:
            yield Layer(*_ends(self.stands_for), (), "current")
            yield Layer(*_ends(self.stands_for), ("cue",), "voice")


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _ground(ink: str, is_current: bool, span: Span) -> Layer:
    if is_current:
        return Layer(*_ends(span), ("current",), "current-verbatim" if ink == "verbatim" else "current")
    return Layer(*_ends(span), (ink,))
