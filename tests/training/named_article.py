"""Articles with names, made from a text with its names in brackets: "[Ana Roe|PERSON] left [Paris|LOC]."."""

import re
from collections.abc import Iterator

from tui.loaders.plain_text.loader import blocks_of
from tui.model.article import Article, Span
from tui.training.corpora.names import NamedArticle, NamedSpan

NAME = re.compile(r"\[([^|\]]+)\|([A-Z]+)\]")


def named_article(marked: str) -> NamedArticle:
    """The article with the names that are marked in it."""
    text = NAME.sub(r"\1", marked)
    names = tuple(names_in(marked))
    return NamedArticle(Article("named", "named", "a test", text, blocks_of(text)), names)


def names_in(marked: str) -> Iterator[NamedSpan]:
    """The marked names, placed in the text without its marks."""
    taken = 0
    for match in NAME.finditer(marked):
        start = match.start() - taken
        yield NamedSpan(Span(start, start + len(match[1])), match[2])  # type: ignore[arg-type]
        taken += len(match[0]) - len(match[1])
