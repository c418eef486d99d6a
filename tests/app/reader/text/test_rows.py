import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.articles import ARTICLE, BLOCKS, LAST, REPORT, TEXT, paragraphs
from tui.app.reader.text.rows import TextRow, TextRows
from tui.model.article import Article, Block, Span


def drawn(rows: TextRows) -> list[str]:
    """The rows as a reader sees them, in the indent and with their marker."""
    return [_drawn(rows.text, row) for row in rows.all]


def _drawn(text: str, row: TextRow) -> str:
    if row.role != "text":
        return f"<{row.role}>"
    return f"{row.marker} ".rjust(row.indent)[: row.indent] + text[row.start : row.end]


def article_of(*blocks: tuple[str, str, int, str]) -> Article:
    """An article of blocks, each given by kind, words, level and marker."""
    text, made = "", []
    for kind, words, level, marker in blocks:
        keeps_lines = kind in {"code", "table"}
        made.append(Block(Span(len(text), len(text) + len(words)), kind, level, marker, keeps_lines))
        text += words + "\n\n"
    return Article("a", "A", "a.md", text, tuple(made))


LAYOUTS = {
    "paragraphs have one row of air between them": (
        [("paragraph", "one two", 0, ""), ("paragraph", "three", 0, "")],
        ["<masthead>", "<air>", "one two", "<air>", "three"],
    ),
    "a heading has two above and one below": (
        [("paragraph", "one", 0, ""), ("heading", "Two", 2, ""), ("paragraph", "three", 0, "")],
        ["<masthead>", "<air>", "one", "<air>", "<air>", "Two", "<air>", "three"],
    ),
    "a heading at the very top has no more than other blocks": (
        [("heading", "One", 1, ""), ("paragraph", "two", 0, "")],
        ["<masthead>", "<air>", "One", "<air>", "two"],
    ),
    "the items of a list stand together, markers hanging": (
        [("list-item", "one two three", 1, "•"), ("list-item", "four", 1, "•"), ("paragraph", "five", 0, "")],
        ["<masthead>", "<air>", "• one two", "  three", "• four", "<air>", "five"],
    ),
    "a list within a list stands further in": (
        [("list-item", "one", 1, "9."), ("list-item", "two", 2, "10.")],
        ["<masthead>", "<air>", "9. one", "  10. two"],
    ),
    "a quotation stands in": (
        [("quote", "one two three", 1, "")],
        ["<masthead>", "<air>", "  one two", "  three"],
    ),
    "line ends within a paragraph are spaces": (
        [("paragraph", "one\ntwo\nthree", 0, "")],
        ["<masthead>", "<air>", "one two", "three"],
    ),
    "code keeps its lines, its empty ones and its leading spaces": (
        [("code", "if a:\n  b\n\nc", 0, "")],
        ["<masthead>", "<air>", "  if a:", "    b", "  ", "  c"],
    ),
    "a table keeps the spaces between its columns": (
        [("table", "a     b\nc     d", 0, "")],
        ["<masthead>", "<air>", "a     b", "c     d"],
    ),
    "a line of code that is too long is broken": (
        [("code", "one two three four", 0, "")],
        ["<masthead>", "<air>", "  one two", "  three", "  four"],
    ),
    "control characters are drawn as pictures, tabs as spaces": (
        [("paragraph", "a\x1b[1m\tb", 0, "")],
        ["<masthead>", "<air>", "a␛[1m b"],
    ),
}


@pytest.mark.parametrize(("blocks", "rows"), LAYOUTS.values(), ids=LAYOUTS)
def test_layout(blocks, rows):
    assert drawn(TextRows(article_of(*blocks), 10)) == rows


@pytest.mark.parametrize("measure", [1, 10, 31, 72, 500])
def test_row_of_finds_the_row_that_shows_a_character(measure):
    rows = TextRows(ARTICLE, measure)
    shown = {
        offset: number
        for number, row in enumerate(rows.all)
        if row.role == "text"
        for offset in range(row.start, row.end)
    }
    assert {offset: rows.row_of(offset) for offset in shown} == shown
    lost = "".join(character for offset, character in enumerate(TEXT) if offset not in shown)
    assert not lost.strip()


def test_row_of_the_ends():
    rows = TextRows(ARTICLE, 72)
    assert rows.all[rows.row_of(len(TEXT))] == rows.all[-1]
    assert rows.all[rows.row_of(10**9)] == rows.all[-1]


def test_the_drawn_text_is_as_long_as_the_text():
    assert len(TextRows(ARTICLE, 30).text) == len(TEXT)


@pytest.mark.parametrize("block", range(len(BLOCKS)))
def test_evidence_opens_under_its_block_and_leaves_no_trace(block):
    rows = TextRows(ARTICLE, 40)
    before = list(rows.all)
    rows.insert_evidence(block, 3)
    inset = [number for number, row in enumerate(rows.all) if row.role == "evidence"]
    assert len(inset) == 3
    assert inset == list(range(inset[0], inset[0] + 3))
    above = rows.all[inset[0] - 1]
    assert (above.block, above.end) == (block, BLOCKS[block].span.end)
    assert [rows.all[number].block for number in inset] == [0, 1, 2]
    assert [row for row in rows.all if row.role != "evidence"] == before
    rows.remove_evidence()
    assert rows.all == before


def test_evidence_never_stands_twice():
    rows = TextRows(ARTICLE, 40)
    rows.insert_evidence(1, 3)
    rows.insert_evidence(2, 4)
    assert sum(row.role == "evidence" for row in rows.all) == 4


def test_characters_are_found_below_open_evidence():
    rows = TextRows(ARTICLE, 40)
    rows.insert_evidence(1, 5)
    for words in (REPORT, LAST):
        assert rows.all[rows.row_of(TEXT.index(words))].start == TEXT.index(words)


@given(st.text(alphabet="ab東 \n\t\x07é", max_size=80), st.integers(1, 20))
def test_rows_of_any_text_go_forward_only(text, measure):
    rows = TextRows(paragraphs(text), measure)
    ends = [(row.start, row.end) for row in rows.all]
    assert ends == sorted(ends)
    assert all(start <= end for start, end in ends)
