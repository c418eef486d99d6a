"""The text in one column, with the layers over it, its margins, and the evidence between paragraphs."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.events import Resize
from textual.geometry import Size
from textual.strip import Strip

from tui.app.messages import Scrolled
from tui.app.reader.text.margins import Column
from tui.app.reader.text.selection import Pointable
from tui.configuration.settings import MEASURE

if TYPE_CHECKING:
    from tui.app.reader.text.page import LayoutPage
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Span
    from tui.model.statement import Statement

BAR, GROOVE = "▐", "│"


class ReadingPane(Pointable):
    """One article as it is read; offsets are those of the article's text throughout."""

    def __init__(self, *, id: str, measure: int = MEASURE, bar: bool = False) -> None:  # noqa: A002
        super().__init__(id=id)
        self._bar = bar
        """Whether a scroll bar is drawn, in the last cell of each row."""
        self.open_article: OpenArticle | None = None
        self._page: LayoutPage | None = None
        self._placing = False
        self.measure = measure
        """Cells of a line, where there is room."""
        self._placed = Size(0, 0)
        """The size of the pane when its rows were last placed."""
        self._hidden = False
        self._awaited: tuple[Span, int] | None = None
        """What is to be brought into sight, with some rows below it, once there is room for the text."""

    # ---- what is shown ----

    def show(self, open_article: "OpenArticle | None") -> None:
        """Show an article at its reading position, or nothing."""
        self.open_article = open_article
        self._page = self._awaited = None
        self._lay_out()

    def refresh_analysis(self) -> None:
        """Lay what is shown now over the text; no line moves but those of open evidence."""
        if not self._page:
            return
        explaining = self.explaining
        self._page.refresh_analysis()
        if explaining:
            self._place()
        else:
            self.redraw()

    def refresh_marks(self) -> None:
        """Draw the marks as they are now."""
        if self._page:
            self._page.layers.show_marks(self._page.open_article)
            if self.explaining:
                self._page.open_evidence()
                self._place()
            self.redraw()

    def show_hits(self, hits: "list[Span]", number: int | None) -> None:
        """Show the hits of a search and stand at one of them; an empty list takes them off."""
        if not self._page:
            return
        self._page.layers.show_hits(hits, number)
        self.redraw()
        if number is not None:
            self._bring(hits[number])

    def show_current(self, before: "Statement | None", *, bring: bool = True) -> None:
        """Draw the reading's current statement as such, and bring it into sight if asked to."""
        page = self._page
        if not page or not (current := page.open_article.current):
            return
        if self.explaining:
            page.open_evidence()
            self._place()
        else:
            self._redraw_rows(row for each in (before, current) if each for row in page.rows_of(each))
        if bring:
            self._bring(page.opening(current))

    def show_pointed(self, before: "Span | None", now: "Span | None") -> None:
        """Draw another name, or none, as the one that is looked at, and bring it into sight."""
        if page := self._page:
            self._redraw_rows(row for each in (before, now) if each for row in page.rows_between(each))
            if now:
                self._bring(now)

    # ---- evidence ----

    @property
    def explaining(self) -> bool:
        """Whether the evidence is open."""
        return bool(self._page and self._page.evidence)

    def open_evidence(self) -> None:
        """Open the evidence of the current statement, all of it in sight if it fits."""
        if self._page and self._page.open_article.current:
            self._page.open_evidence()
            self._place()
            opening = self._page.opening(self._page.open_article.current)
            end = self._page.open_article.current.content[-1].end
            self._bring(replace(opening, end=end), below=len(self._page.evidence))

    def close_evidence(self) -> None:
        """Close the evidence; the text above it stands still."""
        if self._page:
            self._page.close_evidence()
            self._place()

    # ---- rows and places ----

    def on_hide(self) -> None:
        """Another pane has the room."""
        self._hidden = True

    def on_resize(self, _: Resize) -> None:
        """Wrap anew, the first character in sight staying the first.

        When the text appears again, what was gone to meanwhile is brought into sight.
        """
        self._lay_out()
        if self._hidden and self._page and self.size.height:
            self._hidden = False
            if self._awaited:
                self._bring(*self._awaited)
            self._awaited = None
            self.post_message(Scrolled())

    @property
    def _column(self) -> Column:
        column = Column.of(self.size.width, self.measure)
        return column.beside_bar(self.size.width) if self._bar else column

    def set_measure(self, cells: int) -> None:
        """Wrap anew at another measure, the first character in sight staying the first."""
        self.measure = cells
        self._lay_out()

    def _lay_out(self) -> None:
        if not self.open_article or not self.size.width:
            self._page = None
            self.set_height(0)
        elif self._page:
            self._page.lay_out(self._column.measure)
        else:
            from tui.app.reader.text.page import LayoutPage  # noqa: PLC0415 - not before there is an article

            self._page = LayoutPage(self.open_article, self._column.measure, self.keymap)
        self._place()

    def _place(self) -> None:
        """Draw the rows as they are now, at the reading position; that is no move of the reader's."""
        if not self._page:
            return
        self._placing = True
        self._placed = self.size
        self.set_height(len(self._page.rows))
        self.go_to(self._page.open_article.position)
        self._placing = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the reading position, and tell the screen what the reader did.

        A move between a change of size and the new layout is Textual's, which keeps the scroll within the
        rows there were.
        """
        super().watch_scroll_y(old_value, new_value)
        if not self._page or self._placing or self.size != self._placed:
            return
        if round(old_value) != round(new_value):
            top = self.scroll_offset.y
            self._page.open_article.position = self._page.rows[min(top, len(self._page.rows) - 1)].start
            self.post_message(Scrolled())

    @property
    def seen(self) -> "Span":
        """The stretch of the text that is in sight."""
        if self._page:
            return self._page.seen(self.scroll_offset.y, self.size.height)
        from tui.model.article import Span  # noqa: PLC0415 - not before there is an article

        return Span(0, 0)

    def go_to(self, offset: int) -> bool:
        """Bring the row of a character to the top; the very first one with all that stands above it.

        Whether anything moved.
        """
        if not self._page:
            return False
        return self.scroll_to_row(self._page.row_of(offset) if offset else 0)

    def bring(self, offset: int) -> None:
        """Bring a character into sight, to two fifths of the height unless it is there."""
        from tui.model.article import Span  # noqa: PLC0415 - not before there is an article

        self._bring(Span(offset, offset + 1))

    def _bring(self, span: "Span", below: int = 0) -> None:
        """Bring a stretch and some rows below it to a comfortable place; stand still if all is in sight."""
        if not self._page:
            return
        if not self.size.height:
            self._awaited = span, below
            return
        first = self._page.row_of(span.start)
        last = self._page.row_of(max(span.start, span.end - 1)) + below
        top = self.scroll_offset.y
        if first < top or last >= top + self.size.height:
            self.scroll_to_row(self.comfortable_top(first, last + 1))

    # ---- drawing ----

    def _redraw_rows(self, rows: Iterable[int]) -> None:
        for row in rows:
            self._drawn.discard(row)
        self.refresh()

    def draw(self, y: int, width: int) -> Strip:
        """One row with its margins."""
        if not self._page or y >= len(self._page.rows):
            return self.blank()
        from tui.app.reader.text.row_painter import RowPainter  # noqa: PLC0415 - as above

        painter = RowPainter(self, self._page, self.selected, self.caret)
        return painter.paint(self._page.rows[y], self._column.left, width)

    def render_line(self, y: int) -> Strip:
        """The line at row `y` of what is in sight, and the scroll bar's cell."""
        line = super().render_line(y)
        if not self._bar or self.size.height >= self.virtual_size.height:
            return line
        height, whole = self.size.height, self.virtual_size.height
        length = max(1, height * height // whole)
        top = (height - length) * self.scroll_offset.y // (whole - height)
        look = self.ink("quiet" if top <= y < top + length else "rule")
        cell = Segment(self.drawable(BAR if top <= y < top + length else GROOVE), self.base + look)
        return Strip([*line.crop(0, self.size.width - 1), cell], self.size.width)
