"""The Textual app: its construction from the settings, its themes and commands, its start and its end.

Messages of jobs and screens arrive here and are passed on to `JobResults` and the reading screen.
"""

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
"""The most problems of the configuration that are reported one by one at the start; more are only counted."""


@runtime_checkable
class AsksBeforeQuitting(Protocol):
    """A screen that may have unsaved input, and then asks the reader before the app ends."""

    def may_quit(self) -> bool:
        """Return whether the app may end at once; if not, ask the reader."""


def keymap(settings: Settings) -> tuple[Keymap, Sequence["ConfigurationError"]]:
    """Return the keymap for these settings, and the problems of those keys that could not be used."""
    if not settings.keys:
        return Keymap(READER_KEYS, features.all_commands), ()
    given, problems = features.checked_keys(settings.keys, settings.path)
    return Keymap(READER_KEYS, features.all_commands, given), problems


def new_session(settings: Settings, statement_filter: StatementFilter) -> Session:
    """Return a session that is not yet attached to a library.

    `statement_filter` is from the command line; where it asks for nothing, the settings decide.
    """
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
        """Make the app; nothing is opened before `on_ready`.

        Args:
            sources: Files and folders to read; if there are none, the whole library is shown.
            theme: The name of a theme, which takes precedence over the settings.
            scope: Which statements are shown at the start.
            library: The path of the library; None for one in memory.
            settings: The settings of the configuration file.
            at: What the terminal can draw.
        """
        # App.__init__ asks for the style sheets' variables, and so needs them before.
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
        """The settings, from the configuration file; they never change while the app runs."""
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
        """Return values for the variables of the style sheets, for the time before a theme is set."""
        return self._default_tokens

    def refresh_css(self, animate: bool = True) -> None:
        """Apply the style sheets; before there is a screen, only set the colours they are parsed with.

        Textual calls this when `__init__` sets the theme. Applying the style sheets then would parse them
        once more than necessary, before the first paint.
        """
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
        """Show a short message at the edge of the screen; control characters in it are made visible."""
        harmless = neutralise_line(message)
        super().notify(harmless, title=title, severity=severity, timeout=timeout, markup=False)

    @property
    def reader(self) -> ReaderScreen | None:
        """The reading screen; None before it is there, and once the app has begun to close."""
        return reading_screen(self)

    @property
    def loaded(self) -> bool:
        """Whether all sources have been read."""
        return self.results.loaded

    def get_default_screen(self) -> Screen[None]:
        """Return the reading screen, which is at the bottom of the stack of screens."""
        return ReaderScreen(self.session, self.size.width, self.settings)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run the action of a key or of the palette; report a LibraryError instead of ending the app.

        An action of a screen that has been closed in the meantime does nothing. Return whether the action was
        handled.
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
        """Say that nothing is selected: Textual calls this for ctrl+c where there is nothing to copy."""
        say(self, "Nothing is selected to copy")

    def on_key(self, event: Key) -> None:
        """Notify the reader that a key does nothing here.

        Keys that are typed into a field do not arrive here, as the field stops the event.
        """
        # Textual's names of what is not a key, such as "<ignore>", begin with "<".
        if event.key not in self.screen.active_bindings and not event.key.startswith("<"):
            say(self, f"{shown_name(event.key)} does nothing here")

    async def action_quit(self) -> None:
        """Quit, unless the screen has unsaved input: then it asks the reader first."""
        if not isinstance(self.screen, AsksBeforeQuitting) or self.screen.may_quit():
            self.exit()

    # ---- beginning and end ----

    def on_ready(self) -> None:
        """Begin the work once the first paint is done, so that the paint does not wait for it."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Start to open the library and read the sources, in threads; report problems of the configuration.

        Objects made during start-up live as long as the app. They are frozen, so that the garbage collector,
        which `cli` has disabled until now, never traverses them.
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
    """Run the app until the reader quits, and return the exit code.

    Args:
        paths: Files and folders to read; if there are none, the whole library is shown.
        scope: Which statements are shown at the start.
        library: The path of the library, instead of the usual one.
        config: The path of the configuration file, instead of the usual one.
    """
    settings = load_settings(config)
    if settings.theme not in (None, MONO):
        # By no-color.org, a program's own configuration takes precedence. Textual reads the variable itself.
        os.environ.pop("NO_COLOR", None)
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
