"""The export sheet: what, in which format, to which file, and what will be written."""

import os
from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Input

from tui import workflow
from tui.app.clipboard import copy
from tui.app.exporting import Choice, file_name, preview, text_of
from tui.app.in_force import IN_FORCE
from tui.app.keys.hints import bindings, label
from tui.app.keys.sheets import EXPORT_KEYS
from tui.app.trouble import telling
from tui.app.typesetting.wrapping import clip
from tui.app.widgets.choices import LABEL, Choices, Tabs
from tui.app.widgets.lines import Line, Words
from tui.app.widgets.pane import Inked, Part, strip
from tui.errors import ExportError, ExportExistsError, LibraryError
from tui.exporters.formats import FORMATS, offer_template
from tui.resources import styles

PREVIEW_LINES = 6


class Rule(Line):
    """The line under the file's name."""

    def parts(self, width: int) -> list[Part]:
        """Under the field only."""
        return [(" " * LABEL, Style()), ("─" * (width - LABEL), self.ink("rule"))]


class Preview(Inked):
    """The beginning of what will be written."""

    lines: reactive[tuple[str, ...]] = reactive(())

    def render_line(self, y: int) -> Strip:
        """One line, behind a rule."""
        label = "Preview" if y == 0 else ""
        text = self.lines[y] if y < len(self.lines) else ""
        width = self.size.width
        parts: list[Part] = [(label.ljust(LABEL), self.ink("quiet")), ("│ ", self.ink("rule"))]
        return strip([*parts, (clip(text, width - LABEL - 2), self.ink("text"))], width, self.base)


class Message(Line):
    """What went wrong or has to be answered; the keys otherwise."""

    problem: reactive[str] = reactive("")

    def parts(self, width: int) -> list[Part]:
        """One row."""
        if self.problem:
            return [("! ", self.ink("unsure")), (clip(self.problem, width - 2), self.ink("strong"))]
        keys = (
            (label("export.write"), "export"),
            (label("export.copy"), "copy instead"),
            ("tab", "next field"),
        )
        parts: list[Part] = []
        for key, words in keys:
            parts += [(key, self.ink("key")), (f" {words}      ", self.ink("quiet"))]
        return parts


class ExportSheet(ModalScreen[None]):
    """Asks what to export and writes it; nothing is overwritten unless the reader says so."""

    BINDINGS: ClassVar = bindings(EXPORT_KEYS)
    AUTO_FOCUS = "#what"
    CSS_PATH: ClassVar = [styles() / "export.tcss"]

    def __init__(self, choices: Sequence[Choice]) -> None:
        """Offers these statements, the likeliest first; at least one choice."""
        super().__init__()
        self._choices = choices
        offer_template(IN_FORCE.template)
        self._forms = tuple(FORMATS)
        self._proposed = ""
        self._confirmed = ""

    def compose(self) -> ComposeResult:
        """The sheet, top to bottom."""
        with Vertical(id="sheet"):
            yield Words([("Export", "strong")], [(f"{label('export.close')} closes", "quiet")])
            yield Choices("What", [(choice.label, str(choice.count)) for choice in self._choices], id="what")
            yield Tabs("Format", [(form.label, "") for form in FORMATS.values()], id="format")
            with Horizontal(id="to"):
                yield Words([("To", "quiet")])
                yield Input(id="path", compact=True, select_on_focus=False)
            yield Rule()
            yield Preview()
            yield Message()

    def on_mount(self) -> None:
        """As many rows as there are choices."""
        self.query_one("#what").styles.height = len(self._choices)
        if IN_FORCE.export_format in self._forms:
            self.query_one("#format", Choices).chosen = self._forms.index(IN_FORCE.export_format)
        self._refresh()

    @property
    def _form(self) -> str:
        return self._forms[self.query_one("#format", Choices).chosen]

    @on(Choices.Changed)
    @telling
    def _refresh(self) -> None:
        choice = self._choices[self.query_one("#what", Choices).chosen]
        path = self.query_one("#path", Input)
        proposed = os.path.join(IN_FORCE.export_folder, file_name(choice, self._form))  # noqa: PTH118
        if path.value in ("", self._proposed):
            path.value, path.cursor_position = proposed, len(proposed)
        self._proposed = proposed
        self.query_one(Preview).lines = tuple(preview(choice, self._form, PREVIEW_LINES))
        self._say("")

    @on(Input.Changed)
    def _typed(self) -> None:
        self._say("")

    def _say(self, problem: str) -> None:
        self._confirmed = ""
        self.query_one(Message).problem = problem

    @on(Input.Submitted)
    def action_export(self) -> None:
        """Write the file and close; ask first if one of that name is there."""
        choice, path = (
            self._choices[self.query_one("#what", Choices).chosen],
            self.query_one("#path", Input).value,
        )
        try:
            target = os.path.expanduser(path)  # noqa: PTH111 - it never raises
            workflow.write_file(
                target, choice.documents(), self._form, overwrite=self._confirmed == path != ""
            )
        except ExportExistsError:
            self._say("This file is there already: enter replaces it, or type another name")
            self._confirmed = path
        except (ExportError, LibraryError) as error:
            self._say(f"{error.problem}; {error.remedy}")
        else:
            self._done(f"Exported {choice.count} to {target}")

    def action_copy(self) -> None:
        """Put the whole export on the clipboard instead."""
        choice = self._choices[self.query_one("#what", Choices).chosen]
        said = copy(self.app, text_of(choice.documents(), self._form))
        self._done(said)

    def action_close(self) -> None:
        """Leave without exporting."""
        self.dismiss()

    def _done(self, said: str) -> None:
        self.app.notify(said, timeout=4)
        self.dismiss()
