"""What the app imports on first use, and nowhere else.

The first paint shows three panes without an article. Whatever is not needed for that is imported here, in the
function that needs it; `tests/test_import_hygiene.py` and `tests/benchmarks/first_paint.py` keep it so.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.app.ui.command import Command

if TYPE_CHECKING:
    from textual.driver import Driver

    from tui.app.state.display import Display
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.reading_positions import PositionRecorder
    from tui.app.state.session import Session
    from tui.errors import ConfigurationError, LoadError
    from tui.importing import ImportedFile
    from tui.library.library import Library
    from tui.model.statement import Document


# ---- commands, keys and terminal ----


def all_commands() -> Sequence[Command]:
    """Return the commands of every screen, in the order of the help screen."""
    from tui.app.command_tables import ALL_COMMANDS

    return ALL_COMMANDS


def checked_keys(
    wanted: Mapping[str, Sequence[str]], path: str
) -> "tuple[Mapping[str, str], list[ConfigurationError]]":
    """Return the keys that the settings give and that are possible, and what is wrong with the others."""
    from tui.app import key_settings

    return key_settings.checked_keys(wanted, path)


def terminal_driver() -> "type[Driver]":
    """Return the driver that reads any bytes; it needs termios, and so Linux or macOS."""
    from tui.app.terminal_input import TerminalInput

    return TerminalInput


# ---- the library, and what goes into it ----


def open_library(path: str | None) -> "Library":
    """Return the library at a path, or one in memory. Raises LibraryError."""
    from tui.library.library import Library

    return Library(path) if path else Library()


def collect(library: "Library", sources: Sequence[str]) -> "Iterator[ImportedFile | LoadError]":
    """Read the files of the sources into the library, one at a time. Raises LibraryError."""
    from tui import importing

    return importing.collect(library, sources)


def engine_version() -> str:
    """Return the version of the analysis engine."""
    from tui.analysis.engine import engine

    return engine()


def analyse_article(library: "Library", key: int) -> "Document":
    """Analyse an article, unless this engine has, and store it. Raises AnalysisError, LibraryError."""
    from tui import importing

    return importing.analyse_article(library, key)


# ---- articles ----


def load_article(library: "Library", key: int, display: "Display") -> "OpenArticle":
    """Read an article from the library. Raises LibraryError."""
    from tui.app.state import open_article

    return open_article.load_article(library, key, display)


def position_recorder(session: "Session") -> "PositionRecorder":
    """Return what stores the reading positions of a session. Raises LibraryError."""
    from tui.app.state.reading_positions import PositionRecorder

    return PositionRecorder(session)
