"""Conversion between spans of the text and Textual's selections.

Textual selects by line and column. Here the text is a single line to Textual, whose columns are offsets in
the text; `row_painter.py` gives them to Textual with each segment. So a selection does not depend on the
layout.
"""

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import Selection

from tui.app import features

if TYPE_CHECKING:
    from tui.model.article import Span


def selection_of(span: "Span") -> Selection:
    """Return Textual's selection of a span of the text."""
    return Selection(Offset(span.start, 0), Offset(span.end, 0))


def span_of(selection: Selection, length: int) -> "Span | None":
    """Return the span that a selection covers in a text of this length; None if it is empty."""
    start = selection.start.x if selection.start else 0
    end = selection.end.x if selection.end else length
    return features.span(start, end) if start < end else None
