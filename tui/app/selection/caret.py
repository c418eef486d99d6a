"""A caret in a text as it is laid out, and its steps: by character, word, line, sentence and paragraph.

A place is an offset between two characters; a selection is all between two places. The steps only compute
places; `SelectScreen` moves the caret.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from tui.app.ui.offsets import LONGEST, before, behind, offset_at_cell
from tui.excerpts import sentence
from tui.model.article import Article, Span

WORD = re.compile(r"\w[\w’'\-]*|[^\w\s]+")
"""A word, or a run of punctuation: a step by word stops at either."""


@dataclass(frozen=True, slots=True)
class CaretLine:
    """A line of the text as it is laid out."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    indent: int = 0
    """Empty cells before it."""


@dataclass(frozen=True, slots=True)
class Caret:
    """A caret with its selection."""

    head: int
    """The place of the caret."""
    anchor: int | None = None
    """The other end of the selection; None while nothing is being selected."""

    @property
    def selected(self) -> Span | None:
        """The selected span; None if it is empty."""
        if self.anchor is None or self.anchor == self.head:
            return None
        return Span(*sorted((self.anchor, self.head)))

    def shown(self, text: str) -> int:
        """Return the offset of the character to draw as the caret.

        Behind the anchor that is the last selected character, as a block caret on the next one would look
        selected.
        """
        if self.anchor is None or self.head <= self.anchor:
            return self.head
        return before(text, max(self.anchor, self.head - LONGEST), self.head)


class CaretSteps:
    """The steps of a caret in one article, laid out in lines.

    `by` is 1 for forward and -1 for back, in `row` any number of lines. A step that is not possible returns
    the place it began at.
    """

    def __init__(self, article: Article, text: str, lines: Sequence[CaretLine]) -> None:
        """`text` is the article's text as it is drawn; there is at least one line."""
        self._blocks = [block.span for block in article.blocks]
        self._block_starts = [block.start for block in self._blocks]
        self.text = text
        self._lines = lines
        self._starts = [line.start for line in lines]

    def _line_number(self, place: int) -> int:
        """Return the index of the line of a place, or of the last line before it."""
        return max(0, bisect_right(self._starts, place) - 1)

    def nearest(self, place: int) -> int:
        """Return the place itself or, if it is on no line, the end of the line before it."""
        line = self._lines[self._line_number(place)]
        return max(line.start, min(place, line.end))

    def step(self, place: int, by: int) -> int:
        """Return the place one character on or back; from the end of a line, the start of the next."""
        number = self._line_number(place)
        line = self._lines[number]
        if by > 0 and place >= line.end:
            return self._lines[number + 1].start if number + 1 < len(self._lines) else place
        if by > 0:
            return behind(self.text, place, line.end)
        if place <= line.start:
            return self._lines[number - 1].end if number else place
        return before(self.text, max(line.start, place - LONGEST), place)

    def word(self, place: int, by: int) -> int:
        """Return the start of the next word, or back that of this or the previous one.

        After the last word, that is the end of the text.
        """
        if by > 0:
            words = WORD.finditer(self.text, place)
            starts = (word.start() for word in words if word.start() > place)
            return self.nearest(next(starts, self._lines[-1].end))
        # Two lines back are enough for most words; a search from the start of the text would be slow.
        first = self._lines[max(0, self._line_number(place) - 2)].start
        passed = [word.start() for word in WORD.finditer(self.text, first, place)]
        return self.nearest(passed[-1] if passed else first)

    def column(self, place: int) -> int:
        """Return the column of a place, in cells from the left."""
        line = self._lines[self._line_number(place)]
        return line.indent + cell_len(self.text[line.start : place])

    def row(self, place: int, by: int, column: int) -> int:
        """Return the place `by` lines further, at a column in cells or, in a shorter line, at its end."""
        number = max(0, min(self._line_number(place) + by, len(self._lines) - 1))
        line = self._lines[number]
        found = offset_at_cell(self.text, line.start, line.end, max(0, column - line.indent))
        return line.end if found is None else found

    def edge(self, place: int, by: int) -> int:
        """Return the end of the line, or its start."""
        line = self._lines[self._line_number(place)]
        return line.end if by > 0 else line.start

    def sentence(self, place: int, by: int) -> int:
        """Return the start of the next sentence, or back that of this or the previous one.

        After the last sentence, that is the end of the text.
        """
        if by > 0:
            end = self.whole_sentence(place).end
            rest = re.compile(r"\S").search(self.text, end)
            return self.nearest(rest.start() if rest else self._lines[-1].end)
        start = self.whole_sentence(place).start
        if start < place:
            return start
        ended = self.text[:start].rstrip()
        return self.whole_sentence(max(0, len(ended) - 1)).start

    def whole_sentence(self, place: int) -> Span:
        """Return the sentence around a place, within the block of the place."""
        block = self._block(place)
        inside = max(block.start, min(place, block.end - 1))
        found = sentence(self.text, Span(inside, inside + 1))
        return Span(max(found.start, block.start), min(found.end, block.end))

    def paragraph(self, place: int, by: int) -> int:
        """Return the start of the next block, or back that of this or the previous one.

        After the last block, that is the end of the text.
        """
        starts = self._block_starts
        if by > 0:
            number = bisect_right(starts, place)
            return starts[number] if number < len(starts) else self._lines[-1].end
        return starts[max(0, bisect_left(starts, place) - 1)]

    def end(self, by: int) -> int:
        """Return the end of the text, or its start."""
        return self._lines[-1].end if by > 0 else self._lines[0].start

    def _block(self, place: int) -> Span:
        """Return the block of a place, or the last block before it."""
        return self._blocks[max(0, bisect_right(self._block_starts, place) - 1)]
