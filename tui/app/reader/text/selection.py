"""What Textual's selection covers of a text, whose offsets are kept in the columns of its first line."""

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import Selection

from tui.app import features

if TYPE_CHECKING:
    from tui.model.article import Span


def selection_of(span: "Span") -> Selection:
    """Return Textual's selection for a stretch of the text."""
    return Selection(Offset(span.start, 0), Offset(span.end, 0))


def span_of(selection: Selection, length: int) -> "Span | None":
    """Return the stretch that a selection covers in a text of this length; None for an empty one."""
    start = selection.start.x if selection.start else 0
    end = selection.end.x if selection.end else length
    return features.span(start, end) if start < end else None
