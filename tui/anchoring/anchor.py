"""Anchor a span of words so that it can be found again in another version of its text.

An anchor is a text position selector together with a text quote selector of the W3C Web Annotation Data Model
(2017, sections 4.2.4 and 4.2.5): the offsets, the exact words, and the characters before and after them.
White space may differ, so that lines can be wrapped in another way; everything else has to be the same.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from tui.model.article import Span
from tui.model.mark import Anchor

CONTEXT_CHARACTERS = 32
"""Characters stored on either side of the words."""
WINDOW_CHARACTERS = 4 * CONTEXT_CHARACTERS
"""Characters compared on either side of a place; more than are stored, since white space may be wider."""
MIN_UNIQUE_CHARACTERS = 20
"""The least length of words, without white space, that are found by themselves if they occur only once."""
MIN_CONTEXT_CHARACTERS = 10
"""The least number of characters around the words, without white space, that make a place the right one."""
START, END = "\x02", "\x03"
"""Characters that represent the edges of a text, which identify a place as well as words do."""
SPACE = re.compile(r"\s+")


def anchor(text: str, span: Span) -> Anchor:
    """Return the anchor of a span of the text."""
    before, behind = max(0, span.start - CONTEXT_CHARACTERS), span.end + CONTEXT_CHARACTERS
    return Anchor(span, span.of(text), text[before : span.start], text[span.end : behind])


def holds(text: str, anchor: Anchor) -> bool:
    """Whether the anchor's words are at its place in the text, whatever is around them."""
    return anchor.exact != "" and anchor.span.of(text) == anchor.exact


def find(text: str, anchor: Anchor) -> Span | None:
    """Return the place of the anchor's words in a version of the text.

    If words and context are at the old place, it is that one. Otherwise it is the place of the same words
    where most of the context agrees, and among equals the nearest to the old place. To avoid guesses, a place
    counts only if all of the context on one side or MIN_CONTEXT_CHARACTERS agree, or if the words occur
    nowhere else and have MIN_UNIQUE_CHARACTERS. So "said" is not found by itself, but a sentence is.

    Returns:
        The span; None if there is no such place.
    """
    if holds(text, anchor) and _context(text, anchor.span) == (anchor.prefix, anchor.suffix):
        return anchor.span
    if moved := _find_in_context(text, anchor):
        return moved
    places = list(_places(text, anchor.exact))
    weighed = [(*_agreement(text, place, anchor), place) for place in places]
    fitting = [
        (agreeing, place) for agreeing, whole, place in weighed if whole or agreeing >= MIN_CONTEXT_CHARACTERS
    ]
    if fitting:
        return max(fitting, key=lambda each: (each[0], -abs(each[1].start - anchor.span.start)))[1]
    alone = len(places) == 1 and len(SPACE.sub("", anchor.exact)) >= MIN_UNIQUE_CHARACTERS
    return places[0] if alone else None


def _context(text: str, span: Span) -> tuple[str, str]:
    around = anchor(text, span)
    return around.prefix, around.suffix


def _find_in_context(text: str, anchor: Anchor) -> Span | None:
    """Return the only place of the words with all of their context, if there is one: fast, and usual."""
    if len(anchor.prefix) < CONTEXT_CHARACTERS or len(anchor.suffix) < CONTEXT_CHARACTERS:
        return None
    passage = anchor.prefix + anchor.exact + anchor.suffix
    start = text.find(passage)
    if start < 0 or text.find(passage, start + 1) >= 0:
        return None
    return Span(start + CONTEXT_CHARACTERS, start + CONTEXT_CHARACTERS + len(anchor.exact))


def _places(text: str, exact: str) -> Iterator[Span]:
    """Yield the places of the words, whatever white space is between them; places may overlap."""
    words = exact.split()
    if words:
        # A lookahead consumes nothing, so that the next place can begin within this one.
        pattern = f"(?=({SPACE.pattern.join(map(re.escape, words))}))"
        yield from (Span(*place.span(1)) for place in re.finditer(pattern, text))


def _agreement(text: str, place: Span, anchor: Anchor) -> tuple[int, bool]:
    """Return how many characters of the context agree, and whether all of one side do."""
    preceding = text[max(0, place.start - WINDOW_CHARACTERS) : place.start]
    following = text[place.end : place.end + WINDOW_CHARACTERS]
    left = _before(anchor.prefix, anchor.span.start), _before(preceding, place.start)
    right = _after(anchor.suffix, CONTEXT_CHARACTERS), _after(following, WINDOW_CHARACTERS)
    agreeing = [_shared(*side) for side in (left, right)]
    whole = any(0 < len(old) == len(same) for (old, _), same in zip((left, right), agreeing, strict=True))
    return len(SPACE.sub("", "".join(agreeing))), whole


def _before(words: str, end: int) -> str:
    """Return the words before an offset `end`, reversed, with one space for each white space."""
    edge = START if len(words) == end else ""
    return SPACE.sub(" ", edge + (words.lstrip() if edge else words)).rstrip()[::-1]


def _after(words: str, wanted: int) -> str:
    """Return the words after a place, with one space for each white space.

    Fewer characters than wanted mean that the text ends there.
    """
    edge = END if len(words) < wanted else ""
    return SPACE.sub(" ", (words.rstrip() if edge else words) + edge).lstrip()


def _shared(one: str, other: str) -> str:
    """Return what both begin with."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(a for a, _ in pairs)
