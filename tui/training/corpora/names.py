"""Read articles with annotated names, such as the Worldwide English Newswire corpus.

A file holds one article per line: `{"id", "text", "entities": [{"start", "end", "type"}]}`, with half-open
spans in code points of the text (Shan, Bauer, Carlson & Manning, Findings of EMNLP 2023).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tui.model.article import Article, Span
from tui.model.statement import EntityType
from tui.training.corpora.attributions import article_of
from tui.training.corpora.files import CORRECT_LINE, CorpusError, JsonLine, Part, files, rows

TYPES: dict[str, EntityType] = {
    "person": "PERSON",
    "per": "PERSON",
    "organization": "ORG",
    "organisation": "ORG",
    "org": "ORG",
    "location": "LOC",
    "loc": "LOC",
    "gpe": "LOC",
    "facility": "FAC",
    "fac": "FAC",
    "norp": "NORP",
    "date": "DATE",
    "money": "MONEY",
    "product": "PRODUCT",
    "misc": "MISC",
}
"""The program's entity type for each type of a corpus, in lower case."""
BEFORE = re.compile(r"(?:[\s\"“”'’‘(]|[Tt]he\s)*")
BEHIND = re.compile(r"(?:['’]s|[\s\"“”'’‘).,])*$")


class NamedSpan(NamedTuple):
    """An annotated name, trimmed of what no name begins or ends with."""

    span: Span
    """The words of the name."""
    type: EntityType
    """The type of the entity."""


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An article with all its names."""

    article: Article
    """The article, with the blocks of a plain text."""
    names: tuple[NamedSpan, ...]
    """The names, in order of the text."""


def read_named_articles(folders: Sequence[Path], part: Part) -> list[NamedArticle]:
    """Return the articles with names of a part, in the order of the folders, file names and lines.

    Rows without "entities" belong to other corpora and are skipped. Raises CorpusError for a folder or file
    that cannot be read, for a line that does not have the format above, for a span that is empty or not
    within its text, and for a type that is not in `TYPES`.
    """
    return [
        article
        for folder in folders
        for path in files(folder, part, "jsonl")
        for article in _named_articles(path)
    ]


def trim(text: str, span: Span) -> Span:
    """Return the span without quotation marks, a preceding article ("the"), and a final possessive."""
    piece = span.of(text)
    start = BEFORE.match(piece).end()  # type: ignore[union-attr]  # both patterns match the empty string
    end = BEHIND.search(piece).start()  # type: ignore[union-attr]
    return Span(span.start + start, span.start + end) if start < end else span


def _named_articles(path: Path) -> Iterator[NamedArticle]:
    for row in rows(path):
        if "entities" not in row.values:
            continue
        article = article_of(row)
        entities = row.values["entities"]
        if not isinstance(entities, list):
            raise CorpusError(row.place, "its entities are not a list", CORRECT_LINE)
        names = (_name(row, number, value, article.text) for number, value in enumerate(entities, 1))
        yield NamedArticle(article, tuple(sorted(names)))


def _name(row: JsonLine, number: int, value: object, text: str) -> NamedSpan:
    place = f"{row.place}, entity {number}"
    match value:
        case {"start": int(start), "end": int(end), "type": str(kind)}:
            if not 0 <= start < end <= len(text):
                problem = f"[{start}, {end}) is no stretch of a text of {len(text)} characters"
                raise CorpusError(place, problem, CORRECT_LINE)
            if kind.lower() not in TYPES:
                raise CorpusError(place, f"{kind!r} is no type of name", CORRECT_LINE)
            return NamedSpan(trim(text, Span(start, end)), TYPES[kind.lower()])
    raise CorpusError(place, "it has no start, no end or no type", CORRECT_LINE)
