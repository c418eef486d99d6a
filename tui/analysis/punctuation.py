"""Punctuation marks, in the sets that the rules distinguish.

Sets that differ have different names here, so that nobody takes one for another. A dash made of two hyphens
needs no entry: the tokeniser makes two tokens of it.
"""

DOUBLE_MARKS = frozenset({'"', "“", "”", "„", "‟", "«", "»", "''", "``", ",,"})
"""Double quotation marks; each entry is one token."""
SINGLE_MARKS = frozenset({"'", "‘", "’", "‚", "‛", "‹", "›", "`"})
"""Single quotation marks, the apostrophes among them."""
QUOTATION_MARKS = DOUBLE_MARKS | SINGLE_MARKS
"""All quotation marks."""
DASHES = frozenset("-–—―")
"""Every dash: hyphen, en dash, em dash and horizontal bar. To the networks they are one; a signature may
follow any of them, and so may an insertion."""
PHRASE_DASHES = DASHES - {"―"}
"""Dashes that separate phrases and sentences: all but the horizontal bar, which opens speech in dialogues."""
WORD_DASHES = frozenset("-–")
"""Dashes that also join words: they separate only with white space before them."""
