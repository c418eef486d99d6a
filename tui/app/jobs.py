"""The jobs that run in threads: opening the library, reading files into it, and analysing articles.

A job never touches a widget. It posts messages (`tui/app/messages.py`), which the app handles in the event
loop.
"""

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
"""The least seconds between two messages about loaded files: a message for each would slow the app down."""
FIRST_ROWS = 500
"""How many rows of the list are read as a check when the library is opened, before it is shown."""
LOADING, ANALYSIS = "loading", "analysis"
"""The groups of Textual workers to which the jobs belong."""


class Jobs:
    """Runs jobs in thread workers, which post messages to the app about their results.

    A job uses a library connection of its own (see `LibraryConnections`). One article is analysed at a time.
    """

    def __init__(self, app: App[None], session: "Session") -> None:
        self._app = app
        self._session = session
        self._analysing = False
        self._current: int | None = None
        """The id of the article that was analysed last or is being analysed; None before the first."""

    def _run(self, job: Callable[[], None], group: str) -> None:
        self._app.run_worker(job, group=group, thread=True, exit_on_error=False)

    def report_failure(self, event: Worker.StateChanged) -> None:
        """Notify the reader of an unexpected exception in a job, which would otherwise go unnoticed.

        An article whose analysis failed in this way is not analysed again in this run.
        """
        if event.state is not WorkerState.ERROR:
            return
        error = event.worker.error
        problem = f"working behind your back failed ({type(error).__name__}: {error})"
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
        """Read sources into the library, and post the articles: the first one at once, then in batches.

        Closing the app stops the job half-way. Nothing is lost: when the same sources are opened again, files
        that are already in the library are skipped quickly.
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
        """Yield the item of the list for each file of the sources.

        The connection is this job's own, unless the library is in memory and so has only one.
        """
        worker, connection = get_current_worker(), library.reopen()
        try:
            for each in features.collect(connection, sources):
                if worker.is_cancelled:
                    return
                yield self._stored_article(connection, each) if isinstance(each, LoadError) else each.article
        finally:
            if connection is not library:
                connection.close()

    def _stored_article(self, library: "Library", error: LoadError) -> "ArticleKey":
        """Return the stored article of a file that has been deleted since; the error in all other cases."""
        article = library.articles.find(error.resource)
        if article is None or article in library.articles.removed() or os.path.lexists(error.resource):
            return error
        gone = LoadError(error.resource, "the file is gone", "this is its text as it was last read")
        self._app.post_message(JobFailed(gone))
        return article

    # ---- analysis ----

    def analyse_next(self, shown: "ArticleKey | None") -> None:
        """Start to analyse the article that is shown, or the nearest one that is not analysed yet.

        Do nothing while an analysis is running. When all articles near the one shown are analysed, go on with
        those in the library that an older engine has analysed, one at each call.
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
        """Allow the next analysis; called when the message about the last one has been handled."""
        self._analysing = False

    def _analyse_first(self, keys: Sequence[int]) -> None:
        """Analyse the first of these articles that this engine has not analysed yet.

        Runs in a thread. Attitudes and unsure statements are always found and stored: the filter is applied
        only when statements are shown.
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
        """Analyse the next article that an older engine has analysed; runs in a thread.

        Until then, the results of the older engine are shown.
        """
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
        """Analyse one article and post the result, with the articles `done` that needed no analysis."""
        self._current = key
        try:
            self._app.post_message(Analysed(done, key, features.analyse_article(library, key)))
        except AnalysisError as error:
            self._app.post_message(Analysed(done, key, error))


def _is_filled(library: "Library") -> bool:
    """Return whether there are articles in the library. Raises LibraryError if it cannot be read.

    Whatever is drawn first is read here once: an error then makes the app use a library in memory, while an
    error in drawing would have no remedy.
    """
    library.positions.last()
    library.listing.of(library.listing.ids()[:FIRST_ROWS])
    return bool(library.articles.ids())
