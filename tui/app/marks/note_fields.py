"""The widgets of the note sheet: text field, completion of tags, field of colours, the marked words."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.suggester import Suggester
from textual.widgets import TextArea

from tui.app.marks.editing import completed
from tui.app.ui.choices import ON
from tui.app.ui.mark_colours import COLOURS, ink, letter
from tui.app.ui.pane import Inked, Part, width_of
from tui.app.ui.wrapping import excerpt
from tui.control_characters import neutralise
from tui.model.mark import MarkColour

LABEL = 9
"""Cells of a field's label."""
AIR = 2
"""Cells between two colours, the sign of the chosen one included."""


class NoteArea(TextArea):
    """A field for several lines of text, in which enter saves."""

    async def _on_key(self, event: events.Key) -> None:
        """Keep enter from Textual's handler, which would insert a line; the sheet's binding saves instead."""
        if event.key == "enter":
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        """Insert what is pasted, control characters made harmless."""
        event.prevent_default()
        event.stop()
        self.insert(neutralise(event.text.replace("\r\n", "\n").replace("\r", "\n")))

    def end(self) -> None:
        """Move the cursor behind the text."""
        self.move_cursor(self.document.end)


class TagSuggester(Suggester):
    """Suggests how the tag that is being typed goes on, from the tags in use."""

    def __init__(self, tags: Sequence[str]) -> None:
        """Complete from these tags, the likeliest first."""
        super().__init__(case_sensitive=True)
        self._tags = tags

    async def get_suggestion(self, value: str) -> str | None:
        """Return the whole line with its last tag completed; None if no tag fits."""
        return completed(value, self._tags)


class MarkedWords(Inked):
    """The words a note is about, in the colour of the mark, and who says them."""

    colour: reactive[MarkColour] = reactive(COLOURS[0])
    rows = 2

    def __init__(self, words: str, by: str) -> None:
        """Show the words, said `by` a speaker; "" for nobody known."""
        super().__init__()
        self._words = words
        self._by = by

    def render_line(self, y: int) -> Strip:
        """Return a row of the words, or the speaker below them."""
        width = self.size.width
        rows = max(1, self.size.height - bool(self._by))
        lines = excerpt(self._words, width, rows)
        if y < len(lines):
            return self.strip([(lines[y], self.ink(ink(self.colour)))], width, self.base)
        by = f"— {self._by}" if y == len(lines) and self._by else ""
        return self.strip([(by, self.ink("quiet"))], width, self.base)


class ColourField(Inked, can_focus=True):
    """A row of the colours, each with its letter; arrows, letters or the mouse choose one."""

    BINDINGS: ClassVar = [
        Binding("right,l,j,down", "choose(1)", show=False),
        Binding("left,h,k,up", "choose(-1)", show=False),
        *(Binding(letter(each).lower(), f"colour('{each}')", show=False) for each in COLOURS),
    ]
    colour: reactive[MarkColour] = reactive(COLOURS[0])

    class ColourChosen(Message):
        """Another colour was chosen."""

    def watch_colour(self) -> None:
        """Post that another colour was chosen; Textual calls this when `colour` is set."""
        self.post_message(self.ColourChosen())

    def action_choose(self, by: int) -> None:
        """Choose the next or previous colour, around the ends."""
        self.colour = COLOURS[(COLOURS.index(self.colour) + by) % len(COLOURS)]

    def action_colour(self, colour: MarkColour) -> None:
        """Choose a colour."""
        self.colour = colour

    def on_focus(self) -> None:
        """Draw the chosen colour underlined."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the chosen colour without the line."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the row of colours, or an empty row below it."""
        parts: list[Part] = []
        for each, words in self._labels() if y == 0 else ():
            chosen = each == self.colour
            look = self.ink(ink(each)) if chosen or not self.inks.colourless else self.ink("text")
            look += Style(bold=chosen, underline=chosen and self.has_focus)
            parts += [(ON if chosen else " ", self.ink("accent")), (words, look), (" " * (AIR - 1), Style())]
        return self.strip(parts, self.size.width, self.base)

    def _labels(self) -> list[tuple[MarkColour, str]]:
        """Return the label of each colour: letter and name or, with too little room, the letter."""
        full = [(each, f" {letter(each)} {each} ") for each in COLOURS]
        fits = width_of((words, Style()) for _, words in full) + AIR * len(full) <= self.size.width
        return full if fits else [(each, f" {letter(each)} ") for each in COLOURS]

    def on_click(self, event: events.Click) -> None:
        """Choose the colour that was clicked."""
        at = 0
        for each, words in self._labels():
            at += AIR + width_of([(words, Style())])
            if event.x < at:
                self.colour = each
                return
