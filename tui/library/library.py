"""The library as a whole: one SQLite file and everything that is kept in it."""

import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Self

from tui.library.annotations.corrections import Corrections
from tui.library.annotations.marks import Marks
from tui.library.annotations.undo import ChangeHistory, UndoStep
from tui.library.articles.analyses import Analyses
from tui.library.articles.articles import Articles
from tui.library.articles.listing import ArticleListing
from tui.library.articles.reading_positions import ReadingPositions
from tui.library.maintenance import Maintenance
from tui.library.path import protected_files
from tui.library.search.search import Search
from tui.library.speakers.badges import SpeakerBadges
from tui.library.speakers.speakers import Speakers
from tui.library.storage.database import IN_MEMORY, LOCK_TIMEOUT_S, Database


class Library:
    """The façade of the library: one attribute for each group of tables, and one connection behind them.

    Every write is on the disk when the call returns, or at the end of the outermost `transaction()`. Every
    method may raise LibraryError, which names the file, the problem and a remedy.

    Attributes:
        articles: Texts, their revisions and the files they were read from.
        analyses: What the engine found in each article, with the reader's corrections applied.
        listing: The rows of the article list.
        positions: How far each article was read.
        marks: The reader's marks.
        corrections: The reader's corrections.
        search: Full-text search of statements and articles.
        speakers: Speakers across articles.
        badges: The letter and accent of each named speaker.
        maintenance: Integrity check, statistics and backup.
    """

    def __init__(
        self, path: str = IN_MEMORY, *, session: str | None = None, patience: float = LOCK_TIMEOUT_S
    ) -> None:
        """Open the library at `path`; the file is created if there is none.

        Args:
            path: The file, or ":memory:" for a library that lives as long as this object.
            session: An id of the running program; undo reverts this session's changes first.
            patience: Seconds to wait for another program that is writing.

        Raises:
            LibraryError: If the file cannot be used; it is then unchanged.
        """
        self._database = database = Database(path, patience=patience)
        self.session = session or secrets.token_hex(8)
        self._history = ChangeHistory(database, self.session)
        self.articles = Articles(database)
        self.listing = ArticleListing(database)
        self.positions = ReadingPositions(database)
        self.marks = Marks(database, self._history)
        self.corrections = Corrections(database, self._history)
        self.analyses = Analyses(database, self.articles, self.marks, self.corrections)
        self.search = Search(database)
        self.speakers = Speakers(database)
        self.badges = SpeakerBadges(database)
        self.maintenance = Maintenance(database)

    @property
    def path(self) -> str:
        """The file; ":memory:" where there is none."""
        return self._database.path

    @property
    def data_version(self) -> int:
        """A number that changes when another connection has committed a change to the file."""
        return self._database.data_version

    def transaction(self) -> AbstractContextManager[None]:
        """Return a context in which all writes are committed together, or rolled back on any exception.

        Transactions may be nested; only the outermost one commits.
        """
        return self._database.transaction()

    def undo(self, article: int) -> UndoStep | None:
        """Revert the last change to marks and corrections of an article; None if there is none."""
        return self._history.undo(article)

    def redo(self, article: int) -> UndoStep | None:
        """Repeat what this session reverted last in an article; None if there is nothing to repeat."""
        return self._history.redo(article)

    def protected_files(self) -> Iterator[tuple[str, str]]:
        """Yield the files that no output may replace, each with the reason in words.

        They are the library's own files and the files its articles were read from.
        """
        yield from protected_files(self.path)
        for origin in self.articles.origins():
            yield origin, "an article of the library was read from that file"

    def reopen(self) -> "Library":
        """Open the same file again with a connection of its own, for use in another thread.

        A library in memory has only one connection: for it, the result is this object itself.
        """
        if self.path == IN_MEMORY:
            return self
        return Library(self.path, session=self.session)

    def close(self) -> None:
        """Close the connection; nothing has to be saved."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
