"""The widgets of the list of marks: its head and the list.

A row is drawn when it comes into view, so that thousands of marks take no longer than a few.
"""

from collections.abc import Sequence

from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.marks.editing import words_of
from tui.app.marks.list_rows import MarkRow, Section, mark_rows, marks_of
from tui.app.ui.lines import OneRowWidget
from tui.app.ui.mark_colours import ink, letter
from tui.app.ui.pane import Part, spread
from tui.app.ui.row_list import RowList, UnevenRows
from tui.app.ui.signs import CURRENT
from tui.app.ui.wrapping import clip
from tui.library.annotations.marks import ListedMark

SIGN = 6
"""Cells before the words: the sign of the cursor, the colour's letter on its ground, empty ones."""


class MarksHead(OneRowWidget):
    """Which marks are listed, how many there are, and how many match the query."""

    counts: reactive[tuple[int, int]] = reactive((0, 0))
    """The numbers of marks in the article and in the library."""
    whole: reactive[bool] = reactive(False)
    """Whether the marks of the library are listed, not those of the article."""
    fitting: reactive[str] = reactive("")
    """How many marks match the query, in words; "" without a query."""

    def parts(self, width: int) -> list[Part]:
        """Return the names of the two lists, the one that is shown highlighted, and the matches."""
        here, library = self.counts
        parts: list[Part] = [("Marks  ", self.ink("strong"))]
        for words, shown in ((f"here {here:,}", not self.whole), (f"library {library:,}", self.whole)):
            parts += [(f" {words} ", self.ink("source" if shown else "text")), ("  ", Style())]
        return spread(parts, [(self.fitting, self.ink("quiet"))], width)


class MarkList(RowList[ListedMark]):
    """A list of marked words with colour and speaker, and below them note and tags."""

    noun = "mark"
    none = "No marks here"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._sections: Sequence[Section] = ()
        self._by_article = False
        self._drawn_rows: list[MarkRow] = []
        self.empty = ""
        """The words in the place of an empty list."""

    def show(self, sections: Sequence[Section], *, by_article: bool, empty: str, cursor: int = 0) -> None:
        """Show these marks with the cursor on one of them, or the words `empty` if there is none."""
        self._sections, self._by_article, self.empty = sections, by_article, empty
        self.items = marks_of(sections)
        self.cursor = cursor
        self.refresh_rows()

    def lay_out(self, width: int) -> UnevenRows:
        """Make the rows for a width."""
        self._drawn_rows = list(mark_rows(self._sections, width, by_article=self._by_article))
        return UnevenRows([row.item for row in self._drawn_rows])

    def chooses(self, clicks: int) -> bool:
        """Return whether it is a second click: the first one only moves the cursor."""
        return clicks > 1

    def draw(self, y: int, width: int) -> Strip:
        """Return a row: a heading, the words of a mark, or its note; the words for an empty list."""
        if y >= len(self._drawn_rows):
            words = self.empty if y == 0 and not self._drawn_rows else ""
            return self.strip(spread([(words, self.ink("quiet"))], [], width), width, self.base)
        row = self._drawn_rows[y]
        if row.item is None:
            parts = spread([(row.text, self.ink("heading"))], [(row.tail, self.ink("quiet"))], width)
            return self.strip(parts, width, self.base)
        here = row.item == self.cursor
        ground = self.ink("verbatim") if here else Style()
        parts = [(CURRENT if here else " ", self.ink("text")), *self._parts(row, width - 1, here=here)]
        base = self.base + ground
        return self.strip([(text, ground + style) for text, style in parts], width, base)

    def _parts(self, row: MarkRow, width: int, *, here: bool) -> list[Part]:
        """Return a row of a mark without the sign of the cursor; `here` if the cursor is on the mark."""
        aside = self.ink("text" if here else "quiet")
        tail: list[Part] = [(clip(row.tail, width // 3), aside)] if row.tail else []
        if row.role == "note":
            room = width - SIGN + 1
            return [(" " * (SIGN - 1), Style()), *spread([(row.text, aside)], tail, room)]
        assert row.item is not None  # noqa: S101 - only headings and air belong to no mark
        mark = self.items[row.item].mark
        chip: list[Part] = [(f" {letter(mark.colour)} ", self.ink(ink(mark.colour))), ("  ", Style())]
        words: Part = (words_of(mark), self.ink("current" if here else "text"))
        return [*chip, *spread([words], tail, width - SIGN + 1)]
