"""The export sheet: asks what to export, in which format and to which file; shows a preview, and writes."""

import os
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import ClassVar

from rich.style import Style
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import Input

from tui.app.export.choices import ExportChoice, file_name, preview, text_of, written
from tui.app.export.commands import EXPORT_KEYS
from tui.app.ui.choices import LABEL, Choices, Tabs
from tui.app.ui.clipboard import copy
from tui.app.ui.command import bindings
from tui.app.ui.lines import FixedLine, OneRowWidget
from tui.app.ui.notices import report, reports_library_errors
from tui.app.ui.pane import Inked, Part
from tui.app.ui.sheet import Sheet
from tui.app.ui.wrapping import clip
from tui.errors import ExportError, ExportExistsError, LibraryError
from tui.exporters.formats import Format, formats_with
from tui.library.library import Library
from tui.resources import styles

PREVIEW_LINES = 6
"""The lines of the preview."""
LOW = 23
"""Rows of the terminal below which there is no preview."""
MANY = 20
"""The number of articles from which on an export is written in a thread."""
Problem = ExportError | LibraryError | None
"""Why an export could not be written; None if it was."""


class Rule(OneRowWidget):
    """The line under the field for the file's name."""

    def parts(self, width: int) -> list[Part]:
        """Return the line, which is under the field only."""
        return [(" " * LABEL, Style()), ("─" * (width - LABEL), self.ink("rule"))]


class Preview(Inked):
    """The first lines of what will be written."""

    lines: reactive[tuple[str, ...]] = reactive(())

    def render_line(self, y: int) -> Strip:
        """Return a line, behind a vertical rule."""
        label = "Preview" if y == 0 else ""
        text = self.lines[y] if y < len(self.lines) else ""
        width = self.size.width
        parts: list[Part] = [(label.ljust(LABEL), self.ink("quiet")), ("│ ", self.ink("rule"))]
        return self.strip([*parts, (clip(text, width - LABEL - 2), self.ink("text"))], width, self.base)


class ExportNotice(OneRowWidget):
    """The last row: what went wrong, a question, or what is being done; else hints for the keys."""

    problem: reactive[str] = reactive("")
    """What went wrong, or a question; "" for nothing."""
    busy: reactive[str] = reactive("")
    """What is being done; "" for nothing."""

    def parts(self, width: int) -> list[Part]:
        """Return the row."""
        if self.problem:
            return [("! ", self.ink("unsure")), (clip(self.problem, width - 2), self.ink("strong"))]
        if self.busy:
            return [(clip(self.busy, width), self.ink("quiet"))]
        keys = (
            (self.keymap.label("export.write"), "export"),
            (self.keymap.label("export.copy"), "copy instead"),
            ("tab", "next field"),
        )
        parts: list[Part] = []
        for key, words in keys:
            parts += [(key, self.ink("key")), (f" {words}      ", self.ink("quiet"))]
        return parts


class ExportSheet(Sheet[None]):
    """The sheet that asks what to export and writes it; it overwrites a file only if the reader says so."""

    BINDINGS: ClassVar = bindings(EXPORT_KEYS)
    AUTO_FOCUS = "#what"
    CSS_PATH: ClassVar = [styles() / "export.tcss"]

    def __init__(self, choices: Sequence[ExportChoice], library: Library) -> None:
        """Make a sheet that offers these statements of the library, the likeliest first; at least one."""
        super().__init__()
        self._library = library
        self._choices = choices
        self._proposed = ""
        """The path that was proposed last; one that the reader typed is not replaced by a proposal."""
        self._confirmed = ""
        """The path of a file of which the reader has been told that it exists."""
        self._writing = False
        """Whether a thread is writing the file."""

    def compose(self) -> ComposeResult:
        """Yield the sheet, top to bottom."""
        with Vertical(id="sheet"):
            yield FixedLine(
                [("Export", "strong")], [(f"{self.keymap.label('export.close')} closes", "quiet")]
            )
            yield Choices("What", [(choice.label, str(choice.count)) for choice in self._choices], id="what")
            yield Tabs("Format", [(form.label, "") for form in self._formats], id="format")
            with Horizontal(id="to"):
                yield FixedLine([("To", "quiet")])
                yield Input(id="path", compact=True, select_on_focus=False)
            yield Rule()
            yield Preview()
            yield ExportNotice()

    def on_mount(self) -> None:
        """Give each choice a row, and choose the format of the settings."""
        self.query_one("#what").styles.height = len(self._choices)
        names = [form.name for form in self._formats]
        if self.settings.export_format in names:
            self.query_one("#format", Choices).chosen = names.index(self.settings.export_format)
        self._refresh()

    def on_resize(self) -> None:
        """Leave out preview and empty rows in a low terminal."""
        self.set_class(self.size.height < LOW, "-low")

    @cached_property
    def _formats(self) -> tuple[Format, ...]:
        """The formats to choose from, with the reader's template if there is one."""
        return tuple(formats_with(self.settings.export_template).values())

    @property
    def _format(self) -> Format:
        return self._formats[self.query_one("#format", Choices).chosen]

    @on(Choices.Changed)
    @reports_library_errors
    def _refresh(self) -> None:
        """Propose a path and show the preview for the choice and format."""
        choice = self._choices[self.query_one("#what", Choices).chosen]
        path = self.query_one("#path", Input)
        proposed = os.path.join(self.settings.export_folder, file_name(choice, self._format))  # noqa: PTH118
        if path.value in ("", self._proposed):
            path.value, path.cursor_position = proposed, len(proposed)
        self._proposed = proposed
        self.query_one(Preview).lines = tuple(preview(choice, self._format, PREVIEW_LINES))
        self._show_problem("")

    @on(Input.Changed)
    def _typed(self) -> None:
        self._show_problem("")

    def _show_problem(self, problem: str) -> None:
        """Show a problem, "" for none; to overwrite a file has to be confirmed again."""
        self._confirmed = ""
        message = self.query_one(ExportNotice)
        message.problem, message.busy = problem, ""

    @on(Input.Submitted)
    def action_export(self) -> None:
        """Write the file and close; ask first if there is a file of that name."""
        if self._writing or not self.is_active:  # a second enter was under way when the sheet closed
            return
        choice, path = (
            self._choices[self.query_one("#what", Choices).chosen],
            self.query_one("#path", Input).value,
        )
        if not path.strip():
            self._show_problem("No file is named")
            return
        target = os.path.expanduser(path)  # noqa: PTH111 - it never raises
        confirmed = self._confirmed == path != ""
        write = partial(
            written, choice, self._format, target, self._library, self.settings, overwrite=confirmed
        )
        finish = partial(self._finish, f"Exported {choice.count:,} to {target}", path)
        if choice.articles < MANY:
            finish(write())
        else:
            self._show_problem("")
            self._writing = True
            self.query_one(
                ExportNotice
            ).busy = f"Writing {choice.count:,} from {choice.articles:,} articles …"
            self._write_in_thread(write, finish)

    @work(thread=True, exit_on_error=False)
    def _write_in_thread(self, write: Callable[[], Problem], finish: Callable[[Problem], None]) -> None:
        """Write in a thread, which goes on after the sheet is closed."""
        self.app.call_from_thread(finish, write())

    def _finish(self, done: str, path: str, error: Problem) -> None:
        """Close, or show the problem; if the sheet is closed already, show either as a message."""
        self._writing = False
        if error is None:
            self.say(done)
            if self.is_active:
                self.dismiss()
            elif self.is_attached:  # below the command palette
                self._show_problem("")
        elif not self.is_attached:
            report(self.app, error)
        elif isinstance(error, ExportExistsError):
            self._show_problem("This file is there already: enter replaces it, or type another name")
            self._confirmed = path
        else:
            self._show_problem(f"{error.problem}; {error.remedy}")

    def action_copy(self) -> None:
        """Copy the whole export instead of writing it, and close."""
        choice = self._choices[self.query_one("#what", Choices).chosen]
        self.say(copy(self.app, text_of(choice.documents(), self._format)))
        self.dismiss()
