"""Find the words of a query in a text, by the rules of the full-text index.

The index is made by FTS5's tokenizer unicode61 with `remove_diacritics 2`
(https://www.sqlite.org/fts5.html#unicode61_tokenizer): words consist of letters and digits, and neither case
nor accents make a difference.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.library.search.query import Term
from tui.model.article import Span

INDEXED_WORD = re.compile(r"[^\W_]+")
WORD_START, WORD_END = r"(?<![^\W_])", r"(?![^\W_])"


class Match(NamedTuple):
    """A place in a text where one of the terms is."""

    term: int
    """The term's number, from 0."""
    span: Span
    """The place; the whole word if the term is a prefix."""


class Matcher:
    """Finds terms in texts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        patterns = (f"({_pattern(term)})" for term in terms)
        self._pattern = re.compile("|".join(patterns))

    def matches(self, text: str) -> Iterator[Match]:
        """Yield the places of the terms, in order; they never overlap."""
        if not self._pattern.pattern:
            return
        for found in self._pattern.finditer(fold_case_and_accents(text)):
            yield Match((found.lastindex or 1) - 1, Span(*found.span()))


def _pattern(term: Term) -> str:
    found = INDEXED_WORD.findall(fold_case_and_accents(term.words))
    words = r"[\W_]+".join(map(re.escape, found))
    return WORD_START + words + (r"[^\W_]*" if term.prefix else WORD_END)


class _FoldingTable(dict[int, str]):
    """A table for str.translate() that maps each character to one without case and accents."""

    def __missing__(self, code: int) -> str:
        # The first character of the decomposition only: with one for one, offsets remain valid.
        plain = unicodedata.normalize("NFD", chr(code).lower())[0]
        self[code] = plain
        return plain


FOLDING = _FoldingTable()
"""Filled as characters are met; the entry of a character never changes."""


def fold_case_and_accents(text: str) -> str:
    """Return the text without case and accents, one character for each character of the text.

    To compare names but keep their accents, use `tui.corrections.speakers.fold_case`.
    """
    return text.lower() if text.isascii() else text.translate(FOLDING)
