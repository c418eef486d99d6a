"""The Textual app: its themes, its commands, its messages to the reader, and how it begins and ends."""

import gc
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual import constants, on
from textual.app import App, SystemCommand
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Key
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.worker import Worker

from tui.app import features
from tui.app.job_results import JobResults, reading_screen
from tui.app.jobs import Jobs
from tui.app.messages import (
    Analysed,
    ArticleShown,
    JobFailed,
    LibraryOpened,
    Loaded,
    PlaceWanted,
    SamplesWanted,
)
from tui.app.reader.commands import READER_KEYS
from tui.app.reader.screen import ReaderScreen
from tui.app.state.display import Display
from tui.app.state.session import Session
from tui.app.ui.appearance import Appearance
from tui.app.ui.key_names import shown_name
from tui.app.ui.keymap import Keymap
from tui.app.ui.notices import LONG, report, reports_library_errors, say
from tui.app.ui.palette import Palette
from tui.app.ui.themes import ABLE, DARK, MONO, Terminal, few_colours, suited, terminal, themes, tokens
from tui.configuration.load import load_settings
from tui.configuration.settings import DEFAULT_SETTINGS, Settings
from tui.control_characters import neutralise_line
from tui.errors import LibraryError
from tui.library.path import library_path
from tui.model.statement_filter import DEFAULT, StatementFilter
from tui.resources import styles

if TYPE_CHECKING:
    from textual.actions import ActionParseResult

    from tui.errors import ConfigurationError

MOST_PROBLEMS = 3
"""How many problems of the configuration are reported at the start."""


@runtime_checkable
class AsksBeforeQuitting(Protocol):
    """A screen on which something may be lost when the app ends."""

    def may_quit(self) -> bool:
        """Return whether nothing would be lost; else ask the reader."""


def keymap(settings: Settings) -> tuple[Keymap, Sequence["ConfigurationError"]]:
    """Return the keymap for these settings, and what is wrong with the keys they give."""
    if not settings.keys:
        return Keymap(READER_KEYS, features.all_commands), ()
    given, problems = features.checked_keys(settings.keys, settings.path)
    return Keymap(READER_KEYS, features.all_commands, given), problems


def new_session(settings: Settings, statement_filter: StatementFilter) -> Session:
    """Return a session without a library that shows what the settings and the command line ask for."""
    wanted = StatementFilter(
        statement_filter.attitudes or settings.layers_attitudes,
        statement_filter.confidence or settings.layers_confidence,
    )
    session = Session(features.load_article, Display(wanted, settings.layers_names, settings.layers))
    session.articles.order = settings.order
    return session


class OnRecord(App[None]):
    """The reader of articles, which are analysed in the background while the text is read."""

    TITLE = "On Record"
    CSS_PATH: ClassVar = [styles() / "reader.tcss"]

    def __init__(
        self,
        sources: Sequence[str],
        theme: str | None = None,
        scope: StatementFilter = DEFAULT,
        library: str | None = None,
        *,
        settings: Settings = DEFAULT_SETTINGS,
        at: Terminal = ABLE,
    ) -> None:
        """Open the sources or, without any, the library; `library` is its path, None for one in memory."""
        self._default_tokens = tokens(DARK)
        usual = MONO if os.environ.get("NO_COLOR") else DARK
        chosen = suited(theme or settings.theme or usual, at.colours)
        super().__init__(ansi_color=True if few_colours(chosen) else None)
        self._replace_themes(at, chosen)
        self.animation_level = "none"
        self._sources = sources
        self._library_path = library
        self._settings = settings
        self._appearance = Appearance.of(settings, at)
        self._reader_keymap, wrong = keymap(settings)
        self._misconfigured = [*settings.problems, *wrong]
        if self._reader_keymap.given:
            self.set_keymap(dict(self._reader_keymap.given))
        self.session = new_session(settings, scope)
        self.jobs = Jobs(self, self.session)
        self.results = JobResults(self, self.session, self.jobs)

    @property
    def settings(self) -> Settings:
        """The settings of the configuration file; they never change while the app runs."""
        return self._settings

    @property
    def appearance(self) -> Appearance:
        """How articles are drawn."""
        return self._appearance

    @property
    def keymap(self) -> Keymap:
        """The keys of all commands."""
        return self._reader_keymap

    def _replace_themes(self, terminal: Terminal, chosen: str) -> None:
        """Offer our own themes instead of Textual's, and use the chosen one."""
        for builtin in list(self.available_themes):
            if builtin != self.theme:  # the current theme cannot be removed
                self.unregister_theme(builtin)
        for own in themes(terminal.colours):
            self.register_theme(own)
        before, self.theme = self.theme, chosen
        self.unregister_theme(before)

    def get_driver_class(self) -> type[Driver]:
        """Return Textual's driver for this system or, for Linux and macOS, ours, which reads any bytes."""
        if sys.platform == "win32" or constants.DRIVER:
            return super().get_driver_class()
        return features.terminal_driver()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the tokens that the style sheets need even before a theme is set."""
        return self._default_tokens

    def refresh_css(self, animate: bool = True) -> None:
        """Apply the style sheets; before there is a screen, only set the colours they are parsed with."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield every command of the screen, and the choice of themes."""
        for key in getattr(screen, "KEYS", READER_KEYS):
            says = key.says[:1].upper() + key.says[1:]
            label = self.keymap.label(key.id)
            yield SystemCommand(says, f"key: {label}", partial(screen.run_action, key.action))
        theme = "Change theme: dark, light, no colour, or the terminal’s own colours"
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
        """Show a short message at the edge of the screen, without control characters it may quote."""
        harmless = neutralise_line(message)
        super().notify(harmless, title=title, severity=severity, timeout=timeout, markup=False)

    @property
    def reader(self) -> ReaderScreen | None:
        """The reading screen, from the moment it is there until the reader quits."""
        return reading_screen(self)

    @property
    def loaded(self) -> bool:
        """Whether all sources have been read."""
        return self.results.loaded

    def get_default_screen(self) -> Screen[None]:
        """Return the reading screen; there is no other below it."""
        return ReaderScreen(self.session, self.size.width, self.settings)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key or the palette asks for; where the library cannot be read, say so and go on.

        An action of a screen that has closed meanwhile does nothing.
        """
        if isinstance(default_namespace, Screen) and default_namespace not in self.screen_stack:
            return True
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except LibraryError as error:
            report(self, error)
            return True

    def action_command_palette(self) -> None:
        """Open the command palette, unless it is open."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def action_help(self) -> None:
        """Show keys and signs."""
        self.push_screen(features.help_screen())

    def action_help_quit(self) -> None:
        """Answer ctrl+c where nothing is selected that could be copied."""
        say(self, "Nothing selected to copy")

    def on_key(self, event: Key) -> None:
        """Notify where a key does nothing; what is typed into a field does not come here."""
        if event.key not in self.screen.active_bindings and not event.key.startswith("<"):
            say(self, f"{shown_name(event.key)} does nothing here")

    async def action_quit(self) -> None:
        """Quit, unless something that was typed would be lost: the screen then asks first."""
        if not isinstance(self.screen, AsksBeforeQuitting) or self.screen.may_quit():
            self.exit()

    # ---- beginning and end ----

    def on_ready(self) -> None:
        """Begin to work once the screen has been drawn."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Open the library and read the sources; whatever time they take, keys are answered meanwhile.

        What was made during start-up lives as long as the app: garbage collection, which the command line has
        put off until now, never needs to look at it.
        """
        gc.freeze()
        gc.enable()
        if self.reader:
            self.reader.panes.complete()
        self.jobs.open_library(self._library_path, self._sources)
        for problem in self._misconfigured[:MOST_PROBLEMS]:
            self.notify(str(problem), severity="warning", timeout=LONG)
        if (more := len(self._misconfigured) - MOST_PROBLEMS) > 0:
            self.notify(f"{more} more: see onrecord config", severity="warning", timeout=LONG)

    def on_unmount(self) -> None:
        """Store the last reading positions."""
        self.results.save_positions()

    # ---- messages of jobs ----

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Report a job that ended with an unexpected exception."""
        self.jobs.report_failure(event)

    @on(LibraryOpened)
    def _library_opened(self, message: LibraryOpened) -> None:
        self.results.library_opened(message)

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        self.results.articles_loaded(message)

    @on(Analysed)
    def _analysed(self, message: Analysed) -> None:
        self.results.article_analysed(message)

    @on(JobFailed)
    def _job_failed(self, message: JobFailed) -> None:
        report(self, message.error)

    # ---- messages of screens ----

    @on(SamplesWanted)
    def _samples_wanted(self) -> None:
        self.results.load_samples()

    @on(ArticleShown)
    def _article_shown(self) -> None:
        self.results.analyse_next()

    @on(PlaceWanted)
    @reports_library_errors
    def _place_wanted(self, message: PlaceWanted) -> None:
        """Close all screens above the reading screen, and show the place there."""
        if reader := self.reader:
            while self.screen is not reader:
                self.pop_screen()
            reader.read_at(message.place)


def run(
    paths: Sequence[str],
    scope: StatementFilter = DEFAULT,
    library: str | None = None,
    config: str | None = None,
) -> int:
    """Read the articles at these paths, or without any the library, until the reader quits.

    `library` and `config` are the paths of the library and of the configuration file to use instead of the
    usual ones. Return the exit code.
    """
    settings = load_settings(config)
    if settings.theme not in (None, MONO):
        os.environ.pop("NO_COLOR", None)  # what is set for this program alone comes first: no-color.org
    app = OnRecord(
        paths,
        scope=scope,
        library=library_path(library, settings.library),
        settings=settings,
        at=terminal(os.environ),
    )
    app.run()
    app.session.connections.close()
    # Textual sets no code where its input thread failed
    return 1 if app.return_code is None else app.return_code
