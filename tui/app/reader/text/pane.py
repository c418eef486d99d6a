"""The pane in which an article is read: scrolling, selection, caret, evidence and clicks.

`page.py` lays the article out, `row_painter.py` draws its rows; both are imported with the first article.
"""

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
"""The cells of the scroll bar: where the visible part is, and elsewhere."""


class ReadingPane(Pane):
    """One article as it is read; all offsets are those of the article's text.

    A message `Scrolled` is posted only if the text is scrolled with the mouse, or appears again. Methods that
    scroll return whether the text moved instead, so that the caller can update what depends on it at once.
    """

    ALLOW_SELECT: ClassVar[bool] = True

    def __init__(self, *, id: str, measure: int = MEASURE, bar: bool = False) -> None:  # noqa: A002
        super().__init__(id=id)
        self._bar = bar
        """Whether a scroll bar is drawn, in the last cell of each row."""
        self.open_article: OpenArticle | None = None
        """The article that is shown."""
        self._page: LayoutPage | None = None
        """The article as it is laid out; None without an article, or before the pane has a size."""
        self._painter: type[RowPainter] | None = None
        """The class that draws rows."""
        self._caret: int | None = None
        """The offset of the character that is drawn as the caret."""
        self.measure = measure
        """The wanted cells of a line; fewer are used in a narrow pane."""
        self._column = Column.of(0, measure)
        """The position and width of the text in the pane."""
        self._placed = Size(0, 0)
        """The size of the pane when `_place` was last called."""
        self._placing = False
        """Whether `_place` is scrolling, which must not change the reading position."""
        self._moving = False
        """Whether a method of this class is scrolling, so that no `Scrolled` is posted."""
        self._hidden = False
        """Whether the pane has been hidden since its last layout."""
        self._awaited: tuple[int, int, int] | None = None
        """The arguments of a `_bring` while the pane was hidden, for the time when it has a size again."""

    # ---- what is shown ----

    def show(self, open_article: "OpenArticle | None") -> None:
        """Show an article at its reading position, or nothing."""
        self.open_article = open_article
        self._page = self._awaited = None
        self._lay_out()

    def refresh_analysis(self) -> None:
        """Draw what is shown of the analysis now; only rows of open evidence move."""
        if not self._page:
            return
        explaining = self.explaining
        self._page.refresh_analysis()
        if explaining:
            self._place()
        else:
            self.redraw()

    def refresh_marks(self) -> None:
        """Draw the marks, and the notes in open evidence, as they are now."""
        if self._page:
            self._page.layers.show_marks(self._page.open_article)
            if self.explaining:
                self._page.open_evidence()
                self._place()
            self.redraw()

    def show_hits(self, hits: "list[Span]", number: int | None) -> bool:
        """Highlight the hits of a search and scroll to the one of this number; return whether the text moved.

        An empty list takes the highlights off.
        """
        if not self._page:
            return False
        self._page.layers.show_hits(hits, number)
        self.redraw()
        return number is not None and self._bring(hits[number].start, hits[number].end)

    def show_current(self, before: "Statement | None", *, bring: bool = True) -> None:
        """Draw the article's current statement as such, and with `bring` scroll to it.

        `before` is the statement that was the current one: its rows have to be drawn again too.
        """
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
        """Draw the name at `now` as selected, no longer that at `before`; return whether the text moved."""
        if page := self._page:
            self._redraw_rows(row for each in (before, now) if each for row in page.rows_between(each))
        return now is not None and self._bring(now.start, now.end)

    # ---- evidence ----

    @property
    def explaining(self) -> bool:
        """Whether the evidence is open."""
        return bool(self._page and self._page.evidence)

    def open_evidence(self) -> bool:
        """Open the evidence of the current statement and scroll to it; return whether the text moved."""
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
        """The selected stretch of the text; None if nothing is selected."""
        if not self.open_article or not self.text_selection:
            return None
        return span_of(self.text_selection, len(self.open_article.article.text))

    def select(self, span: "Span | None") -> None:
        """Select a stretch or nothing, as the mouse would.

        Textual's own selection is used, so that copying and drawing treat both alike.
        """
        if span is None:
            self.screen.clear_selection()
        else:
            self.screen.selections = {self: selection_of(span)}

    def get_selection(self, selection: "Selection") -> tuple[str, str] | None:
        """Return the selected words as they are in the article, and a line end; Textual calls this."""
        if not self.open_article:
            return None
        text = self.open_article.article.text
        span = span_of(selection, len(text))
        return (span.of(text), "\n") if span else None

    def selection_updated(self, selection: "Selection | None") -> None:  # noqa: ARG002 - Textual's
        """Draw the selection; Textual calls this when it changes."""
        self.redraw()

    def text_select_all(self) -> None:
        """Do nothing on a double click, where Textual would select the whole article."""

    @property
    def laid_out(self) -> bool:
        """Whether a text is laid out; false while another pane takes all the room."""
        return self._page is not None and self.size.width > 0

    @property
    def caret(self) -> int | None:
        """The offset of the character that is drawn as the caret; None while none is."""
        return self._caret

    @property
    def drawn_text(self) -> str:
        """The text with control characters made visible, of the same length; "" while nothing is laid out."""
        return self._page.text if self._page else ""

    @property
    def text_lines(self) -> "Sequence[TextRow]":
        """The lines of the text as it is laid out now."""
        return [row for row in self._page.rows if row.role == "text"] if self._page else []

    def show_caret(self, at: int | None) -> bool:
        """Draw the caret at a character and scroll to it, or draw none; return whether the text moved."""
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
        """Return the offset of the character at a cell of the widget; None if there is none."""
        row = self.scroll_offset.y + y
        if not self._page or row >= len(self._page.rows):
            return None
        return self._page.offset_at(row, x - self._column.left - GUTTER)

    def on_click(self, event: Click) -> None:
        """Choose the name, statement or mark that was clicked.

        Releasing the mouse after a selection is a click too, and chooses nothing.
        """
        if self._page and not self.selected:
            chosen = features.hit_test(self._page, self._column, event.x, self.scroll_offset.y + event.y)
            if chosen:
                self.post_message(chosen)

    # ---- layout and scrolling ----

    def on_hide(self) -> None:
        """Record that the pane was hidden, in a layout with room for one pane only."""
        self._hidden = True

    def on_resize(self, _: Resize) -> None:
        """Lay the text out for the new size; the first visible character stays the first.

        When the pane appears again, it scrolls to where it was told to go while it was hidden.
        """
        self._lay_out()
        if self._hidden and self._page and self.size.height:
            self._hidden = False
            if self._awaited:
                self._bring(*self._awaited)
            self._awaited = None
            self.post_message(Scrolled())

    def set_measure(self, cells: int) -> None:
        """Lay the text out at another measure, in cells; the first visible character stays the first."""
        self.measure = cells
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay the text out for the size of the pane, in a new page if another article is shown."""
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
        """Take over the rows of the page, and scroll to the reading position."""
        if not self._page:
            return
        self._placing = True
        self._placed = self.size
        self.set_height(len(self._page.rows))
        self.go_to(self._page.open_article.position)
        self._placing = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Record the reading position, and post `Scrolled` if no method of this class is scrolling.

        Between a change of size and the new layout, Textual itself scrolls to stay within the old rows: that
        must not change the reading position, and is recognised by the size.
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
        """Scroll a row to the top, as far as the content allows; return whether the text moved."""
        self._moving = True
        moved = super().scroll_to_row(row)
        self._moving = False
        return moved

    @property
    def seen(self) -> "Span":
        """The visible stretch of the text; an empty one if nothing is laid out."""
        if self._page:
            return self._page.seen(self.scroll_offset.y, self.size.height)
        return features.span(0, 0)

    def go_to(self, offset: int) -> bool:
        """Scroll the row of a character to the top; return whether the text moved.

        Offset 0 scrolls to the very top, with the rows above the text.
        """
        if not self._page:
            return False
        return self.scroll_to_row(self._page.row_of(offset) if offset else 0)

    def bring(self, offset: int) -> bool:
        """Scroll to a character unless it is visible; return whether the text moved."""
        return self._bring(offset, offset + 1)

    def _bring(self, start: int, end: int, below: int = 0) -> bool:
        """Scroll to a stretch and `below` more rows unless all are visible; return whether the text moved.

        While the pane is hidden, this is put off until it has a size.
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
        """Draw these rows again, and leave the others in the cache."""
        for row in rows:
            self._drawn.discard(row)
        self.refresh()

    def draw(self, y: int, width: int) -> Strip:
        """Return row `y` of the page with its margins, `width` cells wide."""
        if not self._page or not self._painter or y >= len(self._page.rows):
            return self.blank()
        painter = self._painter(self, self._page, self.selected, self._caret)
        return painter.paint(self._page.rows[y], self._column.left, width)

    def render_line(self, y: int) -> Strip:
        """Return visible row `y`, with a cell of the scroll bar if there is one.

        The bar is added here as rows are cached, while the bar changes with every scroll.
        """
        line = super().render_line(y)
        if not self._bar or self.size.height >= self.virtual_size.height:
            return line
        height, whole = self.size.height, self.virtual_size.height
        length = max(1, height * height // whole)
        top = (height - length) * self.scroll_offset.y // (whole - height)
        look = self.ink("quiet" if top <= y < top + length else "rule")
        cell = Segment(self.drawable(BAR if top <= y < top + length else GROOVE), self.base + look)
        return Strip([*line.crop(0, self.size.width - 1), cell], self.size.width)
