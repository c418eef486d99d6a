import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exporters.text import numbered, numbers
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, Statement

TEXT = "He said that it rains and she agreed."
SIGN = re.compile(r"\[\d+: |\]")


def document(text: str, *contents: list[tuple[int, int]]) -> Document:
    """An article of one block, and statements with these contents."""
    statements = tuple(
        Statement(f"s{n}", "indirect", "communication", 0.9, tuple(Span(*s) for s in spans), None, None, None)
        for n, spans in enumerate(contents, start=1)
    )
    block = Block(Span(0, len(text)), "paragraph")
    return Document(Article("a", "A", "a.txt", text, (block,)), Analysis(statements))


CASES = {
    # contents, as written
    "one": ([[(8, 21)]], "He said [1: that it rains] and she agreed."),
    "pieces": ([[(8, 12), (16, 21)]], "He said [1: that] it [1: rains] and she agreed."),
    "nested": ([[(8, 36)], [(13, 21)]], "He said [1: that [2: it rains] and she agreed]."),
    "same end": ([[(8, 21)], [(13, 21)]], "He said [1: that [2: it rains]] and she agreed."),
    "same start": ([[(8, 12)], [(8, 21)]], "He said [2: [1: that] it rains] and she agreed."),
    "neighbours": ([[(8, 13)], [(13, 21)]], "He said [1: that ][2: it rains] and she agreed."),
    "whole": ([[(0, 37)]], "[1: He said that it rains and she agreed.]"),
    "none": ([], TEXT),
}


@pytest.mark.parametrize(("contents", "written"), CASES.values(), ids=CASES)
def test_numbered(contents, written):
    made = document(TEXT, *contents)
    assert numbered(made.article.blocks[0], made) == written


def test_words_that_go_on_in_the_next_block_are_closed_and_opened_again():
    made = document("One two.\n\nThree four.", [(4, 15)])
    first, second = Block(Span(0, 8), "paragraph"), Block(Span(10, 21), "paragraph")
    assert [numbered(each, made) for each in (first, second)] == ["One [1: two.]", "[1: Three] four."]


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 36), st.integers(1, 37)), min_size=1, max_size=3), max_size=5)
)
def test_without_the_signs_it_is_the_text(contents):
    spans = [[(min(a, b), max(a, b)) for a, b in each if a != b] for each in contents]
    made = document(TEXT, *(each for each in spans if each))
    written = numbered(made.article.blocks[0], made)
    assert SIGN.sub("", written) == TEXT
    assert written.count("[") == written.count("]")


def test_numbers_are_in_order_of_the_text():
    assert numbers(document(TEXT, [(0, 2)], [(8, 21)])) == {"s1": 1, "s2": 2}
