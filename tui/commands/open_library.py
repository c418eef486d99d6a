"""Open the library that a command works on."""

import os

from tui.commands.output import check_output
from tui.configuration.settings import Settings
from tui.errors import LibraryError
from tui.library.library import Library
from tui.library.path import library_path, protected_files


def open_library(
    given: str | None, settings: Settings, *, make: bool = False, output: str | None = None
) -> Library:
    """Open the library of the command line, else of the environment, else of the settings, else the default.

    `output` is the file to be written from it. Raises OutputRefusedError if that is the library, the
    configuration or a file that an article was read from; LibraryError if the library cannot be used, or
    does not exist and is not to be made.
    """
    path = library_path(given, settings.library)
    # Before it is opened, because opening it may write to its files.
    check_output(output, protected_files(path), settings)
    if not make and not os.path.exists(path):  # noqa: PTH110, Path.exists may raise
        raise LibraryError(path, "there is no library yet", "create one with: onrecord add PATH ...")
    library = Library(path)
    try:
        check_output(output, library.protected_files(), settings)
    except BaseException:
        library.close()
        raise
    return library
