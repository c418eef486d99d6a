"""What a search finds: statements and other words, in their sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.library.search.excerpts import MARGIN, sentence
from tui.library.search.query import Query
from tui.library.search.word_matching import Match, Matcher
from tui.library.storage.database import Database
from tui.model.article import Span
from tui.model.statement import Attribution, StatementKind

LONGEST = 2**31 - 1
"""Characters; SQLite keeps no longer texts."""
TRIED = 100
"""Places in an article among which the sentence with the most of the words is sought."""


@dataclass(frozen=True, slots=True)
class StatementHit:
    """A statement that was found."""

    id: str
    """Its id within the article."""
    kind: StatementKind
    """Its kind."""
    attribution: Attribution
    """Whether it was said, or only wanted or believed."""
    confidence: float
    """How sure it is, from 0 to 1."""
    speaker: str | None
    """The speaker's id within the article; None for nobody known."""
    name: str | None
    """The speaker's name."""
    span: Span
    """Where it is within the excerpt, from the first to the last character of its content."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, in its sentence."""

    article: int
    """The article's id in the library."""
    title: str
    """Its title."""
    published: str | None
    """When it was published, as the article has it."""
    excerpt: str
    """The sentence or sentences, as they stand in the text, line ends and all."""
    start: int
    """Where the excerpt begins in the article's text, in code points."""
    found: tuple[Span, ...]
    """The words that were looked for, within the excerpt, in order."""
    said: StatementHit | None = None
    """The statement; None for other words of the article."""


class Hits:
    """Makes hits of what a query found."""

    def __init__(self, database: Database, query: Query) -> None:
        self._database = database
        self._matcher = Matcher(query.words)

    def statement(self, statement: int) -> Hit | None:
        """A statement in its sentence; None if it has just been deleted."""
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
        """The sentence of an article that has the most of the words; None if it has just been deleted."""
        row = self._database.row("SELECT title, published FROM listing WHERE article = ?", [article])
        if row is None:
            return None
        title, published = row
        text = self._text(article, 0, LONGEST)
        around, matches = self._best(text)
        found = tuple(_moved(match.span, -around.start) for match in matches)
        return Hit(article, title, published, around.of(text), around.start, found)

    def _text(self, article: int, first: int, last: int) -> str:
        """The characters of an article from the first up to the last."""
        sql = (
            "SELECT substr(b.text, ?, ?) FROM article a JOIN revision r ON r.id = a.revision "
            "JOIN body b ON b.id = r.body WHERE a.id = ?"
        )
        return self._database.value(sql, [first + 1, last - first, article]) or ""

    def _best(self, text: str) -> tuple[Span, Sequence[Match]]:
        matches = [match for match, _ in zip(self._matcher.matches(text), range(TRIED), strict=False)]
        if not matches:
            return sentence(text, Span(0, 0)), ()
        sentences = dict.fromkeys(sentence(text, match.span) for match in matches)
        within = {each: [match for match in matches if each.contains(match.span)] for each in sentences}
        best = max(within, key=lambda each: len({match.term for match in within[each]}))
        return best, within[best]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
