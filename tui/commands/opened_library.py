"""The library that a command works with; apart from the settings, so that `extract` does without SQLite."""

import os

from tui.commands.output import check_output
from tui.configuration.settings import Settings
from tui.errors import LibraryError
from tui.library.library import Library
from tui.library.path import library_path, protected_files


def opened(
    given: str | None, configuration: Settings, *, make: bool = False, output: str | None = None
) -> Library:
    """The library that was given, else the environment's, else the configured one, else the usual one.

    `output` is the file that is to be written from it. Raises OutputRefusedError if that is the library, the
    configuration or a file that an article was read from; LibraryError if the library cannot be used, or if
    there is none, unless one is to be made.
    """
    path = library_path(given, configuration.library)
    # Before it is opened: that alone may write to its files.
    check_output(output, protected_files(path), configuration)
    if not make and not os.path.exists(path):  # noqa: PTH110, Path.exists may raise
        raise LibraryError(path, "there is no library yet", "make one with: onrecord add PATH ...")
    library = Library(path)
    try:
        check_output(output, library.protected_files(), configuration)
    except BaseException:
        library.close()
        raise
    return library
