"""What a reader types to search the library, parsed.

words "a phrase" prefix* -without speaker:name entity:"long name" kind:direct marked:yes title:word
after:2023 before:2024-01-31
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from tui.control_characters import neutralise_line
from tui.errors import QueryError

Kind = Literal["direct", "indirect", "mixed", "attitude"]
KINDS: tuple[Kind, ...] = ("direct", "indirect", "mixed", "attitude")
MOST = 32
"""Words, phrases and filters of one query; SQLite refuses very long ones."""
SHORTEST = 2
"""Letters before a *."""
PART = re.compile(
    r"""(?P<without>-)?
        (?:(?P<field>[^\W\d_]+):)?
        (?:["“”](?P<phrase>[^"“”]*)["“”]?|(?P<word>[^\s"“”]*))""",
    re.VERBOSE,
)
DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
QUOTE_IT = "to look for it as a word, put it in quotation marks"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase to look for; case and accents make no difference."""

    words: str
    """The word, or the words that follow each other; with at least one letter or figure."""
    prefix: bool = False
    """Whether the last word may go on."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; all of it has to hold."""

    words: tuple[Term, ...] = ()
    """What a statement, or else its article, says."""
    without: tuple[Term, ...] = ()
    """What it must not say."""
    speakers: tuple[Term, ...] = ()
    """What its speaker is called: name, role or description."""
    entities: tuple[Term, ...] = ()
    """What somebody or something it mentions is called."""
    titles: tuple[Term, ...] = ()
    """What the article's title says."""
    kinds: tuple[Kind, ...] = ()
    """One of which it is; () for any but an attitude."""
    marked: str | None = None
    """Whether it is marked, "yes" or "no", or a tag of a mark on it; None for either way."""
    after: str | None = None
    """The first day, month or year of publication, in ISO 8601; None for no limit."""
    before: str | None = None
    """The first day, month or year that is too late; None for no limit."""

    @property
    def of_statements(self) -> bool:
        """Whether only a statement can be what is looked for, not other words of an article."""
        return bool(self.speakers or self.entities or self.kinds or self.marked or not self.words)


class _Part(NamedTuple):
    """A piece of a query: a word, a phrase or a filter."""

    written: str
    without: bool
    field: str
    value: str
    quoted: bool

    @property
    def term(self) -> Term:
        """The value as something to look for."""
        prefix = self.value.endswith("*") and not self.quoted
        words = self.value.rstrip("*") if prefix else self.value
        if not any(character.isalnum() for character in words):
            raise QueryError(
                self.written, "there is no letter or figure in it", "leave it out, or add a word"
            )
        if prefix and len(words) < SHORTEST:
            raise QueryError(self.written, "too many words begin so", "add a letter before the *")
        return Term(words, prefix)


def parse(typed: str) -> Query:
    """The query that somebody typed.

    Raises QueryError, which names the part that cannot be understood, and the remedy.
    """
    parts = list(_parts(neutralise_line(typed)))
    if not parts:
        raise QueryError(
            "the query", "it is empty", 'type words, a "phrase" or a filter such as speaker:name'
        )
    if len(parts) > MOST:
        raise QueryError("the query", f"it has more than {MOST} parts", "leave some out")
    query = Query()
    for part in parts:
        query = _added(query, part)
    if query == Query(without=query.without):
        problem = "there is only what must not be found"
        raise QueryError(" ".join(part.written for part in parts), problem, "add a word or a filter")
    return query


def _parts(typed: str) -> Iterator[_Part]:
    for found in PART.finditer(typed):
        if not found.group().strip():
            continue
        quoted = found["phrase"] is not None
        value = found["phrase"] if quoted else found["word"]
        yield _Part(found.group(), bool(found["without"]), (found["field"] or "").lower(), value, quoted)


def _added(query: Query, part: _Part) -> Query:
    if not part.field:
        return _with_words(query, part)
    if part.field not in FILTERS:
        names = ", ".join(f"{name}:" for name in FILTERS)
        raise QueryError(part.written, f"{part.field}: is no filter", f"use one of {names}; {QUOTE_IT}")
    if part.without:
        raise QueryError(part.written, "a filter cannot be turned round", "only words and phrases take a -")
    if not part.value.strip():
        raise QueryError(part.written, "nothing stands behind the colon", f"say what; {QUOTE_IT}")
    return FILTERS[part.field](query, part)


def _with_words(query: Query, part: _Part) -> Query:
    if part.without:
        return replace(query, without=(*query.without, part.term))
    return replace(query, words=(*query.words, part.term))


def _speaker(query: Query, part: _Part) -> Query:
    return replace(query, speakers=(*query.speakers, part.term))


def _entity(query: Query, part: _Part) -> Query:
    return replace(query, entities=(*query.entities, part.term))


def _title(query: Query, part: _Part) -> Query:
    return replace(query, titles=(*query.titles, part.term))


def _kind(query: Query, part: _Part) -> Query:
    found = next((kind for kind in KINDS if kind == part.value.lower()), None)
    if found is None:
        raise QueryError(part.written, "there is no such kind", f"use one of {', '.join(KINDS)}")
    return replace(query, kinds=(*query.kinds, found))


def _marked(query: Query, part: _Part) -> Query:
    value = part.value.strip()
    return replace(query, marked=value.lower() if value.lower() in {"yes", "no"} else value)


def _before(query: Query, part: _Part) -> Query:
    return replace(query, before=_date(part))


def _after(query: Query, part: _Part) -> Query:
    return replace(query, after=_date(part))


def _date(part: _Part) -> str:
    """The date as written, a year, a month or a day."""
    found = DATE.fullmatch(part.value)
    try:
        if found is None:
            raise ValueError
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise QueryError(part.written, "that is no date", "write 2024-01-31, 2024-01 or 2024") from None
    return part.value


FILTERS: Mapping[str, Callable[[Query, _Part], Query]] = {
    "speaker": _speaker,
    "entity": _entity,
    "kind": _kind,
    "marked": _marked,
    "title": _title,
    "after": _after,
    "before": _before,
}
