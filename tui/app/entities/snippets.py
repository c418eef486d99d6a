"""A few words of a text with what stands around them, on one line."""

from rich.cells import cell_len

from tui.app.ui.wrapping import WORD, clip
from tui.control_characters import neutralise_line
from tui.model.statement import Span

CUT = "… "
LEAD = 0.4
"""What stands before the words takes at least this share of the room, if there is as much."""


def snippet(text: str, words: Span, within: Span, width: int) -> tuple[str, str, str]:
    """What stands before some words, the words, and what stands behind them, together `width` cells wide.

    Nothing outside `within` is taken; what does not fit is cut between words.
    """
    shown = clip(words.of(text), width)
    room = width - cell_len(shown)
    before = neutralise_line(text[max(within.start, words.start - 2 * width) : words.start])
    after = neutralise_line(text[words.end : min(within.end, words.end + 2 * width)])
    before = _clip_start(before, max(int(room * LEAD), room - cell_len(after.rstrip())))
    return before, shown, clip(after, room - cell_len(before))


def _clip_start(text: str, width: int) -> str:
    """The end of the text in at most `width` cells, cut between words where it is longer."""
    text = text.lstrip()
    if cell_len(text) <= width:
        return text
    ends = (text[word.start() :] for word in WORD.finditer(text))
    fitting = (end for end in ends if cell_len(end) + len(CUT) <= width)
    return CUT[: max(0, width)] + next(fitting, "")
