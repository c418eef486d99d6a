"""Base of the lists with a cursor, whose items take one or more rows each."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar, Generic, Protocol, TypeVar

from textual.events import Click, Resize
from textual.message import Message

from tui.app.ui.pane import Pane

Item = TypeVar("Item")


class Chosen(Message, Generic[Item]):
    """An item of a list was chosen with the mouse."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item


class ItemRows(Protocol):
    """The rows that the items of a list take."""

    height: int
    """The number of rows."""
    count: int
    """The number of items."""

    def of(self, number: int) -> tuple[int, int]:
        """Return the first row of an item, and the row behind its last."""

    def at(self, row: int) -> int | None:
        """Return the number of the item at a row, None where there is none."""

    def first_from(self, row: int) -> int:
        """Return the number of the first item that begins at a row or below it; the last if none does."""


class EvenRows:
    """Items that take the same number of rows each; nothing is computed item by item."""

    def __init__(self, count: int, rows: int, gap: int) -> None:
        """`gap` of an item's `rows`, the last ones, are empty."""
        self.count = count
        self.height = count * rows
        self._rows = rows
        self._gap = gap

    def of(self, number: int) -> tuple[int, int]:
        """Return the first row of an item, and the row behind its last."""
        first = number * self._rows
        return first, first + self._rows - self._gap

    def at(self, row: int) -> int | None:
        """Return the number of the item at a row, the empty ones below it included."""
        return row // self._rows if row < self.height else None

    def first_from(self, row: int) -> int:
        """Return the number of the first item that begins at a row or below it; the last if none does."""
        return max(0, min(-(-row // self._rows), self.count - 1))


class UnevenRows:
    """Items that take different numbers of rows, with other rows among them."""

    def __init__(self, items: Sequence[int | None]) -> None:
        """`items` has, for each row, the number of the item it belongs to, from 0 and in order."""
        self.height = len(items)
        self._firsts: list[int] = []
        self._ends: list[int] = []
        for item, rows in groupby(range(len(items)), key=items.__getitem__):
            if item is not None:
                first, *others = rows
                self._firsts.append(first)
                self._ends.append(first + 1 + len(others))
        self.count = len(self._firsts)

    def of(self, number: int) -> tuple[int, int]:
        """Return the first row of an item, and the row behind its last."""
        return self._firsts[number], self._ends[number]

    def at(self, row: int) -> int | None:
        """Return the number of the item at a row, None where there is none."""
        number = bisect_right(self._firsts, row) - 1
        return number if number >= 0 and row < self._ends[number] else None

    def first_from(self, row: int) -> int:
        """Return the number of the first item that begins at a row or below it; the last if none does."""
        return max(0, min(bisect_left(self._firsts, row), self.count - 1))


class RowList(Pane, Generic[Item]):
    """A list of items; what a reader does by keys is done by the screen, through `step`, `page` and `end`."""

    noun: ClassVar[str] = "row"
    """What an item is called in messages."""
    none: ClassVar[str] = "The list is empty"
    """The message where a key would move the cursor of an empty list."""
    item_rows: ClassVar[int] = 1
    """Rows of an item, unless `lay_out` says otherwise."""
    gap: ClassVar[int] = 0
    """How many of them, the last ones, are empty."""

    def __init__(self, items: Sequence[Item] = (), *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.items = items
        """The items, in the order of their rows."""
        self.cursor = 0
        """The number of the item under the cursor."""
        self.rows: ItemRows = EvenRows(0, 1, 0)
        """The rows of the items as they were laid out last."""

    @property
    def item(self) -> Item | None:
        """The item under the cursor, None if the list is empty."""
        return self.items[self.cursor] if 0 <= self.cursor < len(self.items) else None

    # ---- layout ----

    def lay_out(self, width: int) -> ItemRows:  # noqa: ARG002 - for lists whose rows depend on it
        """Make the rows for a width in cells, and return which of them the items take."""
        return EvenRows(len(self.items), self.item_rows, self.gap)

    def refresh_rows(self) -> None:
        """Lay out the rows, after a change of the items or the width; the cursor stays in view."""
        self.rows = self.lay_out(self.size.width)
        self.set_height(self.rows.height)
        self.move_to(self.cursor)

    def on_resize(self, _: Resize) -> None:
        """Lay out the rows for the new width."""
        self.refresh_rows()

    # ---- the cursor ----

    def move_to(self, number: int) -> None:
        """Move the cursor to an item, or to the nearest one if there is none of that number."""
        self.cursor = max(0, min(number, self.rows.count - 1))
        self.redraw()
        self.bring_into_view()

    def bring_into_view(self) -> None:
        """Scroll so that the item under the cursor is in view, with the rows above it if it is the first."""
        if not self.rows.count:
            return
        first, end = self.rows.of(self.cursor)
        top, height = self.scroll_offset.y, self.size.height
        if self.cursor == 0 and end <= height:
            first = 0
        if first < top or end > top + height:
            self.scroll_to_row(self.top_for(first, end))

    def top_for(self, first: int, end: int) -> int:
        """Return the row to have at the top, for an item at rows `[first, end)` that was not in view."""
        above = first < self.scroll_offset.y
        return first if above else end - self.size.height

    def step(self, by: int) -> bool:
        """Move the cursor by some items; return whether it moved."""
        return self._moved_to(self.cursor + by)

    def page(self, by: int) -> bool:
        """Move the cursor to the first item that begins a page further; return whether it moved."""
        row = self.rows.of(self.cursor)[0] if self.rows.count else 0
        return self._moved_to(self.rows.first_from(row + by * self.page_rows))

    def end(self, by: int) -> bool:
        """Move the cursor to the last item, or to the first for -1; return whether it moved."""
        return self._moved_to(self.rows.count - 1 if by > 0 else 0)

    def _moved_to(self, number: int) -> bool:
        """Move the cursor to an item; return whether that is another than before."""
        before = self.cursor
        self.move_to(number)
        return self.cursor != before

    def limit(self, by: int, noun: str = "") -> str:
        """Return the message that the cursor cannot move on, for items that are called `noun`."""
        which = "last" if by > 0 else "first"
        return f"That was the {which} {noun or self.noun}" if self.items else self.none

    # ---- the mouse ----

    def chooses(self, clicks: int) -> bool:
        """Return whether a click chooses the item: the first of several at one place.

        Textual counts clicks that follow each other at one place: 1, 2, 3 …
        """
        return clicks == 1

    def on_click(self, event: Click) -> None:
        """Move the cursor to the item that was clicked, and choose it if this click does."""
        number = self.rows.at(self.scroll_offset.y + event.y)
        if number is not None:
            self.move_to(number)
            if self.chooses(event.chain):
                self.post_message(Chosen(self.items[number]))
