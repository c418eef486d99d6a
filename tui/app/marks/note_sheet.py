"""The note sheet: a reader edits the note, the tags and the colour of a mark."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.widgets import Input, TextArea

from tui.app.marks.commands import NOTE_HINTS, NOTE_KEYS
from tui.app.marks.editing import Annotating, tag_line, tags_in, words_of
from tui.app.marks.note_fields import ColourField, MarkedWords, NoteArea, TagSuggester
from tui.app.ui.command import bindings
from tui.app.ui.lines import FixedLine, Footer, OneRowWidget
from tui.app.ui.pane import Part
from tui.app.ui.sheet import Sheet
from tui.app.ui.wrapping import clip
from tui.model.mark import Mark
from tui.resources import styles

Field = Literal["note", "tags"]
"""The field in which a reader begins, by the id of its widget."""
TALL = 30
"""Rows of the terminal from which on there are empty rows between the fields."""


class Problem(OneRowWidget):
    """A row for what went wrong, or a question to be answered by a key."""

    words: reactive[str] = reactive("")

    def parts(self, width: int) -> list[Part]:
        """Return the message; nothing if there is none."""
        if not self.words:
            return []
        return [("! ", self.ink("unsure")), (clip(self.words, width - 2), self.ink("strong"))]


class NoteSheet(Sheet[bool]):
    """A sheet for note, tags and colour of a mark; its answer is whether they were kept."""

    BINDINGS: ClassVar = bindings(NOTE_KEYS)
    AUTO_FOCUS = ""  # `on_mount` gives the focus to the field that was asked for
    CSS_PATH: ClassVar = [styles() / "note.tcss"]

    def __init__(self, annotating: Annotating, by: str, tags: Sequence[str], at: Field) -> None:
        """Edit a mark on words said `by` somebody ("" for nobody known), beginning at the field `at`.

        Tags are completed from `tags`, the likeliest first.
        """
        super().__init__()
        self._annotating = annotating
        self._by = by
        self._tags = tags
        self._at = at
        self._asked = False
        """Whether the reader was asked if unsaved changes may be lost, and has changed nothing since."""

    def compose(self) -> ComposeResult:
        """Yield the sheet, top to bottom, and its keys."""
        mark = self._annotating.mark
        with Vertical(id="note-sheet"):
            yield FixedLine([("Note" if mark.id else "Mark with a note", "strong")])
            yield MarkedWords(words_of(mark), self._by)
            with Horizontal(id="note-row"):
                yield FixedLine([("Note", "quiet")])
                yield NoteArea(mark.note, id="note", compact=True, highlight_cursor_line=False)
            with Horizontal(classes="row"):
                yield FixedLine([("Tags", "quiet")])
                suggester = TagSuggester(self._tags)
                yield Input(
                    tag_line(mark.tags), id="tags", compact=True, select_on_focus=False, suggester=suggester
                )
            with Horizontal(classes="row"):
                yield FixedLine([("Colour", "quiet")])
                yield ColourField(id="colour")
            yield Problem()
        yield Footer(NOTE_HINTS)

    def on_mount(self) -> None:
        """Give the focus to the field that was asked for, the cursor behind its text."""
        self.query_one(ColourField).colour = self._annotating.mark.colour
        self.query_one(NoteArea).end()
        self.set_focus(self.query_one(f"#{self._at}"))

    def on_resize(self) -> None:
        """Leave out empty rows in a low terminal."""
        self.set_class(self.size.height < TALL, "-low")

    # ---- what is written ----

    @property
    def _mark(self) -> Mark:
        """The mark with the colour that is chosen now."""
        return replace(self._annotating.mark, colour=self.query_one(ColourField).colour)

    @property
    def unsaved(self) -> bool:
        """Whether note, tags or colour differ from the mark."""
        mark = self._annotating.mark
        written = self.query_one(NoteArea).text.strip()
        return (written, self._written_tags, self._mark.colour) != (mark.note, mark.tags, mark.colour)

    @property
    def _written_tags(self) -> tuple[str, ...]:
        return tags_in(self.query_one("#tags", Input).value)

    @on(TextArea.Changed)
    @on(Input.Changed)
    @on(ColourField.ColourChosen)
    def _changed(self) -> None:
        """Take back a question or problem, and draw the words in the chosen colour, after any change."""
        self._asked = False
        self.query_one(Problem).words = ""
        self.query_one(MarkedWords).colour = self.query_one(ColourField).colour

    # ---- keys ----

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Keep note, tags and colour, and close; or say why they are not kept."""
        if not self.is_active:  # a second enter was under way when the sheet closed
            return
        problem = self._annotating.keep(self.query_one(NoteArea).text, self._written_tags, self._mark)
        if problem:
            self.query_one(Problem).words = problem
        else:
            self.dismiss(result=True)

    def action_line(self) -> None:
        """Insert a line break in the note, or give the note the focus."""
        area = self.query_one(NoteArea)
        if area.has_focus:
            area.insert("\n")
        else:
            self.set_focus(area)

    def action_field(self, by: int) -> None:
        """Give the focus to the next field (-1: the one before)."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def may_quit(self) -> bool:
        """Return whether the program can end without losing anything typed; if not, ask the reader."""
        if self.unsaved and not self._asked:
            self.action_leave()
            return False
        return True

    def action_leave(self) -> None:
        """Close without keeping anything; where something was changed, only at the second time."""
        if self.unsaved and not self._asked:
            self._asked = True
            keep, leave = self.keymap.label("note.save"), self.keymap.label("note.leave")
            self.query_one(Problem).words = f"Not kept yet: {keep} keeps it, {leave} once more throws it away"
        else:
            self.dismiss(result=False)
