"""What all panes share: inks by name, ready lines, a cache, and no scroll bar."""

from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.color import Color
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from tui.app.voices import ACCENTS, Voice
from tui.app.wrapping import clip
from tui.control_characters import neutralise_line

Part = tuple[str, Style]
"""Some text and how it is drawn."""

GENERAL = {"text", "strong", "quiet", "rule", "accent", "key", "heading", "unsure", "chosen", "aside"}
LAYERS = {"reported", "verbatim", "current", "cue", "source", "mark", "mark-sign", "hit", "hit-here"}
LETTERFORMS = {"emphasis", "bold", "code", "link", "struck", "person", "org", "place", "other"}
VOICES = {f"voice-{number}" for number in range(1, ACCENTS + 1)}
INKS = GENERAL | LAYERS | LETTERFORMS | VOICES
"""The component classes that `inks.tcss` gives a look; see there what each is for."""


class Inked(Widget):
    """A widget that draws with the named inks of `inks.tcss`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = INKS

    def ink(self, *names: str) -> Style:
        """The style of the inks laid over each other, later ones on top."""
        return sum((self.get_component_rich_style(name, partial=True) for name in names), Style.null())

    def voice(self, voice: Voice | None) -> Style:
        """A speaker's accent as ink; quiet for nobody."""
        return self.ink(f"voice-{voice.accent}") if voice else self.ink("quiet")

    def chip(self, voice: Voice | None) -> Style:
        """A speaker's accent in full as ground, for the one source that is looked at."""
        token = self.app.theme_variables
        if self.colourless or voice is None:
            return self.ink("source")
        return Style(bold=True, color=token["paper"], bgcolor=token[f"voice-{voice.accent}"])

    def ground(self, voice: Voice | None, *, verbatim: bool = False) -> Style:
        """The ground of the current statement: its speaker's accent thinned with paper."""
        if self.colourless:
            return Style()
        token = self.app.theme_variables
        accent = Color.parse(token[f"voice-{voice.accent}"] if voice else token["quiet"])
        share = int(token["verbatim-share" if verbatim else "current-share"]) / 100
        return Style(bgcolor=Color.parse(token["paper"]).blend(accent, share).rich_color)

    @property
    def colourless(self) -> bool:
        """Whether attributes and signs must say everything."""
        return self.app.current_theme.ansi


def strip(parts: Iterable[Part], width: int, base: Style) -> Strip:
    """One line of exactly `width` cells; control characters in the parts are made visible."""
    segments = [Segment(neutralise_line(text), base + style) for text, style in parts if text]
    return Strip(segments).adjust_cell_length(width, base)


def width_of(parts: Iterable[Part]) -> int:
    """The cells the parts take."""
    return sum(cell_len(neutralise_line(text)) for text, _ in parts)


def spread(left: list[Part], right: list[Part], width: int) -> list[Part]:
    """Left and right at the two ends of `width` cells; the last part on the left is clipped to make room."""
    room = width - width_of(right) - (2 if right else 0)
    *first, (text, style) = left
    fitted = clip(text, max(0, room - width_of(first)))
    left = [*first, (fitted, style)]
    return [*left, (" " * max(0, width - width_of(left) - width_of(right)), Style()), *right]


class Pane(Inked, ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling view of lines that are drawn when they come into sight.

    A pane draws row `y` of its content in `draw`; `redraw` throws away what was drawn.
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._drawn: LRUCache[int, Strip] = LRUCache(1024)

    def draw(self, y: int, width: int) -> Strip:
        """The line at row `y` of the content, `width` cells wide."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The line at row `y` of what is in sight."""
        row = self.scroll_offset.y + y
        line = self._drawn.get(row)
        if line is None:
            line = self._drawn[row] = self.draw(row, self.size.width)
        return line

    def blank(self) -> Strip:
        """An empty line on the pane's ground."""
        return Strip.blank(self.size.width, self.rich_style)

    def set_height(self, rows: int) -> None:
        """Tell how many rows there are, and draw them anew."""
        self.virtual_size = Size(self.size.width, rows)
        self.redraw()

    def redraw(self) -> None:
        """Draw everything in sight anew."""
        self._drawn.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget lines drawn in the colours of another theme."""
        super().notify_style_update()
        self._drawn.clear()

    def scroll_rows(self, by: int) -> bool:
        """Scroll by some rows at once; whether anything moved."""
        return self.scroll_to_row(self.scroll_offset.y + by)

    def scroll_to_row(self, row: int) -> bool:
        """Bring a row to the top as far as the content goes; whether anything moved."""
        before = self.scroll_offset.y
        target = max(0, min(row, self.virtual_size.height - self.size.height))
        self.scroll_to(y=target, animate=False, immediate=True)
        return target != before

    @property
    def page_rows(self) -> int:
        """How far a page goes: two rows less than the height, so that the eye keeps its place."""
        return max(1, self.size.height - 2)
