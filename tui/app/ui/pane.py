"""Bases of the widgets that draw themselves: inks by name, lines of exact width, a cache, no scroll bar."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from tui.app.ui.ascii_signs import drawable
from tui.app.ui.configured_app import app_of
from tui.app.ui.inks import Inks, inks
from tui.app.ui.wrapping import clip
from tui.control_characters import neutralise_line

if TYPE_CHECKING:
    from tui.app.state.speaker_badges import SpeakerBadge
    from tui.app.ui.appearance import Appearance
    from tui.app.ui.keymap import Keymap

COMFORT = 0.4
"""The share of a pane's height above what the reader jumped to, so that some text before it is in view."""
Part = tuple[str, Style]
"""Some text and the style it is drawn in."""


class Inked(Widget):
    """A widget that draws with the inks of the theme."""

    _base: Style | None = None

    @property
    def base(self) -> Style:
        """The widget's own style, kept because Textual combines it from all ancestors at each access."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    @cached_property
    def appearance(self) -> "Appearance":
        """How this app draws articles; kept, for it is asked for with every piece that is drawn."""
        return app_of(self).appearance

    @cached_property
    def keymap(self) -> "Keymap":
        """The keys of this app's commands."""
        return app_of(self).keymap

    def render(self) -> str:
        """Return nothing: lines are drawn by `render_line`.

        Textual takes the text that is copied from a widget from here, by default the name of its class.
        """
        return ""

    def notify_style_update(self) -> None:
        """Forget the base style: Textual calls this when the theme or a class has changed."""
        super().notify_style_update()
        self._base = None

    @property
    def inks(self) -> Inks:
        """The inks of the app's theme."""
        return inks(self.app.theme, self.appearance.italics)

    def ink(self, *names: str) -> Style:
        """Return the named styles laid over each other, later ones on top."""
        return self.inks.ink(*names)

    def badge(self, badge: "SpeakerBadge | None") -> Style:
        """Return the style of text in a speaker's accent; quiet for None."""
        return self.inks.badge(badge)

    def chip(self, badge: "SpeakerBadge | None") -> Style:
        """Return the style of text on a ground in the full accent of a speaker."""
        return self.inks.chip(badge)

    def ground(self, badge: "SpeakerBadge | None", *, verbatim: bool = False) -> Style:
        """Return the ground of a speaker's current statement."""
        return self.inks.ground(badge, verbatim=verbatim)

    def drawable(self, text: str) -> str:
        """Return the text, its signs replaced by ASCII characters where the settings ask for that."""
        return drawable(text, self.appearance)

    def strip(self, parts: Iterable[Part], width: int, base: Style) -> Strip:
        """Return a line of exactly `width` cells; control characters in the parts are made visible."""
        appearance = self.appearance
        segments = [
            Segment(drawable(neutralise_line(text), appearance), base + style)
            for text, style in parts
            if text
        ]
        return fitted(segments, width, base)


def fitted(segments: list[Segment], width: int, base: Style) -> Strip:
    """Return the segments as a line of exactly `width` cells, cropped or padded in the style `base`."""
    used = sum(segment.cell_length for segment in segments)
    if used > width:
        return Strip(segments, used).crop(0, width)
    return Strip([*segments, Segment(" " * (width - used), base)] if used < width else segments, width)


def width_of(parts: Iterable[Part]) -> int:
    """Return the cells that the parts take."""
    return sum(cell_len(neutralise_line(text)) for text, _ in parts)


def spread(left: list[Part], right: list[Part], width: int) -> list[Part]:
    """Return parts that put `left` and `right` at the two ends of `width` cells.

    The last part of `left`, which must have one, is clipped to make room.
    """
    room = width - width_of(right) - (2 if right else 0)
    *first, (text, style) = left
    clipped = clip(text, max(0, room - width_of(first)))
    left = [*first, (clipped, style)]
    return [*left, (" " * max(0, width - width_of(left) - width_of(right)), Style()), *right]


class Pane(Inked, ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling view of lines that are drawn when they come into view.

    A pane draws row `y` of its content in `draw`; `redraw` throws away what was drawn.
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._drawn: LRUCache[int, Strip] = LRUCache(1024)

    def draw(self, y: int, width: int) -> Strip:
        """Return row `y` of the content, `width` cells wide."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Return row `y` of what is in view, drawing it unless it is kept from before."""
        row = self.scroll_offset.y + y
        line = self._drawn.get(row)
        if line is None or line.cell_length != self.size.width:
            line = self._drawn[row] = self.draw(row, self.size.width)
        return line

    def blank(self) -> Strip:
        """Return an empty line on the pane's ground."""
        return Strip.blank(self.size.width, self.base)

    @property
    def allow_vertical_scroll(self) -> bool:
        """True always: Textual would allow it only with a scroll bar, and none is drawn."""
        return True

    def set_height(self, rows: int) -> None:
        """Set the number of rows of the content, and draw them again.

        The width of the content stays 0: no pane scrolls sideways, and a change of the width would make
        Textual lay out the whole screen again.
        """
        if rows or self.virtual_size.height:
            self.virtual_size = Size(0, rows)
            self.redraw()

    def redraw(self) -> None:
        """Draw everything in view again."""
        self._drawn.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget the lines drawn in the colours of another theme."""
        super().notify_style_update()
        self._drawn.clear()

    def scroll_rows(self, by: int) -> bool:
        """Scroll by some rows, without animation; return whether anything moved."""
        return self.scroll_to_row(self.scroll_offset.y + by)

    def scroll_to_row(self, row: int) -> bool:
        """Bring a row to the top, or as near as the content allows; return whether anything moved."""
        before = self.scroll_offset.y
        target = max(0, min(row, self.virtual_size.height - self.size.height))
        self.scroll_to(y=target, animate=False, immediate=True, force=True)
        return target != before

    def comfortable_top(self, first: int, end: int) -> int:
        """Return the row to have at the top so that rows `[first, end)` begin at two fifths of the height.

        They begin higher where they would not fit below that, at most at the top.
        """
        height = self.size.height
        return min(first, max(end - height, first - int(height * COMFORT)))

    @property
    def page_rows(self) -> int:
        """The rows of a page: two less than the height, so that the reader sees how it goes on."""
        return max(1, self.size.height - 2)
