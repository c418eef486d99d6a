"""Libraries for tests: articles with what was found in them, written as they would be, without an engine."""

import re
from collections.abc import Sequence

from tui.library.library import Library
from tui.library.storage.database import Database
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, Entity, Mention, Speaker, Statement

SPOKEN = re.compile(r"(?P<said>[^\n.]+?)(?P<stop>,?) (?P<name>[A-Z][\w. ]+?) (?P<cue>said|hopes)\.")
"""A sentence "…, Ada Moe said."; with "hopes" it is an attitude."""


def document(
    text: str, name: str = "a", published: str | None = None, topics: Sequence[str] = ()
) -> Document:
    """An article in which sentences that end in "NAME said." are statements, and topics are entities."""
    title = text.split("\n", 1)[0]
    article = Article(name, title, f"/news/{name}.txt", text, (Block(Span(0, len(text)), "paragraph"),))
    article = Article(*(getattr(article, slot) for slot in article.__slots__[:-1]), published)
    found = list(SPOKEN.finditer(text))
    names = list(dict.fromkeys(match["name"] for match in found))
    speakers = tuple(
        Speaker(f"p{n}", who, "PERSON", None, f"e{n}", _mentions(text, who)) for n, who in enumerate(names, 1)
    )
    entities = [Entity(f"e{n}", who, "PERSON", _mentions(text, who)) for n, who in enumerate(names, 1)]
    entities += [
        Entity(f"t{topic}", topic, "ORG", _mentions(text, topic)) for topic in topics if topic in text
    ]
    statements = tuple(_statement(n, match, names) for n, match in enumerate(found, 1))
    return Document(article, Analysis(statements, speakers, tuple(entities)))


def _mentions(text: str, words: str) -> tuple[Mention, ...]:
    return tuple(Mention(Span(*each.span()), "name") for each in re.finditer(re.escape(words), text))


def _statement(number: int, match: re.Match[str], names: list[str]) -> Statement:
    start, end = match.span("said")
    start += len(match["said"]) - len(match["said"].lstrip())
    kind = "direct" if match["said"].strip().startswith("“") else "indirect"
    attribution = "communication" if match["cue"] == "said" else "attitude"
    cue, source = Span(*match.span("cue")), Span(*match.span("name"))
    speaker = f"p{names.index(match['name']) + 1}"
    return Statement(f"s{number}", kind, attribution, 0.9, (Span(start, end),), cue, source, speaker)


def filled(*documents: Document, path: str = ":memory:") -> Library:
    """A library with these articles, analysed by the engine "test"."""
    library = Library(path)
    for each in documents:
        library.analyses.keep(library.articles.add(each.article).article, each.analysis, "test")
    return library


def database_of(library: Library) -> Database:
    """The library's connection, for tests that look at its tables; nothing else reaches behind the façade."""
    return library._database
