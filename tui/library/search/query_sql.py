"""What a query asks of statements (`s`) and of their articles (`l`, a row of `listing`), as SQL."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.library.search.query import Query, Term
from tui.library.storage.sql import THERE

BETWEEN = 2
"""Words that may stand between those of a name: initials, "van der"."""


def statements(query: Query) -> str:
    """The expression for `statement_words`; "" where no word, speaker or entity is asked for."""
    columns = (
        ("words", _all(query.words)),
        ("said_by", _names(query.speakers)),
        ("about", _names(query.entities)),
    )
    wanted = " AND ".join(f"{{{name}}} : ({asked})" for name, asked in columns if asked)
    return _without(wanted, f"{{words}} : ({_any(query.without)})", query)


def texts(query: Query) -> str:
    """The expression for `body_words`."""
    return _without(_all(query.words), f"({_any(query.without)})", query)


def titles(query: Query) -> str:
    """The expression for `title_words`; "" where no title is asked for."""
    return _all(query.titles)


def unwanted(query: Query) -> str:
    """The expression for what must not be found in `statement_words`; "" where there is no such thing."""
    return f"{{words}} : ({_any(query.without)})" if query.without else ""


def _without(wanted: str, unwanted: str, query: Query) -> str:
    return f"({wanted}) NOT {unwanted}" if wanted and query.without else wanted


def _all(terms: Sequence[Term]) -> str:
    return " AND ".join(map(_quoted, terms))


def _any(terms: Sequence[Term]) -> str:
    return " OR ".join(map(_quoted, terms))


def _names(terms: Sequence[Term]) -> str:
    """Names of several words may have initials between them, and the surname first."""
    return " AND ".join(f"NEAR({' '.join(_words(term))}, {BETWEEN})" for term in terms)


def _words(term: Term) -> Iterator[str]:
    *others, last = (word for word in term.words.split() if any(map(str.isalnum, word)))
    yield from (_quoted(Term(word)) for word in others)
    yield _quoted(Term(last, term.prefix))


def _quoted(term: Term) -> str:
    words = '"' + term.words.replace('"', '""') + '"'
    return f"{words} *" if term.prefix else words


MARKED = (
    "SELECT t.id FROM mark m, json_each(m.anchors) a JOIN statement t ON t.article = m.article "
    "AND t.first < a.value ->> '$.span.end' AND t.last > a.value ->> '$.span.start' WHERE NOT m.orphaned"
)
HAS_TAG = "EXISTS (SELECT 1 FROM json_each(m.tags) g WHERE g.value = ? COLLATE NOCASE)"


class Condition(NamedTuple):
    """Something that has to hold."""

    sql: str
    """The condition, with a question mark for each parameter."""
    parameters: tuple[object, ...] = ()
    """The values to put in their places."""


@dataclass(frozen=True, slots=True)
class Where:
    """Conditions that all have to hold."""

    conditions: tuple[Condition, ...]
    """At least one."""

    @property
    def sql(self) -> str:
        """What stands behind WHERE."""
        return " AND ".join(condition.sql for condition in self.conditions)

    @property
    def parameters(self) -> list[object]:
        """The values for its question marks, in order."""
        return [value for condition in self.conditions for value in condition.parameters]


def of_articles(query: Query) -> Where:
    """What an article has to be like."""
    asked = [Condition(f"l.article {THERE}")]
    if query.titles:
        titled = "l.article IN (SELECT rowid FROM title_words WHERE title_words MATCH ?)"
        asked.append(Condition(titled, (titles(query),)))
    if query.after:
        asked.append(Condition("l.dated >= ?", (query.after,)))
    if query.before:
        asked.append(Condition("l.dated < ?", (query.before,)))
    return Where(tuple(asked))


def of_statements(query: Query) -> Where:
    """What a statement has to be like, its words and speaker aside."""
    asked = [_kind(query)]
    if query.marked == "no":
        asked.append(Condition(f"s.id NOT IN ({MARKED})"))
    elif query.marked == "yes":
        asked.append(Condition(f"s.id IN ({MARKED})"))
    elif query.marked:
        asked.append(Condition(f"s.id IN ({MARKED} AND {HAS_TAG})", (query.marked,)))
    if (left_out := unwanted(query)) and not statements(query):
        said = "s.id NOT IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
        asked.append(Condition(said, (left_out,)))
    return Where(tuple(asked))


def _kind(query: Query) -> Condition:
    """Attitudes only where they are asked for, as everywhere."""
    if not query.kinds:
        return Condition("s.attribution = 'communication'")
    said = [kind for kind in query.kinds if kind != "attitude"]
    kinds = f"(s.attribution = 'communication' AND s.kind IN ({', '.join('?' * len(said))}))"
    wanted = "s.attribution = 'attitude'" if "attitude" in query.kinds else "FALSE"
    return Condition(f"({kinds} OR {wanted})", tuple(said))
