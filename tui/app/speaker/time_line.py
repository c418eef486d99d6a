"""A time line in three rows of text: the numbers of statements by day, as blocks, with months or years."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tui.app.ui.dates import MONTHS

AXIS = "▁"
"""The sign of a cell without statements."""
BLOCKS = "▂▃▄▅▆▇█"
"""The signs of a cell with statements, from few to many; each is higher than the axis."""
YEAR = 12
"""Months of a year."""
LONGEST_MONTH = 31
"""Days counted for the last month, whichever it is."""
STEPS = (1, 2, 3, 6, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR, 50 * YEAR, 100 * YEAR)
"""Months from one label to the next."""
APART = 3
"""The least cells between two counts."""
LABEL = 10
"""Cells of a label with the space behind it: "Feb 2021"."""


class TimeLine(NamedTuple):
    """The three rows, all of the width that was asked for."""

    counts: str
    """The numbers of statements above the blocks, where there is room."""
    days: str
    """The axis with its blocks."""
    months: str
    """The months or years below the axis."""


def time_line(days: Iterable[date], width: int) -> TimeLine | None:
    """Return the rows for statements made on these days, `width` cells wide; None without any.

    Blocks are scaled to the busiest day or, where more days share a cell, to the busiest cell.
    """
    said = Counter(days)
    if not said or width < 1:
        return None
    scale = _Scale(min(said), max(said), width)
    cells = Counter[int]()
    for day, count in said.items():
        cells[scale.cell(day)] += count
    most = max(cells.values())
    blocks = {cell: BLOCKS[(count * len(BLOCKS) - 1) // most] for cell, count in cells.items()}
    axis = "".join(blocks.get(cell, AXIS) for cell in range(width))
    return TimeLine(_counts(cells, width), axis, _placed(scale.labels(), width))


class _Scale:
    """The scale from days to cells: from the first day of the first month to the last of the last month."""

    def __init__(self, first: date, last: date, width: int) -> None:
        self._width = width
        self._months = range(_month_number(first), _month_number(last) + 1)
        self._start = _first_day(self._months[0]).toordinal()
        self._days = _first_day(self._months[-1]).toordinal() + LONGEST_MONTH - self._start

    def cell(self, day: date) -> int:
        """Return the number of the cell of a day."""
        return (day.toordinal() - self._start) * self._width // self._days

    def labels(self) -> Iterator[tuple[int, str]]:
        """Yield labels with the cells they begin at: the first month, then as many as there is room for."""
        cells = self._width / len(self._months)
        step = next((step for step in STEPS if step * cells >= LABEL), STEPS[-1])
        year = None
        for month in self._months:
            if month != self._months[0] and month % step:
                continue
            begin = _first_day(month)
            if step >= YEAR:
                label = str(begin.year)
            else:
                label = MONTHS[begin.month - 1] + (f" {begin.year}" if begin.year != year else "")
            year = begin.year
            yield self.cell(begin), label


def _month_number(day: date) -> int:
    """Return the number of a day's month, counted from the year 0."""
    return day.year * YEAR + day.month - 1


def _first_day(month: int) -> date:
    """Return the first day of a month, by its number."""
    return date(month // YEAR, month % YEAR + 1, 1)


def _counts(cells: Mapping[int, int], width: int) -> str:
    """Return the row of counts at their cells; where they are too close, the greater ones."""
    greatest = sorted(cells.items(), key=lambda each: (-each[1], each[0]))
    written = [(min(cell, width - len(str(count))), str(count)) for cell, count in greatest]
    return _placed(written, width, apart=APART)


def _placed(labels: Iterable[tuple[int, str]], width: int, *, apart: int = 1) -> str:
    """Return a row of labels at their cells, without those too close to an earlier one or beyond the end."""
    row = [" "] * width
    for cell, label in labels:
        around = row[max(0, cell - apart) : cell + len(label) + apart]
        if cell >= 0 and cell + len(label) <= width and _empty(around):
            row[cell : cell + len(label)] = label
    return "".join(row)


def _empty(cells: Sequence[str]) -> bool:
    return all(cell == " " for cell in cells)
