"""Finding words in an article."""

import re

from tui.model.statement import Span


def find(text: str, query: str) -> list[Span]:
    """Every place of the query in the text, in order, none overlapping.

    Any white space in the query stands for any in the text, line ends too. Case counts only if the query
    has a capital letter.
    """
    words = query.split()
    if not words:
        return []
    flags = 0 if any(letter.isupper() for letter in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [Span(*found.span()) for found in pattern.finditer(text)]


def first_from(hits: list[Span], offset: int) -> int | None:
    """The number of the first hit at or behind an offset, the very first where there is none behind."""
    return next((number for number, hit in enumerate(hits) if hit.start >= offset), 0 if hits else None)
