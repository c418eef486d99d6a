"""Standard output and standard error, as every command uses them, and the exit codes."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import chain, islice
from typing import TYPE_CHECKING, TextIO, TypeVar

from tui.configuration.settings import Settings
from tui.control_characters import neutralise_line
from tui.errors import ExportError, OnRecordError

if TYPE_CHECKING:
    from tui.model.statement import Document


DONE, FAILED, USAGE = 0, 1, 2
INTERRUPTED = 130
PIPE_CLOSED = 141
"""What a shell reports of any filter whose reader went away (128 + SIGPIPE), so that a script under
`pipefail` need not treat this one differently."""
STANDARD_OUTPUT = "standard output"


class Failures:
    """Reports errors on standard error, a line each, and remembers whether there was one."""

    def __init__(self) -> None:
        self.any = False

    def report(self, error: OnRecordError) -> None:
        """Print the error: the file, the problem, the remedy."""
        self.any = True
        complain(str(error))

    def sift(self, outcomes: "Iterable[Document | OnRecordError]") -> "Iterator[Document]":
        """The documents among the outcomes; the errors among them are reported as they come."""
        for outcome in outcomes:
            if isinstance(outcome, OnRecordError):
                self.report(outcome)
            else:
                yield outcome


def report_nothing(problem: str = "nothing was found") -> int:
    """Print on standard error that there is nothing to write; return the exit code."""
    complain(problem)
    return FAILED


def complain(message: str) -> None:
    """Print a message on standard error, harmless and on one line."""
    if sys.stderr is not None:
        sys.stderr.write(f"onrecord: {neutralise_line(message)}\n")


def at_terminal(*streams: TextIO | None) -> bool:
    """Whether someone is there to read and to type."""
    return all(stream is not None and stream.isatty() for stream in streams)


def say(lines: Iterable[str]) -> None:
    """Print lines of text, each harmless and on one line of its own, as they come."""
    printed(lambda stream: stream.writelines(f"{neutralise_line(each)}\n" for each in lines))


def printed(write: Callable[[TextIO], None]) -> None:
    """Have something written to standard output. Raises ExportError where that cannot be done."""
    from tui.exporters.files import export_error  # noqa: PLC0415

    try:
        with _output() as stream:
            write(stream)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise export_error(STANDARD_OUTPUT, error) from error


def _output() -> AbstractContextManager[TextIO]:
    """Standard output as a stream of its own: in UTF-8 with "\n" at line ends, whatever the locale.

    Python's own stream, where it is unbuffered, loses what a pipe does not take at once, and flushes what
    could not be written a second time at the end of the process.
    """
    if sys.stdout is None:
        raise ExportError(STANDARD_OUTPUT, "it is closed", "write to a file with -o")
    try:
        descriptor = sys.stdout.fileno()
    except io.UnsupportedOperation:  # a caller put a stream without a file in its place
        return nullcontext(sys.stdout)
    return open(descriptor, "w", encoding="utf-8", newline="\n", closefd=False)


Item = TypeVar("Item")
PRINTED = (None, "-")


def check_output(output: str | None, protected: Iterable[tuple[str, str]], configuration: Settings) -> None:
    """Raise OutputRefusedError if `output` is one of the protected files or the configuration file.

    `protected` has the path of each file and what to say of it. To be called before anything is read.
    """
    if output in PRINTED:
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
    if output in PRINTED:
        printed(lambda stream: write(chain(first, remaining), stream))
        return True
    from tui.exporters.files import whole_file  # noqa: PLC0415

    with whole_file(str(output), overwrite=True) as stream:
        write(chain(first, remaining), stream)
    return True
