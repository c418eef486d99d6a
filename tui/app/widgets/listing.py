"""A list whose items take a row or more each; one of them is chosen, and always in sight."""

from collections.abc import Sequence
from itertools import groupby

from textual.events import Click, Resize

from tui.app.widgets.pane import Pane


class Listing(Pane):
    """Rows made by `lay_out`, of which some belong to items; those are chosen one at a time."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.chosen = 0
        """The number of the chosen item."""
        self._spans: list[tuple[int, int]] = []

    def lay_out(self, width: int) -> Sequence[int | None]:
        """Make the rows anew for so many cells; for each the number of the item it belongs to, if any."""
        raise NotImplementedError

    def picked(self) -> None:
        """What a click on the chosen item does."""

    def on_resize(self, _: Resize) -> None:
        """Lay the rows out anew; the chosen item stays in sight."""
        self._spans = []
        rows = list(enumerate(self.lay_out(self.size.width)))
        for item, mine in groupby((row for row in rows if row[1] is not None), key=lambda row: row[1]):
            numbers = [number for number, _ in mine]
            self._spans.append((numbers[0], numbers[-1] + 1))
            assert item == len(self._spans) - 1  # noqa: S101 - items are numbered in order
        self.set_height(len(rows))
        self.choose(self.chosen)

    def choose(self, item: int) -> bool:
        """Choose an item, the nearest where there is none of that number; whether it is another one."""
        before, self.chosen = self.chosen, max(0, min(item, len(self._spans) - 1))
        self.redraw()
        self._bring()
        return self.chosen != before

    def _bring(self) -> None:
        """Bring the chosen item into sight; above the first one, all that stands above it."""
        if not self._spans:
            return
        first, end = self._spans[self.chosen]
        top, height = self.scroll_offset.y, self.size.height
        if self.chosen == 0:
            first = 0 if end <= height else first
        if first < top:
            self.scroll_to_row(first)
        elif end > top + height:
            self.scroll_to_row(end - height)

    def step(self, by: int) -> bool:
        """Choose the item `by` places further; whether it is another one. Without items the rows move."""
        return self.choose(self.chosen + by) if self._spans else self.scroll_rows(by)

    def page(self, by: int) -> bool:
        """Choose the item a page further."""
        if not self._spans:
            return self.scroll_rows(by * self.page_rows)
        at = self._spans[self.chosen][0] + by * self.page_rows
        beyond = (number for number, (first, _) in enumerate(self._spans) if first >= at)
        return self.choose(next(beyond, len(self._spans) - 1))

    def end(self, by: int) -> bool:
        """Choose the first or the last item."""
        return self.choose(len(self._spans) - 1 if by > 0 else 0)

    def item_at(self, row: int) -> int | None:
        """The number of the item at a row of the content."""
        return next((n for n, (first, end) in enumerate(self._spans) if first <= row < end), None)

    def on_click(self, event: Click) -> None:
        """Choose what was clicked, and do with it what there is to do.

        The second half of a double click means nothing: the first may just have opened this list.
        """
        item = self.item_at(self.scroll_offset.y + event.y)
        if item is not None and event.chain == 1:
            self.choose(item)
            self.picked()
