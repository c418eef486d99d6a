"""What the app does once something was done behind the reader's back: by its workers, or by other readers."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import App

from tui.app.jobs import Work
from tui.app.messages import (
    ArticleShown,
    LibraryOpened,
    Loaded,
    PlaceWanted,
    SamplesWanted,
    Searched,
    Trouble,
)
from tui.app.ui.notices import report, reports_library_errors
from tui.resources import seeds

if TYPE_CHECKING:
    from tui.app.reader.screen import ReaderScreen
    from tui.app.state.reading_positions import PositionRecorder

MOMENT = 1.0
"""Seconds between two looks at what there is to keep, and at what other readers did."""


class Following(Work, App[None]):
    """Takes in what the workers tell, and keeps the books."""

    loaded = False
    """Whether all sources have been read."""
    _bookkeeper: "PositionRecorder | None" = None
    _samples_wanted = False
    """Whether the first of the samples is to be shown as soon as it is there."""

    @on(LibraryOpened)
    @reports_library_errors
    def _library_opened(self, message: LibraryOpened) -> None:
        from tui.app.state.reading_positions import PositionRecorder  # noqa: PLC0415 - not at start

        self.session.attach(message.library)
        self._bookkeeper = PositionRecorder(self.session)
        self.set_interval(MOMENT, self._keep_books)
        if message.problem:
            self.session.unkept = True
            self.notify(f"Nothing is kept this time: {message.problem}", severity="warning", timeout=12)
        if message.whole:
            self.session.show_whole(whole=True)

    @on(SamplesWanted)
    def _open_samples(self) -> None:
        self._samples_wanted = True
        self.load_articles(self.session.library, [str(seeds())])

    @on(Loaded)
    @reports_library_errors
    def _loaded(self, message: Loaded) -> None:
        self.loaded = message.last
        self.session.loading = None if message.last else (self.session.loading or 0) + len(message.keys)
        added = [self.session.add(key) for key in message.keys]
        if any(added) and self.session.items != self.session.opened:
            self.session.refresh()
        if self.reader:
            self.reader.current_article.show_session(loading=not message.last)
            if self._samples_wanted and message.keys:
                self._samples_wanted = False
                self.reader.show_article(message.keys[0])
            self.reader.call_after_refresh(self.search_next)

    @on(Searched)
    def _searched(self, message: Searched) -> None:
        self._learn(message)
        self.searched()

    @reports_library_errors
    def _learn(self, message: Searched) -> None:
        """Show what a search has found, in the article and in the list."""
        self.session.passed(message.passed)
        open_article = None
        if message.key is not None and message.outcome is not None:
            open_article = self.session.learn(message.key, message.outcome)
        if self.reader and message.key is not None:
            self.reader.analysis_changed(open_article)
        if self.reader and self.session.renewal.total:
            self.reader.panes.show_progress()

    @on(ArticleShown)
    def _shown(self) -> None:
        self.search_next()

    @on(PlaceWanted)
    @reports_library_errors
    def _place_wanted(self, message: PlaceWanted) -> None:
        if reader := self.reader:
            while self.screen is not reader:
                self.pop_screen()
            reader.read_at(message.place)

    @on(Trouble)
    def _trouble(self, message: Trouble) -> None:
        report(self, message.error)

    def _keep_books(self) -> None:
        """Keep where the reader is, and show what another reader of the library changed."""
        if not self._bookkeeper or not (reader := self.reader):
            return
        if problem := self._bookkeeper.keep():
            report(self, problem)
        else:
            self._follow_others(self._bookkeeper, reader)

    @reports_library_errors
    def _follow_others(self, bookkeeper: "PositionRecorder", reader: "ReaderScreen") -> None:
        if bookkeeper.changed_elsewhere():
            reader.current_article.show_changes(others=self.session.follow_others())

    def on_unmount(self) -> None:
        """Keep the last position."""
        if self._bookkeeper:
            self._bookkeeper.keep()
