"""Convert tables to lines of text: cells padded to columns, two spaces between columns."""

from collections.abc import Iterable
from itertools import zip_longest

from markdown_it.token import Token
from wcwidth import wcswidth

from tui.control_characters import neutralise_line
from tui.loaders.markdown.inline import styled_text
from tui.loaders.markdown.styled_text import StyledText
from tui.model.article import Span, StyleSpan

BETWEEN = "  "
WIDEST = 60
"""Widest column, in terminal cells. A longer text overflows in its own row instead of widening every row."""

Row = list[StyledText]


def table(tokens: Iterable[Token]) -> StyledText:
    """Return the table between `table_open` and `table_close`, a row a line, with the styles of its cells.

    The first row is the table's head and is set strong.
    """
    rows, right = _cells(tokens)
    widths = [max(min(cell_width(cell.text), WIDEST) for cell in column) for column in _columns(rows)]
    lines: list[str] = []
    styles: list[StyleSpan] = []
    start = 0
    for row in rows:
        line = _line(row, widths, right)
        styles.extend(line.shifted(start))
        lines.append(line.text)
        start += len(line.text) + 1
    head = StyleSpan(Span(0, len(lines[0])), "strong") if lines and lines[0] else None
    return StyledText("\n".join(lines), (head, *styles) if head else tuple(styles))


def _line(row: Row, widths: list[int], right: list[bool]) -> StyledText:
    text = ""
    styles: list[StyleSpan] = []
    for cell, width, aligned_right in zip(row, widths, right, strict=False):
        padding = " " * (width - cell_width(cell.text))
        text += padding if aligned_right else ""
        styles.extend(cell.shifted(len(text)))
        text += cell.text + ("" if aligned_right else padding) + BETWEEN
    return StyledText(text.rstrip(), tuple(styles))


def cell_width(text: str) -> int:
    """Return the width of a text on the terminal, in cells, as `wcwidth` has it.

    Characters of ambiguous width (Unicode Standard Annex 11) take one cell. `wcwidth` gives no width to text
    with control characters, so these are first replaced as they are on the screen, one cell each.
    """
    return wcswidth(neutralise_line(text))


def _columns(rows: list[Row]) -> Iterable[tuple[StyledText, ...]]:
    return zip_longest(*rows, fillvalue=StyledText(""))


def _cells(tokens: Iterable[Token]) -> tuple[list[Row], list[bool]]:
    """Return the rows, and for each column whether its cells are aligned to the right."""
    rows: list[Row] = []
    right: list[bool] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "th_open":
            right.append(token.attrGet("style") == "text-align:right")
        elif token.type == "inline":
            rows[-1].append(_on_one_line(styled_text(token.children or ())))
    # A row without words would be a blank line, which separates blocks.
    return [row for row in rows if any(cell.text for cell in row)], right


def _on_one_line(cell: StyledText) -> StyledText:
    return StyledText(cell.text.replace("\n", " "), cell.styles)
