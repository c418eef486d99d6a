"""The signs of the margins: a statement's speaker, kind and certainty; the current one; marks and notes."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.ui.appearance import Appearance
    from tui.library.speakers.speakers import SpeakerStatement
    from tui.model.statement import Statement, StatementKind

NOBODY = "–"
"""The sign in the place of a speaker's letter for a statement without a speaker."""
BARS: dict["StatementKind", str] = {"direct": "┃", "mixed": "┇", "indirect": "┊"}
"""The sign of a statement's bar by its kind: the less is verbatim, the more broken the line."""
ATTITUDE = "~"
"""The sign of the bar of an attitude, whatever its kind."""
CURRENT = "▌"
MARK = "▐"
NOTE = "*"
DOUBT = "?"
OWN = "✓"
"""The sign of a statement that a reader has corrected, in the place of doubt."""
YOURS = "yours"
"""The word for a corrected statement, in the place of its confidence."""
SIGN_INKS = {DOUBT: "unsure", OWN: "mark-sign", " ": "text"}
"""The ink of each sign in the cell of doubt."""


def dash(statement: "Statement | SpeakerStatement") -> str:
    """Return the sign that a statement's bar is made of, by its attribution and kind."""
    return ATTITUDE if statement.attribution == "attitude" else BARS[statement.kind]


def sign(statement: "Statement", appearance: "Appearance") -> str:
    """Return the sign in the cell of doubt: corrected by a reader, or uncertain; else a space."""
    if statement.corrected:
        return OWN
    return DOUBT if appearance.unsure(statement.confidence) else " "
