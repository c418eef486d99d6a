"""Make hits, with an excerpt of the text, from the rows that a search finds."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.excerpts import MARGIN, sentence
from tui.library.search.query import Query
from tui.library.search.word_matching import Match, Matcher
from tui.library.storage.database import Database
from tui.model.article import Span
from tui.model.statement import Attribution, StatementKind

MAX_TEXT_CHARACTERS = 2**31 - 1
"""SQLite stores no longer texts (https://www.sqlite.org/limits.html#max_length)."""
MAX_MATCHES = 100
"""Matches in an article from which the best sentence is chosen."""


@dataclass(frozen=True, slots=True)
class StatementHit:
    """The statement of a hit."""

    id: str
    """Its id within the article."""
    kind: StatementKind
    """Its kind."""
    attribution: Attribution
    """Whether it was said (communication), or only wanted or believed (attitude)."""
    confidence: float
    """Its confidence, from 0 to 1."""
    speaker: str | None
    """The speaker's id within the article; None if unattributed."""
    name: str | None
    """The speaker's name; None if unattributed."""
    span: Span
    """Its place in the excerpt, from the first to the last character of its content."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One statement or passage that was found, with its sentence."""

    article: int
    """The article's id in the library."""
    title: str
    """Its title."""
    published: str | None
    """When it was published, as the article says."""
    excerpt: str
    """The sentence or sentences, as they are in the text, with their line ends."""
    start: int
    """Where the excerpt begins in the article's text, in code points."""
    found: tuple[Span, ...]
    """The places of the words of the query in the excerpt, in order."""
    said: StatementHit | None = None
    """The statement; None for a passage."""


class Hits:
    """Makes hits for one query."""

    def __init__(self, database: Database, query: Query) -> None:
        self._database = database
        self._matcher = Matcher(query.words)

    def statement(self, statement: int) -> Hit | None:
        """Return the hit of a statement by its row's id; None if the row has been deleted meanwhile."""
        row = self._database.row(
            "SELECT l.article, l.title, l.published, s.first, s.last, s.name, s.kind, s.attribution, "
            "s.confidence, s.speaker, p.name FROM statement s JOIN listing l ON l.article = s.article "
            "LEFT JOIN speaker p ON p.article = s.article AND p.id = s.speaker WHERE s.id = ?",
            [statement],
        )
        if row is None:
            return None
        article, title, published, first, last, name, kind, attribution, confidence, speaker, called = row
        begin = max(0, first - MARGIN)
        text = self._text(article, begin, last + MARGIN)
        around = sentence(text, Span(first - begin, last - begin))
        start = begin + around.start
        excerpt, span = around.of(text), Span(first - start, last - start)
        found = tuple(match.span for match in self._matcher.matches(excerpt) if span.contains(match.span))
        said = StatementHit(name, kind, attribution, confidence, speaker, called, span)
        return Hit(article, title, published, excerpt, start, found, said)

    def passage(self, article: int) -> Hit | None:
        """Return the sentence of an article with most of the query's words; None if it has been deleted."""
        row = self._database.row("SELECT title, published FROM listing WHERE article = ?", [article])
        if row is None:
            return None
        title, published = row
        text = self._text(article, 0, MAX_TEXT_CHARACTERS)
        around, matches = self._best(text)
        found = tuple(_shift(match.span, -around.start) for match in matches)
        return Hit(article, title, published, around.of(text), around.start, found)

    def _text(self, article: int, first: int, last: int) -> str:
        """Return the text of an article from offset `first` up to `last`; only these characters are read."""
        sql = (
            "SELECT substr(b.text, ?, ?) FROM article a JOIN revision r ON r.id = a.revision "
            "JOIN body b ON b.id = r.body WHERE a.id = ?"
        )
        return self._database.value(sql, [first + 1, last - first, article]) or ""

    def _best(self, text: str) -> tuple[Span, Sequence[Match]]:
        matches = [match for match, _ in zip(self._matcher.matches(text), range(MAX_MATCHES), strict=False)]
        if not matches:
            return sentence(text, Span(0, 0)), ()
        sentences = dict.fromkeys(sentence(text, match.span) for match in matches)
        within = {each: [match for match in matches if each.contains(match.span)] for each in sentences}
        best = max(within, key=lambda each: len({match.term for match in within[each]}))
        return best, within[best]


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
