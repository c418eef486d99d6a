"""Where a reader was in each article."""

from dataclasses import dataclass

from tui.library.storage.database import Database
from tui.library.storage.sql import now


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """How far a reader came in an article."""

    position: int = 0
    """The first character in sight, as an offset into the text."""
    read: bool = False
    """Whether it has been looked at."""
    opened: str | None = None
    """When it was opened last: ISO 8601, UTC."""


class ReadingPositions:
    """The reading states of a library's articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article: int) -> ReadingPosition:
        """The state of an article."""
        found = self._database.row(
            "SELECT position, read, opened FROM reading_state WHERE article = ?", [article]
        )
        return ReadingPosition(found[0], bool(found[1]), found[2]) if found else ReadingPosition()

    def last(self) -> int | None:
        """The article that was opened last; None if none was, or it was removed."""
        found: int | None = self._database.value(
            "SELECT s.article FROM reading_state s JOIN article a ON a.id = s.article "
            "WHERE s.opened IS NOT NULL AND a.removed IS NULL ORDER BY s.opened DESC LIMIT 1"
        )
        return found

    def opened(self, article: int) -> None:
        """Keeps that the article has just been opened: it is read from now on."""
        self._write(
            "INSERT INTO reading_state (article, read, opened) VALUES (?, 1, ?) "
            "ON CONFLICT (article) DO UPDATE SET read = 1, opened = excluded.opened",
            article,
            now(),
        )

    def moved(self, article: int, position: int) -> None:
        """Keeps the first character in sight."""
        self._write(
            "INSERT INTO reading_state (article, position) VALUES (?, ?) "
            "ON CONFLICT (article) DO UPDATE SET position = excluded.position",
            article,
            position,
        )

    def mark_read(self, article: int, *, read: bool) -> None:
        """Keeps whether the article counts as read."""
        self._write(
            "INSERT INTO reading_state (article, read) VALUES (?, ?) "
            "ON CONFLICT (article) DO UPDATE SET read = excluded.read",
            article,
            int(read),
        )

    def _write(self, sql: str, article: int, value: object) -> None:
        with self._database.change():
            self._database.write(sql, [article, value])
