"""The library a command works on."""

import os

from tui.errors import LibraryError
from tui.library.library import Library
from tui.library.place import place


def opened(given: str | None, *, make: bool = False) -> Library:
    """The library that was asked for.

    Raises LibraryError if it cannot be used; or if there is none, unless one is to be made.
    """
    path = place(given, None if given else _configured())
    if not make and not os.path.exists(path):  # noqa: PTH110, Path.exists may raise
        raise LibraryError(path, "there is no library yet", "make one with: onrecord add PATH ...")
    return Library(path)


def _configured() -> str | None:
    """The path that the reader's configuration names."""
    from tui.configuration.configured import configured  # noqa: PLC0415 - only where none was given

    return configured().library
