"""Widgets of one row: fixed words, the headings of panes, the footer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.ui.column import GUTTER, Column
from tui.app.ui.hints import TWO_PANES, WIDE
from tui.app.ui.pane import Inked, Part, spread, width_of
from tui.configuration.settings import MEASURE

if TYPE_CHECKING:
    from tui.app.ui.command import Hint

SIDES = 2
"""Empty cells at each end of a row."""
BRAND = (("● ", "accent"), ("On Record", "quiet"))


class OneRowWidget(Inked):
    """A widget of one row, drawn from parts."""

    def parts(self, width: int) -> list[Part]:
        """Return the content of the row, for a width in cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Return the row, or an empty one below it."""
        parts = self.parts(self.size.width) if y == 0 else []
        return self.strip(parts, self.size.width, self.base)


class FixedLine(OneRowWidget):
    """A row of words at the left and at the right, each with the name of its ink."""

    def __init__(self, left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.left, self.right = left, right

    def parts(self, width: int) -> list[Part]:
        """Return the words, spread over the row."""
        left, right = ([(text, self.ink(ink)) for text, ink in side] for side in (self.left, self.right))
        return spread(left, right, width)


class Heading(OneRowWidget):
    """The heading of a pane: at the left its name or the article's title, at the right a count."""

    left: reactive[str] = reactive("")
    right: reactive[tuple[str, str]] = reactive(("", ""))
    """The count's figure, and the words after it."""
    focused_pane: reactive[bool] = reactive(False)
    """Whether the pane below has the focus."""

    def __init__(self, left: str, *, id: str, over_text: bool = False, measure: int = MEASURE) -> None:  # noqa: A002
        super().__init__(id=id)
        self.set_reactive(Heading.left, left)
        self.measure = measure
        """The wanted cells of the text's column."""
        self.over_text = over_text
        """Whether it is as wide as the text's column below it, not as the pane."""

    def parts(self, width: int) -> list[Part]:
        """Return title and count, over the text's column or the pane."""
        pad, room = SIDES, width - 2 * SIDES
        if self.over_text:
            column = Column.of(width, self.measure)
            pad, room = column.left + GUTTER, column.measure
        ink = self.ink("text" if self.focused_pane else "quiet")
        figure, rest = self.right
        right: list[Part] = (
            [(figure, self.ink("strong")), (rest, self.ink("quiet"))] if figure or rest else []
        )
        return [(" " * pad, Style()), *spread([(self.left, ink)], right, room)]


class Footer(OneRowWidget):
    """Hints for the keys of the pane, as many as fit, and the name of the program."""

    hints: reactive[tuple["Hint", ...]] = reactive(())

    def __init__(self, hints: tuple["Hint", ...]) -> None:
        super().__init__()
        self.set_reactive(Footer.hints, hints)

    def parts(self, width: int) -> list[Part]:
        """Return as many hints as fit, four cells apart, and the brand where the terminal is wide."""
        indent, between = (2 if width >= WIDE else 1), 4
        brand: list[Part] = [(text, self.ink(ink)) for text, ink in BRAND] if width >= TWO_PANES else []
        room = width - indent - 2 - width_of(brand) - (2 if brand else 0)
        parts: list[Part] = []
        for hint in self.hints:
            more: list[Part] = [(" " * between if parts else "", Style())]
            more += [(self.keymap.label(*hint.ids), self.ink("key")), (f" {hint.words}", self.ink("quiet"))]
            if width_of(parts + more) > room:
                break
            parts += more
        return [(" " * indent, Style()), *spread([*parts, ("", Style())], brand, width - indent - 2)]
