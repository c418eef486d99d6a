"""Quotations: every stretch in quotation marks, whatever the glyph.

Marks are read block by block with a stack, so that quotations nest; what a block leaves open is closed at
its end, and goes on in the next one if that starts with a mark again, as is the custom for quotations of
several paragraphs. The same glyph opens in one country's books and closes in another's: where a mark stands
decides, and its glyph only where the place leaves it open, as it does with white space on both sides. A
single mark counts only where its partner is found, else it is an apostrophe; in an article whose quotations
stand in single marks, one that a block leaves open counts too.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from tui.analysis.lexicon import words as listed
from tui.analysis.words import Quotation, Words

PARTNERS = {
    "“": frozenset({"”", '"', "“"}),
    "‟": frozenset({"”", '"'}),
    "„": frozenset({"“", "”", '"'}),
    "”": frozenset({"”", '"', "“"}),
    "«": frozenset("»"),
    "»": frozenset("«»"),
    "‹": frozenset("›"),
    "›": frozenset("‹›"),
    '"': frozenset({'"', "”", "“"}),
    "''": frozenset({"''"}),
    "``": frozenset({"''", '"', "”"}),
    ",,": frozenset({"''", "“", "”", '"'}),
    "‚": frozenset("‘’'"),
    "‘": frozenset("’'"),
    "‛": frozenset("’'"),
    "`": frozenset("’'"),
    "’": frozenset("’"),
    "'": frozenset("'’"),
}
"""What closes each opening mark."""
MARKS = frozenset(PARTNERS)
SINGLE = frozenset("‘‛`’'")
APOSTROPHES = frozenset("’'")
STRAIGHT = frozenset({'"', "''"})
EITHER = STRAIGHT | frozenset("”»›’'")
"""Marks that open as well as close; where they stand decides."""
CLOSING = frozenset("”»›«‹")
"""Marks that close, wherever they stand, what another glyph has opened."""
PAIRED = frozenset("“«")
"""Marks of a pair that may stand within a pair of the same glyphs."""
DEEPEST = 6
"""Quotations within one another that are still told apart; a text with more is broken."""
NEVER_FIRST = frozenset(",;:)]")
"""What no quotation starts with."""
YEAR = re.compile(r"\d\d(s?)")
FEET = re.compile(r"\d['’]\d{1,2}$")
DROPPING = ("s", "in")
"""Ends of words that an apostrophe may follow: "boys’", "goin’"."""


class _Open(NamedTuple):
    """An opening mark still without its partner."""

    first: int
    mark: str
    reopens: bool


def find_quotations(words: Words) -> list[Quotation]:
    """The quotations of all blocks, in order of their opening marks."""
    found = _read(words, singles_lead=False)
    outer = [words.forms[quotation.first] in SINGLE for quotation in found if quotation.depth == 0]
    return _read(words, singles_lead=True) if sum(outer) * 2 > len(outer) else found


def outermost(words: Words, quotations: list[Quotation]) -> list[int]:
    """For each word the number of the outermost quotation it stands in, -1 outside."""
    inside = [-1] * len(words)
    for number, quotation in enumerate(quotations):
        if quotation.depth == 0:
            length = quotation.end - quotation.first
            inside[quotation.first : quotation.end] = [number] * length
    return inside


def _read(words: Words, *, singles_lead: bool) -> list[Quotation]:
    glyphs = MARKS.intersection(words.forms)
    found: list[Quotation] = []
    left_open: str | None = None
    for first, end in words.blocks:
        marks = _Marks(words, first, end, glyphs)
        scanner = _Scanner(marks, left_open, singles_lead=singles_lead)
        left_open = scanner.scan()
        found += sorted(scanner.found)
    return found


class _Marks:
    """The marks of one block, and what the place of each tells."""

    def __init__(self, words: Words, first: int, end: int, glyphs: frozenset[str]) -> None:
        self.words, self.first, self.end = words, first, end
        self.glyphs = glyphs
        """Marks that stand anywhere in the article."""
        self.forms = words.forms
        self.all = [index for index in range(first, end) if self.forms[index] in MARKS]
        self.openers = [index for index in self.all if self._may_open_single(index)]
        self.closers = [index for index in self.all if self.may_close_single(index)]
        self.surplus = self._count_surplus()
        """For each mark how many behind it close a pair that nothing behind it opens."""

    def side(self, index: int, *, behind_opening: bool = False) -> int:
        """1 where only an opening mark can stand, -1 where only a closing one can, 0 where both can."""
        before, behind = self._glued(index)
        word = behind and self.forms[index + 1][0].isalnum()
        led = not before or behind_opening or self._leads(self.forms[index - 1], word)
        if led and behind and self._may_begin(index + 1):
            return 1
        return 0 if led or word else -1

    def alone(self, index: int) -> bool:
        """Whether the mark has white space on both sides."""
        return not any(self._glued(index))

    def doubled(self, index: int) -> bool:
        """Whether the mark stands right behind another of the same glyph."""
        return self._glued(index)[0] and self.forms[index - 1] == self.forms[index]

    def next_double(self, index: int) -> int | None:
        """The next mark that is no single one."""
        later = range(bisect_right(self.all, index), len(self.all))
        return next((self.all[place] for place in later if self.forms[self.all[place]] not in SINGLE), None)

    def is_inch(self, index: int) -> bool:
        """Whether the mark stands for inches or seconds in a quotation that goes on behind it."""
        start = self.words.starts[index]
        if not FEET.search(self.words.text[max(0, start - 5) : start]):
            return False
        following = self.next_double(index)
        return following is not None and self.side(following) < 1

    def may_close_single(self, index: int) -> bool:
        """Whether the mark is a single one behind a word and not within one."""
        if self.forms[index] not in APOSTROPHES:
            return False
        before, behind = self._glued(index)
        return before and not (behind and self.forms[index + 1][0].isalnum())

    def opens_single(self, index: int, *, may_stay_open: bool) -> bool:
        """Whether a single mark opens: not an elision ("'em"), and a later one may close it."""
        if self.forms[index] == "’" and "‘" in self.glyphs:
            return False
        later = bool(self.closers) and self.closers[-1] > index + 1
        return (later or may_stay_open) and not self._shortens(index)

    def closes_single(self, index: int) -> bool:
        """Whether a single mark closes: not an apostrophe if a later mark could close as well."""
        if not self.may_close_single(index):
            return False
        before = self.words.lowers[index - 1]
        if not (before.endswith(DROPPING) or before.isdigit()) or index + 1 >= self.end:
            return True
        return not (self.forms[index + 1][0].isalnum() and self._closed_later(index))

    def _closed_later(self, index: int) -> bool:
        """Whether a single mark that may close comes before the next that may open."""
        closer, opener = (bisect_right(places, index) for places in (self.closers, self.openers))
        if closer == len(self.closers):
            return False
        return opener == len(self.openers) or self.closers[closer] < self.openers[opener]

    def _may_open_single(self, index: int) -> bool:
        return self.forms[index] in SINGLE and self.side(index) == 1 and not self._shortens(index)

    def _shortens(self, index: int) -> bool:
        """Whether the mark stands for letters or figures left out: "'em", "'90s", "class of '84"."""
        behind = self.words.lowers[index + 1]
        year = YEAR.fullmatch(behind)
        if year is None:
            return behind in listed("elisions")
        return bool(year[1]) or (index > self.first and self.forms[index - 1][0].isalnum())

    def _glued(self, index: int) -> tuple[bool, bool]:
        """Whether the mark stands against the word before it, and against the one behind it."""
        before = index > self.first and not self.words.spaced(index)
        behind = index + 1 < self.end and not self.words.spaced(index + 1)
        return before, behind

    def _leads(self, before: str, word: bool) -> bool:
        """Whether an opening mark may stand behind the word before: a bracket, a dash, another mark."""
        return before in listed("opening_neighbours") and (word or before not in MARKS)

    def _may_begin(self, index: int) -> bool:
        """Whether a quotation may start with the word: no stop, but for "…", "..." and ".com"."""
        form = self.forms[index]
        if form in NEVER_FIRST:
            return False
        if form not in (".", "!", "?"):
            return True
        more = index + 1 < self.end and not self.words.spaced(index + 1)
        return more and self.forms[index + 1] not in NEVER_FIRST

    def _count_surplus(self) -> dict[int, int]:
        surplus: dict[int, int] = {}
        count = 0
        for index in reversed(self.all):
            surplus[index] = count
            if self.forms[index] in ("”", "»"):
                count += 1
            elif self.forms[index] in PAIRED:
                count = max(0, count - 1)
        return surplus


class _Scanner:
    """One block, read from left to right."""

    def __init__(self, marks: _Marks, left_open: str | None, *, singles_lead: bool) -> None:
        self.marks, self.left_open, self.singles_lead = marks, left_open, singles_lead
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        self.latest = -1
        """The last mark that opened, or doubled one that did."""

    def scan(self) -> str | None:
        """Fills `found`; the mark of the quotation that the block leaves open, None without one."""
        for index in self.marks.all:
            self._take(index, self.marks.forms[index])
        left = self.stack[0].mark if self.stack and self._counts_open(0) else None
        if self.stack:
            self._close(0, self.marks.end, closed=False)
        return left

    def _take(self, index: int, mark: str) -> None:
        side = self.marks.side(index, behind_opening=self.latest == index - 1)
        depth = self._partner(mark)
        if self._goes_on(index, mark, side):
            self._open(index, self.left_open or mark, reopens=True)
        elif side == 1 and self.latest == index - 1 and self.marks.doubled(index):
            self.latest = index
        elif depth is not None and self._closes(index, mark, side, self.stack[depth].mark):
            self._close(depth, index + 1, closed=True)
        elif self._opens(index, mark, side):
            self._make_room(index, mark, depth)
            self._open(index, mark, reopens=False)
        elif self.found and self.found[-1].end == index and self.marks.doubled(index):
            self.found[-1] = self.found[-1]._replace(end=index + 1)

    def _open(self, index: int, mark: str, *, reopens: bool) -> None:
        self.stack.append(_Open(index, mark, reopens))
        self.latest = index

    def _make_room(self, index: int, mark: str, depth: int | None) -> None:
        """Ends what the mark cannot stand in: opened again before it closed, it never will be closed."""
        same = next((level for level, opened in enumerate(self.stack) if opened.mark == mark), None)
        rival = depth if mark in EITHER and same is None else same
        if rival is not None and not self._nests(index, mark):
            self._close(rival, index, closed=False)

    def _nests(self, index: int, mark: str) -> bool:
        """Whether enough marks follow to close the quotations around as well."""
        paired = sum(opened.mark in PAIRED for opened in self.stack) + (mark in PAIRED)
        again = mark not in PAIRED and any(opened.mark == mark for opened in self.stack)
        return not again and 0 < paired <= self.marks.surplus[index] and len(self.stack) < DEEPEST

    def _close(self, depth: int, end: int, *, closed: bool) -> None:
        """Ends the open quotation at `depth`, and with it those within it that never found a partner."""
        for level in range(len(self.stack) - 1, depth - 1, -1):
            whole = closed and level == depth
            if whole or self._counts_open(level):
                opened = self.stack[level]
                self.found.append(Quotation(opened.first, end, whole, level, opened.reopens))
        del self.stack[depth:]

    def _counts_open(self, level: int) -> bool:
        """Whether the quotation counts though nothing closes it."""
        return self.stack[level].mark not in SINGLE or (self.singles_lead and level == 0)

    def _partner(self, mark: str) -> int | None:
        """The depth of the innermost open quotation that the mark may close."""
        for depth in range(len(self.stack) - 1, -1, -1):
            if mark in PARTNERS[self.stack[depth].mark]:
                return depth
        return None

    def _goes_on(self, index: int, mark: str, side: int) -> bool:
        """Whether the mark, the block's first word, goes on with the quotation left open before it.

        By the custom of some countries it may be the closing one that each paragraph starts with.
        """
        if self.left_open is None or index > self.marks.first or side < 0:
            return False
        return mark == self.left_open or mark in PARTNERS[self.left_open] & CLOSING

    def _closes(self, index: int, mark: str, side: int, opened: str) -> bool:
        if mark in APOSTROPHES:
            return side < 1 and self.marks.closes_single(index)
        if self.marks.is_inch(index):
            return False
        if mark in ("“", "‘"):
            return side < 0
        return (mark in CLOSING and mark != opened) or side < 1

    def _opens(self, index: int, mark: str, side: int) -> bool:
        if mark in SINGLE:
            may_stay_open = self.singles_lead and not self.stack
            return side == 1 and self.marks.opens_single(index, may_stay_open=may_stay_open)
        if mark == "”" and not self.marks.glyphs.isdisjoint("“„"):
            # Elsewhere in the article it closes: here it opens by mistake, or is astray.
            return side == 1 and not self.stack and self._closed_next(index, mark)
        if mark in EITHER:
            return side == 1 or (mark in STRAIGHT and self.marks.alone(index))
        # A French article may stand against the mark: "l’« ami »".
        return side > -1 or self.marks.forms[index - 1] in APOSTROPHES

    def _closed_next(self, index: int, mark: str) -> bool:
        """Whether the next mark may close what this one opens."""
        following = self.marks.next_double(index)
        if following is None or self.marks.side(following) > 0:
            return False
        return self.marks.forms[following] in PARTNERS[mark]
