"""What in a text the mouse points at: a name, a statement, the sign of a mark."""

from typing import TYPE_CHECKING

from textual.events import Click

from tui.app.messages import MarkChosen, NameChosen, StatementChosen
from tui.app.reader.text.selection import Selectable
from tui.app.ui.signs import GUTTER, Column

if TYPE_CHECKING:
    from tui.app.reader.text.rows import Row


class Pointable(Selectable):
    """A pane that tells what was clicked in its text."""

    @property
    def _column(self) -> Column:
        """Where the text stands in the pane."""
        raise NotImplementedError

    def offset_at(self, x: int, y: int) -> int | None:
        """The offset of the character drawn at a cell of the widget, None beside the text."""
        number = self.scroll_offset.y + y
        if not self._page or number >= len(self._page.rows):
            return None
        return self._page.offset_at(number, x - self._column.left - GUTTER)

    def on_click(self, event: Click) -> None:
        """Point at the name that was clicked, else at the statement, in the text or in its margin."""
        number = self.scroll_offset.y + event.y
        if not self._page or self.selected or number >= len(self._page.rows):
            return
        reading, offset = self._page.reading, self.offset_at(event.x, event.y)
        if offset is not None and (name := reading.name_at(offset)):
            self.post_message(NameChosen(name))
            return
        if event.x >= self._column.left + GUTTER + self._column.measure:
            self._click_beside(self._page.rows[number])
            return
        if offset is not None:
            statement = reading.at(offset)
        else:
            statement = self._page.bar_at(number) if event.x < self._column.left + GUTTER else None
        if statement:
            self.post_message(StatementChosen(statement))

    def _click_beside(self, row: "Row") -> None:
        """Point at the mark whose sign stands beside a row."""
        mark = self._page.layers.beside(row.start, row.end)[0] if self._page else None
        if mark:
            self.post_message(MarkChosen(mark))
