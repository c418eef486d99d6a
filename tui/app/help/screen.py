"""The help screen, made from the key map."""

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
    "indirect": "paraphrased",
}
SAMPLES = (
    ("Naim", "person", "a person"),
    ("Pentagon", "org", "an organisation"),
    ("Kabul", "place", "a place, a building or a site"),
    ("Monday", "other", "a date, a nationality …: show with "),
    ("Naim", "pointed", "the selected name"),
)

Row = list[tuple[str, str]]
MARGIN = "   "
LEAST = 12
"""Cells that words have beside their key; with less they stand below it."""


class HelpText(Pane):
    """Keys by what they are for, then what the signs mean."""

    def on_mount(self) -> None:
        """Make the rows once."""
        self._all = [[("On Record: keys and signs", "strong")], [], *_keys(self.keymap), *_signs(self.keymap)]
        self._rows: list[Row] = []

    def on_resize(self, _: Resize) -> None:
        """Break what does not fit into the width."""
        room = self.size.width - len(MARGIN)
        self._rows = [line for row in self._all for line in _broken(row, room)]
        self.set_height(len(self._rows))

    def draw(self, y: int, width: int) -> Strip:
        """One row."""
        row = self._rows[y] if y < len(self._rows) else []
        parts: list[Part] = [(MARGIN, Style()), *((text, self.ink(ink)) for text, ink in row)]
        return self.strip(parts, width, self.base)


class HelpScreen(Sheet[None]):
    """The help, over whichever screen it was opened from."""

    CSS_PATH: ClassVar = [styles() / "help.tcss"]
    BINDINGS: ClassVar = bindings(HELP_KEYS)

    def compose(self) -> ComposeResult:
        """The text alone."""
        yield HelpText(id="help")

    def action_scroll(self, by: int) -> None:
        """Scroll the help."""
        self._moved(self.query_one(HelpText).scroll_rows(by), by)

    def action_end(self, by: int) -> None:
        """To the beginning or the end."""
        text = self.query_one(HelpText)
        self._moved(text.scroll_to_row(text.virtual_size.height if by > 0 else 0), by)

    def _moved(self, moved: bool, by: int) -> None:
        if not moved:
            self.say("Already at the end" if by > 0 else "Already at the beginning")


def _broken(row: Row, width: int) -> list[Row]:
    """The row on as many lines as it needs; what its last words go on with stands below them."""
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
    rows: list[Row] = []
    for group, commands in groupby(keymap.commands.values(), key=lambda command: command.group):
        rows += [
            [(group, "heading")],
            *([(_names(keymap.labels(each.id)), "key"), (each.says, "text")] for each in commands),
            [],
        ]
    rows += [[("ctrl+p".ljust(WIDTH), "key"), ("all commands, and themes", "text")]]
    rows += [[("ctrl+c".ljust(WIDTH), "key"), ("copy the text selected with the mouse", "text")], []]
    return rows


def _names(labels: Sequence[str]) -> str:
    return f"{' '.join(labels)}  ".ljust(WIDTH)


def _signs(keymap: Keymap) -> list[Row]:
    why = keymap.label("why")
    bars: list[Row] = [
        [(BARS[kind].ljust(WIDTH), "strong"), (f"{kind}: {MEANINGS[kind]}", "text")] for kind in BARS
    ]
    return [
        [("Margins", "heading")],
        [
            ("K".ljust(WIDTH), "strong"),
            ("speaker’s letter, where a statement begins; – for unattributed", "text"),
        ],
        [(DOUBT.ljust(WIDTH), "unsure"), (f"low confidence: {why} shows the evidence", "text")],
        [(OWN.ljust(WIDTH), "mark-sign"), ("corrected by you", "text")],
        *bars,
        [(ATTITUDE.ljust(WIDTH), "strong"), ("attitude: wanted or believed, not said", "text")],
        [(MARK.ljust(WIDTH), "mark-sign"), ("marked; without colour, the letter of its colour", "text")],
        [
            (NOTE.ljust(WIDTH), "mark-sign"),
            (f"marked with a note: {why} shows it", "text"),
        ],
        _colours(),
        [],
        [("How names look", "heading")],
        *(_sample(*sample, keymap) for sample in SAMPLES),
        [],
    ]


def _colours() -> Row:
    """The colours of marks, each with its letter."""
    chips = [part for each in COLOURS for part in ((f" {letter(each)} ", mark_ink(each)), (" ", "text"))]
    used = sum(len(text) for text, _ in chips)
    return [*chips, (" " * max(1, WIDTH - used), "text"), (f"marks: {', '.join(COLOURS)}", "text")]


def _sample(name: str, ink: str, meaning: str, keymap: Keymap) -> Row:
    asked = keymap.label("types") if meaning.endswith("with ") else ""
    return [(name, ink), (" " * (WIDTH - len(name)), "text"), (f"{meaning}{asked}", "text")]
