"""A progress line on a terminal."""

import shutil
import time
from collections.abc import Callable
from typing import TextIO

from wcwidth import wcwidth

from tui.control_characters import neutralise_line

CLEAR = "\r\x1b[K"
INTERVAL = 0.1
"""The least seconds between two drawings."""


class Progress:
    """Draws a progress line; does nothing if the stream is not a terminal."""

    def __init__(self, stream: TextIO | None, total: int) -> None:
        self._stream = stream if stream is not None and stream.isatty() else None
        self._total = total
        self._drawn = 0.0

    def show(self, done: int, new: int, title: Callable[[], str]) -> None:
        """Draw "12 of 340 · 3 new · title" over the line before; `title` is called only if it is drawn."""
        now = time.monotonic()
        if self._stream is None or now - self._drawn < INTERVAL:
            return
        self._drawn = now
        line = cut(f"{done} of {self._total} · {new} new · {title()}", shutil.get_terminal_size().columns - 1)
        self._stream.write(CLEAR + line)
        self._stream.flush()

    def clear(self) -> None:
        """Erase the line, so that something else can be written there."""
        if self._stream is not None:
            self._stream.write(CLEAR)
            self._stream.flush()


def cut(text: str, columns: int) -> str:
    """Return the beginning of the text, without control characters, that fits into so many columns."""
    line, width = neutralise_line(text), 0
    for end, character in enumerate(line):
        width += max(wcwidth(character), 0)
        if width > columns:
            return line[:end]
    return line
