"""Putting text on the clipboard, and saying honestly what happened.

Not with pyperclip: it lets its helpers write to the terminal the app draws on, and does not look at whether
they failed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from textual.app import App

from tui.control_characters import disarm

PATIENCE = 2.0
"""Seconds a helper may take."""


def copy(app: App[object], text: str) -> str:
    """Hand the text to the system's clipboard and to the terminal; what to tell the reader.

    The system's tools say whether they took it. A terminal is sent OSC 52, which it may ignore without a
    word, so that "sent" is all that can be said of it; over a remote connection it is the only way. Control
    characters are made visible: what is pasted into a shell must not act.
    """
    text = disarm(text)
    app.copy_to_clipboard(text)
    if any(_given(command, text) for command in _commands()):
        return "Copied"
    return "Copied (if nothing pastes, allow clipboard access in the terminal)"


def _commands() -> Iterator[list[str]]:
    """The tools of this system that have a clipboard to put it on."""
    if sys.platform == "darwin":
        yield ["pbcopy"]
    elif sys.platform == "win32":
        yield ["clip"]
    elif os.environ.get("WAYLAND_DISPLAY"):
        yield ["wl-copy"]
    elif os.environ.get("DISPLAY"):
        yield ["xclip", "-selection", "clipboard"]
        yield ["xsel", "--clipboard", "--input"]


def _given(command: list[str], text: str) -> bool:
    path = shutil.which(command[0])
    if not path:
        return False
    encoding = "utf-16" if command[0] == "clip" else "utf-8"
    try:
        done = subprocess.run(  # noqa: S603 - a fixed tool, the text only on its standard input
            [path, *command[1:]],
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
