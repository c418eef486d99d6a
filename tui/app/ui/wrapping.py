"""Breaking text into lines of a width by offsets, so that no character is added, moved or lost; and clipping.

Widths are in cells of the terminal, offsets in code points. A line leaves out the white space at which it
was broken.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from rich.cells import cell_len, split_graphemes

from tui.control_characters import neutralise_line

ONE_CELL = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203a]*")
"""Characters that surely take one cell each, and need not be measured: Latin letters and punctuation."""
WORD = re.compile("[\\S\u00a0\u2007\u202f]+")
"""A run without breaks; no-break spaces are part of it."""
ELLIPSIS = " …"


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of `text[start:end]`, each as `(start, end)`, none wider than `width` cells.

    Words are kept whole where they fit on a line of their own, and cut between graphemes otherwise; only a
    single grapheme may be wider than the line. There is at least one line, which may be empty.
    """
    width = max(1, width)
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start <= width and cell_len(text[start:end]) <= width:
        return iter([(start, end)])
    if ONE_CELL.fullmatch(text, start, end):
        return _wrap_narrow(text, start, end, width)
    return _wrap_words(text, start, end, width)


def clip(text: str, width: int) -> str:
    """Return the text on one line of at most `width` cells, cut between words with an ellipsis if longer.

    Control characters are made visible. Spaces at its start are kept.
    """
    text = neutralise_line(text).rstrip()
    if cell_len(text) <= width:
        return text
    if lead := len(text) - len(text.lstrip()):
        return text[:lead][:width] + clip(text[lead:], max(0, width - lead))
    if width < len(ELLIPSIS) + 1:
        return ELLIPSIS.strip()[:width]
    start, end = next(wrap(text, 0, len(text), width - len(ELLIPSIS)))
    clipped = text[start:end].rstrip(" ,-…") + ELLIPSIS
    return clipped if cell_len(clipped) <= width else ELLIPSIS.strip()


def excerpt(text: str, width: int, most: int) -> list[str]:
    """Return the text as at most `most` lines of `width` cells, the last one clipped if there is more."""
    text = neutralise_line(text).strip()
    lines: list[str] = []
    enough = min(len(text), (width + 1) * (most + 2) * 2)  # so that a long text is not wrapped whole
    for start, end in wrap(text, 0, enough, width):
        if len(lines) == most:
            last = lines[-1].rstrip(" ,-…")
            lines[-1] = last + ELLIPSIS if cell_len(last) + 2 <= width else clip(last + " …", width)
            break
        lines.append(text[start:end])
    return lines


def _wrap_narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a text of one-cell characters; a break is the last space that fits."""
    while end - start > width:
        space = text.rfind(" ", start, start + width + 1)
        if space <= start:
            yield start, start + width
            start += width
            continue
        stop = space
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        if stop > start:
            yield start, stop
        start = space + 1
        while start < end and text[start] == " ":
            start += 1
    yield start, max(start, end)


def _wrap_words(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of any text, measuring each word."""
    line: tuple[int, int] | None = None
    used = 0
    for found in WORD.finditer(text, start, end):
        word_start, word_end = found.span()
        room = cell_len(found.group())
        gap = cell_len(text[line[1] : word_start]) if line else 0
        if line and used + gap + room <= width:
            line, used = (line[0], word_end), used + gap + room
            continue
        if line:
            yield line
        pieces = _fold(text, word_start, word_end, width)
        yield from ((a, b) for (a, _), (b, _) in pairwise(pieces))
        line, used = (pieces[-1][0], word_end), pieces[-1][1]
    yield line or (start, start)


def _fold(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Return the pieces of a word as `(start, cells)`, cut between graphemes if it is too wide for a line."""
    pieces = [(start, 0)]
    for grapheme_start, _, cells in split_graphemes(text[start:end])[0]:
        piece, used = pieces[-1]
        if used and used + cells > width:
            pieces.append((start + grapheme_start, cells))
        else:
            pieces[-1] = (piece, used + cells)
    return pieces
