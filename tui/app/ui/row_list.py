"""A list whose items take a row or more each; one of them is chosen, and always in sight."""

from collections.abc import Sequence
from itertools import groupby

from textual.events import Click, Resize

from tui.app.ui.pane import Pane


class RowList(Pane):
    """Rows made by `lay_out`, of which some belong to items; those are chosen one at a time."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.chosen = 0
        """The number of the chosen item."""
        self._spans: list[tuple[int, int]] = []
        """The first row of each item, and the one behind its last."""

    def lay_out(self, width: int) -> Sequence[int | None]:
        """Make the rows anew for so many cells; for each the number of the item it belongs to, if any.

        Items are numbered in their order, from 0.
        """
        raise NotImplementedError

    def picked(self, *, again: bool) -> None:
        """What a click on an item does; `again` for the second half of a double click."""

    def on_resize(self, _: Resize) -> None:
        """Lay the rows out at another width."""
        self.lay_anew()

    def lay_anew(self) -> None:
        """Lay the rows out anew; the chosen item stays in sight."""
        self._spans = []
        items = self.lay_out(self.size.width)
        for item, mine in groupby(range(len(items)), key=items.__getitem__):
            if item is not None:
                first, *others = mine
                self._spans.append((first, first + 1 + len(others)))
        self.set_height(len(items))
        self.choose(self.chosen)

    def choose(self, item: int) -> None:
        """Choose an item, the nearest where there is none of that number, and bring it into sight."""
        self.chosen = max(0, min(item, len(self._spans) - 1))
        self.redraw()
        self._bring()

    def _bring(self) -> None:
        """Bring the chosen item into sight; above the first one, all that stands above it."""
        if not self._spans:
            return
        first, end = self._spans[self.chosen]
        top, height = self.scroll_offset.y, self.size.height
        if self.chosen == 0 and end <= height:
            first = 0
        if first < top or end > top + height:
            self.scroll_to_row(self.place_for(first, end))

    def place_for(self, first: int, end: int) -> int:
        """The row to have at the top, so that an item that was out of sight is in sight."""
        above = first < self.scroll_offset.y
        return first if above else end - self.size.height

    def step(self, by: int) -> None:
        """Choose the item `by` places further."""
        self.choose(self.chosen + by)

    def page(self, by: int) -> None:
        """Choose the first item that begins a page further."""
        row = self._spans[self.chosen][0] + by * self.page_rows if self._spans else 0
        beyond = (number for number, (first, _) in enumerate(self._spans) if first >= row)
        self.choose(next(beyond, len(self._spans) - 1))

    def end(self, by: int) -> None:
        """Choose the first or the last item."""
        self.choose(len(self._spans) - 1 if by > 0 else 0)

    def on_click(self, event: Click) -> None:
        """Choose what was clicked, and do with it what there is to do."""
        row = self.scroll_offset.y + event.y
        item = next((n for n, (first, end) in enumerate(self._spans) if first <= row < end), None)
        if item is not None:
            self.choose(item)
            self.picked(again=event.chain > 1)
