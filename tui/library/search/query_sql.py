"""Turn a query into SQL conditions and full-text expressions.

In the conditions, `s` is a row of `statement` and `l` the row of `listing` of its article. Expressions are in
the syntax of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax): each term is a quoted string, so
that nothing in it is taken for an operator.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.library.search.query import Query, Term
from tui.library.storage.sql import NOT_REMOVED

MAX_WORDS_BETWEEN = 2
"""Words that may be between those of a name: initials, "van der"."""


def statements(query: Query) -> str:
    """Return the expression for `statement_words`; "" if the query has no word, speaker or entity."""
    columns = (
        ("words", _all(query.words)),
        ("said_by", _names(query.speakers)),
        ("about", _names(query.entities)),
    )
    wanted = " AND ".join(f"{{{name}}} : ({asked})" for name, asked in columns if asked)
    return _without(wanted, f"{{words}} : ({_any(query.without)})", query)


def texts(query: Query) -> str:
    """Return the expression for `body_words`."""
    return _without(_all(query.words), f"({_any(query.without)})", query)


def titles(query: Query) -> str:
    """Return the expression for `title_words`; "" if the query has no title."""
    return _all(query.titles)


def unwanted(query: Query) -> str:
    """Return the expression for what `statement_words` must not contain; "" if there is nothing."""
    return f"{{words}} : ({_any(query.without)})" if query.without else ""


def _without(wanted: str, unwanted: str, query: Query) -> str:
    """Exclude the unwanted terms; NOT of FTS5 is binary, so without wanted terms there is no expression."""
    return f"({wanted}) NOT {unwanted}" if wanted and query.without else wanted


def _all(terms: Sequence[Term]) -> str:
    return " AND ".join(map(_quoted, terms))


def _any(terms: Sequence[Term]) -> str:
    return " OR ".join(map(_quoted, terms))


def _names(terms: Sequence[Term]) -> str:
    """Return an expression in which a name's words may be in any order, with initials between them."""
    return " AND ".join(f"NEAR({' '.join(_words(term))}, {MAX_WORDS_BETWEEN})" for term in terms)


def _words(term: Term) -> Iterator[str]:
    *others, last = (word for word in term.words.split() if any(map(str.isalnum, word)))
    yield from (_quoted(Term(word)) for word in others)
    yield _quoted(Term(last, term.prefix))


def _quoted(term: Term) -> str:
    """Return a term as a string of FTS5, in which a quotation mark is doubled."""
    words = '"' + term.words.replace('"', '""') + '"'
    return f"{words} *" if term.prefix else words


MARKED = (
    "SELECT t.id FROM mark m, json_each(m.anchors) a JOIN statement t ON t.article = m.article "
    "AND t.first < a.value ->> '$.span.end' AND t.last > a.value ->> '$.span.start' WHERE NOT m.orphaned"
)
"""The statements that share at least one character with a mark whose words are in the article."""
HAS_TAG = "EXISTS (SELECT 1 FROM json_each(m.tags) g WHERE g.value = ? COLLATE NOCASE)"


class Condition(NamedTuple):
    """A condition on a statement or its article."""

    sql: str
    """The SQL expression, with a question mark for each parameter."""
    parameters: tuple[object, ...] = ()
    """The values of the parameters."""


@dataclass(frozen=True, slots=True)
class Where:
    """Conditions that are joined by AND."""

    conditions: tuple[Condition, ...]
    """At least one."""

    @property
    def sql(self) -> str:
        """The expression after WHERE."""
        return " AND ".join(condition.sql for condition in self.conditions)

    @property
    def parameters(self) -> list[object]:
        """The values of all parameters, in order."""
        return [value for condition in self.conditions for value in condition.parameters]


def of_articles(query: Query) -> Where:
    """Return the conditions on an article."""
    asked = [Condition(f"l.article {NOT_REMOVED}")]
    if query.titles:
        titled = "l.article IN (SELECT rowid FROM title_words WHERE title_words MATCH ?)"
        asked.append(Condition(titled, (titles(query),)))
    if query.after:
        asked.append(Condition("l.dated >= ?", (query.after,)))
    if query.before:
        asked.append(Condition("l.dated < ?", (query.before,)))
    return Where(tuple(asked))


def of_statements(query: Query) -> Where:
    """Return the conditions on a statement, without those on its words, speaker and entities."""
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
    """Return the condition on kind and attribution; attitudes are found only if the query names them."""
    if not query.kinds:
        return Condition("s.attribution = 'communication'")
    said = [kind for kind in query.kinds if kind != "attitude"]
    kinds = f"(s.attribution = 'communication' AND s.kind IN ({', '.join('?' * len(said))}))"
    wanted = "s.attribution = 'attitude'" if "attitude" in query.kinds else "FALSE"
    return Condition(f"({kinds} OR {wanted})", tuple(said))
