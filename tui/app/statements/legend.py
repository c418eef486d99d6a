"""What the bars of the panel mean, in one row."""

from rich.style import Style
from textual.reactive import reactive

from tui.app.ui.lines import SIDES, Line
from tui.app.ui.pane import Part, spread, width_of
from tui.app.ui.signs import ATTITUDE, BARS, DOUBT


class Legend(Line):
    """What the panel's bars mean."""

    attitudes: reactive[bool] = reactive(False)
    """Whether the bar of attitudes is to be seen."""

    def parts(self, width: int) -> list[Part]:
        """The kinds, and doubt where there is room; closer together where they would not fit."""
        between = "  " if width_of(self._bars("  ")) <= width - SIDES else " "
        left = len(between)
        parts = self._bars(between)
        doubt: list[Part] = [(DOUBT, self.ink("unsure")), (" unsure", self.ink("quiet"))]
        fits = width_of(parts) + width_of(doubt) + 2 <= width - 2 * SIDES
        return [
            (" " * left, Style()),
            *spread([*parts, ("", Style())], doubt if fits else [], width - left - SIDES),
        ]

    def _bars(self, between: str) -> list[Part]:
        signs = [*BARS.items(), *([("attitude", ATTITUDE)] if self.attitudes else [])]
        parts: list[Part] = []
        for kind, bar in signs:
            parts += [(bar, self.ink("text")), (f" {kind}{between}", self.ink("quiet"))]
        return parts
