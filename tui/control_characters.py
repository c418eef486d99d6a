"""Replace control characters in text from outside, so that a terminal does not execute them.

A terminal executes control characters wherever they come from, and bidirectional controls reorder the text
that a reader sees (Trojan Source, CVE-2021-42574). Each is replaced by exactly one visible character, so that
offsets into the text stay valid.
"""

import re

HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ud800-\udfff]"
)
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Characters that a terminal executes when they are pasted into it. Tabs and bidirectional controls are not
among them, because they belong to the text."""
LINE_FEED = "\n"
REPLACEMENT = "\ufffd"
PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {
    "\x7f": "\u2421",
    "\t": " ",
    "\u2028": " ",
    "\u2029": " ",
}


def neutralise(text: str) -> str:
    """Return the text with each control character but the line feed replaced by one visible character.

    Tabs and Unicode line separators become spaces, the other C0 controls their Unicode control pictures, and
    all others (C1 controls, bidirectional controls, lone surrogates) U+FFFD. The length does not change.
    """
    return HARMFUL.sub(_visible, text)


def neutralise_line(text: str) -> str:
    """Return the same for text on one line: line feeds become spaces too."""
    return neutralise(text).replace(LINE_FEED, " ")


def disarm(text: str) -> str:
    """Return the text for the clipboard: only characters that a terminal would execute are replaced."""
    return ACTING.sub(_visible, text)


def _visible(found: re.Match[str]) -> str:
    character = found.group()
    return character if character == LINE_FEED else PICTURES.get(character, REPLACEMENT)
