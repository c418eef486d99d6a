"""What is done in threads while the reader reads: opening the library, loading, searching for statements."""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from textual import work
from textual.dom import DOMNode

from tui.app.messages import LibraryOpened, Loaded, Searched, Trouble
from tui.errors import AnalysisError, LibraryError, LoadError
from tui.resources import seeds

if TYPE_CHECKING:
    from tui.app.screens.reader import ReaderScreen
    from tui.app.shelf import Key, Shelf
    from tui.library.library import Library

BATCH = 50
"""Articles loaded between two looks at the screen."""


class Work(DOMNode):
    """The app's workers; each has its own connection to the library and tells by messages what it did."""

    shelf: "Shelf"
    _searching = False
    _own: "Library | None" = None
    """The connection of the search, which lasts."""

    @property
    def reader(self) -> "ReaderScreen | None":
        """The reading screen, once it is there."""
        raise NotImplementedError

    @work(thread=True, exit_on_error=False, group="loading")
    def open_library(self, path: str | None, sources: Sequence[str]) -> None:
        """Open the library, or one in memory where that fails, and read the sources into it.

        Without sources the library is shown as it is, the samples where there is nothing in it.
        """
        from tui.library.library import Library  # noqa: PLC0415 - not at start

        problem: LibraryError | None = None
        try:
            library = Library(path) if path else Library()
        except LibraryError as error:
            library, problem = Library(), error
        whole = not sources and bool(library.articles.ids())
        self.post_message(LibraryOpened(library, problem, whole=whole))
        self._load(library, sources or ([] if whole else [str(seeds())]))

    @work(thread=True, exit_on_error=False, group="loading")
    def load_articles(self, library: "Library", sources: Sequence[str]) -> None:
        """Read sources into the library."""
        self._load(library, sources)

    def _load(self, library: "Library", sources: Sequence[str]) -> None:
        """The first article, so that there is something to read, then batch by batch."""
        from tui.collecting import collect  # noqa: PLC0415 - not at start

        own = library.another()
        try:
            outcomes = collect(own, sources)
            size = 1
            while batch := list(islice(outcomes, size)):
                keys: list[Key] = [each if isinstance(each, LoadError) else each.article for each in batch]
                self.post_message(Loaded(keys, last=False))
                size = BATCH
        except LibraryError as error:
            self.post_message(Trouble(error))
        finally:
            if own is not library:
                own.close()
            self.post_message(Loaded([], last=True))

    # ---- the search for statements ----

    def search_next(self) -> None:
        """Search the article being read for statements, or the nearest one that was not searched yet."""
        if self._searching or not self.shelf.attached:
            return
        if keys := self.shelf.unsearched(self.reader.key if self.reader else None):
            self._searching = True
            self.search_first(keys)

    def searched(self) -> None:
        """A search has ended; begin the next."""
        self._searching = False
        self.search_next()

    @work(thread=True, exit_on_error=False, group="searching")
    def search_first(self, keys: Sequence[int]) -> None:
        """Search the first of these articles that this engine has not searched, all of it: what is shown of
        it may change with any key.
        """
        from tui.analysis.engine import engine  # noqa: PLC0415 - not at start

        passed: set[int] = set()
        try:
            self._own = self._own or self.shelf.library.another()
            for key in keys:
                if self._own.analyses.listed_by(key) != engine():
                    self._search(key, passed)
                    return
                passed.add(key)
            self.post_message(Searched(passed))
        except LibraryError as error:
            self.post_message(Trouble(error))
            self.post_message(Searched(passed | set(keys)))

    def _search(self, key: int, passed: set[int]) -> None:
        from tui.collecting import analysed  # noqa: PLC0415 - not at start

        assert self._own  # noqa: S101 - the search has opened it
        try:
            self.post_message(Searched(passed, key, analysed(self._own, key)))
        except AnalysisError as error:
            self.post_message(Searched(passed, key, error))
