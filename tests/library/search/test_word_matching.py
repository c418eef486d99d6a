"""Where the words that were looked for stand, by the rules of the full-text index."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.search.query import Term
from tui.library.search.word_matching import Matcher

CASES = [
    # term, text, what is found
    (Term("pier"), "The pier, a Pier and piers", ["pier", "Pier"]),
    (Term("pier", prefix=True), "The pier, a Pier and piers", ["pier", "Pier", "piers"]),
    (Term("on the pier"), "on the  Pier; on “the” pier; the pier", ["on the  Pier", "on “the” pier"]),
    (Term("cease-fire"), "cease fire, ceasefire, Cease-Fire", ["cease fire", "Cease-Fire"]),
    (Term("munoz"), "Muñoz MUÑOZ", ["Muñoz", "MUÑOZ"]),
    (Term("élan"), "elan", ["elan"]),
    (Term("a.b*c"), "a b c aXbbc", ["a b c"]),
    (Term("snake"), "snake_case", ["snake"]),
    (Term("пётр"), "Петр", ["Петр"]),
]  # fmt: skip


@pytest.mark.parametrize(("term", "text", "expected"), CASES)
def test_found(term, text, expected):
    assert [match.span.of(text) for match in Matcher([term]).matches(text)] == expected


def test_several_terms_are_told_apart():
    matches = Matcher([Term("rain"), Term("pier")]).matches("pier and rain and pier")
    assert [match.term for match in matches] == [1, 0, 1]


def test_no_terms_no_matches():
    assert list(Matcher([]).matches("pier")) == []


WORDS = st.text("aAbéÉñ-._ ", min_size=1, max_size=8)


@given(WORDS, WORDS)
def test_as_the_index_does(term, text):
    if not any(character.isalnum() for character in term):
        return
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')")
    connection.execute("INSERT INTO t VALUES (?)", [text])
    quoted = '"' + term + '"'
    found = connection.execute("SELECT count(*) FROM t WHERE t MATCH ?", [quoted]).fetchone()[0]
    assert bool(list(Matcher([Term(term)]).matches(text))) is bool(found)
