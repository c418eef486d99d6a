"""Quotations: every stretch in quotation marks, whatever the glyph.

Marks are read block by block with a stack, so that quotations nest; what a block leaves open is closed at
its end, and goes on in the next one if that starts with an opening mark, as is the custom for quotations of
several paragraphs. Where a straight mark may open or close, the white space around it decides. A single
mark counts only where its partner is found: else it is an apostrophe.
"""

from typing import NamedTuple

from tui.analysis.lexicon import words as listed
from tui.analysis.words import Quotation, Words

PARTNERS = {
    "“": frozenset({"”", '"'}),
    "„": frozenset("“”"),
    "«": frozenset("»"),
    "»": frozenset("«»"),
    '"': frozenset({'"', "”"}),
    "''": frozenset({"''"}),
    "``": frozenset({"''", '"'}),
    ",,": frozenset({"''", "“", "”"}),
    "‘": frozenset("’"),
    "'": frozenset("'"),
}
"""What closes each opening mark."""
SINGLE = frozenset("‘'")
EITHER = frozenset({'"', "''", "'", "»"})
"""Marks that open as well as close."""
MARKS = frozenset(PARTNERS) | {"”", "’"}


class _Open(NamedTuple):
    """An opening mark still without its partner."""

    first: int
    mark: str
    reopens: bool


def find_quotations(words: Words) -> list[Quotation]:
    """The quotations of all blocks, in order of their opening marks."""
    found: list[Quotation] = []
    left_open: str | None = None
    for first, end in words.blocks:
        scanner = _Scanner(words, first, end, left_open)
        left_open = scanner.scan()
        found += sorted(scanner.found)
    return found


def outermost(words: Words, quotations: list[Quotation]) -> list[int]:
    """For each word the number of the outermost quotation it stands in, -1 outside."""
    inside = [-1] * len(words)
    for number, quotation in enumerate(quotations):
        if quotation.depth == 0:
            length = quotation.end - quotation.first
            inside[quotation.first : quotation.end] = [number] * length
    return inside


class _Scanner:
    """The marks of one block, read from left to right."""

    def __init__(self, words: Words, first: int, end: int, left_open: str | None) -> None:
        self.words, self.first, self.end, self.left_open = words, first, end, left_open
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        forms = words.forms
        self.marks = [index for index in range(first, end) if forms[index] in MARKS]
        self.closers = [index for index in self.marks if self._may_close_single(index)]

    def scan(self) -> str | None:
        """Fills `found`; the mark of the quotation that the block leaves open, None without one."""
        for index in self.marks:
            mark = self.words.forms[index]
            depth = self._partner(mark)
            if depth is not None and self._closes(index, mark):
                self._close(depth, index + 1, closed=True)
            elif mark in PARTNERS and self._opens(index, mark):
                if depth is not None or any(opened.mark == mark for opened in self.stack):
                    self._close_unclosed(mark, index)
                self._open(index, mark)
        left = self.stack[0].mark if self.stack else None
        if self.stack:
            self._close(0, self.end, closed=False)
        return left

    def _open(self, index: int, mark: str) -> None:
        reopens = index == self.first and self.left_open == mark
        self.stack.append(_Open(index, mark, reopens))

    def _close_unclosed(self, mark: str, index: int) -> None:
        """A mark opens again before it closed: the earlier one never will."""
        depth = next(
            depth for depth, opened in enumerate(self.stack) if mark in {opened.mark, *PARTNERS[opened.mark]}
        )
        self._close(depth, index, closed=False)

    def _close(self, depth: int, end: int, *, closed: bool) -> None:
        """Ends the open quotation at `depth`, and with it those within it that never found a partner."""
        for level in range(len(self.stack) - 1, depth - 1, -1):
            opened = self.stack[level]
            whole = closed and level == depth
            if whole or opened.mark not in SINGLE:
                self.found.append(Quotation(opened.first, end, whole, level, opened.reopens))
        del self.stack[depth:]

    def _partner(self, mark: str) -> int | None:
        """The depth of the innermost open quotation that the mark may close."""
        for depth in range(len(self.stack) - 1, -1, -1):
            if mark in PARTNERS[self.stack[depth].mark]:
                return depth
        return None

    def _glued(self, index: int) -> tuple[bool, bool]:
        """Whether the mark stands against the word before it, and against the one behind it."""
        before = index > self.first and not self.words.spaced(index)
        behind = index + 1 < self.end and not self.words.spaced(index + 1)
        return before, behind

    def _opening_place(self, index: int) -> bool:
        """Whether the mark stands where one opens: behind white space or an opening mark, before a word."""
        before, behind = self._glued(index)
        led = not before or self.words.forms[index - 1] in listed("opening_neighbours")
        return led and behind

    def _closes(self, index: int, mark: str) -> bool:
        if mark in SINGLE or mark == "’":
            return self._closes_single(index)
        return mark not in EITHER or not self._opening_place(index)

    def _opens(self, index: int, mark: str) -> bool:
        if mark in SINGLE:
            return self._opens_single(index)
        before, behind = self._glued(index)
        return mark not in EITHER or self._opening_place(index) or not (before or behind)

    def _may_close_single(self, index: int) -> bool:
        if self.words.forms[index] not in "’'":
            return False
        before, behind = self._glued(index)
        return before and not (behind and self.words.forms[index + 1][0].isalnum())

    def _opens_single(self, index: int) -> bool:
        """Whether a single mark opens: not an elision ("'em"), and a later one may close it."""
        if not self._opening_place(index) or not self.closers or self.closers[-1] <= index + 1:
            return False
        behind = self.words.lowers[index + 1]
        return behind not in listed("elisions") and not behind[0].isdigit()

    def _closes_single(self, index: int) -> bool:
        """Whether a single mark closes: not a plural's possessive if a later mark could close as well."""
        if not self._may_close_single(index):
            return False
        later = self.closers[-1] > index
        possessive = self.words.lowers[index - 1].endswith("s") and index + 1 < self.end
        return not (possessive and later and self.words.forms[index + 1][0].islower())
