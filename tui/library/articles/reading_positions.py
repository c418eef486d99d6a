"""Store how far each article was read."""

from dataclasses import dataclass

from tui.library.storage.database import Database
from tui.library.storage.sql import timestamp


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """How far an article was read."""

    position: int = 0
    """The first character in view, as an offset into the text."""
    read: bool = False
    """Whether the article counts as read."""
    opened: str | None = None
    """When it was last opened: ISO 8601, UTC; None if it never was."""


class ReadingPositions:
    """The reading positions of a library's articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article: int) -> ReadingPosition:
        """Return the reading position of an article; that of an unread one if it was never opened."""
        found = self._database.row(
            "SELECT position, read, opened FROM reading_state WHERE article = ?", [article]
        )
        return ReadingPosition(found[0], bool(found[1]), found[2]) if found else ReadingPosition()

    def last(self) -> int | None:
        """Return the article that was opened last and not removed; None if there is none."""
        found: int | None = self._database.value(
            "SELECT s.article FROM reading_state s JOIN article a ON a.id = s.article "
            "WHERE s.opened IS NOT NULL AND a.removed IS NULL ORDER BY s.opened DESC LIMIT 1"
        )
        return found

    def mark_opened(self, article: int) -> None:
        """Store that the article is opened now; from now on it counts as read."""
        self._write(
            "INSERT INTO reading_state (article, read, opened) VALUES (?, 1, ?) "
            "ON CONFLICT (article) DO UPDATE SET read = 1, opened = excluded.opened",
            article,
            timestamp(),
        )

    def set_position(self, article: int, position: int) -> None:
        """Store the offset of the first character in view."""
        self._write(
            "INSERT INTO reading_state (article, position) VALUES (?, ?) "
            "ON CONFLICT (article) DO UPDATE SET position = excluded.position",
            article,
            position,
        )

    def mark_read(self, article: int, *, read: bool) -> None:
        """Store whether the article counts as read."""
        self._write(
            "INSERT INTO reading_state (article, read) VALUES (?, ?) "
            "ON CONFLICT (article) DO UPDATE SET read = excluded.read",
            article,
            int(read),
        )

    def _write(self, sql: str, article: int, value: object) -> None:
        with self._database.transaction():
            self._database.write(sql, [article, value])
