"""What the networks see of a word by itself: hashes of the word and of its edges, and its shape.

The rows of each table are shared by hashing (Weinberger et al., ICML 2009): every word has a row, and the
tables have a fixed size. Quotation marks of all kinds have one form, so that no result depends on the glyph.
"""

import zlib
from typing import NamedTuple

from tui.analysis.punctuation import DASHES, QUOTATION_MARKS

WORD_ROWS = 8192
"""Rows for words in lower case."""
ENDING_ROWS = 2048
"""Rows for the last three letters."""
SHORT_ENDING_ROWS = 512
"""Rows for the last two letters."""
BEGINNING_ROWS = 1024
"""Rows for the first three letters."""
SHAPE_ROWS = 20
"""Rows for shapes."""
ROWS = (WORD_ROWS, ENDING_ROWS, SHORT_ENDING_ROWS, BEGINNING_ROWS, SHAPE_ROWS)
"""The sizes of the tables, in the order of `WordForm.rows`."""
YEAR_DIGITS = 4
"""Digits of a year; a longer figure has the same normal form."""
_MARKS = {",": 10, ".": 11, ";": 12, ":": 13, "?": 14, "!": 14, "(": 15, "[": 15, ")": 16, "]": 16}


class WordForm(NamedTuple):
    """A word as the networks see it."""

    key: int
    """CRC-32 of the normal form, by which word vectors are looked up."""
    rows: tuple[int, ...]
    """Its row in each table."""


def form_of(word: str) -> WordForm:
    """Return the features of one word; all digits are alike, and so are all quotation marks and all
    dashes."""
    normal = normal_form(word)
    key = zlib.crc32(normal.encode())
    rows = (
        key % WORD_ROWS,
        _hash("3" + normal[-3:], ENDING_ROWS),
        _hash("2" + normal[-2:], SHORT_ENDING_ROWS),
        _hash("^" + normal[:3], BEGINNING_ROWS),
        _shape(word),
    )
    return WordForm(key, rows)


def normal_form(word: str) -> str:
    """Return the word in lower case, with quotation marks, dashes, apostrophes and figures normalised."""
    if word in QUOTATION_MARKS:
        return '"'
    if word in DASHES:
        return "-"
    lower = word.lower().replace("’", "'")
    return "0" * min(len(lower), YEAR_DIGITS) if lower[0].isdigit() else lower


def _hash(text: str, rows: int) -> int:
    return zlib.crc32(text.encode()) % rows


def _shape(word: str) -> int:
    """Return the row of the word's shape: its capitals or digits, or which mark it is."""
    first = word[0]
    if word.isalpha():
        return _letters(word)
    if first.isdigit():
        return 6 if len(word) == YEAR_DIGITS and word.isdigit() else 7
    if first.isalnum():
        return 8 if first.isupper() else 9
    if word in QUOTATION_MARKS:
        return 18
    return 17 if word in DASHES else _MARKS.get(word, 19)


def _letters(word: str) -> int:
    if word.isupper():
        return 1 if len(word) == 1 else 2
    if word[0].isupper():
        return 3 if word[1:].islower() else 4
    return 5
