"""Stretches of a text: without white space at the edges, and with their ends moved by a word."""

import pytest

from tests.app.articles import ARTICLE, LEAD, S, paragraphs, span
from tui.app.correction.word_bounds import pieces, with_end_moved, with_start_moved
from tui.model.article import Span

TEXT = "Ada said: “We can’t wait, Bo.”\n\nThen 1,000 boats left the well-known pier."
SMALL = paragraphs(TEXT)


def at(words: str) -> Span:
    return span(words, TEXT)


def words(content) -> list[str]:
    return [piece.of(TEXT) for piece in content]


TAKEN = [
    (" said: ", ["said:"]),
    ("Bo.”\n\nThen", ["Bo.”", "Then"]),
    ("\n\n", []),
    (TEXT, ["Ada said: “We can’t wait, Bo.”", "Then 1,000 boats left the well-known pier."]),
]


@pytest.mark.parametrize(("taken", "found"), TAKEN)
def test_what_is_taken_is_cut_to_words_and_where_paragraphs_end(taken, found):
    assert words(pieces(SMALL, at(taken))) == found


ENDS = [
    # the end of the content after each step, forwards
    ("Ada", ["Ada said", "Ada said:", "Ada said: “", "Ada said: “We", "Ada said: “We can’t"]),
    ("Then", ["Then 1,000", "Then 1,000 boats"]),
    ("left the", ["left the well-known", "left the well-known pier", "left the well-known pier."]),
]


@pytest.mark.parametrize(("begun", "steps"), ENDS)
def test_the_end_goes_a_word_further_and_back_again(begun, steps):
    content, way = (at(begun),), []
    for step in steps:
        way.append(content)
        content = with_end_moved(SMALL, content, 1)
        assert words(content) == [step]
    for before in reversed(way):
        content = with_end_moved(SMALL, content, -1)
        assert content == before


def test_the_beginning_goes_a_word_back_and_on_again():
    content = with_start_moved(SMALL, (at("wait"),), -1)
    assert words(content) == ["can’t wait"]
    assert words(with_start_moved(SMALL, content, 1)) == ["wait"]
    assert words(with_start_moved(SMALL, (at("We can’t"),), -1)) == ["“We can’t"]


def test_an_end_goes_into_the_next_paragraph_and_leaves_it_again():
    content = with_end_moved(SMALL, (at("Bo.”"),), 1)
    assert words(content) == ["Bo.”", "Then"]
    assert words(with_end_moved(SMALL, content, -1)) == ["Bo.”"]


def test_a_beginning_goes_into_the_paragraph_before_and_leaves_it_again():
    content = with_start_moved(SMALL, (at("Then"),), -1)
    assert words(content) == [".”", "Then"]
    assert words(with_start_moved(SMALL, content, 1)) == ["Then"]


@pytest.mark.parametrize("word", ["wait", "1,000"])
def test_a_word_is_left_at_least(word):
    content = (at(word),)
    assert with_end_moved(SMALL, content, -1) == content == with_start_moved(SMALL, content, 1)


def test_the_ends_of_the_text_are_the_last():
    whole = pieces(SMALL, at(TEXT))
    assert with_end_moved(SMALL, whole, 1) == whole == with_start_moved(SMALL, whole, -1)


def test_of_a_statement_in_pieces_the_outer_ones_are_moved():
    first, second = S["s4"].content
    ended = with_end_moved(ARTICLE, S["s4"].content, -1)
    assert ended == (first, Span(second.start, second.end - len('."')))
    for _ in second.of(ARTICLE.text).split():
        assert ended[0] == first
        ended = with_end_moved(ARTICLE, ended, -1)
    assert ended == (first,)


def test_white_space_within_a_paragraph_is_no_edge():
    assert pieces(ARTICLE, span(LEAD)) == (span(LEAD),)
