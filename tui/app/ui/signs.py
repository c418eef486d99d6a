"""The left margin: who speaks, how sure that is, and by the dashes of its bar in which kind of statement."""

from typing import TYPE_CHECKING

from tui.app.ui.appearance import IN_FORCE

if TYPE_CHECKING:
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
    """What a statement's bar is made of."""
    return ATTITUDE if statement.attribution == "attitude" else BARS[statement.kind]


def sign(statement: "Statement") -> str:
    """How sure a statement is: by the reader's own word, or not sure; a space for all others."""
    if statement.corrected:
        return OWN
    return DOUBT if IN_FORCE.unsure(statement.confidence) else " "
