"""Cut the sentence around some words out of a text, by its punctuation only.

The analysis (`tui.analysis.text.sentences`) cuts sentences more exactly, from tokens and quotations, but has
to read the whole article first. This is the quick rule, for an excerpt of a search result, a sentence that is
selected, or the surroundings of a statement that was missed.
"""

import re

from tui.analysis.text.abbreviations import is_abbreviation, is_initial
from tui.model.article import Span

MAX_CHARACTERS = 400
"""Characters before and after the words that are searched; a longer sentence is cut between two words."""
BOUNDARY_CHARACTERS = 8
"""Characters around a place that decide whether a sentence begins or ends there: marks and a letter."""
MARGIN = MAX_CHARACTERS + BOUNDARY_CHARACTERS
"""Characters of the text that must be available on either side of the words."""
BOUNDARY = re.compile(
    r"""(?P<word>\w*)(?P<end>[.!?…]+["'”’»)\]]*)\s+(?=["'“‘«(\[—–-]*[^\Wa-z_])
        | [^\S\n]*\n[^\S\n]*\n\s*""",
    re.VERBOSE,
)
"""The end of a sentence, followed by a capital or a digit, or an empty line. It is applied to short windows
only: on long runs of letters, stops or spaces its time grows with the square of their length."""
WHITE_SPACE = re.compile(r"\s")


def sentence(text: str, words: Span) -> Span:
    """Return the span of the sentence that contains the words, or of all sentences that they are part of.

    Both ends are at most MAX_CHARACTERS away from the words.
    """
    return Span(_start(text, words.start), _end(text, words))


def _start(text: str, place: int) -> int:
    """Return where the sentence that contains the offset `place` begins."""
    first = max(0, place - MAX_CHARACTERS)
    boundaries = BOUNDARY.finditer(text, first, place + BOUNDARY_CHARACTERS)
    starts = [found.end() for found in boundaries if found.end() <= place and _ends(found)]
    if starts:
        return starts[-1]
    cut = WHITE_SPACE.search(text, first, place) if first else None
    return cut.end() if cut else first + _indent(text[first:place])


def _indent(piece: str) -> int:
    return len(piece) - len(piece.lstrip())


def _end(text: str, words: Span) -> int:
    """Return where the sentence ends that the words end in; a full stop right after them is part of it."""
    last = min(len(text), words.end + MAX_CHARACTERS)
    for found in BOUNDARY.finditer(text, max(words.start, words.end - BOUNDARY_CHARACTERS), last):
        end = found.end("end") if found["end"] else found.start()
        if end >= words.end and _ends(found):
            return end
    if last == len(text):
        return words.end + len(text[words.end :].rstrip())
    return max((found.start() for found in WHITE_SPACE.finditer(text, words.end, last)), default=last)


def _ends(found: re.Match[str]) -> bool:
    """Whether a boundary ends a sentence: a full stop after an abbreviation or an initial does not."""
    word = found["word"]
    if found["end"] != "." or not word:
        return True
    return not is_initial(word) and not is_abbreviation(word.lower())
