"""The library a command works on."""

import os

from tui.configuration.settings import Configuration
from tui.errors import LibraryError
from tui.library.library import Library
from tui.library.place import place


def opened(given: str | None, configuration: Configuration, *, make: bool = False) -> Library:
    """The library that was given, else the environment's, else the configured one, else the usual one.

    Raises LibraryError if it cannot be used; or if there is none, unless one is to be made.
    """
    path = place(given, configuration.library)
    if not make and not os.path.exists(path):  # noqa: PTH110, Path.exists may raise
        raise LibraryError(path, "there is no library yet", "make one with: onrecord add PATH ...")
    return Library(path)
