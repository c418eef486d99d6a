"""What stands beside and below a query: which hit of how many, and what may be typed or is wrong with it."""

from rich.style import Style
from textual.reactive import reactive

from tui.app.search.hit_list import SIDES
from tui.app.ui.lines import OneRowWidget
from tui.app.ui.pane import Part
from tui.app.ui.wrapping import clip
from tui.library.search.query import FILTERS


class HitCount(OneRowWidget):
    """Which hit of how many."""

    figure: reactive[str] = reactive("")
    rest: reactive[str] = reactive("")

    def parts(self, width: int) -> list[Part]:
        """At the right end."""
        pad = width - len(self.figure) - len(self.rest) - SIDES
        return [
            (" " * max(0, pad), Style()),
            (self.figure, self.ink("strong")),
            (self.rest, self.ink("quiet")),
        ]


class Explanation(OneRowWidget):
    """Which fields there are or, where the query cannot be understood, why."""

    problem: reactive[str] = reactive("")

    def parts(self, width: int) -> list[Part]:
        """One row."""
        room = width - 2 * SIDES - 2
        if self.problem:
            return [("  ", Style()), ("! ", self.ink("unsure")), (clip(self.problem, room), self.ink("text"))]
        fields = "  ".join(("words", '"a phrase"', "begin*", "-without", *(f"{name}:" for name in FILTERS)))
        return [("    ", Style()), (clip(fields, room), self.ink("quiet"))]
