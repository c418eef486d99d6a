"""The help screen: all commands with their keys, and what the signs and colours mean."""

import textwrap
from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from rich.style import Style
from textual.app import ComposeResult
from textual.events import Resize
from textual.strip import Strip

from tui.app.help.commands import HELP_KEYS
from tui.app.ui.command import bindings
from tui.app.ui.keymap import Keymap
from tui.app.ui.mark_colours import COLOURS, letter
from tui.app.ui.mark_colours import ink as mark_ink
from tui.app.ui.pane import Pane, Part
from tui.app.ui.sheet import Sheet
from tui.app.ui.signs import ATTITUDE, BARS, DOUBT, MARK, NOTE, OWN
from tui.resources import styles

WIDTH = 18
"""Cells of the column of keys."""
MEANINGS = {
    "direct": "all in quotation marks",
    "mixed": "partly in quotation marks",
    "indirect": "reported only",
}
"""What each kind of statement means."""
SAMPLES = (
    ("Naim", "person", "a person"),
    ("Pentagon", "org", "an organisation"),
    ("Kabul", "place", "a place, a building or a site"),
    ("Monday", "other", "a date, a nationality …: on request, with "),
    ("Naim", "pointed", "the name you look at"),
)
"""Sample names, each with an ink and what it means; a meaning that ends in "with " is followed by a key."""

Row = list[tuple[str, str]]
"""A row: texts, each with the name of its ink."""
MARGIN = "   "
LEAST = 12
"""The least cells for words on the row of their key; with less they go below it."""


class HelpText(Pane):
    """The text of the help: commands by their headings, then what the signs mean."""

    def on_mount(self) -> None:
        """Make the rows, which `on_resize` breaks into lines."""
        self._all = [[("On Record: keys and signs", "strong")], [], *_keys(self.keymap), *_signs(self.keymap)]
        self._rows: list[Row] = []

    def on_resize(self, _: Resize) -> None:
        """Break the rows into lines of the width."""
        room = self.size.width - len(MARGIN)
        self._rows = [line for row in self._all for line in _broken(row, room)]
        self.set_height(len(self._rows))

    def draw(self, y: int, width: int) -> Strip:
        """Return a line."""
        row = self._rows[y] if y < len(self._rows) else []
        parts: list[Part] = [(MARGIN, Style()), *((text, self.ink(ink)) for text, ink in row)]
        return self.strip(parts, width, self.base)


class HelpScreen(Sheet[None]):
    """The sheet with the help, over the screen it was opened from."""

    CSS_PATH: ClassVar = [styles() / "help.tcss"]
    BINDINGS: ClassVar = bindings(HELP_KEYS)

    def compose(self) -> ComposeResult:
        """Yield the text."""
        yield HelpText(id="help")

    def action_scroll(self, by: int) -> None:
        """Scroll by some lines."""
        self._say_limit(self.query_one(HelpText).scroll_rows(by), by)

    def action_end(self, by: int) -> None:
        """Scroll to the end, or to the beginning for -1."""
        text = self.query_one(HelpText)
        self._say_limit(text.scroll_to_row(text.virtual_size.height if by > 0 else 0), by)

    def _say_limit(self, moved: bool, by: int) -> None:
        """Say that the text cannot be scrolled further, if it has not `moved`."""
        if not moved:
            self.say("That is the end" if by > 0 else "That is the beginning")


def _broken(row: Row, width: int) -> list[Row]:
    """Return a row as lines of a width; its last text goes on below itself or, with little room, its key."""
    if not row:
        return [row]
    *lead, (text, ink) = row
    used = sum(len(words) for words, _ in lead)
    if used + LEAST > width and lead:
        return [
            lead,
            *([(MARGIN, ink), (line, ink)] for line in textwrap.wrap(text, max(1, width - len(MARGIN)))),
        ]
    first, *others = textwrap.wrap(text, max(1, width - used)) or [""]
    return [[*lead, (first, ink)], *([(" " * used, ink), (line, ink)] for line in others)]


def _keys(keymap: Keymap) -> list[Row]:
    """Return the rows of all commands with their keys, by heading."""
    rows: list[Row] = []
    for group, commands in groupby(keymap.commands.values(), key=lambda command: command.group):
        rows += [
            [(group, "heading")],
            *([(_names(keymap.labels(each.id)), "key"), (each.says, "text")] for each in commands),
            [],
        ]
    rows += [[("ctrl+p".ljust(WIDTH), "key"), ("all commands, themes too", "text")]]
    rows += [[("ctrl+c".ljust(WIDTH), "key"), ("copy the text selected with the mouse", "text")], []]
    return rows


def _names(labels: Sequence[str]) -> str:
    """Return the keys of a command as a column of the rows."""
    return f"{' '.join(labels)}  ".ljust(WIDTH)


def _signs(keymap: Keymap) -> list[Row]:
    """Return the rows about signs, colours of marks, and names."""
    why = keymap.label("why")
    bars: list[Row] = [
        [(BARS[kind].ljust(WIDTH), "strong"), (f"{kind}: {MEANINGS[kind]}", "text")] for kind in BARS
    ]
    return [
        [("Margins", "heading")],
        [
            ("K".ljust(WIDTH), "strong"),
            ("speaker's letter where a statement begins; – for nobody", "text"),
        ],
        [(DOUBT.ljust(WIDTH), "unsure"), (f"not sure: look at it with {why}", "text")],
        [(OWN.ljust(WIDTH), "mark-sign"), ("your own word: you corrected it", "text")],
        *bars,
        [(ATTITUDE.ljust(WIDTH), "strong"), ("attitude: wanted or believed, not said", "text")],
        [(MARK.ljust(WIDTH), "mark-sign"), ("your mark; without colour, the letter of its colour", "text")],
        [
            (NOTE.ljust(WIDTH), "mark-sign"),
            (f"your mark has a note: read it with {why}", "text"),
        ],
        _colours(),
        [],
        [("How names look", "heading")],
        *(_sample(*sample, keymap) for sample in SAMPLES),
        [],
    ]


def _colours() -> Row:
    """Return the row of the colours of marks, each with its letter."""
    chips = [part for each in COLOURS for part in ((f" {letter(each)} ", mark_ink(each)), (" ", "text"))]
    used = sum(len(text) for text, _ in chips)
    return [*chips, (" " * max(1, WIDTH - used), "text"), (f"marks: {', '.join(COLOURS)}", "text")]


def _sample(name: str, ink: str, meaning: str, keymap: Keymap) -> Row:
    """Return the row of a sample name."""
    asked = keymap.label("types") if meaning.endswith("with ") else ""
    return [(name, ink), (" " * (WIDTH - len(name)), "text"), (f"{meaning}{asked}", "text")]
