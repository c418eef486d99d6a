"""The list of articles: which there are, in which order, and what is told of each in two lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.library.database import Database

Order = Literal["as added", "by date", "by title", "last read"]
ORDERS: Mapping[Order, str] = {
    "as added": "l.article DESC",
    "by date": "l.published IS NULL, l.published DESC, l.article DESC",
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
    """How many statements it reports, attitudes aside; 0 before it was analysed."""
    speakers: int
    """How many make them."""
    analysed: bool
    """Whether it was searched for statements, by whatever engine."""
    failure: str | None
    """Why that failed."""
    unread: bool
    """Whether nobody has looked at it."""
    marks: int
    """How many marks it has."""


class Listing:
    """The articles that were not removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, words: str = "", order: Order = "as added") -> list[int]:
        """The articles whose title, origin, byline or date hold every word, case aside."""
        sought = words.casefold().split()
        state = "LEFT JOIN reading_state s ON s.article = l.article " if order == "last read" else ""
        sql = (
            f"SELECT l.article FROM listing l {state}"  # noqa: S608 - parts of our own
            "WHERE l.article NOT IN (SELECT id FROM article WHERE removed IS NOT NULL) "
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
        rows = self._database.rows(
            "SELECT l.article, l.title, l.origin, l.byline, l.published, l.statements, l.speakers, "
            "l.engine IS NOT NULL AND l.failure IS NULL, l.failure, coalesce(s.read, 0) = 0, "
            "(SELECT count(*) FROM mark m WHERE m.article = l.article) "
            "FROM listing l LEFT JOIN reading_state s ON s.article = l.article "
            f"WHERE l.article IN ({', '.join('?' * len(articles))})",  # noqa: S608 - only question marks
            articles,
        )
        return {row[0]: Listed(*row[:7], bool(row[7]), row[8], bool(row[9]), row[10]) for row in rows}

    def unread(self) -> int:
        """How many articles nobody has looked at."""
        return int(
            self._database.value(
                "SELECT count(*) FROM listing l WHERE l.article NOT IN "
                "(SELECT article FROM reading_state WHERE read = 1) "
                "AND l.article NOT IN (SELECT id FROM article WHERE removed IS NOT NULL)"
            )
        )
