"""The colours of marks: the inks of each, and the letter that is shown where there is no colour."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # the first paint has no marks
    from tui.model.mark import MarkColour

COLOURS: Final[tuple["MarkColour", ...]] = ("yellow", "green", "blue", "red", "violet")
"""All colours; the first is that of a mark for which the reader chose none."""


def ink(colour: "MarkColour") -> str:
    """Return the name of the ink in which marked words are drawn."""
    return "mark" if colour == COLOURS[0] else f"mark-{colour}"


def sign_ink(colour: "MarkColour") -> str:
    """Return the name of the ink of the mark's sign in a margin."""
    return f"{ink(colour)}-sign"


def letter(colour: "MarkColour") -> str:
    """Return the letter of the colour: "Y" for yellow."""
    return colour[0].upper()
