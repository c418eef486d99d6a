"""Widgets for choosing one of a few options by arrow keys or the mouse: a list, and a row."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.binding import Binding
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.ui.pane import Inked, Part, spread, width_of

LABEL = 12
"""Cells of the label before the options."""
GAP = 2
"""Cells between two names on a row."""
ON, OFF = "●", "○"
"""The signs of the chosen option and of the others."""


class Choices(Inked, can_focus=True):
    """A labelled list, one option a row, with a count at the right."""

    BINDINGS: ClassVar = [
        Binding("down,j,right", "choose(1)", show=False),
        Binding("up,k,left", "choose(-1)", show=False),
    ]
    chosen: reactive[int] = reactive(0)
    """The number of the chosen option, from 0."""

    class Changed(Message):
        """Another option was chosen."""

    def __init__(self, label: str, options: Sequence[tuple[str, str]], *, id: str) -> None:  # noqa: A002
        """Offer `options`, each its words and its count as text."""
        super().__init__(id=id)
        self.label = label
        self.options = list(options)

    def action_choose(self, by: int) -> None:
        """Choose the next or previous option, around the ends."""
        self.chosen = (self.chosen + by) % len(self.options)

    def watch_chosen(self) -> None:
        """Post that another option was chosen; Textual calls this when `chosen` is set."""
        self.post_message(self.Changed())

    def render_line(self, y: int) -> Strip:
        """Return the option at a row."""
        if y >= len(self.options):
            return Strip.blank(self.size.width, self.base)
        words, count = self.options[y]
        on = y == self.chosen
        sign: Part = (f"{ON if on else OFF} ", self.ink("accent" if on else "quiet"))
        name: Part = (words, self.ink("strong" if on else "text") + Style(underline=on and self.has_focus))
        label: Part = (("" if y else self.label).ljust(LABEL), self.ink("quiet"))
        left = [label, sign, name]
        parts = spread(left, [(count, self.ink("quiet"))], self.size.width)
        return self.strip(parts, self.size.width, self.base)

    def on_click(self, event: Click) -> None:
        """Choose the option that was clicked."""
        if event.y < len(self.options):
            self.chosen = event.y


class Tabs(Choices):
    """A labelled row of short names; the first are left out as far as the chosen one needs to be in view."""

    @property
    def _first_shown(self) -> int:
        """The number of the first name that is shown."""
        room = self.size.width - LABEL + 1
        first = 0
        while first < self.chosen and sum(map(self._cells, range(first, self.chosen + 1))) - GAP > room:
            first += 1
        return first

    def _cells(self, number: int) -> int:
        """Return the cells of a name with the gap behind it."""
        return width_of([(f" {self.options[number][0]} ", Style())]) + GAP

    def render_line(self, y: int) -> Strip:
        """Return the row of names, or an empty row below it."""
        if y:
            return Strip.blank(self.size.width, self.base)
        label = self.label.ljust(LABEL - 2) + ("…" if self._first_shown else " ")
        parts: list[Part] = [(label, self.ink("quiet"))]
        for number, (words, _) in enumerate(self.options[self._first_shown :], self._first_shown):
            on = number == self.chosen
            look = self.ink("source") + Style(underline=self.has_focus) if on else self.ink("text")
            parts += [(f" {words} ", look), (" " * GAP, Style())]
        return self.strip(parts, self.size.width, self.base)

    def on_click(self, event: Click) -> None:
        """Choose the name that was clicked."""
        at = LABEL - 1
        for number in range(self._first_shown, len(self.options)):
            end = at + self._cells(number)
            if at <= event.x < end - GAP:
                self.chosen = number
                return
            at = end
