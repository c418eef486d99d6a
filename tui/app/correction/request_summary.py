"""The two rows at the top of a correction's sheets: what is being corrected."""

from rich.style import Style
from textual.strip import Strip

from tui.app.correction.request import CorrectionRequest
from tui.app.state.speaker_badges import SpeakerBadge
from tui.app.ui.pane import Inked, Part, spread
from tui.app.ui.signs import NOBODY

HANG = 3
"""Cells before the words: a letter and the space behind it."""


class RequestSummary(Inked):
    """Two rows of words, with a speaker's letter before the second."""

    def __init__(self, first: str, second: str, badge: SpeakerBadge | None, letter: str) -> None:
        """Show two rows, and the letter on the chip of a speaker's badge, if there is one."""
        super().__init__()
        self._rows = first, second
        self._badge = badge
        self._letter = letter

    def render_line(self, y: int) -> Strip:
        """Return one of the rows."""
        if y >= len(self._rows):
            return Strip.blank(self.size.width, self.base)
        lead: Part = (" ", Style())
        if y:
            lead = (self._letter, self.chip(self._badge) if self._badge else self.ink("quiet"))
        words: Part = (self._rows[y], self.ink("quiet" if y else "text"))
        parts = spread([lead, (" " * (HANG - 1), Style()), words], [], self.size.width)
        return self.strip(parts, self.size.width, self.base)


def summary_of(request: CorrectionRequest) -> RequestSummary:
    """Return the widget for a request: its words, and below them speaker and kind."""
    statement = request.statement
    badge = request.open_article.badge(statement) if statement else None
    letter = badge.letter if badge else NOBODY if statement else " "
    return RequestSummary(request.words, request.facts, badge, letter)
