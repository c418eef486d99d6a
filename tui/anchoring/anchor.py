"""Finding a stretch of words again in another version of its text.

As the W3C Web Annotation Data Model (2017) has it: a position, and the exact words with what stands around
them. White space is forgiven everywhere, so that lines may be wrapped anew; nothing else is.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from tui.model.article import Span
from tui.model.mark import Anchor

CONTEXT = 32
"""Characters kept on either side of the words."""
WINDOW = 4 * CONTEXT
"""Characters looked at on either side of a place: room for wider white space than there was."""
TELLING = 20
"""Letters and other signs, white space aside, from which on words can be told by themselves."""
AGREEING = 10
"""As many of the characters around the words, white space aside, make a place the right one."""
START, END = "\x02", "\x03"
"""Stand for the edges of a text, which are as good a sign of a place as the words there."""
SPACE = re.compile(r"\s+")


def anchor(text: str, span: Span) -> Anchor:
    """The stretch with what is needed to find it again; it lies within the text."""
    before, behind = max(0, span.start - CONTEXT), span.end + CONTEXT
    return Anchor(span, span.of(text), text[before : span.start], text[span.end : behind])


def holds(text: str, anchor: Anchor) -> bool:
    """Whether the anchor's words stand at its place, whatever stands around them."""
    return anchor.exact != "" and anchor.span.of(text) == anchor.exact


def found(text: str, anchor: Anchor) -> Span | None:
    """Where the anchor's words stand in this version of the text; None where that cannot be told.

    With both words and context at the old place, it is that. Else it is the place of the same words with
    most of the context, and of equals the one nearest to the old place. Better none than a guess: it is
    taken only if all of the context on one side agrees, or AGREEING characters do, or if the words stand
    nowhere else and are TELLING by their length. So "said" is not found again by itself, and a sentence is.
    """
    if holds(text, anchor) and _context(text, anchor.span) == (anchor.prefix, anchor.suffix):
        return anchor.span
    if moved := _moved(text, anchor):
        return moved
    places = list(_places(text, anchor.exact))
    weighed = [(*_agreement(text, place, anchor), place) for place in places]
    fitting = [(agreeing, place) for agreeing, whole, place in weighed if whole or agreeing >= AGREEING]
    if fitting:
        return max(fitting, key=lambda each: (each[0], -abs(each[1].start - anchor.span.start)))[1]
    alone = len(places) == 1 and len(SPACE.sub("", anchor.exact)) >= TELLING
    return places[0] if alone else None


def _context(text: str, span: Span) -> tuple[str, str]:
    around = anchor(text, span)
    return around.prefix, around.suffix


def _moved(text: str, anchor: Anchor) -> Span | None:
    """Where the words stand with all of their context, if that is at one place: the usual case, told fast."""
    if len(anchor.prefix) < CONTEXT or len(anchor.suffix) < CONTEXT:
        return None
    passage = anchor.prefix + anchor.exact + anchor.suffix
    start = text.find(passage)
    if start < 0 or text.find(passage, start + 1) >= 0:
        return None
    return Span(start + CONTEXT, start + CONTEXT + len(anchor.exact))


def _places(text: str, exact: str) -> Iterator[Span]:
    """Where the words stand, whatever white space is between them; places may overlap."""
    words = exact.split()
    if words:
        # Looked ahead for, since the next place may begin within this one.
        pattern = f"(?=({SPACE.pattern.join(map(re.escape, words))}))"
        yield from (Span(*place.span(1)) for place in re.finditer(pattern, text))


def _agreement(text: str, place: Span, anchor: Anchor) -> tuple[int, bool]:
    """How many characters of the context agree, outwards from the words, and whether all of one side do."""
    here = text[max(0, place.start - WINDOW) : place.start]
    there = text[place.end : place.end + WINDOW]
    left = _before(anchor.prefix, anchor.span.start), _before(here, place.start)
    right = _behind(anchor.suffix, CONTEXT), _behind(there, WINDOW)
    agreeing = [_shared(*side) for side in (left, right)]
    whole = any(0 < len(old) == len(same) for (old, _), same in zip((left, right), agreeing, strict=True))
    return len(SPACE.sub("", "".join(agreeing))), whole


def _before(words: str, end: int) -> str:
    """What stands before a place that starts at `end`, outwards, each white space one space."""
    edge = START if len(words) == end else ""
    return SPACE.sub(" ", edge + (words.lstrip() if edge else words)).rstrip()[::-1]


def _behind(words: str, wanted: int) -> str:
    """What stands behind a place, each white space one space; fewer characters than wanted are all."""
    edge = END if len(words) < wanted else ""
    return SPACE.sub(" ", (words.rstrip() if edge else words) + edge).lstrip()


def _shared(one: str, other: str) -> str:
    """What both begin with."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(a for a, _ in pairs)
