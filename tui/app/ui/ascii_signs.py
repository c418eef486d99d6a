"""The signs that panes draw, for terminals where the usual ones would take two cells.

In East Asian surroundings the width of these is "ambiguous" (Unicode Standard Annex 11), and a line with one
of them would be torn.
"""

from tui.app.ui.appearance import IN_FORCE

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
"""Each sign with what stands for it, both of one cell."""


def drawable(text: str) -> str:
    """The text with signs that the terminal has in one cell each."""
    return text.translate(ASCII) if IN_FORCE.ascii_signs else text
