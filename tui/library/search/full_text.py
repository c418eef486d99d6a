"""Queries in the language of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax).

Whatever a reader typed stands in a string there, so that none of it is obeyed.
"""

from collections.abc import Iterator, Sequence

from tui.library.search.query import Query, Term

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
