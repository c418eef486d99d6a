"""An article laid out at a measure, with the layers over it and the evidence between its paragraphs."""

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
    """What the reading pane shows, in rows and offsets; no widget."""

    def __init__(self, open_article: OpenArticle, measure: int, keymap: Keymap) -> None:
        """Lay the article out at `measure` cells; the keymap is for the keys that open evidence names."""
        self.open_article = open_article
        self._keymap = keymap
        self.layers = Layers(open_article)
        self.evidence: list[EvidenceRow] = []
        self.measure = 0
        self.lay_out(measure)

    def lay_out(self, measure: int) -> None:
        """Break the lines at another measure; open evidence stays open."""
        if measure == self.measure:
            return
        self.measure = measure
        self._rows = TextRows(self.open_article.article, measure)
        if self.evidence:
            self.open_evidence()

    def refresh_analysis(self) -> None:
        """Lay over the text what is shown now; no row moves but those of open evidence."""
        self.layers.refresh(self.open_article)
        if self.evidence:
            self.close_evidence()
            self.open_evidence()

    # ---- rows and offsets ----

    @property
    def text(self) -> str:
        """The article's text as it is drawn, offset for offset."""
        return self._rows.text

    @property
    def rows(self) -> list[TextRow]:
        """All rows."""
        return self._rows.all

    def row_of(self, offset: int) -> int:
        """Which row shows a character."""
        return self._rows.row_of(offset)

    def seen(self, top: int, height: int) -> Span:
        """The stretch of the text on `height` rows from the row `top`."""
        first = self.rows[min(top, len(self.rows) - 1)]
        last = self.rows[max(0, min(top + height, len(self.rows)) - 1)]
        return Span(first.start, max(first.start, last.end))

    def opening(self, statement: Statement) -> Span:
        """Where a statement begins, with what its bar joins to its first words, up to the end of these."""
        content = statement.content[0]
        bars = self.open_article.extents.touching(content.start, content.end)
        return Span(min(span.start for span, other in bars if other is statement), content.end)

    def rows_of(self, statement: Statement) -> set[int]:
        """Every row that looks different while the statement is the current one."""
        reach = statement.extent
        bars = self.open_article.extents.touching(reach.start, reach.end)
        spans = [span for span, other in bars if other is statement]
        spans += [statement.source] if statement.source else []
        return {row for span in spans for row in self.rows_between(span)}

    def rows_between(self, span: Span) -> range:
        """The rows from a stretch's first character to the one behind its last."""
        return range(self.row_of(span.start), self.row_of(span.end) + 1)

    def offset_at(self, number: int, cell: int) -> int | None:
        """The offset of the character drawn at a cell of a row's text; None beside it."""
        row = self.rows[number]
        return offset_at_cell(self.text, row.start, row.end, cell - row.indent)

    def bar_at(self, number: int) -> Statement | None:
        """The statement whose bar runs beside a row."""
        row = self.rows[number]
        return bar(self.open_article, row.start, row.end)

    # ---- evidence ----

    def open_evidence(self) -> None:
        """Open the evidence of the current statement below the last paragraph of its words."""
        statement = self.open_article.current
        if statement is None:
            return
        self.evidence = evidence_rows(self.open_article, statement, self.measure, self._keymap)
        self._rows.remove_evidence()
        last = self.rows[self.row_of(statement.content[-1].end - 1)]
        self._rows.insert_evidence(last.block, len(self.evidence))
        self.layers.stands_for = _name_of(self.open_article, statement)

    def close_evidence(self) -> None:
        """Close it; the rows above it keep their places."""
        self.evidence = []
        self.layers.stands_for = None
        self._rows.remove_evidence()


def _name_of(open_article: OpenArticle, statement: Statement) -> Span | None:
    """The name that the statement's source refers to: the nearest before it, else the first after it."""
    speaker = open_article.speaker(statement)
    names = [mention.span for mention in speaker.mentions if mention.kind == "name"] if speaker else []
    here = (statement.source or statement.extent).start
    return max((name for name in names if name.start <= here), default=next(iter(names), None))
