"""The signs that panes draw, for terminals where the usual ones would take two cells.

In East Asian surroundings the width of these is "ambiguous" (Unicode Standard Annex 11), and a line with one
of them would be torn.
"""

from tui.app.ui.appearance import Appearance

ASCII = str.maketrans(
    {
        "┃": "|",
        "┇": ":",
        "┊": ".",
        "│": "|",
        "─": "-",
        "●": "*",
        "○": "o",
        "✓": "=",
        **dict.fromkeys("▌▐", "#"),
        **dict.fromkeys("▁▂▃", "."),
        **dict.fromkeys("▄▅▆", ":"),
        **dict.fromkeys("▇█", "#"),
    }
)
"""Each sign with what is drawn instead of it, both of one cell."""


def drawable(text: str, appearance: Appearance) -> str:
    """Return the text with signs that the terminal draws in one cell each."""
    return text.translate(ASCII) if appearance.ascii_signs else text
