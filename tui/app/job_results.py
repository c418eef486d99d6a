"""What the app does with results of its jobs, and with changes by other programs to the library."""

from typing import TYPE_CHECKING

from textual.app import App

from tui.app import features
from tui.app.messages import Analysed, LibraryOpened, Loaded
from tui.app.reader.screen import ReaderScreen
from tui.app.ui.notices import LONG, report, reports_library_errors
from tui.resources import seeds

if TYPE_CHECKING:
    from tui.app.jobs import Jobs
    from tui.app.state.reading_positions import PositionRecorder
    from tui.app.state.session import Session

INTERVAL = 1.0
"""Seconds after which reading positions are stored and changes by other programs looked for again."""
REST = 0.05
"""Seconds of pause before each article that is analysed again, to leave processor time to the app."""


def reading_screen(app: App[None]) -> ReaderScreen | None:
    """Return the reading screen; None before it is there, and once the app has begun to close.

    While the app closes, messages of jobs still arrive, but the panes are being removed one by one.
    """
    if app.return_code is not None or not app.is_running:
        return None
    return next((screen for screen in app.screen_stack if isinstance(screen, ReaderScreen)), None)


class JobResults:
    """Takes results of jobs into the session, has the reading screen show them, and starts the next job."""

    def __init__(self, app: App[None], session: "Session", jobs: "Jobs") -> None:
        self.app = app
        self._session = session
        self._jobs = jobs
        self._positions: PositionRecorder | None = None
        self._samples_wanted = False
        self.loaded = False
        """Whether all sources have been read."""

    @property
    def _reader(self) -> ReaderScreen | None:
        return reading_screen(self.app)

    @reports_library_errors
    def library_opened(self, message: LibraryOpened) -> None:
        """Attach the library to the session, and begin to store reading positions in it."""
        self._session.connections.attach(message.library)
        self._positions = features.position_recorder(self._session)
        self.app.set_interval(INTERVAL, self.synchronise)
        if message.problem:
            self._session.temporary = True
            self.app.notify(f"Nothing is kept this time: {message.problem}", severity="warning", timeout=LONG)
        if message.whole:
            self._session.articles.show_whole(whole=True)

    def load_samples(self) -> None:
        """Load the sample articles, and show the first of them as soon as it is there."""
        self._samples_wanted = True
        self._jobs.load([str(seeds())])

    @reports_library_errors
    def articles_loaded(self, message: Loaded) -> None:
        """Add articles to the list; the first one is shown as soon as it is there."""
        articles = self._session.articles
        self.loaded = message.last
        self._session.loading = None if message.last else (self._session.loading or 0) + len(message.keys)
        added = [articles.add(key) for key in message.keys]
        if any(added) and articles.items != articles.opened:
            articles.refresh()
        if reader := self._reader:
            reader.current_article.show_session(loading=not message.last)
            if self._samples_wanted and message.keys:
                self._samples_wanted = False
                reader.show_article(message.keys[0])
            reader.call_after_refresh(self.analyse_next)

    def article_analysed(self, message: Analysed) -> None:
        """Show the analysis of an article, and analyse the next one."""
        self._show_analysis(message)
        self._jobs.analysis_ended()
        if self._session.reanalysis.left:
            self.app.set_timer(REST, self.analyse_next)
        else:
            self.analyse_next()

    @reports_library_errors
    def _show_analysis(self, message: Analysed) -> None:
        """Put the analysis of an article into the session, and show it in the text and in the list."""
        session, reader = self._session, self._reader
        session.mark_analysed(message.done)
        if message.key is not None and message.outcome is not None:
            open_article = session.add_analysis(message.key, message.outcome)
            if reader:
                reader.analysis_changed(open_article)
        if reader and session.reanalysis.total:
            reader.panes.show_progress()

    def analyse_next(self) -> None:
        """Start to analyse the article being read, or the nearest one that is not analysed yet."""
        reader = self._reader
        self._jobs.analyse_next(reader.key if reader else None)

    @reports_library_errors
    def synchronise(self) -> None:
        """Store the reading positions; if another program has changed the library, show its changes."""
        reader, positions = self._reader, self._positions
        if not positions or not reader:
            return
        if problem := positions.save():
            report(self.app, problem)
        elif positions.changed_elsewhere():
            reader.current_article.show_changes(others=self._session.articles.take_in_changes())

    def save_positions(self) -> None:
        """Store the last reading positions when the app ends."""
        if self._positions:
            self._positions.save()
