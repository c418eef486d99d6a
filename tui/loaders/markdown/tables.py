"""Tables, drawn as lines of text: cells padded to columns, two spaces between them."""

import unicodedata
from collections.abc import Iterable
from itertools import zip_longest

from markdown_it.token import Token

from tui.loaders.markdown.inline import passage
from tui.loaders.markdown.styled_text import StyledText
from tui.model.article import Span, StyleSpan

BETWEEN = "  "
WIDEST = 60
"""Cells; a longer cell pushes its own row aside, or one of them would blow up every row."""
INVISIBLE = frozenset({"Mn", "Me", "Cf"})

Row = list[StyledText]


def table(tokens: Iterable[Token]) -> StyledText:
    """The table between `table_open` and `table_close`, a row a line, with the styles in its cells.

    Its first row is its head, and strong.
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
    for cell, width, to_the_right in zip(row, widths, right, strict=False):
        padding = " " * (width - cell_width(cell.text))
        text += padding if to_the_right else ""
        styles.extend(cell.shifted(len(text)))
        text += cell.text + ("" if to_the_right else padding) + BETWEEN
    return StyledText(text.rstrip(), tuple(styles))


def cell_width(text: str) -> int:
    """The terminal cells a text takes: two for a wide character, none for a combining one.

    An approximation: what several characters form together, such as an emoji family, counts apart.
    """
    if text.isascii():
        return len(text)
    visible = (character for character in text if unicodedata.category(character) not in INVISIBLE)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in visible)


def _columns(rows: list[Row]) -> Iterable[tuple[StyledText, ...]]:
    return zip_longest(*rows, fillvalue=StyledText(""))


def _cells(tokens: Iterable[Token]) -> tuple[list[Row], list[bool]]:
    """The rows, and for each column whether its cells are set to the right."""
    rows: list[Row] = []
    right: list[bool] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "th_open":
            right.append(token.attrGet("style") == "text-align:right")
        elif token.type == "inline":
            rows[-1].append(_on_one_line(passage(token.children or ())))
    # A row without a word would be a blank line, which separates blocks.
    return [row for row in rows if any(cell.text for cell in row)], right


def _on_one_line(cell: StyledText) -> StyledText:
    return StyledText(cell.text.replace("\n", " "), cell.styles)
