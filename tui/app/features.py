"""What the app imports on first use, and nowhere else: features, screens, and whatever needs an article.

The first paint shows three panes without an article. Whatever is not needed for that is imported here, in the
function that makes it, when it is first used; `tests/test_import_hygiene.py` and
`tests/benchmarks/first_paint.py` check this. Modules of features import what they need at their top, as they
are themselves loaded through this module only.
"""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.driver import Driver

    from tui.app.correction.actions import CorrectionActions
    from tui.app.entities.actions import EntityActions
    from tui.app.export.actions import ExportActions
    from tui.app.help.screen import HelpScreen
    from tui.app.marks.actions import MarkActions
    from tui.app.marks.list_actions import MarkListActions
    from tui.app.marks.note_actions import NoteActions
    from tui.app.messages import MarkChosen, NameChosen, StatementChosen
    from tui.app.reader.navigation import Navigator
    from tui.app.reader.screen import ReaderScreen
    from tui.app.reader.speaker_line import SpeakerLine
    from tui.app.reader.text.empty_text import EmptyText
    from tui.app.reader.text.page import LayoutPage
    from tui.app.reader.text.row_painter import RowPainter
    from tui.app.reader.view import View
    from tui.app.search.actions import SearchActions
    from tui.app.search.library_actions import LibrarySearchActions
    from tui.app.search.mode import ActiveSearch, SearchMode
    from tui.app.selection.actions import SelectionActions
    from tui.app.speaker.actions import SpeakerActions
    from tui.app.state.destination import Destination
    from tui.app.state.display import Display
    from tui.app.state.entity_index import Subject
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.reading_positions import PositionRecorder
    from tui.app.state.session import Session
    from tui.app.statements.actions import StatementActions
    from tui.app.statements.panel import Legend
    from tui.app.statements.panel_rows import PanelRows
    from tui.app.ui.appearance import Appearance
    from tui.app.ui.column import Column
    from tui.app.ui.command import Command
    from tui.app.ui.keymap import Keymap
    from tui.app.ui.search_line import SearchLine
    from tui.errors import ConfigurationError, LoadError
    from tui.importing import ImportedFile
    from tui.library.library import Library
    from tui.model.article import Span
    from tui.model.statement import Document, Statement


class ReaderFeatures:
    """The features of one reading screen, each imported and made on first use.

    `tui/app/reader/dispatch.py` refers to them by the names of these properties.
    """

    def __init__(self, reader: "ReaderScreen") -> None:
        self._reader = reader
        self._search_mode: SearchMode | None = None

    # ---- moving and seeing ----

    @cached_property
    def navigator(self) -> "Navigator":
        """The commands that move: between statements, panes, articles and earlier positions."""
        from tui.app.reader.navigation import Navigator

        return Navigator(self._reader, self._reader.panes, self.search_mode, self._show_words)

    @cached_property
    def view(self) -> "View":
        """The commands that change how the page looks and which statements are shown."""
        from tui.app.reader.view import View

        return View(self._reader, self._reader.panes)

    # ---- searching ----

    @property
    def active_search(self) -> "ActiveSearch | None":
        """The active search; None if there is none. Unlike `search_mode`, this never imports the search."""
        return self._search_mode.active if self._search_mode else None

    @property
    def search_mode(self) -> "SearchMode":
        """The owner of the active search and of the line it is typed in."""
        if self._search_mode is None:
            from tui.app.search.mode import SearchMode

            self._search_mode = SearchMode(self._reader, search_line)
        return self._search_mode

    @cached_property
    def search(self) -> "SearchActions":
        """The commands that search in the text and in the list of articles."""
        from tui.app.articles.filter import ArticleFilter
        from tui.app.search.actions import SearchActions

        reader = self._reader
        return SearchActions(
            reader,
            self.search_mode,
            lambda line: ArticleFilter(reader, reader.panes.articles, line, reader.key),
        )

    # Features know no other feature. Where one needs another, it is given one of these functions, which also
    # keep the other from being imported before it is used.

    async def _show_words(self, place: "Destination", offset: int, statement: "Statement | None") -> None:
        await self.search.show_words(place, offset, statement)

    @cached_property
    def library_search(self) -> "LibrarySearchActions":
        """The command that searches the whole library."""
        from tui.app.search.library_actions import LibrarySearchActions

        return LibrarySearchActions(self._reader)

    # ---- names and speakers ----

    @cached_property
    def entities(self) -> "EntityActions":
        """The commands for the names in the text, and their cards."""
        from tui.app.entities.actions import EntityActions

        return EntityActions(self._reader, self._show_speaker)

    @cached_property
    def speaker(self) -> "SpeakerActions":
        """The command that shows a speaker in all articles."""
        from tui.app.speaker.actions import SpeakerActions

        return SpeakerActions(self._reader)

    def _show_speaker(self, open_article: "OpenArticle", subject: "Subject") -> None:
        self.speaker.show(open_article, subject)

    # ---- what is kept ----

    @cached_property
    def marks(self) -> "MarkActions":
        """The commands for marks, and for undo and redo."""
        from tui.app.marks.actions import MarkActions

        return MarkActions(self._reader)

    @cached_property
    def notes(self) -> "NoteActions":
        """The commands for the notes and tags of marks."""
        from tui.app.marks.note_actions import NoteActions

        return NoteActions(self._reader)

    @cached_property
    def mark_list(self) -> "MarkListActions":
        """The command that shows the list of marks."""
        from tui.app.marks.list_actions import MarkListActions

        return MarkListActions(self._reader)

    @cached_property
    def selection(self) -> "SelectionActions":
        """The command that selects words by keys."""
        from tui.app.selection.actions import SelectionActions

        return SelectionActions(self._reader)

    @cached_property
    def correction(self) -> "CorrectionActions":
        """The command that corrects the analysis."""
        from tui.app.correction.actions import CorrectionActions

        return CorrectionActions(self._reader)

    @cached_property
    def statements(self) -> "StatementActions":
        """The command that copies a statement."""
        from tui.app.statements.actions import StatementActions

        return StatementActions(self._reader)

    @cached_property
    def export(self) -> "ExportActions":
        """The command that exports statements and marks."""
        from tui.app.export.actions import ExportActions

        return ExportActions(self._reader)


# ---- keys and terminal ----


def all_commands() -> "Sequence[Command]":
    """Return the commands of every screen, in the order of the help screen."""
    from tui.app.command_tables import ALL_COMMANDS

    return ALL_COMMANDS


def checked_keys(
    wanted: "Mapping[str, Sequence[str]]", path: str
) -> "tuple[Mapping[str, str], list[ConfigurationError]]":
    """Return the valid keys that the settings give to commands, and the problems of the others.

    See `tui.app.key_settings.checked_keys`.
    """
    from tui.app.key_settings import checked_keys

    return checked_keys(wanted, path)


def terminal_driver() -> "type[Driver]":
    """Return our driver for Linux and macOS, which reads any bytes; its import fails without termios."""
    from tui.app.terminal_input import TerminalInput

    return TerminalInput


# ---- screens and widgets ----


def help_screen() -> "HelpScreen":
    """Return the help screen."""
    from tui.app.help.screen import HelpScreen

    return HelpScreen()


def search_line() -> "SearchLine":
    """Return the row in which a search is typed."""
    from tui.app.ui.search_line import SearchLine

    return SearchLine(id="search")


def legend() -> "Legend":
    """Return the row that says what the bars of the panel mean."""
    from tui.app.statements.panel import Legend

    return Legend()


def speaker_line() -> "SpeakerLine":
    """Return the row that names the current speaker where the panel is not visible."""
    from tui.app.reader.speaker_line import SpeakerLine

    return SpeakerLine(id="who")


def empty_text() -> "EmptyText":
    """Return the widget that is shown where there is no text."""
    from tui.app.reader.text.empty_text import EmptyText

    return EmptyText(id="notice")


# ---- the text and its statements ----


def panel_rows(
    open_article: "OpenArticle", width: int, appearance: "Appearance", by_turns: bool
) -> "PanelRows":
    """Return an article's statements laid out for the panel, in the order of the text or by speaker."""
    from tui.app.statements.panel_rows import PanelRows

    return PanelRows(open_article, width, appearance, by_turns=by_turns)


def span(start: int, end: int) -> "Span":
    """Return the span of these two offsets."""
    from tui.model.article import Span

    return Span(start, end)


def layout_page(open_article: "OpenArticle", measure: int, keymap: "Keymap") -> "LayoutPage":
    """Return an article laid out in lines of at most `measure` cells."""
    from tui.app.reader.text.page import LayoutPage

    return LayoutPage(open_article, measure, keymap)


def row_painter() -> "type[RowPainter]":
    """Return the class that draws the rows of a page with the inks of a widget."""
    from tui.app.reader.text.row_painter import RowPainter

    return RowPainter


def hit_test(
    page: "LayoutPage", column: "Column", x: int, row: int
) -> "NameChosen | MarkChosen | StatementChosen | None":
    """Return what a click at cell `x` of a row of the page chooses; None for nothing."""
    from tui.app.reader.text.hit_test import hit_test

    return hit_test(page, column, x, row)


# ---- the library, and what goes into it ----


def open_library(path: str | None) -> "Library":
    """Return the library at a path, or one in memory. Raises LibraryError."""
    from tui.library.library import Library

    return Library(path) if path else Library()


def collect(library: "Library", sources: "Sequence[str]") -> "Iterator[ImportedFile | LoadError]":
    """Read the files of the sources into the library; yield each file or its error. Raises LibraryError."""
    from tui import importing

    return importing.collect(library, sources)


def engine_version() -> str:
    """Return the version of the analysis engine."""
    from tui.analysis.engine import engine

    return engine()


def analyse_article(library: "Library", key: int) -> "Document":
    """Return an article with its analysis, made and stored unless this engine has done so before.

    Raises AnalysisError, LibraryError.
    """
    from tui import importing

    return importing.analyse_article(library, key)


def load_article(library: "Library", key: int, display: "Display") -> "OpenArticle":
    """Return an article from the library, opened; `key` is its id. Raises LibraryError."""
    from tui.app.state.open_article import load_article

    return load_article(library, key, display)


def position_recorder(session: "Session") -> "PositionRecorder":
    """Return the recorder that stores the reading positions of a session. Raises LibraryError."""
    from tui.app.state.reading_positions import PositionRecorder

    return PositionRecorder(session)
