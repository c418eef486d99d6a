"""Quotation marks: which mark closes which, and what the white space and words around a mark show."""

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
"""For each opening mark the marks that may close it."""
SINGLE_OR_APOSTROPHE = frozenset("‘‛`’'")
"""Single marks that may also be apostrophes or accents; they count only where a partner is found."""
APOSTROPHES = frozenset("’'")
"""Marks that are written for an apostrophe as well."""
STRAIGHT = frozenset({'"', "''"})
"""Double marks that open and close with the same glyph."""
OPENING_OR_CLOSING = STRAIGHT | frozenset("”»›’'")
"""Marks that open as well as close; their position decides."""
CLOSING_MARKS = frozenset("”»›«‹")
"""Marks that close, in any position, what another glyph has opened."""
PAIRED = frozenset("“«")
"""Opening marks of a pair that may enclose a pair of the same glyphs."""
MAX_DEPTH = 6
"""Quotations within one another that are distinguished; a text with more is broken."""
NEVER_FIRST = frozenset(",;:)]")
"""Tokens that no quotation starts with."""
YEAR = re.compile(r"\d\d(s?)")
"""Two digits after an apostrophe: "'90s", "'84"."""
FEET = re.compile(r"\d['’]\d{1,2}$")
"""Feet and inches before a mark: "6'2"."""
ENDINGS_BEFORE_APOSTROPHE = ("s", "in")
"""Endings of words that an apostrophe may follow: "boys’", "goin’"."""


class BlockMarks:
    """The quotation marks of one block, and what the position of each shows."""

    def __init__(self, words: Tokens, first: int, end: int, glyphs: frozenset[str]) -> None:
        self.words, self.first, self.end = words, first, end
        self.glyphs = glyphs
        """The marks that occur anywhere in the article."""
        self.forms = words.forms
        self.all = [index for index in range(first, end) if self.forms[index] in QUOTATION_MARKS]
        self.openers = [index for index in self.all if self._may_open_single(index)]
        self.closers = [index for index in self.all if self.may_close_single(index)]
        self.surplus = self._count_surplus()
        """For each mark how many later marks close a pair that no later mark opens."""

    def side(self, index: int, *, behind_opening: bool = False) -> int:
        """Return 1 if only an opening mark can stand here, -1 if only a closing one can, 0 if both can.

        `behind_opening` says that the token before the mark has opened a quotation.
        """
        before, behind = self._touching(index)
        word = behind and self.forms[index + 1][0].isalnum()
        led = not before or behind_opening or self._may_precede_opening(self.forms[index - 1], word)
        if led and behind and self._may_begin_quotation(index + 1):
            return 1
        return 0 if led or word else -1

    def has_space_around(self, index: int) -> bool:
        """Return whether white space is on both sides of the mark."""
        return not any(self._touching(index))

    def repeats_glyph(self, index: int) -> bool:
        """Return whether the mark immediately follows another of the same glyph."""
        return self._touching(index)[0] and self.forms[index - 1] == self.forms[index]

    def next_double(self, index: int) -> int | None:
        """Return the index of the next double mark, or None."""
        later = range(bisect_right(self.all, index), len(self.all))
        return next(
            (self.all[place] for place in later if self.forms[self.all[place]] not in SINGLE_OR_APOSTROPHE),
            None,
        )

    def stands_for_inch(self, index: int) -> bool:
        """Return whether the mark means inches or seconds within a quotation that a later mark closes."""
        start = self.words.starts[index]
        if not FEET.search(self.words.text[max(0, start - 5) : start]):
            return False
        following = self.next_double(index)
        return following is not None and self.side(following) < 1

    def may_close_single(self, index: int) -> bool:
        """Return whether the mark is an apostrophe or single mark at the end of a word, not within one."""
        if self.forms[index] not in APOSTROPHES:
            return False
        before, behind = self._touching(index)
        return before and not (behind and self.forms[index + 1][0].isalnum())

    def opens_single(self, index: int, *, may_stay_open: bool) -> bool:
        """Return whether a single mark opens: it is no elision ("'em"), and a later mark may close it.

        With `may_stay_open` no later mark is needed.
        """
        if self.forms[index] == "’" and "‘" in self.glyphs:
            return False
        later = bool(self.closers) and self.closers[-1] > index + 1
        return (later or may_stay_open) and not self._marks_omission(index)

    def closes_single(self, index: int) -> bool:
        """Return whether a single mark closes: after an ending such as "s" it is an apostrophe if a later
        mark can close."""
        if not self.may_close_single(index):
            return False
        before = self.words.lowers[index - 1]
        if not (before.endswith(ENDINGS_BEFORE_APOSTROPHE) or before.isdigit()) or index + 1 >= self.end:
            return True
        return not (self.forms[index + 1][0].isalnum() and self._closed_later(index))

    def _closed_later(self, index: int) -> bool:
        """Return whether a single mark that may close comes before the next one that may open."""
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
        """Return whether the mark stands for omitted letters or figures: "'em", "'90s", "class of '84"."""
        behind = self.words.lowers[index + 1]
        year = YEAR.fullmatch(behind)
        if year is None:
            return behind in word_set("elisions")
        return bool(year[1]) or (index > self.first and self.forms[index - 1][0].isalnum())

    def _touching(self, index: int) -> tuple[bool, bool]:
        """Return whether the mark touches the token before it, and whether it touches the one after it."""
        before = index > self.first and not self.words.follows_space(index)
        behind = index + 1 < self.end and not self.words.follows_space(index + 1)
        return before, behind

    def _may_precede_opening(self, before: str, word: bool) -> bool:
        """Return whether an opening mark may follow this token: a bracket, a dash, another mark.

        `word` says whether a word follows the mark.
        """
        return before in word_set("opening_neighbours") and (word or before not in QUOTATION_MARKS)

    def _may_begin_quotation(self, index: int) -> bool:
        """Return whether a quotation may start with the token: no full stop, but "…", "..." and ".com"."""
        form = self.forms[index]
        if form in NEVER_FIRST:
            return False
        if form not in (".", "!", "?"):
            return True
        more = index + 1 < self.end and not self.words.follows_space(index + 1)
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
