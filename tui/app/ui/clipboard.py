"""Putting text on the clipboard, and saying honestly what happened.

Not with pyperclip: it lets its helper programs write to the terminal that the app draws on, and ignores
whether they failed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from textual.app import App

from tui.control_characters import disarm

TIMEOUT = 2.0
"""Seconds that a clipboard program may take."""


def copy(app: App[object], text: str) -> str:
    """Put the text on the system's clipboard and send it to the terminal; return a message for the reader.

    The system's clipboard programs report whether they took it. The terminal gets the escape sequence OSC 52,
    which it may ignore without an answer, so that "sent" is all that can be said; over a remote connection it
    is the only way. Control characters are made visible: text pasted into a shell must not act.
    """
    text = disarm(text)
    app.copy_to_clipboard(text)
    if any(_accepts(command, text) for command in _commands()):
        return "Copied"
    return "Sent to the terminal, which may or may not put it on the clipboard"


def _commands() -> Iterator[list[str]]:
    """Yield the commands of this system that put their standard input on a clipboard."""
    if sys.platform == "darwin":
        yield ["pbcopy"]
    elif sys.platform == "win32":
        yield ["clip"]
    elif os.environ.get("WAYLAND_DISPLAY"):
        yield ["wl-copy"]
    elif os.environ.get("DISPLAY"):
        yield ["xclip", "-selection", "clipboard"]
        yield ["xsel", "--clipboard", "--input"]


def _accepts(command: list[str], text: str) -> bool:
    """Give the text to a clipboard program; return whether it took it."""
    path = shutil.which(command[0])
    if not path:
        return False
    encoding = "utf-16" if command[0] == "clip" else "utf-8"
    try:
        done = subprocess.run(  # noqa: S603 - a fixed tool, the text only on its standard input
            [path, *command[1:]],
            input=text.encode(encoding, "replace"),
            # No pipe: xclip and wl-copy leave a process behind that would hold it open, and `run` would wait
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
