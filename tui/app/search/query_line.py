"""The count of hits next to the query of a library search, and the explanation below it."""

from rich.style import Style
from textual.reactive import reactive

from tui.app.search.hit_list import SIDES
from tui.app.ui.lines import OneRowWidget
from tui.app.ui.pane import Part
from tui.app.ui.wrapping import clip
from tui.library.search.query import FILTERS


class HitCount(OneRowWidget):
    """The number of the hit under the cursor, and of all hits."""

    figure: reactive[str] = reactive("")
    """The part of the count that is emphasised: the number of the hit."""
    rest: reactive[str] = reactive("")
    """The rest of the count."""

    def parts(self, width: int) -> list[Part]:
        """Return the count, at the right end of the row."""
        pad = width - len(self.figure) - len(self.rest) - SIDES
        return [
            (" " * max(0, pad), Style()),
            (self.figure, self.ink("strong")),
            (self.rest, self.ink("quiet")),
        ]


class Explanation(OneRowWidget):
    """What can be typed in a query or, if it cannot be understood, why."""

    problem: reactive[str] = reactive("")
    """Why the query cannot be understood; "" if it can."""

    def parts(self, width: int) -> list[Part]:
        """Return the problem or, without one, the elements of a query."""
        room = width - 2 * SIDES - 2
        if self.problem:
            return [("  ", Style()), ("! ", self.ink("unsure")), (clip(self.problem, room), self.ink("text"))]
        fields = "  ".join(("words", '"a phrase"', "begin*", "-without", *(f"{name}:" for name in FILTERS)))
        return [("    ", Style()), (clip(fields, room), self.ink("quiet"))]
