"""The Textual app: its themes, commands and messages to the reader, and how it begins and ends."""

import gc
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import constants
from textual.app import SystemCommand
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Key
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui.app import features
from tui.app.job_results import Following
from tui.app.reader.commands import READER_KEYS
from tui.app.reader.screen import ReaderScreen
from tui.app.state.article_list import ORDERS
from tui.app.state.display import TYPES
from tui.app.state.session import Session
from tui.app.ui.appearance import Appearance
from tui.app.ui.key_names import shown_name
from tui.app.ui.keymap import Keymap
from tui.app.ui.notices import report, say
from tui.app.ui.palette import Palette
from tui.app.ui.themes import ABLE, DARK, MONO, Terminal, few_colours, suited, terminal, themes, tokens
from tui.configuration.settings import DEFAULT_SETTINGS, Settings
from tui.control_characters import neutralise_line
from tui.errors import LibraryError
from tui.model.statement_filter import DEFAULT, StatementFilter
from tui.resources import styles

if TYPE_CHECKING:
    from textual.actions import ActionParseResult

    from tui.errors import ConfigurationError


def keymap(settings: Settings) -> tuple[Keymap, Sequence["ConfigurationError"]]:
    """Return the keymap for these settings, and what is wrong with the keys they give."""
    if not settings.keys:
        return Keymap(READER_KEYS, features.all_commands), ()
    given, problems = features.checked_keys(settings.keys, settings.path)
    return Keymap(READER_KEYS, features.all_commands, given), problems


def session(settings: Settings, scope: StatementFilter) -> Session:
    """Return a session without articles that shows what the settings and the command line's scope ask for."""
    wanted = StatementFilter(
        scope.attitudes or settings.layers_attitudes,
        scope.confidence or settings.layers_confidence,
    )
    made = Session(wanted)
    made.types = {each for each in TYPES if each in settings.layers_names}
    made.layers = set(settings.layers)
    made.order = next(order for order in ORDERS if order == settings.order)
    return made


TOLD = 3
"""The most problems of the configuration that are told at the start."""


class OnRecord(Following):
    """Reads articles; who says what in them is found while the text is being read."""

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
        """Reads the sources or, without any, the library; `library` is its path, None for none that lasts."""
        self._default_tokens = tokens(DARK)
        usual = MONO if os.environ.get("NO_COLOR") else DARK
        chosen = suited(theme or settings.theme or usual, at.colours)
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
        self.session = session(settings, scope)
        self._settings = settings
        self._appearance = Appearance.of(settings, at)
        self._reader_keymap, wrong = keymap(settings)
        self._misconfigured = [*settings.problems, *wrong]
        if self._reader_keymap.given:
            self.set_keymap(dict(self._reader_keymap.given))

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

    def get_driver_class(self) -> type[Driver]:
        """Return Textual's driver for this system or, for Linux and macOS, ours, which reads any bytes."""
        if sys.platform == "win32" or constants.DRIVER:
            return super().get_driver_class()
        from tui.app.terminal_input import TerminalInput  # noqa: PLC0415 - it needs termios

        return TerminalInput

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
        """A short message at the edge of the screen; whatever it quotes is harmless."""
        harmless = neutralise_line(message)
        super().notify(harmless, title=title, severity=severity, timeout=timeout, markup=False)

    @property
    def reader(self) -> ReaderScreen | None:
        """The reading screen, once it is there and as long as the reader has not quit."""
        if self.return_code is not None:
            return None
        return next((screen for screen in self.screen_stack if isinstance(screen, ReaderScreen)), None)

    def get_default_screen(self) -> Screen[None]:
        """The reading screen; there is no other below it."""
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
        """What ctrl+c does where nothing is selected that could be copied."""
        say(self, "Nothing is selected to copy")

    def on_key(self, event: Key) -> None:
        """Say so where a key does nothing; what is typed into a field does not come here."""
        if event.key not in self.screen.active_bindings and not event.key.startswith("<"):
            say(self, f"{shown_name(event.key)} does nothing here")

    async def action_quit(self) -> None:
        """Quit, unless something that was typed would be lost: the screen then asks first."""
        from tui.app.marks.note_sheet import NoteSheet  # noqa: PLC0415 - not at start

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
            self.reader.panes.complete()
        self.open_library(self.place, self.sources)
        for problem in self._misconfigured[:TOLD]:
            self.notify(str(problem), severity="warning", timeout=12)
        if (more := len(self._misconfigured) - TOLD) > 0:
            self.notify(f"{more} more: see onrecord config", severity="warning", timeout=12)


def run(
    paths: Sequence[str],
    scope: StatementFilter = DEFAULT,
    library: str | None = None,
    config: str | None = None,
) -> int:
    """Read the articles at these paths, or without any the library, until the reader quits; the exit code.

    `library` and `config` are the paths of the library and of the configuration to use instead of the usual
    ones.
    """
    from tui.configuration.load import load_settings  # noqa: PLC0415 - not before there is a reader
    from tui.library.path import library_path  # noqa: PLC0415

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
    app.session.close()
    # Textual sets no code where its input thread failed
    return 1 if app.return_code is None else app.return_code
