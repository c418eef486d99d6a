"""Any text at all is loaded, searched and drawn, at any width, without an exception or a cell too many."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.app.default_settings import APPEARANCE, KEYMAP
from tests.app.driver import open_app
from tests.app.sessions import session_of
from tui import workflow
from tui.app.entities.card import card_of
from tui.app.entities.card_list import CardList, snippet
from tui.app.reader.text.page import LayoutPage
from tui.app.reader.text.row_painter import RowPainter
from tui.app.state.display import Display
from tui.app.state.open_article import OpenArticle
from tui.app.statements.panel_rows import PanelRows
from tui.app.ui.column import Column
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
        open_article = OpenArticle(loader(source), Display(EVERYTHING))
    except LoadError:
        return None
    open_article.set_analysis(workflow.analyse.__wrapped__(open_article.article))
    return open_article


def check(strip, width: int) -> None:
    assert strip.cell_length == width
    assert not any(HARMFUL.search(segment.text) for segment in strip)


def draw_cards(host, open_article: OpenArticle, width: int) -> None:
    for subject in (*open_article.found.entities[:3], *open_article.found.speakers[:3]):
        items = CardList(open_article, card_of(open_article, subject), None, id="any")
        items._parent = host
        for y in range(items.lay_out(width).height):
            check(items.draw(y, width), width)
        for span in (mention.span for mention in subject.mentions):
            assert sum(map(cell_len, snippet(open_article.article.text, span, span, width))) <= width


async def test_every_row_is_drawn_exactly_as_wide_as_asked():
    async with open_app() as at:
        pane, panel, articles = at.reader.text_pane, at.reader.panes.panel, at.reader.panes.articles

        def draw_text(open_article: OpenArticle, width: int) -> None:
            column = Column.of(width)
            page = LayoutPage(open_article, column.measure, KEYMAP)
            for current in (None, *open_article.statements[:4]):
                open_article.current = current
                page.open_evidence()
                middle = len(open_article.article.text) // 2
                painter = RowPainter(pane, page, Span(0, middle), middle)
                for row in page.rows:
                    check(painter.paint(row, column.left, width), width)
                    assert row.start <= row.end <= len(open_article.article.text)

        def draw_lists(open_article: OpenArticle, width: int) -> None:
            panel.open_article = open_article
            panel._rows = PanelRows(open_article, width - 7, APPEARANCE) if width > 7 else None
            if panel._rows:
                panel._rows.set_current(open_article.current)
            session = session_of(Document(open_article.article, open_article.found))
            articles._session, articles.items = session, session.articles.items
            for y, row in enumerate(panel._rows.all if panel._rows else ()):
                check(panel.draw(y, width), width if row.role != "air" else panel.size.width)
            for y in range(4):
                check(articles.draw(y, width), width)

        @QUICK
        @given(TEXTS, WIDTHS, st.sampled_from([text.load, markdown.load]))
        def draw(content, width, loader):
            if open_article := opened(content, loader):
                draw_text(open_article, width)
                draw_lists(open_article, width)
                draw_cards(panel, open_article, width)

        kept = (panel.open_article, panel._rows, articles.items, articles._session)
        draw()
        panel.open_article, panel._rows, articles.items, articles._session = kept
