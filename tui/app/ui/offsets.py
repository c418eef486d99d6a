"""Text as Rich segments that carry their offsets, and the characters before, behind and under a place."""

from itertools import pairwise

from rich.cells import split_graphemes
from rich.segment import Segment
from rich.style import Style

from tui.app.ui.wrapping import ONE_CELL

LONGEST = 32
"""Code points of the longest grapheme cluster that is kept whole."""


def segments(text: str, start: int, end: int, style: Style) -> list[Segment]:
    """Return `text[start:end]` as segments in which only the last cluster may have several code points.

    Textual finds the character under the pointer by summing the widths of code points one by one, and stops
    at the first that reaches it. The parts of a grapheme cluster may together be wider than the cluster, or
    have no width; therefore a new segment with its own offset begins behind it.
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
    """Return the meta style that tells Textual at which offset of the text a segment begins."""
    return Style.from_meta({"offset": (at, 0)})


def offset_at_cell(text: str, start: int, end: int, cell: int) -> int | None:
    """Return the offset of the character drawn `cell` cells after the start of `text[start:end]`, or None."""
    for cluster_start, _, cells in split_graphemes(text[start:end])[0]:
        if 0 <= cell < cells:
            return start + cluster_start
        cell -= cells
    return None


def behind(text: str, place: int, end: int) -> int:
    """Return the offset behind the grapheme cluster that begins at `place`."""
    clusters = split_graphemes(text[place : min(end, place + LONGEST)])[0]
    return place + clusters[0][1] if clusters else end


def before(text: str, start: int, place: int) -> int:
    """Return the offset at which the grapheme cluster that ends at `place` begins."""
    clusters = split_graphemes(text[start:place])[0]
    return start + clusters[-1][0] if clusters else start
