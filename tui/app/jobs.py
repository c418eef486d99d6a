"""What is done in threads while the reader reads: opening the library, loading files, analysing articles."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual.app import App
from textual.worker import Worker, WorkerState, get_current_worker

from tui.app import features
from tui.app.messages import Analysed, JobFailed, LibraryOpened, Loaded
from tui.errors import AnalysisError, LibraryError, LoadError
from tui.resources import seeds

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.session import Session
    from tui.library.library import Library

PAUSE = 0.25
"""Seconds between two messages about what was loaded."""
FIRST_ROWS = 500
"""Articles of the list that are read when the library is opened, before it is shown."""
LOADING, ANALYSIS = "loading", "analysis"
"""The groups of the workers."""


class Jobs:
    """Runs jobs in thread workers of the app, which post messages to it about what they have done.

    A job uses a library connection of its own (see `LibraryConnections`). One article is analysed at a time.
    """

    def __init__(self, app: App[None], session: "Session") -> None:
        self._app = app
        self._session = session
        self._analysing = False
        self._current: int | None = None
        """The article that is being analysed."""

    def _run(self, job: Callable[[], None], group: str) -> None:
        self._app.run_worker(job, group=group, thread=True, exit_on_error=False)

    def report_failure(self, event: Worker.StateChanged) -> None:
        """Notify of an unexpected exception in a job: nobody waits for a worker, so nobody else would.

        An article whose analysis failed in this way is not tried again.
        """
        if event.state is not WorkerState.ERROR:
            return
        error = event.worker.error
        problem = f"a background task failed ({type(error).__name__}: {error})"
        self._app.notify(f"On Record: {problem}; please report it", severity="error", timeout=12)
        if event.worker.group == ANALYSIS:
            self._app.post_message(Analysed(set() if self._current is None else {self._current}))

    # ---- loading ----

    def open_library(self, path: str | None, sources: Sequence[str]) -> None:
        """Open the library, or one in memory if that fails, and read the sources into it.

        Without sources the whole library is shown, or the samples if there is nothing in it.
        """
        self._run(partial(self._open_library, path, sources), LOADING)

    def _open_library(self, path: str | None, sources: Sequence[str]) -> None:
        problem: LibraryError | None = None
        try:
            library = features.open_library(path)
            filled = _is_filled(library)
        except LibraryError as error:
            library, filled, problem = features.open_library(None), False, error
        whole = not sources and filled
        self._app.post_message(LibraryOpened(library, problem, whole=whole))
        self._load(library, sources or ([] if whole else [str(seeds())]))

    def load(self, sources: Sequence[str]) -> None:
        """Read sources into the library."""
        self._run(partial(self._load, self._session.library, sources), LOADING)

    def _load(self, library: "Library", sources: Sequence[str]) -> None:
        """Post the first article at once, so that there is something to read, then some at a time.

        Closing the app stops it; when the same sources are opened again, what is in the library already is
        skipped quickly.
        """
        keys: list[ArticleKey] = []
        try:
            due = 0.0
            for key in self._import(library, sources):
                keys.append(key)
                if monotonic() >= due:
                    self._app.post_message(Loaded(keys, last=False))
                    keys, due = [], monotonic() + PAUSE
        except LibraryError as error:
            self._app.post_message(JobFailed(error))
        finally:
            self._app.post_message(Loaded(keys, last=True))

    def _import(self, library: "Library", sources: Sequence[str]) -> Iterator["ArticleKey"]:
        worker, connection = get_current_worker(), library.reopen()
        try:
            for each in features.collect(connection, sources):
                if worker.is_cancelled:
                    return
                yield self._stored(connection, each) if isinstance(each, LoadError) else each.article
        finally:
            if connection is not library:
                connection.close()

    def _stored(self, library: "Library", error: LoadError) -> "ArticleKey":
        """Return the article that the library has of a file that is gone; else why that cannot be read."""
        article = library.articles.find(error.resource)
        if article is None or article in library.articles.removed() or os.path.lexists(error.resource):
            return error
        gone = LoadError(error.resource, "the file is gone", "the text shown is as it was last read")
        self._app.post_message(JobFailed(gone))
        return article

    # ---- analysis ----

    def analyse_next(self, shown: "ArticleKey | None") -> None:
        """Analyse the article that is shown, or the nearest one that is not analysed; unless one is being.

        When all these are done, analyse one by one those that an older engine has analysed.
        """
        if self._analysing or not self._session.attached:
            return
        if keys := self._session.unanalysed(shown):
            self._analysing = True
            self._run(partial(self._analyse_first, keys), ANALYSIS)
        elif self._session.reanalysis.wanted:
            self._analysing = True
            self._run(self._analyse_again, ANALYSIS)

    def analysis_ended(self) -> None:
        """Allow the next analysis: the message about the last one has arrived."""
        self._analysing = False

    def _analyse_first(self, keys: Sequence[int]) -> None:
        """Analyse the first of these articles that this engine has not analysed.

        All statements are found, whatever the filter: a reader may change that at any moment.
        """
        done: set[int] = set()
        try:
            library = self._session.connections.analysis
            for key in keys:
                if library.analyses.listing_engine(key) != features.engine_version():
                    self._analyse(library, key, done)
                    return
                done.add(key)
            self._app.post_message(Analysed(done))
        except LibraryError as error:
            self._app.post_message(JobFailed(error))
            self._app.post_message(Analysed(done | set(keys)))

    def _analyse_again(self) -> None:
        """Analyse the next article that an older engine has analysed, whose results are shown until then."""
        reanalysis, engine = self._session.reanalysis, features.engine_version()
        try:
            library = self._session.connections.analysis
            if not reanalysis.begun:
                reanalysis.begin(library.analyses.outdated(engine))
            key = reanalysis.next()
            if key is not None and library.analyses.listing_engine(key) not in {engine, None}:
                self._analyse(library, key, set())
            else:
                self._app.post_message(Analysed(set()))
        except LibraryError as error:
            reanalysis.stop()
            self._app.post_message(JobFailed(error))
            self._app.post_message(Analysed(set()))

    def _analyse(self, library: "Library", key: int, done: set[int]) -> None:
        self._current = key
        try:
            self._app.post_message(Analysed(done, key, features.analyse_article(library, key)))
        except AnalysisError as error:
            self._app.post_message(Analysed(done, key, error))


def _is_filled(library: "Library") -> bool:
    """Return whether there is anything in the library.

    What is drawn first is read here, so that a LibraryError is raised now and not while it is drawn.
    """
    library.positions.last()
    library.listing.of(library.listing.ids()[:FIRST_ROWS])
    return bool(library.articles.ids())
