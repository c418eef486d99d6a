"""Where a caret goes in a text as it is laid out: by characters, words, lines, sentences, paragraphs.

A place is an offset between two characters; what is selected is all from one place to another.
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
"""A word, or signs between words; each can be selected without the other."""


@dataclass(frozen=True, slots=True)
class CaretLine:
    """A line of the text as it is laid out."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last."""
    indent: int = 0
    """Empty cells before it."""


@dataclass(frozen=True, slots=True)
class Caret:
    """A caret, and what is selected by it."""

    head: int
    """Where it is."""
    anchor: int | None = None
    """Where the selection begins or ends that it draws; None while it draws none."""

    @property
    def selected(self) -> Span | None:
        """What is selected; None for nothing."""
        if self.anchor is None or self.anchor == self.head:
            return None
        return Span(*sorted((self.anchor, self.head)))

    def shown(self, text: str) -> int:
        """The character to be seen as the caret: the last one selected, so that what is seen is selected."""
        if self.anchor is None or self.head <= self.anchor:
            return self.head
        return before(text, max(self.anchor, self.head - LONGEST), self.head)


class CaretSteps:
    """The ways of a caret in one article, laid out in lines."""

    def __init__(self, article: Article, text: str, lines: Sequence[CaretLine]) -> None:
        """`text` is the article's text as it is drawn; there is at least one line."""
        self._blocks = [block.span for block in article.blocks]
        self._block_starts = [block.start for block in self._blocks]
        self.text = text
        self._lines = lines
        self._starts = [line.start for line in lines]

    def _number(self, place: int) -> int:
        return max(0, bisect_right(self._starts, place) - 1)

    def nearest(self, place: int) -> int:
        """The place itself, or the nearest one before it that is on a line."""
        line = self._lines[self._number(place)]
        return max(line.start, min(place, line.end))

    def step(self, place: int, by: int) -> int:
        """A character on or back; at the end of a line, the next line's beginning."""
        number = self._number(place)
        line = self._lines[number]
        if by > 0 and place >= line.end:
            return self._lines[min(number + 1, len(self._lines) - 1)].start if self._more(number) else place
        if by > 0:
            return behind(self.text, place, line.end)
        if place <= line.start:
            return self._lines[number - 1].end if number else place
        return before(self.text, max(line.start, place - LONGEST), place)

    def _more(self, number: int) -> bool:
        return number + 1 < len(self._lines)

    def word(self, place: int, by: int) -> int:
        """To where the next word begins, or this or the one before; at last to the end of the text."""
        if by > 0:
            words = WORD.finditer(self.text, place)
            starts = (word.start() for word in words if word.start() > place)
            return self.nearest(next(starts, self._lines[-1].end))
        first = self._lines[max(0, self._number(place) - 2)].start
        passed = [word.start() for word in WORD.finditer(self.text, first, place)]
        return self.nearest(passed[-1] if passed else first)

    def column(self, place: int) -> int:
        """How many cells from the left it is."""
        line = self._lines[self._number(place)]
        return line.indent + cell_len(self.text[line.start : place])

    def row(self, place: int, by: int, column: int) -> int:
        """As many lines on or back, as near to a column as they reach."""
        number = max(0, min(self._number(place) + by, len(self._lines) - 1))
        line = self._lines[number]
        found = offset_at_cell(self.text, line.start, line.end, max(0, column - line.indent))
        return line.end if found is None else found

    def edge(self, place: int, by: int) -> int:
        """The beginning or the end of the line."""
        line = self._lines[self._number(place)]
        return line.end if by > 0 else line.start

    def sentence(self, place: int, by: int) -> int:
        """To where the next sentence begins, or this or the one before; at last to the end of the text."""
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
        """The sentence around a place; never more than the block it is in."""
        block = self._block(place)
        inside = max(block.start, min(place, block.end - 1))
        found = sentence(self.text, Span(inside, inside + 1))
        return Span(max(found.start, block.start), min(found.end, block.end))

    def paragraph(self, place: int, by: int) -> int:
        """To where the next block begins, or this or the one before; at last to the end of the text."""
        starts = self._block_starts
        if by > 0:
            number = bisect_right(starts, place)
            return starts[number] if number < len(starts) else self._lines[-1].end
        return starts[max(0, bisect_left(starts, place) - 1)]

    def end(self, by: int) -> int:
        """The beginning or the end of the text."""
        return self._lines[-1].end if by > 0 else self._lines[0].start

    def _block(self, place: int) -> Span:
        return self._blocks[max(0, bisect_right(self._block_starts, place) - 1)]
