"""Query the list of articles: their order, and what each row shows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.control_characters import neutralise_line
from tui.library.storage.database import Database, Row
from tui.library.storage.sql import NOT_REMOVED
from tui.model.statement import Attribution
from tui.model.statement_filter import StatementFilter

Order = Literal["as added", "by date", "by title", "last read"]
ORDERS: Mapping[Order, str] = {
    "as added": "l.article DESC",
    "by date": "l.dated DESC, l.article DESC",
    "by title": "l.title COLLATE NOCASE, l.article",
    "last read": "s.opened IS NULL, s.opened DESC, l.article DESC",
}
"""The ORDER BY terms of each order of the list."""
MAX_PARAMETERS = 500
"""Articles in one query. Older builds of SQLite allow no more than 999 parameters
(https://www.sqlite.org/limits.html#max_variable_number)."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as the list shows it."""

    article: int
    """Its id in the library."""
    title: str
    """Its title."""
    origin: str
    """The path it was last read from."""
    byline: str | None
    """Who wrote it."""
    published: str | None
    """When it was published, as the article says."""
    statements: int
    """How many statements it reports; attitudes count only if a reader corrected them. 0 before analysis."""
    speakers: int
    """How many speakers make them."""
    engine: str | None
    """Which engine analysed it, or failed to; None if none did yet."""
    failure: str | None
    """Why the engine failed; None if it did not."""
    unread: bool
    """Whether it was not read yet."""
    marks: int
    """How many marks it has."""

    @property
    def pending(self) -> bool:
        """Whether it was not analysed yet."""
        return self.engine is None


class _Counted(NamedTuple):
    """The columns of a statement that decide whether it is counted."""

    speaker: str | None
    attribution: Attribution
    confidence: float
    corrected: int


class ArticleListing:
    """The list of the articles that were not removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, words: str = "", order: Order = "as added") -> list[int]:
        """Return the ids of the articles whose title, origin, byline or date contain every one of the words.

        Case makes no difference; the order is the given one.
        """
        # `sought` is case-folded when it is written: instr() compares exactly, lower() knows ASCII only.
        terms = neutralise_line(words).casefold().split()
        state = "LEFT JOIN reading_state s ON s.article = l.article " if order == "last read" else ""
        sql = (
            f"SELECT l.article FROM listing l {state}"  # noqa: S608 - all ours
            f"WHERE l.article {NOT_REMOVED} "
            + "AND instr(l.sought, ?) " * len(terms)
            + f"ORDER BY {ORDERS[order]}"
        )
        return [article for (article,) in self._database.rows(sql, terms)]

    def of(self, articles: Sequence[int]) -> dict[int, Listed]:
        """Return the rows of the list for these articles, by id; removed articles are missing."""
        found: dict[int, Listed] = {}
        for first in range(0, len(articles), MAX_PARAMETERS):
            found |= self._batch(articles[first : first + MAX_PARAMETERS])
        return found

    def _batch(self, articles: Sequence[int]) -> dict[int, Listed]:
        places = ", ".join("?" * len(articles))
        rows = self._database.rows(
            "SELECT l.article, l.title, l.origin, l.byline, l.published, l.statements, l.speakers, "  # noqa: S608 - all ours
            "l.engine, l.failure, coalesce(s.read, 0) = 0, "
            "(SELECT count(*) FROM mark m WHERE m.article = l.article) "
            "FROM listing l LEFT JOIN reading_state s ON s.article = l.article "
            f"WHERE l.article IN ({places}) AND l.article {NOT_REMOVED}",
            articles,
        )
        return {row[0]: _listed(row) for row in rows}

    def counts(self, article: int, scope: StatementFilter) -> tuple[int, int]:
        """Return how many of an article's statements a filter includes, and how many speakers make them."""
        sql = "SELECT speaker, attribution, confidence, corrected FROM statement WHERE article = ?"
        counted = [_Counted(*row) for row in self._database.rows(sql, [article])]
        speakers = [each.speaker for each in counted if scope.holds(each)]
        return len(speakers), len(set(speakers) - {None})

    def unread_count(self, articles: Collection[int] | None = None) -> int:
        """Return how many articles are unread: of all, or only of those given."""
        if articles is not None:
            seen = self._database.rows(
                "SELECT article FROM reading_state WHERE read = 1 "
                "UNION SELECT id FROM article WHERE removed IS NOT NULL"
            )
            return len(set(articles).difference(article for (article,) in seen))
        # Differences of whole counts are much faster than a join over a large library.
        return int(
            self._database.value(
                "SELECT (SELECT count(*) FROM listing) "
                "- (SELECT count(*) FROM article WHERE removed IS NOT NULL) "
                "- (SELECT count(*) FROM reading_state WHERE read = 1) "
                "+ (SELECT count(*) FROM article a JOIN reading_state s ON s.article = a.id "
                "WHERE a.removed IS NOT NULL AND s.read = 1)"
            )
        )

    def membership(self) -> Row | None:
        """Return a value that changes whenever an article is added, removed or restored.

        It is cheap to compute, and serves only to be compared with an earlier one.
        """
        return self._database.row(
            "SELECT (SELECT max(id) FROM article), (SELECT count(*) FROM listing), count(*), total(id) "
            "FROM article WHERE removed IS NOT NULL"
        )


def _listed(row: Row) -> Listed:
    *others, unread, marks = row
    values: Row = (*others, bool(unread), marks)  # SQLite has no type for truth values
    return Listed(*values)
