"""The left margin: who speaks, how sure that is, and by the dashes of its bar in which kind of statement."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.ui.appearance import Appearance
    from tui.model.statement import Statement, StatementKind
NOBODY = "–"
"""The letter of statements that nobody is named for."""
BARS: dict["StatementKind", str] = {"direct": "┃", "mixed": "┇", "indirect": "┊"}
ATTITUDE = "~"
"""The bar of what is wanted or believed, whatever its kind: nobody said it."""
CURRENT = "▌"
MARK = "▐"
NOTE = "*"
DOUBT = "?"
OWN = "✓"
"""Stands in the place of doubt where a reader has corrected the statement."""
YOURS = "yours"
"""The same in a word."""
SIGN_INKS = {DOUBT: "unsure", OWN: "mark-sign", " ": "text"}
"""How each sign in that cell is drawn."""


def dash(statement: "Statement") -> str:
    """Return the sign that a statement's bar is made of."""
    return ATTITUDE if statement.attribution == "attitude" else BARS[statement.kind]


def sign(statement: "Statement", appearance: "Appearance") -> str:
    """Return the sign of how sure a statement is: corrected by the reader, or uncertain; else a space."""
    if statement.corrected:
        return OWN
    return DOUBT if appearance.unsure(statement.confidence) else " "
