"""An article's title: one line, taken from a heading or from the first sentence."""

import re

LONGEST_HEADING = 200
"""Characters; a headline is kept whole, only what cannot be one is shortened."""
LONGEST_SENTENCE = 100
"""Characters that a first sentence may take before it is shortened."""

NEVER_LAST = (
    "adm brig capt col corp cpl dr etc fr gen gov hon inc jr lt ltd maj messrs mr mrs ms no pres prof rep "
    "rev sen sgt sr st vs jan feb mar apr jun jul aug sep sept oct nov dec"
)
ABBREVIATIONS = frozenset(NEVER_LAST.split())
OPENING = "\"“”„‟‘‚'`«»‹›(["
CLOSING = "\"”“’‘'»«›‹)]"
"""What may open and close a sentence; where it stands decides, for countries differ."""
# Of the marks with white space inside, as French sets them, only "»" is sure to close.
SENTENCE_END = re.compile(
    rf"(?<!\S)(\S*[.!?…])[{re.escape(CLOSING)}]*(?: »(?=\s))?(?= (?:[{re.escape(OPENING)}]|,,)*\s?[^\W_a-z])"
)


def one_line(text: str) -> str:
    """The text on one line: each run of white space one space, none at the ends, no lone surrogates."""
    mended = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(mended.split())


def from_heading(text: str) -> str:
    """The title that a heading or an article's metadata gives."""
    return shortened(one_line(text), LONGEST_HEADING)


def from_sentence(text: str) -> str:
    """The title that a text without a heading gets: its first sentence."""
    line = one_line(text.strip()[: 20 * LONGEST_SENTENCE])
    ends = (found.end() for found in SENTENCE_END.finditer(line) if not _is_abbreviation(found.group(1)))
    return shortened(line[: next(ends, len(line))], LONGEST_SENTENCE)


def shortened(line: str, longest: int) -> str:
    """The line or, if it is too long, its beginning and " …", cut at a space if it can be."""
    if len(line) <= longest:
        return line
    room = line[: longest - 1]
    beginning = room[: room.rfind(" ")] if " " in room[longest // 2 :] else room[:-1]
    return (beginning.rstrip(" ,;:–—-") or beginning) + " …"


def _is_abbreviation(word: str) -> bool:
    """Whether a full stop behind the word need not end the sentence: "Mr.", "J.", "U.S."."""
    if not word.endswith("."):
        return False
    letters = word[:-1].lstrip(OPENING).lower()
    return letters in ABBREVIATIONS or len(letters.rpartition(".")[2]) == 1
