"""Parse the query a reader types to search the library.

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
MAX_PARTS = 32
"""Words, phrases and filters of one query; SQLite refuses very long expressions."""
MIN_PREFIX_CHARACTERS = 2
"""Characters that must come before a *. The full-text indexes have prefix indexes of 2 and 3 characters."""
PART = re.compile(
    r"""(?P<without>-)?
        (?:(?P<field>[^\W\d_]+):)?
        (?:["“”](?P<phrase>[^"“”]*)["“”]?|(?P<word>[^\s"“”]*))""",
    re.VERBOSE,
)
DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
QUOTE_IT = "to search for it as a word, put it in quotation marks"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase to search for; case and accents make no difference."""

    words: str
    """The word, or the words of the phrase; with at least one letter or digit."""
    prefix: bool = False
    """Whether the last word is the beginning of a word only."""


@dataclass(frozen=True, slots=True)
class Query:
    """The conditions of a search, all of which have to be fulfilled."""

    words: tuple[Term, ...] = ()
    """What the statement, or else the article, contains."""
    without: tuple[Term, ...] = ()
    """What it must not contain."""
    speakers: tuple[Term, ...] = ()
    """Name, role or description of the speaker."""
    entities: tuple[Term, ...] = ()
    """Names of entities that the statement mentions."""
    titles: tuple[Term, ...] = ()
    """What the article's title contains."""
    kinds: tuple[Kind, ...] = ()
    """The kinds of statement that are wanted; () for all but attitudes."""
    marked: str | None = None
    """Whether the statement is marked, "yes" or "no", or the tag of a mark on it; None for all."""
    after: str | None = None
    """The first day, month or year of publication, in ISO 8601; None for no limit."""
    before: str | None = None
    """The first day, month or year that is no longer wanted; None for no limit."""

    @property
    def of_statements(self) -> bool:
        """Whether only statements can fulfil the query, not other passages of an article."""
        return bool(self.speakers or self.entities or self.kinds or self.marked or not self.words)


class _Part(NamedTuple):
    """One part of a query: a word, a phrase or a filter."""

    written: str
    """The part as it was typed."""
    without: bool
    """Whether a "-" is in front of it."""
    field: str
    """The filter's name in small letters; "" for words."""
    value: str
    """The word or phrase, without quotation marks."""
    quoted: bool
    """Whether it was in quotation marks."""

    @property
    def term(self) -> Term:
        """The value as a term. Raises QueryError if it has no letter or digit, or its prefix is too short."""
        prefix = self.value.endswith("*") and not self.quoted
        words = self.value.rstrip("*") if prefix else self.value
        if not any(character.isalnum() for character in words):
            raise QueryError(self.written, "it has no letter or digit", "remove it, or add a word")
        if prefix and len(words) < MIN_PREFIX_CHARACTERS:
            raise QueryError(
                self.written, "too many words begin with these letters", "add a letter before the *"
            )
        return Term(words, prefix)


def parse(typed: str) -> Query:
    """Return the query that was typed.

    Raises:
        QueryError: If a part cannot be understood; the error names the part and a remedy.
    """
    parts = list(_parts(neutralise_line(typed)))
    if not parts:
        raise QueryError(
            "the query", "it is empty", 'type words, a "phrase" or a filter such as speaker:name'
        )
    if len(parts) > MAX_PARTS:
        raise QueryError("the query", f"it has more than {MAX_PARTS} parts", "remove some")
    query = Query()
    for part in parts:
        query = _add(query, part)
    if query == Query(without=query.without):
        problem = "it only excludes words"
        raise QueryError(" ".join(part.written for part in parts), problem, "add a word or a filter")
    return query


def _parts(typed: str) -> Iterator[_Part]:
    for found in PART.finditer(typed):
        if not found.group().strip():
            continue
        quoted = found["phrase"] is not None
        value = found["phrase"] if quoted else found["word"]
        yield _Part(found.group(), bool(found["without"]), (found["field"] or "").lower(), value, quoted)


def _add(query: Query, part: _Part) -> Query:
    if not part.field:
        return _with_words(query, part)
    if part.field not in FILTERS:
        names = ", ".join(f"{name}:" for name in FILTERS)
        raise QueryError(part.written, f"{part.field}: is not a filter", f"use one of {names}; {QUOTE_IT}")
    if part.without:
        raise QueryError(part.written, "a filter cannot be excluded", "use - with words and phrases only")
    if not part.value.strip():
        raise QueryError(part.written, "nothing follows the colon", f"add a value; {QUOTE_IT}")
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
    """Return the date as it was typed: a year, a month or a day of the calendar."""
    found = DATE.fullmatch(part.value)
    try:
        if found is None:
            raise ValueError
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise QueryError(part.written, "it is not a date", "write 2024-01-31, 2024-01 or 2024") from None
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
