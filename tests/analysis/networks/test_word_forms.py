"""What is only typography makes no difference to a network."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.networks.word_forms import ROWS, form_of
from tui.analysis.punctuation import DASHES, QUOTATION_MARKS
from tui.analysis.text.quotation_marks import PARTNERS

ALIKE = {
    "quotation marks": sorted(QUOTATION_MARKS),
    "all marks the program pairs": sorted(PARTNERS),
    "dashes": sorted(DASHES),
    "apostrophes": ["don't", "don’t"],
    "apostrophes of possessives": ["'s", "’s"],
    "years": ["1984", "2016"],
    "figures of a length": ["37", "12"],
    "long figures": ["5,000", "250,000", "12.75", "1990s", "20th"],
}
APART = [
    ("case", "may", "May"),
    ("capitals", "May", "MAY"),
    ("figures of other lengths", "1984", "84"),
    ("a year and another figure", "1984", "1980s"),
    ("a mark and a word", "“", "“so"),
    ("a dash and a hyphenated word", "–", "well-known"),
    ("full stop and comma", ".", ","),
    ("inflections", "say", "says"),
]


@pytest.mark.parametrize("words", ALIKE.values(), ids=ALIKE)
def test_alike(words):
    assert len({form_of(word) for word in words}) == 1


@pytest.mark.parametrize(("word", "other"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_apart(word, other):
    assert form_of(word) != form_of(other)


@given(st.text(min_size=1))
def test_rows_are_within_their_tables(word):
    form = form_of(word)
    assert 0 <= form.key < 2**32
    assert len(form.rows) == len(ROWS)
    assert all(0 <= row < size for row, size in zip(form.rows, ROWS, strict=True))


@given(st.from_regex(r"[a-z][a-z'’-]*", fullmatch=True))
def test_capitals_are_told_by_the_shape_alone(word):
    capital = form_of(word.upper())
    assert capital.key == form_of(word).key
    assert capital.rows[:-1] == form_of(word).rows[:-1]
