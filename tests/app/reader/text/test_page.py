import pytest

from tests.app.articles import BRIDGE, LEAD, TEXT, open_article_of, part, span
from tests.app.default_settings import KEYMAP
from tui.app.reader.text.page import LayoutPage
from tui.app.state.open_article import OpenArticle
from tui.model.article import Span


def test_another_measure_keeps_the_evidence_open():
    page = LayoutPage(open_article_of(current="s2"), 72, KEYMAP)
    page.open_evidence()
    page.lay_out(40)
    inset = [row for row in page.rows if row.role == "evidence"]
    assert len(inset) == len(page.evidence) > 0
    assert page.measure == 40


def test_what_was_found_moves_no_row():
    open_article = OpenArticle(BRIDGE.article)
    page = LayoutPage(open_article, 60, KEYMAP)
    before = list(page.rows)
    open_article.set_analysis(BRIDGE.analysis)
    assert open_article.statements
    page.refresh_analysis()
    assert page.rows == before


def test_evidence_opens_under_the_paragraph_where_the_statement_ends():
    page = LayoutPage(open_article_of(current="s9"), 72, KEYMAP)
    page.open_evidence()
    first = next(number for number, row in enumerate(page.rows) if row.role == "evidence")
    above = page.rows[first - 1]
    assert page.text[above.start : above.end].endswith("reporters.")


OPENINGS = [
    # statement, from where to where it is brought into sight
    ("s1", "The harbour bridge will stay shut until autumn"),
    ("s2", 'She added that "nobody wants an accident"'),
    ("s3", "noting that repairs had begun"),
    ("s4", '"The steel is tired,"'),
]


@pytest.mark.parametrize(("statement", "words"), OPENINGS)
def test_opening(statement, words):
    open_article = open_article_of(current=statement)
    assert LayoutPage(open_article, 72, KEYMAP).opening(open_article.current) == span(words)


@pytest.mark.parametrize("measure", [12, 40, 72])
def test_rows_of_are_all_rows_that_look_different(measure):
    open_article = open_article_of()
    page = LayoutPage(open_article, measure, KEYMAP)
    for statement in open_article.statements:
        rows = page.rows_of(statement)
        parts = [*statement.content, *filter(None, (statement.cue, statement.source))]
        for each in parts:
            assert {page.row_of(offset) for offset in range(each.start, each.end)} <= rows
        assert {n for n in range(len(page.rows)) if page.bar_at(n) is statement} <= rows


def test_seen_is_what_the_rows_show():
    page = LayoutPage(open_article_of(), 72, KEYMAP)
    first, last = page.row_of(TEXT.index(LEAD)), page.row_of(part(LEAD, "begun").start)
    assert page.seen(first, last - first + 1).of(TEXT) == LEAD
    assert page.seen(0, 10**6) == Span(0, len(TEXT))
    assert page.seen(10**6, 5).end == len(TEXT)
