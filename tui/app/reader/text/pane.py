"""The text in one column, with the layers over it, its margins, and the evidence between paragraphs."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.events import Click, Resize
from textual.geometry import Size
from textual.strip import Strip

from tui.app import features
from tui.app.messages import Scrolled
from tui.app.reader.text.selection import selection_of, span_of
from tui.app.ui.column import GUTTER, Column
from tui.app.ui.pane import Pane
from tui.configuration.settings import MEASURE

if TYPE_CHECKING:
    from textual.selection import Selection

    from tui.app.reader.text.page import LayoutPage
    from tui.app.reader.text.row_painter import RowPainter
    from tui.app.reader.text.rows import TextRow
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Span
    from tui.model.statement import Statement

BAR, GROOVE = "▐", "│"


class ReadingPane(Pane):
    """One article as it is read; offsets are those of the article's text throughout.

    A message `Scrolled` is posted only where the mouse scrolls the text or it appears again. Whoever moves it
    by one of the methods here knows that it has moved.
    """

    ALLOW_SELECT: ClassVar[bool] = True

    def __init__(self, *, id: str, measure: int = MEASURE, bar: bool = False) -> None:  # noqa: A002
        super().__init__(id=id)
        self._bar = bar
        """Whether a scroll bar is drawn, in the last cell of each row."""
        self.open_article: OpenArticle | None = None
        self._page: LayoutPage | None = None
        self._painter: type[RowPainter] | None = None
        """What draws the rows of the page."""
        self._caret: int | None = None
        self.measure = measure
        """Cells of a line, where there is room."""
        self._column = Column.of(0, measure)
        """Where the text is in the pane."""
        self._placed = Size(0, 0)
        """The size of the pane when its rows were last placed."""
        self._placing = False
        """Whether the rows are being placed, which is no move to another reading position."""
        self._moving = False
        """Whether a method of this class scrolls, so that no message has to tell of it."""
        self._hidden = False
        self._awaited: tuple[int, int, int] | None = None
        """What is to be brought into sight once there is room: its start and end, and rows below it."""

    # ---- what is shown ----

    def show(self, open_article: "OpenArticle | None") -> None:
        """Show an article at its reading position, or nothing."""
        self.open_article = open_article
        self._page = self._awaited = None
        self._lay_out()

    def refresh_analysis(self) -> None:
        """Lay over the text what is shown of its analysis now; no line moves but those of open evidence."""
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

    def show_hits(self, hits: "list[Span]", number: int | None) -> bool:
        """Show the hits of a search and bring one of them into sight; an empty list takes them off.

        Whether the text moved.
        """
        if not self._page:
            return False
        self._page.layers.show_hits(hits, number)
        self.redraw()
        return number is not None and self._bring(hits[number].start, hits[number].end)

    def show_current(self, before: "Statement | None", *, bring: bool = True) -> None:
        """Draw the article's current statement as such, and bring it into sight if asked to."""
        page = self._page
        if not page or not (current := page.open_article.current):
            return
        if self.explaining:
            page.open_evidence()
            self._place()
        else:
            self._redraw_rows(row for each in (before, current) if each for row in page.rows_of(each))
        if bring:
            opening = page.opening(current)
            self._bring(opening.start, opening.end)

    def show_selected_name(self, before: "Span | None", now: "Span | None") -> bool:
        """Draw another name, or none, as the one that is looked at, in sight; whether the text moved."""
        if page := self._page:
            self._redraw_rows(row for each in (before, now) if each for row in page.rows_between(each))
        return now is not None and self._bring(now.start, now.end)

    # ---- evidence ----

    @property
    def explaining(self) -> bool:
        """Whether the evidence is open."""
        return bool(self._page and self._page.evidence)

    def open_evidence(self) -> bool:
        """Open the evidence of the current statement, in sight if it fits; whether the text moved."""
        if not self._page or not (current := self._page.open_article.current):
            return False
        self._page.open_evidence()
        self._place()
        start, end = self._page.opening(current).start, current.content[-1].end
        return self._bring(start, end, below=len(self._page.evidence))

    def close_evidence(self) -> None:
        """Close the evidence; the text above it keeps its place."""
        if self._page:
            self._page.close_evidence()
            self._place()

    # ---- selection and caret ----

    @property
    def selected(self) -> "Span | None":
        """The stretch of the text that is selected; None if none is."""
        if not self.open_article or not self.text_selection:
            return None
        return span_of(self.text_selection, len(self.open_article.article.text))

    def select(self, span: "Span | None") -> None:
        """Select a stretch, or nothing, as the mouse would."""
        if span is None:
            self.screen.clear_selection()
        else:
            self.screen.selections = {self: selection_of(span)}

    def get_selection(self, selection: "Selection") -> tuple[str, str] | None:
        """The selected words as they are in the article; Textual asks for them."""
        if not self.open_article:
            return None
        text = self.open_article.article.text
        span = span_of(selection, len(text))
        return (span.of(text), "\n") if span else None

    def selection_updated(self, selection: "Selection | None") -> None:  # noqa: ARG002 - Textual's
        """Draw the selection."""
        self.redraw()

    def text_select_all(self) -> None:
        """Select nothing by a double click: Textual would select the whole article."""

    @property
    def laid_out(self) -> bool:
        """Whether there is a text in sight."""
        return self._page is not None and self.size.width > 0

    @property
    def caret(self) -> int | None:
        """The character that is drawn as the caret; None while there is none."""
        return self._caret

    @property
    def drawn_text(self) -> str:
        """The article's text as it is drawn, offset for offset; "" while nothing is laid out."""
        return self._page.text if self._page else ""

    @property
    def text_lines(self) -> "Sequence[TextRow]":
        """The lines of the text as it is laid out now."""
        return [row for row in self._page.rows if row.role == "text"] if self._page else []

    def show_caret(self, at: int | None) -> bool:
        """Draw the caret at a character, in sight, or none; whether the text moved."""
        self._caret = at
        moved = False
        if at is not None and self._page:
            row, top, height = self._page.row_of(at), self.scroll_offset.y, self.size.height
            if not top <= row < top + height:
                moved = self.scroll_to_row(row if row < top else row - height + 1)
        self.redraw()
        return moved

    # ---- the mouse ----

    def offset_at(self, x: int, y: int) -> int | None:
        """The offset of the character drawn at a cell of the widget, None beside the text."""
        row = self.scroll_offset.y + y
        if not self._page or row >= len(self._page.rows):
            return None
        return self._page.offset_at(row, x - self._column.left - GUTTER)

    def on_click(self, event: Click) -> None:
        """Choose the name that was clicked, else the statement or mark; not at the end of a selection."""
        if self._page and not self.selected:
            chosen = features.hit_test(self._page, self._column, event.x, self.scroll_offset.y + event.y)
            if chosen:
                self.post_message(chosen)

    # ---- rows and places ----

    def on_hide(self) -> None:
        """Remember that another pane has the room."""
        self._hidden = True

    def on_resize(self, _: Resize) -> None:
        """Wrap the text again, the first character in sight staying the first.

        When the text appears again, what was gone to meanwhile is brought into sight.
        """
        self._lay_out()
        if self._hidden and self._page and self.size.height:
            self._hidden = False
            if self._awaited:
                self._bring(*self._awaited)
            self._awaited = None
            self.post_message(Scrolled())

    def set_measure(self, cells: int) -> None:
        """Wrap the text at another measure, the first character in sight staying the first."""
        self.measure = cells
        self._lay_out()

    def _lay_out(self) -> None:
        column = Column.of(self.size.width, self.measure)
        self._column = column.beside_bar(self.size.width) if self._bar else column
        if not self.open_article or not self.size.width:
            self._page = None
            self.set_height(0)
        elif self._page:
            self._page.lay_out(self._column.measure)
        else:
            self._page = features.layout_page(self.open_article, self._column.measure, self.keymap)
            self._painter = features.row_painter()
        self._place()

    def _place(self) -> None:
        """Draw the rows as they are now, at the reading position."""
        if not self._page:
            return
        self._placing = True
        self._placed = self.size
        self.set_height(len(self._page.rows))
        self.go_to(self._page.open_article.position)
        self._placing = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the reading position, and post `Scrolled` if it was the mouse that scrolled.

        A move between a change of size and the new layout is Textual's, which keeps the scroll within the
        rows there were.
        """
        super().watch_scroll_y(old_value, new_value)
        if not self._page or self._placing or self.size != self._placed:
            return
        if round(old_value) != round(new_value):
            top = self.scroll_offset.y
            self._page.open_article.position = self._page.rows[min(top, len(self._page.rows) - 1)].start
            if not self._moving:
                self.post_message(Scrolled())

    def scroll_to_row(self, row: int) -> bool:
        """Bring a row to the top as far as the content goes; whether anything moved."""
        self._moving = True
        moved = super().scroll_to_row(row)
        self._moving = False
        return moved

    @property
    def seen(self) -> "Span":
        """The stretch of the text that is in sight."""
        if self._page:
            return self._page.seen(self.scroll_offset.y, self.size.height)
        return features.span(0, 0)

    def go_to(self, offset: int) -> bool:
        """Bring the row of a character to the top; the very first one with all rows above it.

        Whether anything moved.
        """
        if not self._page:
            return False
        return self.scroll_to_row(self._page.row_of(offset) if offset else 0)

    def bring(self, offset: int) -> bool:
        """Bring a character to two fifths of the height unless it is in sight; whether the text moved."""
        return self._bring(offset, offset + 1)

    def _bring(self, start: int, end: int, below: int = 0) -> bool:
        """Bring a stretch and some rows below it to a comfortable place unless all is in sight.

        Whether the text moved.
        """
        if not self._page:
            return False
        if not self.size.height:
            self._awaited = start, end, below
            return False
        first = self._page.row_of(start)
        last = self._page.row_of(max(start, end - 1)) + below
        top = self.scroll_offset.y
        if top <= first and last < top + self.size.height:
            return False
        return self.scroll_to_row(self.comfortable_top(first, last + 1))

    # ---- drawing ----

    def _redraw_rows(self, rows: Iterable[int]) -> None:
        for row in rows:
            self._drawn.discard(row)
        self.refresh()

    def draw(self, y: int, width: int) -> Strip:
        """One row with its margins."""
        if not self._page or not self._painter or y >= len(self._page.rows):
            return self.blank()
        painter = self._painter(self, self._page, self.selected, self._caret)
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
