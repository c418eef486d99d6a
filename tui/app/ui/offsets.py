"""Text as segments that know their offsets, for finding the character under the pointer."""

from itertools import pairwise

from rich.cells import split_graphemes
from rich.segment import Segment
from rich.style import Style

from tui.app.ui.wrapping import ONE_CELL

LONGEST = 32
"""Characters of the longest cluster that is drawn as one."""


def segments(text: str, start: int, end: int, style: Style) -> list[Segment]:
    """`text[start:end]` in segments whose cells can be told from their characters one by one.

    Textual finds the character under the pointer by summing widths character by character, and stops at the
    first that reaches it; behind a cluster of several characters, whose parts may be wider than the whole or
    of no width, a new segment with its own offset begins.
    """
    if ONE_CELL.fullmatch(text, start, end):
        return [Segment(text[start:end], style + offset(start))]
    cuts = [start]
    for cluster_start, cluster_end, cells in split_graphemes(text[start:end])[0]:
        if not cells or cluster_end - cluster_start > 1:
            cuts.append(start + cluster_end)
    cuts.append(end)
    return [Segment(text[a:b], style + offset(a)) for a, b in pairwise(cuts) if a < b]


def offset(at: int) -> Style:
    """The meta style by which Textual knows where in the text a segment begins."""
    return Style.from_meta({"offset": (at, 0)})


def offset_at_cell(text: str, start: int, end: int, cell: int) -> int | None:
    """The offset of the character drawn `cell` cells from the start of `text[start:end]`; None beside it."""
    for cluster_start, _, cells in split_graphemes(text[start:end])[0]:
        if 0 <= cell < cells:
            return start + cluster_start
        cell -= cells
    return None


def behind(text: str, place: int, end: int) -> int:
    """The place behind the character at this one."""
    clusters = split_graphemes(text[place : min(end, place + LONGEST)])[0]
    return place + clusters[0][1] if clusters else end


def before(text: str, start: int, place: int) -> int:
    """The place before the character that ends at this one."""
    clusters = split_graphemes(text[start:place])[0]
    return start + clusters[-1][0] if clusters else start
