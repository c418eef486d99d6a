"""The configuration that a command works with."""

import os

from tui.commands.output import check_output, complain
from tui.configuration.load import configured
from tui.configuration.settings import Settings
from tui.errors import ExportError, LibraryError
from tui.exporters.formats import FORMATS, offer_template
from tui.exporters.template import NAME
from tui.library.library import Library
from tui.library.path import library_path, protected_files


def in_force(given: str | None) -> Settings:
    """The reader's configuration, in the file that was given if one was; what is wrong with it is told on
    standard error."""
    configuration = configured(given)
    for problem in configuration.problems:
        complain(str(problem))
    return configuration


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


def names() -> tuple[str, ...]:
    """The names of all formats that can be asked for, whether there is a template or not."""
    return tuple(dict.fromkeys((*FORMATS, NAME)))


def offer(configuration: Settings) -> None:
    """Have it among the formats. Raises ExportError if there is none in the configuration."""
    if configuration.export_template is None:
        remedy = f"set template under [export] in {configuration.path}; see onrecord config --default"
        raise ExportError(NAME, "there is no template to write by", remedy)
    offer_template(configuration.export_template)
