"""Quotation marks: which glyphs there are, and what the white space and words around one tell."""

import re
from bisect import bisect_right

from tui.analysis.lexicon import word_set
from tui.analysis.punctuation import QUOTATION_MARKS
from tui.analysis.text.tokens import Tokens

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
SINGLE_OR_APOSTROPHE = frozenset("‘‛`’'")
APOSTROPHES = frozenset("’'")
STRAIGHT = frozenset({'"', "''"})
OPENING_OR_CLOSING = STRAIGHT | frozenset("”»›’'")
"""Marks that open as well as close; where they stand decides."""
CLOSING = frozenset("”»›«‹")
"""Marks that close, wherever they stand, what another glyph has opened."""
PAIRED = frozenset("“«")
"""Marks of a pair that may stand within a pair of the same glyphs."""
MAX_DEPTH = 6
"""Quotations within one another that are still told apart; a text with more is broken."""
NEVER_FIRST = frozenset(",;:)]")
"""What no quotation starts with."""
YEAR = re.compile(r"\d\d(s?)")
FEET = re.compile(r"\d['’]\d{1,2}$")
ENDINGS_BEFORE_APOSTROPHE = ("s", "in")
"""Ends of words that an apostrophe may follow: "boys’", "goin’"."""


class BlockMarks:
    """The marks of one block, and what the place of each tells."""

    def __init__(self, words: Tokens, first: int, end: int, glyphs: frozenset[str]) -> None:
        self.words, self.first, self.end = words, first, end
        self.glyphs = glyphs
        """Marks that stand anywhere in the article."""
        self.forms = words.forms
        self.all = [index for index in range(first, end) if self.forms[index] in QUOTATION_MARKS]
        self.openers = [index for index in self.all if self._may_open_single(index)]
        self.closers = [index for index in self.all if self.may_close_single(index)]
        self.surplus = self._count_surplus()
        """For each mark how many behind it close a pair that nothing behind it opens."""

    def side(self, index: int, *, behind_opening: bool = False) -> int:
        """1 where only an opening mark can stand, -1 where only a closing one can, 0 where both can."""
        before, behind = self._touching(index)
        word = behind and self.forms[index + 1][0].isalnum()
        led = not before or behind_opening or self._may_precede_opening(self.forms[index - 1], word)
        if led and behind and self._may_begin_quotation(index + 1):
            return 1
        return 0 if led or word else -1

    def has_space_around(self, index: int) -> bool:
        """Whether the mark has white space on both sides."""
        return not any(self._touching(index))

    def repeats_glyph(self, index: int) -> bool:
        """Whether the mark stands right behind another of the same glyph."""
        return self._touching(index)[0] and self.forms[index - 1] == self.forms[index]

    def next_double(self, index: int) -> int | None:
        """The next mark that is no single one."""
        later = range(bisect_right(self.all, index), len(self.all))
        return next(
            (self.all[place] for place in later if self.forms[self.all[place]] not in SINGLE_OR_APOSTROPHE),
            None,
        )

    def stands_for_inch(self, index: int) -> bool:
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
        before, behind = self._touching(index)
        return before and not (behind and self.forms[index + 1][0].isalnum())

    def opens_single(self, index: int, *, may_stay_open: bool) -> bool:
        """Whether a single mark opens: not an elision ("'em"), and a later one may close it."""
        if self.forms[index] == "’" and "‘" in self.glyphs:
            return False
        later = bool(self.closers) and self.closers[-1] > index + 1
        return (later or may_stay_open) and not self._marks_omission(index)

    def closes_single(self, index: int) -> bool:
        """Whether a single mark closes: not an apostrophe if a later mark could close as well."""
        if not self.may_close_single(index):
            return False
        before = self.words.lowers[index - 1]
        if not (before.endswith(ENDINGS_BEFORE_APOSTROPHE) or before.isdigit()) or index + 1 >= self.end:
            return True
        return not (self.forms[index + 1][0].isalnum() and self._closed_later(index))

    def _closed_later(self, index: int) -> bool:
        """Whether a single mark that may close comes before the next that may open."""
        closer, opener = (bisect_right(places, index) for places in (self.closers, self.openers))
        if closer == len(self.closers):
            return False
        return opener == len(self.openers) or self.closers[closer] < self.openers[opener]

    def _may_open_single(self, index: int) -> bool:
        return (
            self.forms[index] in SINGLE_OR_APOSTROPHE
            and self.side(index) == 1
            and not self._marks_omission(index)
        )

    def _marks_omission(self, index: int) -> bool:
        """Whether the mark stands for letters or figures left out: "'em", "'90s", "class of '84"."""
        behind = self.words.lowers[index + 1]
        year = YEAR.fullmatch(behind)
        if year is None:
            return behind in word_set("elisions")
        return bool(year[1]) or (index > self.first and self.forms[index - 1][0].isalnum())

    def _touching(self, index: int) -> tuple[bool, bool]:
        """Whether the mark stands against the word before it, and against the one behind it."""
        before = index > self.first and not self.words.spaced(index)
        behind = index + 1 < self.end and not self.words.spaced(index + 1)
        return before, behind

    def _may_precede_opening(self, before: str, word: bool) -> bool:
        """Whether an opening mark may stand behind the word before: a bracket, a dash, another mark."""
        return before in word_set("opening_neighbours") and (word or before not in QUOTATION_MARKS)

    def _may_begin_quotation(self, index: int) -> bool:
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
