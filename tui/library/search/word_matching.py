"""Where the words that were looked for stand in a text, by the same rules as the full-text index.

That one (unicode61 of SQLite) takes letters and figures for words, and neither case nor accents count.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.library.search.query import Term
from tui.model.article import Span

WORD = re.compile(r"[^\W_]+")
NOT_BEHIND, NOT_BEFORE = r"(?<![^\W_])", r"(?![^\W_])"


class Match(NamedTuple):
    """A place in a text where one of the terms stands."""

    term: int
    """Which one, from 0."""
    span: Span
    """The place; all of the word where only its beginning was looked for."""


class Matcher:
    """Finds terms in texts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        patterns = (f"({_pattern(term)})" for term in terms)
        self._pattern = re.compile("|".join(patterns))

    def matches(self, text: str) -> Iterator[Match]:
        """Where the terms stand, in order; no two overlap."""
        if not self._pattern.pattern:
            return
        for found in self._pattern.finditer(folded(text)):
            yield Match((found.lastindex or 1) - 1, Span(*found.span()))


def _pattern(term: Term) -> str:
    words = r"[\W_]+".join(re.escape(word) for word in WORD.findall(folded(term.words)))
    return NOT_BEHIND + words + (r"[^\W_]*" if term.prefix else NOT_BEFORE)


class _Folding(dict[int, str]):
    """Each character without case and accents, as one character, so that offsets stay true."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFD", chr(code).lower())[0]
        self[code] = plain
        return plain


FOLDING = _Folding()


def folded(text: str) -> str:
    """The text without case and accents, character for character."""
    return text.lower() if text.isascii() else text.translate(FOLDING)
