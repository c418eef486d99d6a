"""Reads the corpus: news pieces with every statement in them annotated by hand.

An annotation names words, not offsets. Where they stand is found by one rule, and anything the rule leaves
open is an error:

- words are looked up as written and whole ("he" is not found in "the");
- `near`, an excerpt that occurs once in the article, is where a statement's parts are looked up; without it,
  content is looked up from the start of the statement before on, cue and source in the whole article;
- a piece of content has to occur there once, behind the piece before it;
- of several places, the cue is at the one nearest to the first piece of content, and the source at the one
  nearest to the cue (without a cue, to that piece), never within the statement's own content.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from tests.corpus.marks import quotations, words
from tui.loaders.plain_text import loader as text_loader
from tui.loaders.source import SourceFile
from tui.model.article import Article, Span
from tui.model.statement import Attribution, StatementKind

FOLDER = Path(__file__).parent
STATEMENT_KEYS = frozenset({"content", "cue", "source", "speaker", "kind", "attribution", "shows"})
TRAP_KEYS = frozenset({"trap", "shows"})
DIRECT = 0.9
"""A statement is direct if so many of its words are in quotation marks."""


class GoldError(ValueError):
    """An annotation does not fit its article."""


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement as a careful reader has it."""

    content: tuple[Span, ...]
    """What was said, in order of the text."""
    cue: Span | None
    """The words that report it; None where nothing does."""
    source: Span | None
    """The words that name who said it; None where nobody is named."""
    speaker: str | None
    """Who said it: the fullest name without titles, else the words that describe them; None if unknown."""
    kind: StatementKind
    """Whether it is all, partly or not in quotation marks."""
    attribution: Attribution
    """Whether it was said, or wanted or believed."""
    shows: tuple[str, ...]
    """The forms it is an example of."""


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that look like a statement or its cue, and are none."""

    span: Span
    """The words."""
    shows: tuple[str, ...]
    """What makes them look so."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An article with what is said in it."""

    article: Article
    """The article as the loader reads it."""
    statements: tuple[GoldStatement, ...]
    """All of its statements, in order of their content."""
    traps: tuple[Trap, ...]
    """What is to be left alone, in order of the text."""


def names() -> list[str]:
    """The stems of the pieces' files, in order."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


@cache
def piece(name: str) -> Piece:
    """The piece of that name. Raises GoldError where its annotation does not fit the article."""
    article = read(name, (FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    try:
        return annotated(article, yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")))
    except GoldError as error:
        raise GoldError(f"{name}.yaml: {error}") from error


def annotated(article: Article, entries: list[dict[str, Any]]) -> Piece:
    """The article with its annotation. Raises GoldError where that does not fit, or leaves a place open."""
    return Piece(article, tuple(_statements(article.text, entries)), tuple(_traps(article.text, entries)))


def read(name: str, text: str) -> Article:
    """The article that the loader of plain text makes of the text."""
    return text_loader.load(SourceFile(name, f"{name}.txt", text.encode()))


def pieces() -> list[Piece]:
    """The whole corpus."""
    return [piece(name) for name in names()]


def kind_by_marks(text: str, content: tuple[Span, ...]) -> StatementKind:
    """The kind of a statement as the marks around its words have it."""
    said = words(text, content)
    share = len(said & words(text, quotations(text))) / len(said)
    return "direct" if share >= DIRECT else "mixed" if share else "indirect"


def _statements(text: str, entries: list[dict[str, Any]]) -> Iterator[GoldStatement]:
    start = 0
    for entry in entries:
        if "trap" not in entry:
            statement = _statement(text, entry, start)
            yield statement
            start = statement.content[0].start


def _traps(text: str, entries: list[dict[str, Any]]) -> Iterator[Trap]:
    for entry in entries:
        if "trap" in entry:
            if entry.keys() != TRAP_KEYS:
                raise GoldError(f"a trap has other keys than {sorted(TRAP_KEYS)}: {entry}")
            yield Trap(_only(text, entry["trap"], Span(0, len(text))), tuple(entry["shows"]))


def _statement(text: str, entry: dict[str, Any], start: int) -> GoldStatement:
    if entry.keys() - {"near"} != STATEMENT_KEYS:
        raise GoldError(f"a statement has other keys than {sorted(STATEMENT_KEYS)}: {entry}")
    if entry["kind"] not in get_args(StatementKind) or entry["attribution"] not in get_args(Attribution):
        raise GoldError(f"no such kind or attribution: {entry}")
    whole = Span(0, len(text))
    near = _only(text, entry["near"], whole) if "near" in entry else None
    content = _content(text, entry["content"], near or Span(start, len(text)))
    if content[0].start < start:
        raise GoldError(f"not in order of the text: {entry['content'][0]!r}")
    cue = _nearest(text, entry["cue"], near or whole, content[0], content)
    source = _nearest(text, entry["source"], near or whole, cue or content[0], content)
    shows = tuple(entry["shows"])
    return GoldStatement(content, cue, source, entry["speaker"], entry["kind"], entry["attribution"], shows)


def _content(text: str, wanted: list[str], within: Span) -> tuple[Span, ...]:
    found: list[Span] = []
    for words_wanted in wanted:
        found.append(_only(text, words_wanted, within))
        within = Span(found[-1].end, within.end)
    if not found:
        raise GoldError("a statement has no content")
    return tuple(found)


def _only(text: str, wanted: str, within: Span) -> Span:
    found = _places(text, wanted, within)
    if len(found) != 1:
        raise GoldError(f"{wanted!r} is {'ambiguous' if found else 'not found'} in {_shown(text, within)}")
    return found[0]


def _nearest(text: str, wanted: str | None, within: Span, to: Span, content: tuple[Span, ...]) -> Span | None:
    if wanted is None:
        return None
    places = _places(text, wanted, within)
    free = [place for place in places if not any(place.overlaps(said) for said in content)]
    ranked = sorted((_gap(place, to), place) for place in free)
    if not ranked:
        raise GoldError(f"{wanted!r} is not found in {_shown(text, within)}")
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        raise GoldError(f"{wanted!r} is as near on either side of {to.of(text)!r}")
    return ranked[0][1]


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _places(text: str, wanted: str, within: Span) -> list[Span]:
    found: list[Span] = []
    start = text.find(wanted, within.start, within.end)
    while start >= 0:
        place = Span(start, start + len(wanted))
        if _whole(text, place):
            found.append(place)
        start = text.find(wanted, start + 1, within.end)
    return found


def _whole(text: str, place: Span) -> bool:
    before, behind = text[place.start - 1 : place.start + 1], text[place.end - 1 : place.end + 1]
    return not (len(before) > 1 and before.isalnum()) and not (len(behind) > 1 and behind.isalnum())


def _shown(text: str, within: Span) -> str:
    words_shown = within.of(text)
    return repr(words_shown if len(words_shown) <= 60 else words_shown[:60] + "…")
