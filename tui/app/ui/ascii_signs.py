"""ASCII replacements for the signs that panes draw, for terminals where the usual ones take two cells.

The East Asian width of these signs is "ambiguous" (Unicode Standard Annex 11): a terminal in an East Asian
locale may draw them two cells wide, which moves the rest of the line.
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
"""Each sign with its replacement, both one cell wide."""


def drawable(text: str, appearance: Appearance) -> str:
    """Return the text, its signs replaced by ASCII characters where the settings ask for that."""
    return text.translate(ASCII) if appearance.ascii_signs else text
