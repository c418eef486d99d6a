"""What the app imports on first use, and nowhere else.

The first paint shows three panes without an article. Whatever is not needed for that is imported here, in the
function that needs it; `tests/test_import_hygiene.py` and `tests/benchmarks/first_paint.py` keep it so.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.driver import Driver

    from tui.app.state.display import Display
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.reading_positions import PositionRecorder
    from tui.app.state.session import Session
    from tui.errors import ConfigurationError, LoadError
    from tui.importing import ImportedFile
    from tui.library.library import Library
    from tui.model.statement import Document


# ---- the library, and what goes into it ----


def open_library(path: str | None) -> "Library":
    """Return the library at a path, or one in memory. Raises LibraryError."""
    from tui.library.library import Library

    return Library(path) if path else Library()


def collect(library: "Library", sources: "Sequence[str]") -> "Iterator[ImportedFile | LoadError]":
    """Read the files of the sources into the library, one at a time. Raises LibraryError."""
    from tui import importing

    return importing.collect(library, sources)


def engine_version() -> str:
    """Return the version of the analysis engine."""
    from tui.analysis.engine import engine

    return engine()


def analyse(library: "Library", key: int) -> "Document":
    """Analyse an article, unless this engine has, and store it. Raises AnalysisError, LibraryError."""
    from tui.importing import analysed

    return analysed(library, key)


def load_article(library: "Library", key: int, display: "Display") -> "OpenArticle":
    """Read an article from the library. Raises LibraryError."""
    from tui.app.state.open_article import load_article

    return load_article(library, key, display)


def position_recorder(session: "Session") -> "PositionRecorder":
    """Return what stores the reading positions of a session."""
    from tui.app.state.reading_positions import PositionRecorder

    return PositionRecorder(session)


# ---- keys and terminal ----


def terminal_driver() -> "type[Driver]":
    """Return the driver that reads any bytes; it needs termios, and so Linux or macOS."""
    from tui.app.terminal_input import TerminalInput

    return TerminalInput


def custom_keys(
    wanted: "Mapping[str, Sequence[str]]", path: str
) -> "tuple[dict[str, str], list[ConfigurationError]]":
    """Return the keys that a reader gave to commands, by the commands' ids, and what is wrong with others."""
    from tui.app.keymap import keymap

    return keymap(wanted, path)


def key_name(key: str) -> str:
    """Return what a key is called on the screen."""
    from tui.app.ui.key_names import shown_name

    return shown_name(key)
