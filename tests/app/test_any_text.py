"""Any text at all is loaded, searched and drawn, at any width, without an exception or a cell too many."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.app.driver import desk
from tests.app.sessions import shelf_of
from tui import workflow
from tui.app.entities.card import card_of
from tui.app.entities.card_list import CardList, snippet
from tui.app.reader.text.margins import Column
from tui.app.reader.text.page import LayoutPage
from tui.app.reader.text.row_painter import RowPainter
from tui.app.state.open_article import OpenArticle
from tui.app.statements.panel_rows import PanelRows
from tui.control_characters import HARMFUL
from tui.errors import LoadError
from tui.loaders.markdown import loader as markdown
from tui.loaders.plain_text import loader as text
from tui.loaders.source import SourceFile
from tui.model.article import Span
from tui.model.statement import Document
from tui.model.statement_filter import EVERYTHING

PIECES = [
    *('"', "“", "”", "‘", "’", "''", "said", "he", "according to", "Ann Ash", "Dr", "that", ", ", ". ", ": "),
    *("\n", "\n\n", "\n\n\n", "\t", " ", "\u00a0", "\x1b[31m", "\x07", "\x00", "\u202e", "\u2028", "\u200b"),
    *("👩‍👩‍👧", "🏳️‍🌈", "e\u0301", "渡し場", "שלום", "مرحبا", "\ufeff", "\ufe0f", "x" * 90, "— ", "…"),
    *("# ", "* ", "1. ", "> ", "```\n", "|a|b|\n|-|-|\n", "[l](u)", "**", "---\n", "    code\n"),
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=200),
)
WIDTHS = st.sampled_from([1, 7, 12, 20, 33, 60, 80, 121])
QUICK = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


def opened(content: str, loader) -> OpenArticle | None:
    """The text as the reader gets it, searched for statements; None if there is nothing in it to read."""
    source = SourceFile("any", "any\x1b[31m.txt", content.encode("utf-8", "replace"))
    try:
        reading = OpenArticle(loader(source), EVERYTHING)
    except LoadError:
        return None
    reading.learn(workflow.analyse.__wrapped__(reading.article))
    return reading


def check(strip, width: int) -> None:
    assert strip.cell_length == width
    assert not any(HARMFUL.search(segment.text) for segment in strip)


def draw_cards(host, reading: OpenArticle, width: int) -> None:
    for subject in (*reading.found.entities[:3], *reading.found.speakers[:3]):
        items = CardList(reading, card_of(reading, subject), None, id="any")
        items._parent = host
        for y in range(len(items.lay_out(width))):
            check(items.draw(y, width), width)
        for span in (mention.span for mention in subject.mentions):
            assert sum(map(cell_len, snippet(reading.article.text, span, span, width))) <= width


async def test_every_row_is_drawn_exactly_as_wide_as_asked():
    async with desk() as at:
        pane, panel, articles = at.reader.text_pane, at.reader.panel, at.reader.articles

        def draw_text(reading: OpenArticle, width: int) -> None:
            column = Column.of(width)
            page = LayoutPage(reading, column.measure)
            for current in (None, *reading.statements[:4]):
                reading.current = current
                page.open_evidence()
                middle = len(reading.article.text) // 2
                painter = RowPainter(pane, page, Span(0, middle), middle)
                for row in page.rows:
                    check(painter.paint(row, column.left, width), width)
                    assert row.start <= row.end <= len(reading.article.text)

        def draw_lists(reading: OpenArticle, width: int) -> None:
            panel.reading = reading
            panel._rows = PanelRows(reading, width - 7) if width > 7 else None
            if panel._rows:
                panel._rows.set_current(reading.current)
            shelf = shelf_of(Document(reading.article, reading.found))
            articles._shelf, articles.items = shelf, shelf.items
            for y, row in enumerate(panel._rows.all if panel._rows else ()):
                check(panel.draw(y, width), width if row.role != "air" else panel.size.width)
            for y in range(4):
                check(articles.draw(y, width), width)

        @QUICK
        @given(TEXTS, WIDTHS, st.sampled_from([text.load, markdown.load]))
        def draw(content, width, loader):
            if reading := opened(content, loader):
                draw_text(reading, width)
                draw_lists(reading, width)
                draw_cards(panel, reading, width)

        kept = (panel.reading, panel._rows, articles.items, articles._shelf)
        draw()
        panel.reading, panel._rows, articles.items, articles._shelf = kept
