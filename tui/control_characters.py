"""Foreign text made harmless for a terminal, character for character.

A terminal obeys control characters wherever they come from, and bidirectional controls reorder what a
reader sees (Trojan Source, CVE-2021-42574). Each is replaced by exactly one visible character, so that
offsets into the text stay true.
"""

import re

HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ud800-\udfff]"
)
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Those a terminal obeys when they are pasted into it; tabs and marks of direction are words' own."""
LINE_FEED = "\n"
REPLACEMENT = "\ufffd"
PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {
    "\x7f": "\u2421",
    "\t": " ",
    "\u2028": " ",
    "\u2029": " ",
}


def neutralise(text: str) -> str:
    """The text with each control character but the line feed replaced by one visible character.

    Tabs and Unicode line separators become spaces, the other C0 controls their Unicode control pictures,
    all else (C1 controls, bidirectional controls, lone surrogates) U+FFFD. The result is as long as the
    text.
    """
    return HARMFUL.sub(_visible, text)


def neutralise_line(text: str) -> str:
    """The same for text that must stay on one line: line feeds become spaces too."""
    return neutralise(text).replace(LINE_FEED, " ")


def disarm(text: str) -> str:
    """The text for pasting elsewhere: as it stands but for the controls that a terminal would obey."""
    return ACTING.sub(_visible, text)


def _visible(found: re.Match[str]) -> str:
    character = found.group()
    return character if character == LINE_FEED else PICTURES.get(character, REPLACEMENT)
