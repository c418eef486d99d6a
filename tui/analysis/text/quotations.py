"""Quotations: every stretch in quotation marks, of whatever glyph.

Marks are read block by block with a stack, so that quotations nest. A quotation that a block leaves open ends
with the block, and continues in the next block if that starts with a mark again, as is usual for quotations
of several paragraphs. The same glyph opens quotations in one country and closes them in another: the position
of a mark decides, and its glyph only where the position allows both, as with white space on both sides. A
single mark counts only if its partner is found, else it is an apostrophe; in an article that quotes in single
marks, one that a block leaves open counts too.
"""

from typing import NamedTuple

from tui.analysis.punctuation import QUOTATION_MARKS
from tui.analysis.text.quotation_marks import (
    APOSTROPHES,
    CLOSING_MARKS,
    MAX_DEPTH,
    OPENING_OR_CLOSING,
    PAIRED,
    PARTNERS,
    SINGLE_OR_APOSTROPHE,
    STRAIGHT,
    BlockMarks,
)
from tui.analysis.text.tokens import Quotation, TokenisedArticle, Tokens


class _Open(NamedTuple):
    """An opening mark whose partner is not found yet."""

    first: int
    mark: str
    reopens: bool


def find_quotations(words: Tokens) -> list[Quotation]:
    """Return the quotations of all blocks, in order of their opening marks."""
    found = _scan_blocks(words, singles_lead=False)
    outer = [
        words.forms[quotation.first] in SINGLE_OR_APOSTROPHE for quotation in found if quotation.depth == 0
    ]
    return _scan_blocks(words, singles_lead=True) if sum(outer) * 2 > len(outer) else found


def outermost_quotations(words: Tokens, quotations: list[Quotation]) -> list[int]:
    """Return for each token the index of the outermost quotation that contains it, -1 outside quotations."""
    inside = [-1] * len(words)
    for number, quotation in enumerate(quotations):
        if quotation.depth == 0:
            length = quotation.end - quotation.first
            inside[quotation.first : quotation.end] = [number] * length
    return inside


def in_single_marks(tokenised: TokenisedArticle, index: int) -> bool:
    """Return whether the outermost quotation around a quoted token is in single marks.

    A quotation in other marks than the one before it is a heading or a title and does not continue it.
    """
    return tokenised.words.forms[tokenised.quotations[tokenised.quoted[index]].first] in SINGLE_OR_APOSTROPHE


def _scan_blocks(words: Tokens, *, singles_lead: bool) -> list[Quotation]:
    glyphs = QUOTATION_MARKS.intersection(words.forms)
    found: list[Quotation] = []
    left_open: str | None = None
    for first, end in words.blocks:
        marks = BlockMarks(words, first, end, glyphs)
        scanner = _Scanner(marks, left_open, singles_lead=singles_lead)
        left_open = scanner.scan()
        found += sorted(scanner.found)
    return found


class _Scanner:
    """Reads one block from left to right."""

    def __init__(self, marks: BlockMarks, left_open: str | None, *, singles_lead: bool) -> None:
        self.marks, self.left_open, self.singles_lead = marks, left_open, singles_lead
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        self.latest = -1
        """Index of the last mark that opened, or that repeats one that did."""

    def scan(self) -> str | None:
        """Fill `found`; return the mark of the quotation that the block leaves open, or None."""
        for index in self.marks.all:
            self._take(index, self.marks.forms[index])
        left = self.stack[0].mark if self.stack and self._counts_unclosed(0) else None
        if self.stack:
            self._close(0, self.marks.end, closed=False)
        return left

    def _take(self, index: int, mark: str) -> None:
        side = self.marks.side(index, behind_opening=self.latest == index - 1)
        depth = self._partner(mark)
        if self._continues(index, mark, side):
            self._open(index, self.left_open or mark, reopens=True)
        elif side == 1 and self.latest == index - 1 and self.marks.repeats_glyph(index):
            self.latest = index
        elif depth is not None and self._closes(index, mark, side, self.stack[depth].mark):
            self._close(depth, index + 1, closed=True)
        elif self._opens(index, mark, side):
            self._close_unclosable(index, mark, depth)
            self._open(index, mark, reopens=False)
        elif self.found and self.found[-1].end == index and self.marks.repeats_glyph(index):
            self.found[-1] = self.found[-1]._replace(end=index + 1)

    def _open(self, index: int, mark: str, *, reopens: bool) -> None:
        self.stack.append(_Open(index, mark, reopens))
        self.latest = index

    def _close_unclosable(self, index: int, mark: str, depth: int | None) -> None:
        """End the quotation that the mark cannot be nested in: opened again before it closed, it will not be
        closed."""
        same = next((level for level, opened in enumerate(self.stack) if opened.mark == mark), None)
        rival = depth if mark in OPENING_OR_CLOSING and same is None else same
        if rival is not None and not self._may_nest(index, mark):
            self._close(rival, index, closed=False)

    def _may_nest(self, index: int, mark: str) -> bool:
        """Return whether enough marks follow to close the enclosing quotations as well."""
        paired = sum(opened.mark in PAIRED for opened in self.stack) + (mark in PAIRED)
        again = mark not in PAIRED and any(opened.mark == mark for opened in self.stack)
        return not again and 0 < paired <= self.marks.surplus[index] and len(self.stack) < MAX_DEPTH

    def _close(self, depth: int, end: int, *, closed: bool) -> None:
        """End the open quotation at `depth`, and those within it that have found no partner."""
        for level in range(len(self.stack) - 1, depth - 1, -1):
            whole = closed and level == depth
            if whole or self._counts_unclosed(level):
                opened = self.stack[level]
                self.found.append(Quotation(opened.first, end, whole, level, opened.reopens))
        del self.stack[depth:]

    def _counts_unclosed(self, level: int) -> bool:
        """Return whether the open quotation counts although nothing closes it."""
        return self.stack[level].mark not in SINGLE_OR_APOSTROPHE or (self.singles_lead and level == 0)

    def _partner(self, mark: str) -> int | None:
        """Return the depth of the innermost open quotation that the mark may close, or None."""
        for depth in range(len(self.stack) - 1, -1, -1):
            if mark in PARTNERS[self.stack[depth].mark]:
                return depth
        return None

    def _continues(self, index: int, mark: str, side: int) -> bool:
        """Return whether the mark, the first token of the block, continues the quotation that was left open.

        In some countries each paragraph starts with the closing mark.
        """
        if self.left_open is None or index > self.marks.first or side < 0:
            return False
        return mark == self.left_open or mark in PARTNERS[self.left_open] & CLOSING_MARKS

    def _closes(self, index: int, mark: str, side: int, opened: str) -> bool:
        if mark in APOSTROPHES:
            return side < 1 and self.marks.closes_single(index)
        if self.marks.stands_for_inch(index):
            return False
        if mark in ("“", "‘"):
            return side < 0
        return (mark in CLOSING_MARKS and mark != opened) or side < 1

    def _opens(self, index: int, mark: str, side: int) -> bool:
        if mark in SINGLE_OR_APOSTROPHE:
            may_stay_open = self.singles_lead and not self.stack
            return side == 1 and self.marks.opens_single(index, may_stay_open=may_stay_open)
        if mark == "”" and not self.marks.glyphs.isdisjoint("“„"):
            # Other marks open quotations in this article, so it opens by mistake here, or has no partner.
            return side == 1 and not self.stack and self._next_mark_closes(index, mark)
        if mark in OPENING_OR_CLOSING:
            return side == 1 or (mark in STRAIGHT and self.marks.has_space_around(index))
        # A French article may touch the mark: "l’« ami »".
        return side > -1 or self.marks.forms[index - 1] in APOSTROPHES

    def _next_mark_closes(self, index: int, mark: str) -> bool:
        """Return whether the next double mark may close what this one opens."""
        following = self.marks.next_double(index)
        if following is None or self.marks.side(following) > 0:
            return False
        return self.marks.forms[following] in PARTNERS[mark]
