"""Read articles with annotated attributions, such as PolNeAR (Newell et al., LREC 2018) and PARC 3.0 (Pareti,
2015).

A file holds one article per line: `{"id", "text", "attributions": [{"source", "cue", "content"}]}`. Each role
is null or a list of half-open spans `[start, end)` in code points of the text. A single span needs no list
around it, and a span may be written `{"start", "end"}`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.loaders.plain_text.loader import blocks_of
from tui.model.article import Article, Span
from tui.training.corpora.files import CORRECT_LINE, CorpusError, JsonLine, Part, files, rows


@dataclass(frozen=True, slots=True)
class Attribution:
    """An annotated statement; the spans of each role are in order of the text, and there may be none."""

    source: tuple[Span, ...]
    """The words that name the source."""
    cue: tuple[Span, ...]
    """The words that report the statement."""
    content: tuple[Span, ...]
    """The words of the statement."""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with all its attributions."""

    article: Article
    """The article, with the blocks of a plain text; its title and origin only identify it."""
    attributions: tuple[Attribution, ...]
    """The statements, in the order of the corpus."""


def read_annotated_articles(folders: Sequence[Path], part: Part) -> list[AnnotatedArticle]:
    """Return the annotated articles of a part, in the order of the folders, file names and lines.

    Rows without "attributions" belong to other corpora and are skipped. Raises CorpusError for a folder or
    file that cannot be read, for a line that does not have the format above, and for a span that is empty or
    not within its text.
    """
    return [
        article
        for folder in folders
        for path in files(folder, part, "jsonl")
        for article in _annotated_articles(path)
    ]


def article_of(row: JsonLine) -> Article:
    """Return the article of a line, with the blocks of a plain text.

    Raises CorpusError if it has no id or no text.
    """
    name, text = row.values.get("id"), row.values.get("text")
    if not isinstance(name, str) or not isinstance(text, str):
        raise CorpusError(row.place, "it has no id or no text", CORRECT_LINE)
    return Article(name, name, row.place, text, blocks_of(text))


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
            _attribution(place, attribution, article.text)
            for place, attribution in zip(places, attributions, strict=True)
        )
        yield AnnotatedArticle(article, tuple(found))


def _attribution(place: str, attribution: object, text: str) -> Attribution:
    if not isinstance(attribution, dict):
        raise CorpusError(place, "it is not a JSON object", CORRECT_LINE)
    source, cue, content = (
        _spans(f"{place}, {role}", attribution.get(role), text) for role in ("source", "cue", "content")
    )
    return Attribution(source, cue, content)


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
