"""Standard output and output files, as every command writes them."""

import io
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from itertools import chain, islice
from typing import TextIO, TypeVar

from tui.configuration.settings import Settings
from tui.control_characters import neutralise_line
from tui.errors import ExportError
from tui.exporters import files

STANDARD_OUTPUT = "standard output"
PRINTED = (None, "-")
"""Names of the output that mean standard output."""
Item = TypeVar("Item")


def say(lines: Iterable[str]) -> None:
    """Print lines of text as they come, each without control characters and line ends of its own."""
    print_with(lambda stream: stream.writelines(f"{neutralise_line(each)}\n" for each in lines))


def print_with(write: Callable[[TextIO], None]) -> None:
    """Call `write` with standard output. Raises ExportError where that cannot be written to."""
    try:
        with _output() as stream:
            write(stream)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise files.export_error(STANDARD_OUTPUT, error) from error


def _output() -> AbstractContextManager[TextIO]:
    """Open standard output as a stream of its own: in UTF-8 with "\\n" at line ends, whatever the locale.

    Python's own stream, where it is unbuffered, loses what a pipe does not take at once, and flushes what
    could not be written a second time at the end of the process.
    """
    if sys.stdout is None:
        raise ExportError(STANDARD_OUTPUT, "it is closed", "write to a file with -o")
    try:
        descriptor = sys.stdout.fileno()
    except io.UnsupportedOperation:  # a caller replaced it with a stream that has no file
        return nullcontext(sys.stdout)
    return open(descriptor, "w", encoding="utf-8", newline="\n", closefd=False)


def check_output(output: str | None, protected: Iterable[tuple[str, str]], settings: Settings) -> None:
    """Raise OutputRefusedError if `output` is one of the protected files or the configuration file.

    `protected` has the path of each file and what to say of it. To be called before anything is read.
    """
    if output in PRINTED:
        return
    own = (settings.path, "that is the configuration file")
    files.check_output(str(output), chain([own] if settings.path else [], protected))


def save(write: Callable[[Iterable[Item], TextIO], None], items: Iterable[Item], output: str | None) -> bool:
    """Write the items to standard output or, whole or not at all, to the file `output`.

    Without any item nothing is written, not even what a format begins with, and an existing file is left as
    it is. Returns whether there was an item. Raises ExportError if they cannot be written.
    """
    remaining = iter(items)
    first = list(islice(remaining, 1))
    if not first:
        return False
    if output in PRINTED:
        print_with(lambda stream: write(chain(first, remaining), stream))
        return True
    with files.whole_file(str(output), overwrite=True) as stream:
        write(chain(first, remaining), stream)
    return True
