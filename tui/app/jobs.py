"""What is done in threads while the reader reads: opening the library, loading, searching for statements."""

import os
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from textual import work
from textual.dom import DOMNode
from textual.worker import Worker, WorkerState, get_current_worker

from tui.app.messages import LibraryOpened, Loaded, Searched, Trouble
from tui.errors import AnalysisError, LibraryError, LoadError
from tui.resources import seeds

if TYPE_CHECKING:
    from tui.app.reader.screen import ReaderScreen
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.session import Session
    from tui.library.library import Library

PAUSE = 0.25
"""Seconds between two tellings of what was loaded."""
LOOKED_AT = 500
"""Articles of the list that are looked at before it is shown."""
REST = 0.05
"""Seconds between two searches that nobody waits for."""


class Work(DOMNode):
    """The app's workers; each has its own connection to the library and tells by messages what it did."""

    session: "Session"
    _searching = False
    _tried: Sequence[int] = ()
    """The article that is being searched."""
    _own: "Library | None" = None
    """The connection of the search, which lasts."""

    @property
    def reader(self) -> "ReaderScreen | None":
        """The reading screen, once it is there."""
        raise NotImplementedError

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a mistake of ours: nobody waits for a worker, so that nobody else would."""
        if event.state is WorkerState.ERROR:
            error = event.worker.error
            problem = f"working behind your back failed ({type(error).__name__}: {error})"
            self.app.notify(f"On Record: {problem}; please report it", severity="error", timeout=12)
            if event.worker.group == "searching":
                self.post_message(Searched(set(self._tried)))

    @work(thread=True, exit_on_error=False, group="loading")
    def open_library(self, path: str | None, sources: Sequence[str]) -> None:
        """Open the library, or one in memory where that fails, and read the sources into it.

        Without sources the library is shown as it is, the samples where there is nothing in it.
        """
        from tui.library.library import Library  # noqa: PLC0415 - not at start

        problem: LibraryError | None = None
        try:
            library = Library(path) if path else Library()
            filled = _filled(library)
        except LibraryError as error:
            library, filled, problem = Library(), False, error
        whole = not sources and filled
        self.post_message(LibraryOpened(library, problem, whole=whole))
        self._load(library, sources or ([] if whole else [str(seeds())]))

    @work(thread=True, exit_on_error=False, group="loading")
    def load_articles(self, library: "Library", sources: Sequence[str]) -> None:
        """Read sources into the library."""
        self._load(library, sources)

    def _load(self, library: "Library", sources: Sequence[str]) -> None:
        """Tell of the first article at once, so that there is something to read, then of some at a time.

        Whoever closes the app stops it; the same sources, opened again, are gone over quickly as far as it
        came.
        """
        keys: list[ArticleKey] = []
        try:
            due = 0.0
            for key in self._collected(library, sources):
                keys.append(key)
                if monotonic() >= due:
                    self.post_message(Loaded(keys, last=False))
                    keys, due = [], monotonic() + PAUSE
        except LibraryError as error:
            self.post_message(Trouble(error))
        finally:
            self.post_message(Loaded(keys, last=True))

    def _collected(self, library: "Library", sources: Sequence[str]) -> Iterator["ArticleKey"]:
        from tui.importing import collect  # noqa: PLC0415 - not at start

        worker, own = get_current_worker(), library.reopen()
        try:
            for each in collect(own, sources):
                if worker.is_cancelled:
                    return
                yield self._as_kept(own, each) if isinstance(each, LoadError) else each.article
        finally:
            if own is not library:
                own.close()

    def _as_kept(self, library: "Library", error: LoadError) -> "ArticleKey":
        """The article that the library has of a file that is gone; else why the file cannot be read."""
        article = library.articles.find(error.resource)
        if article is None or article in library.articles.removed() or os.path.lexists(error.resource):
            return error
        gone = LoadError(error.resource, "the file is gone", "this is its text as it was last read")
        self.post_message(Trouble(gone))
        return article

    # ---- the search for statements ----

    def search_next(self) -> None:
        """Search the article being read for statements, or the nearest one that was not searched yet; then,
        one by one, all that an older engine has searched.
        """
        if self._searching or not self.session.attached:
            return
        if keys := self.session.unsearched(self.reader.key if self.reader else None):
            self._searching = True
            self.search_first(keys)
        elif self.session.renewal.wanted:
            self._searching = True
            self.renew()

    def searched(self) -> None:
        """A search has ended; begin the next. What nobody waits for leaves the machine to the reader between
        two articles.
        """
        self._searching = False
        if self.session.renewal.left:
            self.set_timer(REST, self.search_next)
        else:
            self.search_next()

    @work(thread=True, exit_on_error=False, group="searching")
    def search_first(self, keys: Sequence[int]) -> None:
        """Search the first of these articles that this engine has not searched.

        All statements are found, whatever the scope: the reader may change that at any moment.
        """
        from tui.analysis.engine import engine  # noqa: PLC0415 - not at start

        passed: set[int] = set()
        try:
            self._own = self._own or self.session.library.reopen()
            for key in keys:
                if self._own.analyses.listing_engine(key) != engine():
                    self._search(key, passed)
                    return
                passed.add(key)
            self.post_message(Searched(passed))
        except LibraryError as error:
            self.post_message(Trouble(error))
            self.post_message(Searched(passed | set(keys)))

    @work(thread=True, exit_on_error=False, group="searching")
    def renew(self) -> None:
        """Search the next of the articles that an older engine has searched; until then its results are
        shown.
        """
        from tui.analysis.engine import engine  # noqa: PLC0415 - not at start

        renewal = self.session.renewal
        try:
            self._own = self._own or self.session.library.reopen()
            if not renewal.begun:
                renewal.begin(self._own.analyses.outdated(engine()))
            key = renewal.next()
            if key is not None and self._own.analyses.listing_engine(key) not in {engine(), None}:
                self._search(key, set())
            else:
                self.post_message(Searched(set()))
        except LibraryError as error:
            renewal.stop()
            self.post_message(Trouble(error))
            self.post_message(Searched(set()))

    def _search(self, key: int, passed: set[int]) -> None:
        from tui.importing import analyse_article  # noqa: PLC0415 - not at start

        self._tried = [key]
        assert self._own  # noqa: S101 - the search has opened it
        try:
            self.post_message(Searched(passed, key, analyse_article(self._own, key)))
        except AnalysisError as error:
            self.post_message(Searched(passed, key, error))


def _filled(library: "Library") -> bool:
    """Whether there is anything in the library; raises LibraryError now, not at the first drawing, if what is
    drawn first is damaged.
    """
    library.positions.last()
    library.listing.of(library.listing.ids()[:LOOKED_AT])
    return bool(library.articles.ids())
