"""The list of articles: which there are, in which order, and what is told of each in two lines."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.control_characters import neutralise_line
from tui.library.storage.database import Database, Row
from tui.library.storage.sql import THERE
from tui.model.statement import Attribution
from tui.model.statement_filter import StatementFilter

Order = Literal["as added", "by date", "by title", "last read"]
ORDERS: Mapping[Order, str] = {
    "as added": "l.article DESC",
    "by date": "l.dated DESC, l.article DESC",
    "by title": "l.title COLLATE NOCASE, l.article",
    "last read": "s.opened IS NULL, s.opened DESC, l.article DESC",
}
"""The orders of the list, as SQL."""
BATCH = 500
"""Articles asked for in one query; SQLite takes so many parameters on any build."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as the list has it."""

    article: int
    """Its id in the library."""
    title: str
    """Its title."""
    origin: str
    """Where it was read from last."""
    byline: str | None
    """Who wrote it."""
    published: str | None
    """When it was published, as the article has it."""
    statements: int
    """How many statements it reports, attitudes aside unless corrected; 0 before it was analysed."""
    speakers: int
    """How many make them."""
    engine: str | None
    """Which engine searched it for statements; None if none did yet."""
    failure: str | None
    """Why that failed."""
    unread: bool
    """Whether nobody has looked at it."""
    marks: int
    """How many marks it has."""

    @property
    def pending(self) -> bool:
        """Whether nobody has looked for its statements yet."""
        return self.engine is None


class _Counted(NamedTuple):
    """What of a statement decides whether it is counted."""

    speaker: str | None
    attribution: Attribution
    confidence: float
    corrected: int


class ArticleListing:
    """The articles that were not removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, words: str = "", order: Order = "as added") -> list[int]:
        """The articles whose title, origin, byline or date hold every word, case aside."""
        sought = neutralise_line(words).casefold().split()
        state = "LEFT JOIN reading_state s ON s.article = l.article " if order == "last read" else ""
        sql = (
            f"SELECT l.article FROM listing l {state}"  # noqa: S608 - parts of our own
            f"WHERE l.article {THERE} "
            + "AND instr(l.sought, ?) " * len(sought)
            + f"ORDER BY {ORDERS[order]}"
        )
        return [article for (article,) in self._database.rows(sql, sought)]

    def of(self, articles: Sequence[int]) -> dict[int, Listed]:
        """What the list tells of each of these articles; removed ones are missing."""
        found: dict[int, Listed] = {}
        for first in range(0, len(articles), BATCH):
            found |= self._batch(articles[first : first + BATCH])
        return found

    def _batch(self, articles: Sequence[int]) -> dict[int, Listed]:
        places = ", ".join("?" * len(articles))
        rows = self._database.rows(
            "SELECT l.article, l.title, l.origin, l.byline, l.published, l.statements, l.speakers, "  # noqa: S608 - all ours
            "l.engine, l.failure, coalesce(s.read, 0) = 0, "
            "(SELECT count(*) FROM mark m WHERE m.article = l.article) "
            "FROM listing l LEFT JOIN reading_state s ON s.article = l.article "
            f"WHERE l.article IN ({places}) AND l.article {THERE}",
            articles,
        )
        return {row[0]: Listed(*_values(row)) for row in rows}

    def counts(self, article: int, scope: StatementFilter) -> tuple[int, int]:
        """How many of the article's statements are within a scope, and how many speakers make them."""
        sql = "SELECT speaker, attribution, confidence, corrected FROM statement WHERE article = ?"
        counted = [_Counted(*row) for row in self._database.rows(sql, [article])]
        speakers = [each.speaker for each in counted if scope.holds(each)]
        return len(speakers), len(set(speakers) - {None})

    def unread(self, articles: Collection[int] | None = None) -> int:
        """How many articles nobody has looked at; of these only, if given."""
        if articles is not None:
            seen = self._database.rows(
                "SELECT article FROM reading_state WHERE read = 1 "
                "UNION SELECT id FROM article WHERE removed IS NOT NULL"
            )
            return len(set(articles).difference(article for (article,) in seen))
        return int(
            self._database.value(
                "SELECT (SELECT count(*) FROM listing) "
                "- (SELECT count(*) FROM article WHERE removed IS NOT NULL) "
                "- (SELECT count(*) FROM reading_state WHERE read = 1) "
                "+ (SELECT count(*) FROM article a JOIN reading_state s ON s.article = a.id "
                "WHERE a.removed IS NOT NULL AND s.read = 1)"
            )
        )

    def members(self) -> Row | None:
        """Something else than before once an article has been added, removed or restored; quickly told."""
        return self._database.row(
            "SELECT (SELECT max(id) FROM article), (SELECT count(*) FROM listing), count(*), total(id) "
            "FROM article WHERE removed IS NOT NULL"
        )


def _values(row: Row) -> Row:
    """A row as the record has it: SQLite knows no truth values."""
    *said, unread, marks = row
    return (*said, bool(unread), marks)
