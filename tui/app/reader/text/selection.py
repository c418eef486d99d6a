"""What of a text is selected, by the mouse or by keys, and the caret."""

from typing import TYPE_CHECKING, ClassVar

from textual.events import Click
from textual.geometry import Offset
from textual.selection import Selection

from tui.app.messages import MarkChosen, NameChosen, StatementChosen
from tui.app.ui.column import GUTTER, Column
from tui.app.ui.pane import Pane

if TYPE_CHECKING:
    from tui.app.reader.text.page import LayoutPage
    from tui.app.reader.text.rows import TextRow
    from tui.app.selection.caret import Strides
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Span


class Selectable(Pane):
    """A pane whose offsets are those of an article's text; whatever selects in it is Textual's selection."""

    ALLOW_SELECT: ClassVar[bool] = True

    open_article: "OpenArticle | None"
    _page: "LayoutPage | None"
    caret: int | None = None
    """The character that is drawn as the caret; None while there is none."""
    _strides: "tuple[list[TextRow], Strides] | None" = None
    """Made for these rows."""

    @property
    def selected(self) -> "Span | None":
        """The stretch of the text that is selected; None if none is."""
        selection = self.text_selection
        return self._span_of(selection) if selection else None

    def select(self, span: "Span | None") -> None:
        """Select a stretch, or nothing, as the mouse would."""
        if span is None:
            self.screen.clear_selection()
        else:
            self.screen.selections = {self: Selection(Offset(span.start, 0), Offset(span.end, 0))}

    def _span_of(self, selection: Selection) -> "Span | None":
        """The stretch a selection covers; None for an empty one."""
        end = len(self.open_article.article.text) if self.open_article else 0
        from tui.model.article import Span  # noqa: PLC0415 - not before there is an article

        span = Span(selection.start.x if selection.start else 0, selection.end.x if selection.end else end)
        return span if span.start < span.end else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as they stand in the article."""
        span = self._span_of(selection)
        return (span.of(self.open_article.article.text), "\n") if self.open_article and span else None

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's
        """Draw the selection."""
        self.redraw()

    def text_select_all(self) -> None:
        """A double click selects nothing: it would take the whole article."""

    # ---- the caret ----

    def show_caret(self, at: int | None) -> None:
        """Draw the caret at a character, in sight, or none."""
        self.caret = at
        if at is not None and self._page:
            row, top, height = self._page.row_of(at), self.scroll_offset.y, self.size.height
            if not top <= row < top + height:
                self.scroll_to_row(row if row < top else row - height + 1)
        self.redraw()

    @property
    def laid_out(self) -> bool:
        """Whether there is a text in sight."""
        return self._page is not None and self.size.width > 0

    @property
    def strides(self) -> "Strides":
        """The ways of a caret in the text as it is laid out now; there has to be a text."""
        from tui.app.selection.caret import CaretLine, Strides  # noqa: PLC0415 - not before there is a caret

        page = self._page
        assert page  # noqa: S101 - only a text that is laid out has a caret
        if self._strides is None or self._strides[0] is not page.rows:
            lines = [CaretLine(row.start, row.end, row.indent) for row in page.rows if row.role == "text"]
            self._strides = page.rows, Strides(page.open_article.article, page.text, lines)
        return self._strides[1]


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
        open_article, offset = self._page.open_article, self.offset_at(event.x, event.y)
        if offset is not None and (name := open_article.name_at(offset)):
            self.post_message(NameChosen(name))
            return
        if event.x >= self._column.left + GUTTER + self._column.measure:
            self._click_beside(self._page.rows[number])
            return
        if offset is not None:
            statement = open_article.at(offset)
        else:
            statement = self._page.bar_at(number) if event.x < self._column.left + GUTTER else None
        if statement:
            self.post_message(StatementChosen(statement))

    def _click_beside(self, row: "TextRow") -> None:
        """Point at the mark whose sign stands beside a row."""
        mark = self._page.layers.beside(row.start, row.end)[0] if self._page else None
        if mark:
            self.post_message(MarkChosen(mark))
