"""An export, printed or written to a file."""

from collections.abc import Callable, Iterable
from itertools import chain, islice
from typing import TextIO, TypeVar

from tui.commands.output import printed
from tui.configuration.settings import Configuration

Item = TypeVar("Item")
STANDARD_OUTPUT = (None, "-")


def check_output(
    output: str | None, protected: Iterable[tuple[str, str]], configuration: Configuration
) -> None:
    """Raise OutputRefusedError if `output` is one of the protected files or the configuration file.

    `protected` has the path of each file and what to say of it. To be called before anything is read.
    """
    if output in STANDARD_OUTPUT:
        return
    from tui.exporters.files import check_output as check  # noqa: PLC0415

    own = (configuration.path, "that is the configuration file")
    check(str(output), chain([own] if configuration.path else [], protected))


def save(write: Callable[[Iterable[Item], TextIO], None], items: Iterable[Item], output: str | None) -> bool:
    """Write the items to standard output or, whole or not at all, to the file `output`.

    Without any item nothing is written, not even what a format begins with, and a file that is there stays as
    it is. Return whether there was an item. Raises ExportError if they cannot be written.
    """
    remaining = iter(items)
    first = list(islice(remaining, 1))
    if not first:
        return False
    if output in STANDARD_OUTPUT:
        printed(lambda stream: write(chain(first, remaining), stream))
        return True
    from tui.exporters.files import whole_file  # noqa: PLC0415

    with whole_file(str(output), overwrite=True) as stream:
        write(chain(first, remaining), stream)
    return True
