"""Choosing one of a few, by arrow keys or the mouse."""

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
"""Cells of the label before the choices."""
GAP = 2
"""Cells between two names on a row."""
ON, OFF = "●", "○"


class Choices(Inked, can_focus=True):
    """A labelled list, one choice a row, with a count at the right."""

    BINDINGS: ClassVar = [
        Binding("down,j,right", "choose(1)", show=False),
        Binding("up,k,left", "choose(-1)", show=False),
    ]
    chosen: reactive[int] = reactive(0)

    class Changed(Message):
        """Another choice was made."""

    def __init__(self, label: str, options: Sequence[tuple[str, str]], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.label = label
        self.options = list(options)

    def action_choose(self, by: int) -> None:
        """The next or previous choice, around the ends."""
        self.chosen = (self.chosen + by) % len(self.options)

    def watch_chosen(self) -> None:
        """Tell whoever listens."""
        self.post_message(self.Changed())

    def render_line(self, y: int) -> Strip:
        """The choice at a row."""
        if y >= len(self.options):
            return Strip.blank(self.size.width, self.base)
        words, count = self.options[y]
        on = y == self.chosen
        sign: Part = (f"{ON if on else OFF} ", self.ink("accent" if on else "quiet"))
        name: Part = (words, self.ink("strong" if on else "text") + Style(underline=on and self.has_focus))
        label: Part = ("" if y else self.label, self.ink("quiet"))
        left = [(label[0].ljust(LABEL), label[1]), sign, name]
        parts = spread(left, [(count, self.ink("quiet"))], self.size.width)
        return self.strip(parts, self.size.width, self.base)

    def on_click(self, event: Click) -> None:
        """Choose what was clicked."""
        if event.y < len(self.options):
            self.chosen = event.y


class Tabs(Choices):
    """The same on one row, for a few short names; where not all fit, the chosen one is in sight."""

    @property
    def _from(self) -> int:
        """The number of the first name that is shown."""
        room = self.size.width - LABEL + 1
        first = 0
        while first < self.chosen and sum(map(self._cells, range(first, self.chosen + 1))) - GAP > room:
            first += 1
        return first

    def _cells(self, number: int) -> int:
        return width_of([(f" {self.options[number][0]} ", Style())]) + GAP

    def render_line(self, y: int) -> Strip:
        """The choices on the first row."""
        if y:
            return Strip.blank(self.size.width, self.base)
        label = self.label.ljust(LABEL - 2) + ("…" if self._from else " ")
        parts: list[Part] = [(label, self.ink("quiet"))]
        for number, (words, _) in enumerate(self.options[self._from :], self._from):
            on = number == self.chosen
            look = self.ink("source") + Style(underline=self.has_focus) if on else self.ink("text")
            parts += [(f" {words} ", look), (" " * GAP, Style())]
        return self.strip(parts, self.size.width, self.base)

    def on_click(self, event: Click) -> None:
        """Choose the name that was clicked."""
        at = LABEL - 1
        for number in range(self._from, len(self.options)):
            end = at + self._cells(number)
            if at <= event.x < end - GAP:
                self.chosen = number
                return
            at = end
