"""What is selected of an article in the reading pane, by the mouse or by keys, and the caret."""

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import Selection

from tui.app import features

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.model.article import Span


class TextSelection:
    """The selection of one widget in offsets of its article's text; it is Textual's own selection."""

    def __init__(self, widget: "Widget") -> None:
        self._widget = widget
        self.caret: int | None = None
        """The character that is drawn as the caret; None while there is none."""

    def span(self, length: int) -> "Span | None":
        """The stretch of a text of this length that is selected; None if none is."""
        selection = self._widget.text_selection
        return span_of(selection, length) if selection else None

    def select(self, span: "Span | None") -> None:
        """Select a stretch, or nothing, as the mouse would."""
        screen = self._widget.screen
        if span is None:
            screen.clear_selection()
        else:
            screen.selections = {self._widget: Selection(Offset(span.start, 0), Offset(span.end, 0))}


def span_of(selection: Selection, length: int) -> "Span | None":
    """The stretch that Textual's selection covers in a text of this length; None for an empty one."""
    span = features.span(
        selection.start.x if selection.start else 0, selection.end.x if selection.end else length
    )
    return span if span.start < span.end else None
