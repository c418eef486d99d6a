"""The screen for selecting words by keys: it moves a caret through the text of the screen below it."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import ComposeResult
from textual.events import Click, Key, Resize

from tui.app.selection.caret import Caret, CaretLine, CaretSteps
from tui.app.selection.commands import SELECT_HINTS, SELECT_KEYS, SELECTED_HINTS
from tui.app.ui.command import bindings
from tui.app.ui.lines import Footer
from tui.app.ui.sheet import Sheet
from tui.model.article import Span
from tui.resources import styles

if TYPE_CHECKING:
    from tui.app.interface import Reader

CommandForSelection = Literal["mark", "note", "tags", "copy", "correct"]
"""The id of the command of the reading screen that is run on the selected words."""


class SelectScreen(Sheet[CommandForSelection]):
    """A transparent screen over the text, whose keys move a caret.

    It selects in the text pane as the mouse would, and closes with the command to run on the words, or None.
    """

    BINDINGS: ClassVar = bindings(SELECT_KEYS)
    CSS_PATH: ClassVar = [styles() / "select.tcss"]

    def __init__(self, reader: "Reader") -> None:
        """Begin on a reading screen that shows an article, with its text laid out."""
        super().__init__()
        self._reader = reader
        self._pane = reader.text_pane
        self._steps = self._lay_out()
        self._column: int | None = None
        """The column that steps up and down keep to, in cells; None after any other step."""
        self._caret = self._first_caret()

    def compose(self) -> ComposeResult:
        """Yield the footer; the text is on the screen below."""
        yield Footer(SELECT_HINTS)

    def on_mount(self) -> None:
        """Draw the caret."""
        self._show()

    def on_resize(self, _: Resize) -> None:
        """Take over the new lines, once the text pane has been laid out for the new size."""
        self.call_after_refresh(self._lay_out_again)

    def _lay_out_again(self) -> None:
        self._steps = self._lay_out()
        self._show()

    def _lay_out(self) -> CaretSteps:
        """Return the steps that a caret can take in the text as it is laid out now."""
        open_article = self._reader.open_article
        assert open_article  # noqa: S101 - this screen is opened only over an article
        lines = [CaretLine(line.start, line.end, line.indent) for line in self._pane.text_lines]
        return CaretSteps(open_article.article, self._pane.drawn_text, lines)

    def _first_caret(self) -> Caret:
        """Return the caret to begin with.

        It is at the end of what the mouse selected, else at the start of the current statement, else at the
        start of the visible stretch.
        """
        if selected := self._pane.selected:
            return Caret(self._steps.nearest(selected.end), self._steps.nearest(selected.start))
        seen, open_article = self._pane.seen, self._reader.open_article
        current = open_article.current if open_article else None
        start = current.content[0].start if current else 0
        at = start if seen.start <= start < seen.end else seen.start
        return Caret(self._steps.nearest(at))

    def get_selected_text(self) -> str | None:
        """Return the selected words; Textual asks the screen on top for them to copy."""
        return self._reader.get_selected_text()

    # ---- keys ----

    def on_key(self, event: Key) -> None:
        """Say how to leave where a key does nothing; the app's own message would not tell."""
        if event.key not in self.active_bindings:
            event.stop()
            self._reader.say(f"Selecting words: {self.keymap.label('select.leave')} leaves it")

    def on_click(self, _: Click) -> None:
        """Leave the screen, so that the mouse can be used on the text."""
        self.action_leave()

    def action_step(self, by: int) -> None:
        """Move the caret a character on or back."""
        self._go(self._steps.step(self._caret.head, by))

    def action_word(self, by: int) -> None:
        """Move the caret a word on or back."""
        self._go(self._steps.word(self._caret.head, by))

    def action_row(self, by: int) -> None:
        """Move the caret some lines down or up, keeping its column."""
        steps = self._steps
        column = steps.column(self._caret.head) if self._column is None else self._column
        self._go(steps.row(self._caret.head, by, column))
        self._column = column

    def action_page(self, by: int) -> None:
        """Move the caret a page down or up, keeping its column."""
        self.action_row(by * self._pane.page_rows)

    def action_edge(self, by: int) -> None:
        """Move the caret to the end or the start of the line."""
        self._go(self._steps.edge(self._caret.head, by))

    def action_sentence(self, by: int) -> None:
        """Move the caret a sentence on or back."""
        self._go(self._steps.sentence(self._caret.head, by))

    def action_paragraph(self, by: int) -> None:
        """Move the caret a paragraph on or back."""
        self._go(self._steps.paragraph(self._caret.head, by))

    def action_end(self, by: int) -> None:
        """Move the caret to the end or the start of the text."""
        self._go(self._steps.end(by))

    def action_begin(self) -> None:
        """Begin a selection at the caret, or give up the one there is."""
        caret = self._caret
        self._caret = Caret(caret.head, caret.head if caret.anchor is None else None)
        self._show()

    def action_other(self) -> None:
        """Move the caret to the other end of the selection."""
        if self._caret.anchor is None:
            self._reader.say(f"Nothing is selected: {self.keymap.label('select.begin')} selects from here")
            return
        self._caret = Caret(self._caret.anchor, self._caret.head)
        self._column = None
        self._show()

    def action_whole(self) -> None:
        """Select the sentence of the caret; if it is selected up to its end, extend it by the next one."""
        steps, caret, selected = self._steps, self._caret, self._caret.selected
        if not selected:
            found = steps.whole_sentence(caret.head)
            self._caret = Caret(found.end, found.start)
        else:
            further = steps.whole_sentence(selected.end)
            if further.end <= selected.end:
                further = steps.whole_sentence(steps.sentence(selected.end - 1, 1))
            if further.end <= selected.end:
                self._reader.say("That is the end")
            self._caret = Caret(max(selected.end, further.end), selected.start)
        self._column = None
        self._show()

    def _go(self, to: int) -> None:
        """Move the caret to a place, and say so if it is there already."""
        if to == self._caret.head:
            self._reader.say("There is no further to go")
        self._caret = replace(self._caret, head=to)
        self._column = None
        self._show()

    def action_take(self, what: CommandForSelection) -> None:
        """Close the screen with the command to run on the selected words."""
        if self._caret.selected:
            self._close(what)
        else:
            self._reader.say(f"Nothing is selected: {self.keymap.label('select.begin')} selects from here")

    def action_leave(self) -> None:
        """Clear the selection and close the screen."""
        self._pane.select(None)
        self._close(None)

    def _close(self, answer: CommandForSelection | None) -> None:
        """Take the caret off and close the screen; the selection stays."""
        self._pane.show_caret(None)
        self.dismiss(answer)

    # ---- what is shown ----

    def _show(self) -> None:
        """Draw selection and caret, and the hints for them."""
        selected: Span | None = self._caret.selected
        self._pane.select(selected)
        if self._pane.show_caret(self._caret.shown(self._steps.text)):
            self._reader.text_moved()
        self.query_one(Footer).hints = SELECTED_HINTS if selected else SELECT_HINTS
