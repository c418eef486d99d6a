"""The library as a whole: one file, and all that is kept in it."""

import secrets
from collections.abc import Iterator
from typing import Self

from tui.library.annotations.corrections import Corrections
from tui.library.annotations.marks import Marks
from tui.library.annotations.undo import ChangeHistory
from tui.library.articles.analyses import Analyses
from tui.library.articles.articles import Articles
from tui.library.articles.listing import ArticleListing
from tui.library.articles.reading_positions import ReadingPositions
from tui.library.path import protected_files
from tui.library.storage.database import IN_MEMORY, PATIENCE, Database


class Library:
    """Everything a reader opened, read, marked and corrected; whatever is written is on the disk at once."""

    def __init__(
        self, path: str = IN_MEMORY, *, session: str | None = None, patience: float = PATIENCE
    ) -> None:
        """Opens the library at `path`, made if there is none; `patience` are seconds to wait for a lock.

        `session` names the running program, whose changes undo takes back first. Raises LibraryError, with
        the file unchanged, where it cannot be used.
        """
        self._set_up(Database(path, patience=patience), session or secrets.token_hex(8))

    def _set_up(self, database: Database, session: str) -> None:
        self.database = database
        self.session = session
        self.articles = Articles(database)
        self.listing = ArticleListing(database)
        self.states = ReadingPositions(database)
        self.changes = ChangeHistory(database, session)
        self.marks = Marks(database, self.changes)
        self.corrections = Corrections(database, self.changes)
        self.analyses = Analyses(database, self.articles, self.marks, self.corrections)

    @property
    def path(self) -> str:
        """The file; ":memory:" where there is none."""
        return self.database.path

    def protected_files(self) -> Iterator[tuple[str, str]]:
        """The files that no output may replace, each with what to say of it: the library and its articles.

        Raises LibraryError if the library cannot be read.
        """
        yield from protected_files(self.path)
        for origin in self.articles.origins():
            yield origin, "an article of the library was read from that file"

    def another(self) -> "Library":
        """The same library by a connection of its own, for work behind the reader's back."""
        if self.path == IN_MEMORY:
            return self
        return Library(self.path, session=self.session)

    def close(self) -> None:
        """Closes it; nothing has to be saved."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
