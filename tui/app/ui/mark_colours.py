"""The colours of marks: how each is drawn, and the letter that stands for it where there is no colour."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # the first paint has no marks
    from tui.model.mark import MarkColour

COLOURS: Final[tuple["MarkColour", ...]] = ("yellow", "green", "blue", "red", "violet")
"""All colours, the one of a plain mark first."""


def ink(colour: "MarkColour") -> str:
    """The name of the ink in which marked words are drawn."""
    return "mark" if colour == COLOURS[0] else f"mark-{colour}"


def sign_ink(colour: "MarkColour") -> str:
    """The name of the ink of the mark's sign in a margin."""
    return f"{ink(colour)}-sign"


def letter(colour: "MarkColour") -> str:
    """The letter of the colour: "Y" for yellow."""
    return colour[0].upper()
