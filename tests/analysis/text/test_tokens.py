"""Words: where each begins and ends."""

import pytest

from tests.analysis.building import tokenised


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She didn't go.", ["She", "didn't", "go", "."]),
        ("Ann's well-known e-mail", ["Ann", "'s", "well-known", "e-mail"]),
        ("Ann’s hat", ["Ann", "’s", "hat"]),
        ("the U.S. at 9.30 a.m.", ["the", "U.S.", "at", "9.30", "a.m."]),
        ("paid $2,500 on the 17th", ["paid", "$", "2,500", "on", "the", "17th"]),
        ("''Yes,'' ``No''", ["''", "Yes", ",", "''", "``", "No", "''"]),
        ("in 2001.The end", ["in", "2001", ".", "The", "end"]),
        ("", []),
    ],
)
def test_words(text, words):
    assert tokenised(text).words.forms == words


def test_offsets_are_code_points():
    words = tokenised("😀 «Ça va»").words
    assert [words.span(i, i + 1).of(words.text) for i in range(len(words))] == ["😀", "«", "Ça", "va", "»"]
    assert words.starts == [0, 2, 3, 6, 8]
