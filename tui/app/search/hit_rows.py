"""The layout of a hit of a library search in rows: its speaker, its sentence, and its article."""

from itertools import pairwise
from typing import Literal, NamedTuple

from tui.app.search.results import ShownHit
from tui.app.ui.wrapping import wrap
from tui.control_characters import neutralise_line
from tui.model.article import Span

LINES = 4
"""The most lines of a sentence."""


class HitPiece(NamedTuple):
    """A piece of a line that is drawn in one style."""

    text: str
    said: bool
    """Whether it is part of the statement, rather than of the words around it."""
    hit: bool
    """Whether it matches the query."""


class HitRow(NamedTuple):
    """One row of a hit, before it is drawn."""

    role: Literal["who", "words", "article", "air"]
    item: int | None = None
    """The number of the hit, from 0; None for the empty row below it."""
    start: int = 0
    """Offset of the row's first character in the sentence."""
    end: int = 0
    """Offset behind the row's last character in the sentence."""
    cut: str = ""
    """Where lines of the sentence are left out: "before", "after", "both", or "" for neither."""


def rows_of(number: int, found: ShownHit, width: int) -> list[HitRow]:
    """Return the rows of a hit, `width` cells wide, with an empty one at the end."""
    text = _line(found)
    lines = list(wrap(text, 0, len(text), width))
    first = _first_shown(lines, _focus(found)) if len(lines) > LINES else 0
    shown = lines[first : first + LINES]
    rows = [HitRow("who", number)]
    for at, (start, end) in enumerate(shown):
        before, after = first > 0 and at == 0, first + LINES < len(lines) and at == len(shown) - 1
        cut = "both" if before and after else "before" if before else "after" if after else ""
        rows.append(HitRow("words", number, start, end, cut))
    return [*rows, HitRow("article", number), HitRow("air")]


def pieces(found: ShownHit, start: int, end: int) -> list[HitPiece]:
    """Return a stretch of the sentence, cut where its style changes."""
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
    """Return the sentence on one line, of the same length as the original."""
    return neutralise_line(found.hit.excerpt)


def _focus(found: ShownHit) -> int:
    """Return the offset in the sentence that must be shown: the first match, else the statement's start."""
    hit = found.hit
    if hit.found:
        return hit.found[0].start
    return hit.said.span.start if hit.said else 0


def _first_shown(lines: list[tuple[int, int]], focus: int) -> int:
    """Return the index of the first line to show: the one before the line with the focus, if there is one."""
    at = next((number for number, (_, end) in enumerate(lines) if focus < end), 0)
    return max(0, min(at - 1, len(lines) - LINES))
