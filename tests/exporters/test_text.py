import io

import pytest

from tui.exporters import text
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document


def written(words: str, *blocks: Block, title: str = "Title") -> str:
    stream = io.StringIO()
    text.write([Document(Article("a", title, "a.txt", words, blocks), Analysis())], stream)
    return stream.getvalue()


LONG = "word " * 20
BLOCKS = {
    # text, block, as shown
    "paragraph": (
        LONG,
        Block(Span(0, 99), "paragraph"),
        ("word " * 14).strip() + "\n" + ("word " * 6).strip(),
    ),
    "hard-wrapped paragraph": ("a\nb", Block(Span(0, 3), "paragraph"), "a b"),
    "list item": ("first " + LONG, Block(Span(0, 90), "list-item", 1, "2."), "  2. first word"),
    "quotation": ("Be it.", Block(Span(0, 6), "quote", 1), "  Be it."),
    "code": ("x = 1\n  y", Block(Span(0, 9), "code"), "x = 1\n  y"),
    "escape code": ("a\x1b[1mb", Block(Span(0, 6), "paragraph"), "a␛[1mb"),
    "address": ("http://" + "x" * 90, Block(Span(0, 97), "paragraph"), "http://" + "x" * 90),
}


@pytest.mark.parametrize(("words", "block", "shown"), BLOCKS.values(), ids=BLOCKS)
def test_block(words, block, shown):
    assert f"\n\n{shown}" in written(words, block)


def test_lines_of_an_item_hang_from_its_marker():
    assert "\n     word" in written("first " + LONG, Block(Span(0, 90), "list-item", 1, "2."))


def test_a_heading_that_is_the_title_is_read_once():
    assert (
        written("Title\n\nText", Block(Span(0, 5), "heading", 1), Block(Span(7, 11), "paragraph")).count(
            "Title"
        )
        == 1
    )
    assert "Other" in written(
        "Other\n\nText", Block(Span(0, 5), "heading", 1), Block(Span(7, 11), "paragraph")
    )
