"""The Textual app: themes, the shelf of articles, and the work done behind the reader's back."""

import gc
import os
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, SystemCommand
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui.app.in_force import IN_FORCE
from tui.app.keys.reader import READER_KEYS
from tui.app.messages import (
    ArticleShown,
    LibraryOpened,
    Loaded,
    PlaceWanted,
    SamplesWanted,
    Searched,
    Trouble,
)
from tui.app.screens.reader import ReaderScreen
from tui.app.settling import settle, shelf
from tui.app.terminal import ABLE, Terminal, terminal
from tui.app.themes import DARK, MONO, few_colours, suited, themes, tokens
from tui.app.work import Work
from tui.configuration.settings import USUAL, Configuration
from tui.control_characters import neutralise_line
from tui.errors import LibraryError
from tui.resources import seeds, styles
from tui.scope import DEFAULT, Scope

if TYPE_CHECKING:
    from tui.app.bookkeeping import Bookkeeper

MOMENT = 1.0
"""Seconds between two looks at what there is to keep, and at what other readers did."""
TOLD = 3
"""The most problems of the configuration that are told at the start."""


class OnRecord(Work, App[None]):
    """Reads articles; who says what in them is found while the text is being read."""

    TITLE = "On Record"
    CSS_PATH: ClassVar = [styles() / "reader.tcss"]

    def __init__(
        self,
        sources: Sequence[str],
        theme: str | None = None,
        scope: Scope = DEFAULT,
        library: str | None = None,
        *,
        configuration: Configuration = USUAL,
        at: Terminal = ABLE,
    ) -> None:
        """Reads the sources or, without any, the library; `library` is its path, None for none that lasts."""
        self._default_tokens = tokens(DARK)
        usual = MONO if os.environ.get("NO_COLOR") else DARK
        chosen = suited(theme or configuration.theme or usual, at.colours)
        super().__init__(ansi_color=True if few_colours(chosen) else None)
        for builtin in list(self.available_themes):
            if builtin != "textual-dark":
                self.unregister_theme(builtin)
        for own in themes(at.colours):
            self.register_theme(own)
        self.theme = chosen
        self.unregister_theme("textual-dark")
        self.animation_level = "none"
        self.sources = sources
        self.place = library
        """The path of the library; None for one that ends with the program."""
        self.shelf = shelf(configuration, scope)
        self.configuration = configuration
        self._misconfigured = settle(configuration, at)
        if IN_FORCE.keys:
            self.set_keymap(IN_FORCE.keys)
        self.loaded = False
        """Whether all sources have been read."""
        self._bookkeeper: Bookkeeper | None = None

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tokens that the style sheets need even before a theme is in force."""
        return self._default_tokens

    def refresh_css(self, animate: bool = True) -> None:
        """Style anew; before there is a screen, only take in the colours that the sheets are read with."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the screen, and the themes."""
        for key in getattr(screen, "KEYS", READER_KEYS):
            says = key.says[:1].upper() + key.says[1:]
            yield SystemCommand(says, f"key: {key.label}", partial(screen.run_action, key.action))
        theme = "Theme: dark, light, without colour, or the terminal’s own"
        yield SystemCommand(theme, "", self.action_change_theme)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002 - Textual's; what is quoted here is never markup
    ) -> None:
        """A short message at the edge of the screen; whatever it quotes is harmless."""
        harmless = neutralise_line(message)
        super().notify(harmless, title=title, severity=severity, timeout=timeout, markup=False)

    @property
    def reader(self) -> ReaderScreen | None:
        """The reading screen, once it is there."""
        return next((screen for screen in self.screen_stack if isinstance(screen, ReaderScreen)), None)

    def get_default_screen(self) -> Screen[None]:
        """The reading screen; there is no other below it."""
        return ReaderScreen(self.shelf, self.size.width, self.configuration)

    async def action_quit(self) -> None:
        """Quit, unless something that was typed would be lost: the screen then asks first."""
        from tui.app.screens.note import NoteSheet  # noqa: PLC0415 - not at start

        if not isinstance(self.screen, NoteSheet) or self.screen.may_quit():
            self.exit()

    def on_ready(self) -> None:
        """Begin to work once the screen has been drawn."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Open the library and read the sources; whatever they take, the keys do not wait.

        What start-up has made is here to stay: garbage collection, which the command line puts off until
        now, need never look at it again.
        """
        gc.freeze()
        gc.enable()
        if self.reader:
            self.reader.complete()
        self.open_library(self.place, self.sources)
        for problem in self._misconfigured[:TOLD]:
            self.notify(str(problem), severity="warning", timeout=12)
        if (more := len(self._misconfigured) - TOLD) > 0:
            self.notify(f"{more} more: see onrecord config", severity="warning", timeout=12)

    # ---- what was done behind the reader's back ----

    @on(LibraryOpened)
    def _library_opened(self, message: LibraryOpened) -> None:
        from tui.app.bookkeeping import Bookkeeper  # noqa: PLC0415 - not at start

        self.shelf.attach(message.library)
        self._bookkeeper = Bookkeeper(self.shelf)
        self.set_interval(MOMENT, self._keep_books)
        if message.problem:
            self.notify(f"Nothing is kept this time: {message.problem}", severity="warning", timeout=12)
        if message.whole:
            self.shelf.show_whole(whole=True)

    @on(SamplesWanted)
    def _open_samples(self) -> None:
        self.load_articles(self.shelf.library, [str(seeds())])

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        self.loaded = message.last
        self.shelf.loading = None if message.last else (self.shelf.loading or 0) + len(message.keys)
        added = [self.shelf.add(key) for key in message.keys]
        if any(added) and self.shelf.items != self.shelf.opened:
            self.shelf.refresh()
        if self.reader:
            self.reader.show_shelf(loading=not message.last)
            self.reader.call_after_refresh(self.search_next)

    @on(Searched)
    def _searched(self, message: Searched) -> None:
        self.shelf.passed(message.passed)
        reading = None
        if message.key is not None and message.outcome is not None:
            reading = self.shelf.learn(message.key, message.outcome)
        if self.reader and message.key is not None:
            self.reader.show_found(reading)
        if self.reader and self.shelf.renewal.total:
            self.reader.show_progress()
        self.searched()

    @on(ArticleShown)
    def _shown(self) -> None:
        self.search_next()

    @on(PlaceWanted)
    def _place_wanted(self, message: PlaceWanted) -> None:
        if reader := self.reader:
            while self.screen is not reader:
                self.pop_screen()
            reader.read_at(message.place)

    @on(Trouble)
    def _trouble(self, message: Trouble) -> None:
        self.notify(str(message.error), severity="error", timeout=12)

    def _keep_books(self) -> None:
        """Keep where the reader is, and show what another reader of the library changed."""
        if not self._bookkeeper or not (reader := self.reader):
            return
        if problem := self._bookkeeper.keep():
            self.notify(str(problem), severity="error", timeout=12)
        else:
            self._follow_others(self._bookkeeper, reader)

    def _follow_others(self, bookkeeper: "Bookkeeper", reader: ReaderScreen) -> None:
        try:
            if bookkeeper.changed_elsewhere():
                reader.show_changes(others=self.shelf.follow_others())
        except LibraryError as error:
            self.notify(str(error), severity="error", timeout=12)

    def on_unmount(self) -> None:
        """Keep the last position."""
        if self._bookkeeper:
            self._bookkeeper.keep()


def run(
    paths: Sequence[str], scope: Scope = DEFAULT, library: str | None = None, config: str | None = None
) -> int:
    """Read the articles at these paths, or without any the library, until the reader quits; the exit code.

    `library` and `config` are the paths of the library and of the configuration to use instead of the usual
    ones.
    """
    from tui.configuration.configured import configured  # noqa: PLC0415 - not before there is a reader
    from tui.library.place import place  # noqa: PLC0415

    configuration = configured(config)
    if configuration.theme not in (None, MONO):
        os.environ.pop("NO_COLOR", None)  # what is set for this program alone comes first: no-color.org
    app = OnRecord(
        paths,
        scope=scope,
        library=place(library, configuration.library),
        configuration=configuration,
        at=terminal(os.environ),
    )
    app.run()
    app.shelf.close()
    return app.return_code or 0
