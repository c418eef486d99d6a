"""An article laid out in rows of a width, with its layers and with evidence between paragraphs.

It is what `ReadingPane` draws, and converts between rows and offsets, without being a widget.
"""

from tui.app.reader.text.evidence_rows import EvidenceRow, evidence_rows
from tui.app.reader.text.layers import Layers
from tui.app.reader.text.margins import bar
from tui.app.reader.text.rows import TextRow, TextRows
from tui.app.state.open_article import OpenArticle
from tui.app.ui.keymap import Keymap
from tui.app.ui.offsets import offset_at_cell
from tui.model.article import Span
from tui.model.statement import Statement


class LayoutPage:
    """The rows of an article at one measure, and the layers over them."""

    def __init__(self, open_article: OpenArticle, measure: int, keymap: Keymap) -> None:
        """Lay the article out in lines of `measure` cells; the evidence names keys of the keymap."""
        self.open_article = open_article
        self._keymap = keymap
        self.layers = Layers(open_article)
        self.evidence: list[EvidenceRow] = []
        """The rows of the open evidence; empty while none is open."""
        self.measure = 0
        """Cells of a line."""
        self.lay_out(measure)

    def lay_out(self, measure: int) -> None:
        """Lay the article out at another measure, in cells; open evidence stays open."""
        if measure == self.measure:
            return
        self.measure = measure
        self._rows = TextRows(self.open_article.article, measure)
        if self.evidence:
            self.open_evidence()

    def refresh_analysis(self) -> None:
        """Update the layers from what is shown of the article now; only rows of open evidence change."""
        self.layers.refresh(self.open_article)
        if self.evidence:
            self.close_evidence()
            self.open_evidence()

    # ---- rows and offsets ----

    @property
    def text(self) -> str:
        """The text with control characters made visible, of the same length as the original."""
        return self._rows.text

    @property
    def rows(self) -> list[TextRow]:
        """All rows of the page, evidence included."""
        return self._rows.all

    def row_of(self, offset: int) -> int:
        """Return the index of the row that shows the character at an offset."""
        return self._rows.row_of(offset)

    def seen(self, top: int, height: int) -> Span:
        """Return the stretch of the text on `height` rows from the row `top` on."""
        first = self.rows[min(top, len(self.rows) - 1)]
        last = self.rows[max(0, min(top + height, len(self.rows)) - 1)]
        return Span(first.start, max(first.start, last.end))

    def opening(self, statement: Statement) -> Span:
        """Return the stretch from the beginning of a statement's bar to the end of its first content span.

        The bar may begin before the content, with the source and the cue.
        """
        content = statement.content[0]
        bars = self.open_article.extents.touching(content.start, content.end)
        return Span(min(span.start for span, other in bars if other is statement), content.end)

    def rows_of(self, statement: Statement) -> set[int]:
        """Return the rows that are drawn differently while a statement is the current one."""
        reach = statement.extent
        bars = self.open_article.extents.touching(reach.start, reach.end)
        spans = [span for span, other in bars if other is statement]
        spans += [statement.source] if statement.source else []
        return {row for span in spans for row in self.rows_between(span)}

    def rows_between(self, span: Span) -> range:
        """Return the rows of a stretch, with that of the character behind it."""
        return range(self.row_of(span.start), self.row_of(span.end) + 1)

    def offset_at(self, number: int, cell: int) -> int | None:
        """Return the offset of the character at a cell of a row; None if there is none.

        Cells count from the left edge of the column, after the margin.
        """
        row = self.rows[number]
        return offset_at_cell(self.text, row.start, row.end, cell - row.indent)

    def bar_at(self, number: int) -> Statement | None:
        """Return the statement whose bar is drawn at a row; None if none is."""
        row = self.rows[number]
        return bar(self.open_article, row.start, row.end)

    # ---- evidence ----

    def open_evidence(self) -> None:
        """Open the evidence of the current statement below the last paragraph of its content."""
        statement = self.open_article.current
        if statement is None:
            return
        self.evidence = evidence_rows(self.open_article, statement, self.measure, self._keymap)
        self._rows.remove_evidence()
        last = self.rows[self.row_of(statement.content[-1].end - 1)]
        self._rows.insert_evidence(last.block, len(self.evidence))
        self.layers.stands_for = _name_of(self.open_article, statement)

    def close_evidence(self) -> None:
        """Close the evidence; the rows above it keep their indices."""
        self.evidence = []
        self.layers.stands_for = None
        self._rows.remove_evidence()


def _name_of(open_article: OpenArticle, statement: Statement) -> Span | None:
    """Return the name that a statement's source refers to: the last before it, else the speaker's first."""
    speaker = open_article.speaker(statement)
    names = [mention.span for mention in speaker.mentions if mention.kind == "name"] if speaker else []
    here = (statement.source or statement.extent).start
    return max((name for name in names if name.start <= here), default=next(iter(names), None))
