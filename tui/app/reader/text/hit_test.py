"""Finds the name, statement or mark that is drawn at a cell of the reading pane, for clicks."""

from tui.app.messages import MarkChosen, NameChosen, StatementChosen
from tui.app.reader.text.page import LayoutPage
from tui.app.ui.column import GUTTER, Column


def hit_test(
    page: LayoutPage, column: Column, x: int, row: int
) -> NameChosen | MarkChosen | StatementChosen | None:
    """Return what a click at cell `x` of a row of the page chooses; None for nothing.

    In the text that is a name, else a statement; in the left margin the statement whose bar is there; in the
    right margin the mark whose sign is there. `x` counts cells of the pane, margins included.
    """
    if row >= len(page.rows):
        return None
    open_article, first = page.open_article, column.left + GUTTER
    offset = page.offset_at(row, x - first)
    if offset is not None and (name := open_article.name_at(offset)):
        return NameChosen(name)
    if x >= first + column.measure:
        mark = page.layers.beside(page.rows[row].start, page.rows[row].end)[0]
        return MarkChosen(mark) if mark else None
    barred = page.bar_at(row) if x < first else None
    statement = barred if offset is None else open_article.at(offset)
    return StatementChosen(statement) if statement else None
