"""The sentence around some words, cut from a text by its marks alone.

Analysis finds sentences better, from words and quotations, but has to read the whole article for it; an
excerpt that is shown for a search must be there at once.
"""

import re

from tui.analysis.text.abbreviations import is_abbreviation, is_initial
from tui.model.article import Span

REACH = 400
"""Characters to go before and behind the words; what is longer is cut between two words."""
AHEAD = 8
"""Characters around a place that tell whether a sentence begins or ends there: marks and a letter."""
MARGIN = REACH + AHEAD
"""Characters that have to be known on either side of the words."""
BOUNDARY = re.compile(
    r"""(?P<word>\w*)(?P<end>[.!?…]+["'”’»)\]]*)\s+(?=["'“‘«(\[—–-]*[^\Wa-z_])
        | [^\S\n]*\n[^\S\n]*\n\s*""",
    re.VERBOSE,
)
WHITE_SPACE = re.compile(r"\s")


def sentence(text: str, words: Span) -> Span:
    """The sentence that the words stand in, or the sentences from their first to their last."""
    return Span(_start(text, words.start), _end(text, words))


def _start(text: str, place: int) -> int:
    """Where the sentence begins that goes on at the place."""
    first = max(0, place - REACH)
    boundaries = BOUNDARY.finditer(text, first, place + AHEAD)
    starts = [found.end() for found in boundaries if found.end() <= place and _ends(found)]
    if starts:
        return starts[-1]
    cut = WHITE_SPACE.search(text, first, place) if first else None
    return cut.end() if cut else first + _indent(text[first:place])


def _indent(piece: str) -> int:
    return len(piece) - len(piece.lstrip())


def _end(text: str, words: Span) -> int:
    """Where the sentence ends that the words end in; a full stop right behind them is part of it."""
    last = min(len(text), words.end + REACH)
    for found in BOUNDARY.finditer(text, max(words.start, words.end - AHEAD), last):
        end = found.end("end") if found["end"] else found.start()
        if end >= words.end and _ends(found):
            return end
    if last == len(text):
        return words.end + len(text[words.end :].rstrip())
    return max((found.start() for found in WHITE_SPACE.finditer(text, words.end, last)), default=last)


def _ends(found: re.Match[str]) -> bool:
    """Whether a sentence ends there: not behind "Gen." or an initial."""
    word = found["word"]
    if found["end"] != "." or not word:
        return True
    return not is_initial(word) and not is_abbreviation(word.lower())
