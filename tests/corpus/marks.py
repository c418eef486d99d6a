"""Quotation marks of an article: which belong together, and the same text with marks of another kind.

Only what the articles of this corpus need: every mark has a partner, but for one that the next paragraph
opens again; an upright single mark is always an apostrophe.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tui.model.article import Span

MARK = re.compile(r"''|[\"“”„«»‘’]")
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
CLOSERS = {"“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "''": "''"}
UPRIGHT = frozenset({'"', "''"})
OPENING_NEIGHBOURS = frozenset(' \n\u00a0([—–-“„«‘"')
"""What may stand before a mark that opens; the start of the text may too."""


class MarksError(ValueError):
    """A mark of an article has no partner."""


class Mark(NamedTuple):
    """One quotation mark."""

    span: Span
    """Where it stands."""
    depth: int
    """0 for an outer quotation, 1 for one within it, and so on."""
    opens: bool
    """Whether a quotation begins with it, rather than ends."""


class Glyphs(NamedTuple):
    """How quotations are marked: the outer ones, and those within them."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


GLYPHS = {
    "straight": Glyphs('"', '"', "'", "'"),
    "curly": Glyphs("“", "”", "‘", "’"),
    "doubled single": Glyphs("''", "''", "‘", "’"),
    "guillemets": Glyphs("«", "»", "“", "”"),
    "spaced guillemets": Glyphs("«\u00a0", "\u00a0»", "“", "”"),
    "reversed guillemets": Glyphs("»", "«", "›", "‹"),
    "low": Glyphs("„", "“", "‘", "’"),
    "single": Glyphs("‘", "’", "“", "”"),
}
"""The kinds of marks the press uses, by name."""


def marks(text: str) -> list[Mark]:
    """The marks in order. Raises MarksError where one has no partner."""
    found: list[Mark] = []
    left_open = ""
    for paragraph in re.finditer(r"[^\n]+", text):
        if left_open and not paragraph.group().startswith(left_open):
            raise MarksError(f"nothing closes the mark open before {paragraph.group()[:30]!r}")
        pairing = _Pairing(text)
        for match in MARK.finditer(text, *paragraph.span()):
            pairing.read(Span(*match.span()))
        found += pairing.found
        left_open = _outer(pairing.opened)
    if left_open:
        raise MarksError(f"nothing closes the last {left_open}")
    return found


def quotations(text: str) -> list[Span]:
    """The outer quotations in order, their marks included; one left open ends with its paragraph."""
    spans: list[Span] = []
    start: int | None = None
    for mark in [mark for mark in marks(text) if mark.depth == 0]:
        if mark.opens:
            if start is not None:
                spans.append(Span(start, text.index("\n", start)))
            start = mark.span.start
        elif start is not None:
            spans.append(Span(start, mark.span.end))
            start = None
    return spans


def exchanged(text: str, glyphs: Glyphs) -> str:
    """The text with its quotations marked by other glyphs; its words and their order stay."""
    pieces: list[str] = []
    end = 0
    for mark in marks(text):
        pieces += text[end : mark.span.start], _glyph(mark, glyphs)
        end = mark.span.end
    return "".join(pieces) + text[end:]


def words(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The places, counted in words, of the words of the text that the spans touch."""
    wanted = list(spans)
    return frozenset(
        place
        for place, match in enumerate(WORD.finditer(text))
        if any(span.start < match.end() and match.start() < span.end for span in wanted)
    )


class _Pairing:
    """The marks of one paragraph, read from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.opened: list[str] = []
        self.found: list[Mark] = []

    def read(self, span: Span) -> None:
        glyph = span.of(self.text)
        if self._closes(span, glyph):
            self.opened.pop()
            self.found.append(Mark(span, len(self.opened), opens=False))
        elif glyph in CLOSERS:
            if glyph in UPRIGHT and not self._opening_place(span):
                raise MarksError(f"nothing opens the {glyph} behind {self._before(span)!r}")
            self.found.append(Mark(span, len(self.opened), opens=True))
            self.opened.append(glyph)
        elif glyph != "’":
            raise MarksError(f"nothing opens the {glyph} behind {self._before(span)!r}")

    def _closes(self, span: Span, glyph: str) -> bool:
        if not self.opened or CLOSERS[self.opened[-1]] != glyph:
            return False
        if glyph == "’":
            return not self.text[span.end : span.end + 1].isalnum()
        return glyph not in UPRIGHT or not self._opening_place(span)

    def _opening_place(self, span: Span) -> bool:
        return span.start == 0 or self.text[span.start - 1] in OPENING_NEIGHBOURS

    def _before(self, span: Span) -> str:
        return self.text[max(0, span.start - 30) : span.start]


def _outer(opened: list[str]) -> str:
    """The mark that the next paragraph has to open again, empty where all are closed."""
    if len(opened) > 1:
        raise MarksError(f"nothing closes the inner {opened[-1]}")
    return opened[0] if opened else ""


def _glyph(mark: Mark, glyphs: Glyphs) -> str:
    if mark.depth % 2:
        return glyphs.inner_opening if mark.opens else glyphs.inner_closing
    return glyphs.opening if mark.opens else glyphs.closing
