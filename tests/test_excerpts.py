"""The sentence around some words, without an analysis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.excerpts import MAX_CHARACTERS, sentence
from tui.model.article import Span

CASES = [
    # text with the words in «…», their sentence
    ("One fell. The «pier is shut», she said. Rain came.", "The pier is shut, she said."),
    ("The «pier is shut».", "The pier is shut."),
    ("A title\n\nThe «pier» is shut\n\nRain", "The pier is shut"),
    ("One fell. «“It is shut.”» He left.", "“It is shut.”"),
    ("«“It is shut,”» Gen. Moe said. He left.", "“It is shut,” Gen. Moe said."),
    ("Ask J. Moe. She «said no» to Mr. Ash. Then", "She said no to Mr. Ash."),
    ("One. He said «it is shut. It will be» so. Last.", "He said it is shut. It will be so."),
    ("Why? Because of «rain»! And wind.", "Because of rain!"),
    ("It rose 3.5 «on Monday» at 10 a.m. in town. So", "It rose 3.5 on Monday at 10 a.m. in town."),
    ("  «pier»  ", "pier"),
    ("a line\nthat is «wrapped\nby» a file. Next.", "a line\nthat is wrapped\nby a file."),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_sentence(marked, expected):
    first, last = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    assert sentence(text, Span(first, last)).of(text) == expected


def test_what_has_no_end_is_cut_between_words():
    text = "word " * 500
    found = sentence(text, Span(1000, 1004))
    assert set(found.of(text).split()) == {"word"}
    assert 2 * MAX_CHARACTERS - 10 <= len(found) <= 2 * MAX_CHARACTERS + 4


@given(st.text("aB.!? \n”", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_the_words_are_always_in_it(text, one, other):
    first, last = sorted((min(one, len(text)), min(other, len(text))))
    found = sentence(text, Span(first, last))
    assert 0 <= found.start <= first
    assert last <= found.end <= len(text)
