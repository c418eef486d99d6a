import pytest
from rich.cells import cell_len

from tests.app.articles import SILENT, open_article_of
from tests.app.default_settings import APPEARANCE
from tui.app.statements.panel_rows import PanelRow, PanelRows, why_unattributed
from tui.model.article import Span
from tui.model.statement import Statement

WIDTH = 33


def lines(rows: PanelRows) -> list[str]:
    return [f"{row.role}: {row.text}{f' [{aside(row)}]' if aside(row) else ''}".strip() for row in rows.all]


def aside(row: PanelRow) -> str:
    return "  ".join(filter(None, (row.tail, row.doubt)))


def of_statement(rows: PanelRows, statement: str) -> list[PanelRow]:
    return [row for row in rows.all if row.statement and row.statement.id == statement]


def test_statements_stand_under_their_speakers_the_unattributed_last():
    assert lines(PanelRows(open_article_of(), WIDTH, APPEARANCE)) == [
        "name: Elna Brandt [4]",
        "role: mayor",
        "statement: The harbour bridge will stay shut",
        "statement: until autumn",
        "air:",
        'statement: "nobody wants an accident"',
        "air:",
        "statement: repairs had begun",
        "air:",
        'statement: "ferries will run all night"',
        "air:",
        "air:",
        "name: Tomas Okello [2]",
        "role: an engineer at Port Works",
        'statement: "The steel is tired," … "We',
        'statement: counted forty cracks."',
        "air:",
        'statement: "First we dig the northern',
        'statement: trench, … "then we pour,"',
        "air:",
        "air:",
        "name: Dockers [1]",
        "role: not named",
        'statement: Brandt had promised that "ferries',
        'statement: will run all night"',
        "air:",
        "air:",
        "name: Unattributed [2]",
        "role: source not identified",
        'statement: "Wait and see." [? 52 %]',
        "air:",
        "statement: the gauge failed twice 👩‍👩‍👧 near",
        "statement: the 渡し場 pier [? 64 %]",
        "air:",
    ]


EXCERPTS = [
    # statement, width, lines of its excerpt, lines while it is the current one
    (
        "s1",
        20,
        ["The harbour bridge", "will stay shut …"],
        ["The harbour bridge", "will stay shut until", "autumn"],
    ),
    ("s1", 11, ["The harbour", "bridge …"], ["The harbour", "bridge will", "stay shut …"]),
    ("s3", 33, ["repairs had begun"], ["repairs had begun"]),
    # how unsure a statement is takes a line of its own before it costs words
    ("s7", 16, ['"Wait and see."', ""], ['"Wait and see."', ""]),
    (
        "s8",
        20,
        ["the gauge failed", "twice 👩‍👩‍👧 …"],
        ["the gauge failed", "twice 👩‍👩‍👧 near the", "渡し場 pier"],
    ),
]


@pytest.mark.parametrize(("statement", "width", "plain", "current"), EXCERPTS)
def test_the_current_statement_has_a_line_more(statement, width, plain, current):
    open_article = open_article_of()
    rows = PanelRows(open_article, width, APPEARANCE)
    assert [row.text for row in of_statement(rows, statement)] == plain
    rows.set_current(next(each for each in open_article.statements if each.id == statement))
    assert [row.text for row in of_statement(rows, statement)] == current
    rows.set_current(None)
    assert [row.text for row in of_statement(rows, statement)] == plain


def test_only_the_current_statement_changes():
    open_article = open_article_of()
    rows = PanelRows(open_article, 20, APPEARANCE)
    before = list(rows.all)
    rows.set_current(open_article.statements[0])
    others = [row for row in rows.all if row.statement is not open_article.statements[0]]
    assert others == [row for row in before if row.statement is not open_article.statements[0]]
    assert rows.all[rows.focus].statement is open_article.statements[0]


@pytest.mark.parametrize("width", [8, 12, 20, 33, 60])
def test_no_line_is_wider_than_the_panel(width):
    rows = PanelRows(open_article_of(), width, APPEARANCE)
    for row in rows.all:
        if row.statement:
            assert cell_len(row.text) + (len(aside(row)) + 1 if aside(row) else 0) <= width


def test_the_order_is_that_of_the_panel():
    order = [each.id for each in PanelRows(open_article_of(), WIDTH, APPEARANCE).order]
    assert order == ["s1", "s2", "s3", "s6", "s4", "s9", "s5", "s7", "s8"]


def test_headings_are_the_rows_of_names():
    rows = PanelRows(open_article_of(), WIDTH, APPEARANCE)
    assert [rows.all[number].text for number in rows.headings] == [
        "Elna Brandt",
        "Tomas Okello",
        "Dockers",
        "Unattributed",
    ]


def test_a_silent_article_has_no_rows():
    rows = PanelRows(open_article_of(SILENT), WIDTH, APPEARANCE)
    rows.set_current(None)
    assert (rows.all, rows.order) == ([], [])


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ([None, None], "no source in the text"),
        ([Span(0, 2), Span(3, 5)], "source not identified"),
        ([Span(0, 2), None], "source not identified"),
    ],
)
def test_why_nobody_is_named(sources, expected):
    statements = [
        Statement(f"s{number}", "direct", "communication", 0.9, (Span(6, 9),), None, source, None)
        for number, source in enumerate(sources)
    ]
    assert why_unattributed(statements) == expected
