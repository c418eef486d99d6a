"""The column of text in a pane: its position and width in cells."""

from typing import NamedTuple

from tui.configuration.settings import MEASURE

GUTTER = 5
"""Cells of the left margin: the speaker's letter, doubt, bar, sign of the current statement, an empty one."""
SIGNS = 2
"""Cells of the right margin: the mark's sign and one for its note."""
LEAST_MEASURE = 10
"""The least cells of text in a line, however narrow the pane."""


class Column(NamedTuple):
    """The position and width of the text in its pane, in cells."""

    left: int
    """Empty cells before the left margin."""
    measure: int
    """Cells of the text."""

    @classmethod
    def of(cls, width: int, wanted: int = MEASURE) -> "Column":
        """Return the column of a pane `width` cells wide: centred, `wanted` cells of text or what fits."""
        measure = max(LEAST_MEASURE, min(wanted, width - GUTTER - SIGNS - 1))
        spare = width - measure - GUTTER - SIGNS
        return cls(max(0, min(spare, max(1, (spare - 1) // 2))), measure)

    def beside_bar(self, width: int) -> "Column":
        """Return the column moved or narrowed so that the last cell of the pane is free for a scroll bar."""
        if self.left + GUTTER + self.measure + SIGNS < width:
            return self
        return self._replace(left=self.left - 1) if self.left else self._replace(measure=self.measure - 1)
