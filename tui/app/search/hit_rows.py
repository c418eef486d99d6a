"""What was found in the library as rows: who, the sentence, and the article it stands in."""

from itertools import pairwise
from typing import Literal, NamedTuple

from tui.app.search.results import ShownHit
from tui.app.ui.wrapping import wrap
from tui.control_characters import neutralise_line
from tui.model.article import Span

LINES = 4
"""The most lines of a sentence that are shown."""


class HitPiece(NamedTuple):
    """A stretch of a line that is drawn in one way."""

    text: str
    said: bool
    """Whether it is part of the statement, not of what stands around it."""
    hit: bool
    """Whether it was looked for."""


class HitRow(NamedTuple):
    """One row."""

    role: Literal["who", "words", "article", "air"]
    item: int | None = None
    """The number of the hit it belongs to."""
    start: int = 0
    """Where the row's words begin in the sentence."""
    end: int = 0
    """Where they end."""
    cut: str = ""
    """On which side of it the sentence goes on: "before", "after", "both" or neither."""


def rows_of(number: int, found: ShownHit, width: int) -> list[HitRow]:
    """The rows of one hit."""
    text = _line(found)
    lines = list(wrap(text, 0, len(text), width))
    first = _first(lines, _focus(found)) if len(lines) > LINES else 0
    shown = lines[first : first + LINES]
    rows = [HitRow("who", number)]
    for at, (start, end) in enumerate(shown):
        before, after = first > 0 and at == 0, first + LINES < len(lines) and at == len(shown) - 1
        cut = "both" if before and after else "before" if before else "after" if after else ""
        rows.append(HitRow("words", number, start, end, cut))
    return [*rows, HitRow("article", number), HitRow("air")]


def pieces(found: ShownHit, start: int, end: int) -> list[HitPiece]:
    """A stretch of the sentence, cut where its look changes."""
    text, hit = _line(found), found.hit
    said = hit.said.span if hit.said else Span(0, len(text))
    edges = {start, end, said.start, said.end, *(edge for one in hit.found for edge in (one.start, one.end))}
    inner = sorted(edge for edge in edges if start <= edge <= end)
    return [
        HitPiece(
            text[one:other], said.start <= one < said.end, any(f.start <= one < f.end for f in hit.found)
        )
        for one, other in pairwise(inner)
    ]


def _line(found: ShownHit) -> str:
    """The sentence on one line, character for character."""
    return neutralise_line(found.hit.excerpt)


def _focus(found: ShownHit) -> int:
    """What must be in sight: the first of the words, else where the statement begins."""
    hit = found.hit
    if hit.found:
        return hit.found[0].start
    return hit.said.span.start if hit.said else 0


def _first(lines: list[tuple[int, int]], focus: int) -> int:
    """The first line to show, so that one stands before the line in focus if there is one."""
    at = next((number for number, (_, end) in enumerate(lines) if focus < end), 0)
    return max(0, min(at - 1, len(lines) - LINES))
