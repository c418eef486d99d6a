"""Derive an article's title: one line, from a heading or from the first sentence."""

import re

LONGEST_HEADING = 200
"""Length above which a heading is shortened, in characters; longer than any real headline."""
LONGEST_SENTENCE = 100
"""Length above which a first sentence is shortened, in characters."""

NEVER_LAST = (
    "adm brig capt col corp cpl dr etc fr gen gov hon inc jr lt ltd maj messrs mr mrs ms no pres prof rep "
    "rev sen sgt sr st vs jan feb mar apr jun jul aug sep sept oct nov dec"
)
ABBREVIATIONS = frozenset(NEVER_LAST.split())
"""Words whose full stop ends no sentence here.

The list is separate from the lexicons of the analysis, which loaders may not import, and shorter. A test
ensures that the lexicons know all of it but "jun" and "jul". The rules differ on purpose: the engine lets
"Inc." or "etc." end a sentence before a capital, whereas a title that is one sentence too long is better than
one that ends after "Acme Inc.". With the engine's rule, titles of articles that are already in libraries
would change.
"""
OPENING = "\"“”„‟‘‚'`«»‹›(["
CLOSING = "\"”“’‘'»«›‹)]"
"""Marks that may open and close a sentence. Many are in both: which of the two they do differs by country."""
# French sets a space inside its quotation marks. Of the marks after a space only "»" certainly closes.
SENTENCE_END = re.compile(
    rf"(?<!\S)(\S*[.!?…])[{re.escape(CLOSING)}]*(?: »(?=\s))?(?= (?:[{re.escape(OPENING)}]|,,)*\s?[^\W_a-z])"
)


def one_line(text: str) -> str:
    """Return the text on one line, runs of white space as one space, lone surrogates replaced by U+FFFD."""
    valid = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(valid.split())


def title_from_heading(text: str) -> str:
    """Return the title for a heading, or for a value in the article's metadata."""
    return shorten(one_line(text), LONGEST_HEADING)


def title_from_sentence(text: str) -> str:
    """Return the title for a text without a heading: its first sentence."""
    line = one_line(text.strip()[: 20 * LONGEST_SENTENCE])
    ends = (found.end() for found in SENTENCE_END.finditer(line) if not _is_abbreviation(found.group(1)))
    return shorten(line[: next(ends, len(line))], LONGEST_SENTENCE)


def shorten(line: str, longest: int) -> str:
    """Return the line; if it is longer than `longest`, its beginning and " …", cut at a space if possible."""
    if len(line) <= longest:
        return line
    room = line[: longest - 1]
    beginning = room[: room.rfind(" ")] if " " in room[longest // 2 :] else room[:-1]
    return (beginning.rstrip(" ,;:–—-") or beginning) + " …"


def _is_abbreviation(word: str) -> bool:
    """Return whether the word's full stop need not end the sentence, as in "Mr.", "J." and "U.S."."""
    if not word.endswith("."):
        return False
    letters = word[:-1].lstrip(OPENING).lower()
    return letters in ABBREVIATIONS or len(letters.rpartition(".")[2]) == 1
