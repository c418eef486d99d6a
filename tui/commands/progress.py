"""How far long work has come, on one line of a terminal."""

import shutil
import time
from collections.abc import Callable
from typing import TextIO
from unicodedata import east_asian_width

from tui.control_characters import neutralise_line

CLEAR = "\r\x1b[K"
MOMENT = 0.1
"""Seconds between two drawings: nobody reads faster."""


class Progress:
    """Draws how far the work has come; does nothing where nobody is there to see it."""

    def __init__(self, stream: TextIO | None, total: int) -> None:
        self._stream = stream if stream is not None and stream.isatty() else None
        self._total = total
        self._drawn = 0.0

    def show(self, done: int, new: int, title: Callable[[], str]) -> None:
        """Draw "12 of 340 · 3 new · title" in place of what was there; the title is asked for only then."""
        now = time.monotonic()
        if self._stream is None or now - self._drawn < MOMENT:
            return
        self._drawn = now
        line = cut(f"{done} of {self._total} · {new} new · {title()}", shutil.get_terminal_size().columns - 1)
        self._stream.write(CLEAR + line)
        self._stream.flush()

    def clear(self) -> None:
        """Take the line away, so that something else can be written there."""
        if self._stream is not None:
            self._stream.write(CLEAR)
            self._stream.flush()


def cut(text: str, columns: int) -> str:
    """The text made harmless and cut so that it takes no more than so many columns of a terminal."""
    width, kept = 0, []
    for character in neutralise_line(text):
        width += 2 if east_asian_width(character) in "WF" else 1
        if width > columns:
            break
        kept.append(character)
    return "".join(kept)
