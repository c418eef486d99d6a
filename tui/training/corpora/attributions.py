"""Articles whose attributions were annotated by hand, as PolNeAR and the PARC corpora have them.

A file holds one article a line: `{"id", "text", "attributions": [{"source", "cue", "content"}]}`, each role
null or a list of half-open spans `[start, end)` in code points of the text. A single span may stand without
its list, and a span may be `{"start", "end"}`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.loaders.plain_text.loader import blocks_of
from tui.model.article import Article, Span
from tui.training.corpora.files import CORRECT_LINE, CorpusError, JsonLine, Part, files, rows


@dataclass(frozen=True, slots=True)
class Attributed:
    """A statement as it was annotated; each role is in order of the text, and may be empty."""

    source: tuple[Span, ...]
    """The words that name who said it."""
    cue: tuple[Span, ...]
    """The words that report it."""
    content: tuple[Span, ...]
    """What was said."""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with everything that is attributed in it."""

    article: Article
    """The article, its blocks those the program finds in a plain text; its title and origin are no more
    than names for it."""
    attributions: tuple[Attributed, ...]
    """The statements, in the order of the corpus."""


def annotated(folders: Sequence[Path], part: Part) -> list[AnnotatedArticle]:
    """The annotated articles of that part, folder by folder, in the order of the files' names and lines.

    Files are those `files` names; rows without "attributions" are of other corpora and passed over. Raises
    CorpusError for a folder or file that cannot be read, a line that is not as described above, and a span
    that is empty or not within its text.
    """
    return [
        article
        for folder in folders
        for path in files(folder, part, "jsonl")
        for article in _annotated_articles(path)
    ]


def _annotated_articles(path: Path) -> Iterator[AnnotatedArticle]:
    for row in rows(path):
        if "attributions" not in row.values:
            continue
        article = article_of(row)
        attributions = row.values["attributions"]
        if not isinstance(attributions, list):
            raise CorpusError(row.place, "its attributions are not a list", CORRECT_LINE)
        places = (f"{row.place}, attribution {number}" for number in range(1, len(attributions) + 1))
        found = (
            _attributed(place, attribution, article.text)
            for place, attribution in zip(places, attributions, strict=True)
        )
        yield AnnotatedArticle(article, tuple(found))


def article_of(row: JsonLine) -> Article:
    """The article of a line, its blocks those of a plain text.

    Raises CorpusError where it has no id or no text.
    """
    name, text = row.values.get("id"), row.values.get("text")
    if not isinstance(name, str) or not isinstance(text, str):
        raise CorpusError(row.place, "it has no id or no text", CORRECT_LINE)
    return Article(name, name, row.place, text, blocks_of(text))


def _attributed(place: str, attribution: object, text: str) -> Attributed:
    if not isinstance(attribution, dict):
        raise CorpusError(place, "it is not a JSON object", CORRECT_LINE)
    source, cue, content = (
        _spans(f"{place}, {role}", attribution.get(role), text) for role in ("source", "cue", "content")
    )
    return Attributed(source, cue, content)


def _spans(place: str, value: object, text: str) -> tuple[Span, ...]:
    match value:
        case None:
            return ()
        case [int(), int()] | {"start": _}:
            return (_span(place, value, text),)
        case [*several]:
            return tuple(sorted(_span(place, one, text) for one in several))
    raise CorpusError(place, "it is not a list of spans", CORRECT_LINE)


def _span(place: str, value: object, text: str) -> Span:
    match value:
        case [int(start), int(end)] | {"start": int(start), "end": int(end)}:
            if 0 <= start < end <= len(text):
                return Span(start, end)
            problem = f"[{start}, {end}) is no stretch of a text of {len(text)} characters"
            raise CorpusError(place, problem, CORRECT_LINE)
    raise CorpusError(place, "a span is not [start, end]", CORRECT_LINE)
