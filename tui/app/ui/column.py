"""The column of text in a pane: where it is, and how wide."""

from typing import NamedTuple

from tui.configuration.settings import MEASURE

GUTTER = 5
"""Cells of the left margin: letter, doubt, bar, current, air."""
SIGNS = 2
"""Cells of the right margin: the mark's sign and one for its note."""
LEAST_MEASURE = 10
"""The least that is laid out, however little room there is."""


class Column(NamedTuple):
    """Where the text stands in its pane."""

    left: int
    """Empty cells before the left margin."""
    measure: int
    """Cells of the text."""

    @classmethod
    def of(cls, width: int, wanted: int = MEASURE) -> "Column":
        """The column of a pane `width` cells wide: in the middle, of the wanted measure or what fits."""
        measure = max(LEAST_MEASURE, min(wanted, width - GUTTER - SIGNS - 1))
        spare = width - measure - GUTTER - SIGNS
        return cls(max(0, min(spare, max(1, (spare - 1) // 2))), measure)

    def beside_bar(self, width: int) -> "Column":
        """The same column, the last cell of the pane left to a scroll bar."""
        if self.left + GUTTER + self.measure + SIGNS < width:
            return self
        return self._replace(left=self.left - 1) if self.left else self._replace(measure=self.measure - 1)
