"""Messages on standard error, and the exit codes of all commands.

The reader's start imports this module too: nothing slow is imported here.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from tui.control_characters import neutralise_line
from tui.errors import OnRecordError

if TYPE_CHECKING:
    from tui.model.statement import Document

DONE, FAILED, USAGE = 0, 1, 2
INTERRUPTED = 130
PIPE_CLOSED = 141
"""The exit code that a shell reports for a filter whose reader closed the pipe (128 + SIGPIPE), so that
scripts under `pipefail` can treat this program like any other."""


class Failures:
    """Reports errors on standard error, one per line, and remembers whether there was one."""

    def __init__(self) -> None:
        self.any = False

    def report(self, error: OnRecordError) -> None:
        """Print the error: the file, the problem, the remedy."""
        self.any = True
        complain(str(error))

    def sift(self, outcomes: "Iterable[Document | OnRecordError]") -> "Iterator[Document]":
        """Yield the documents among the outcomes; report the errors among them as they come."""
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
    """Print a message on standard error, on one line and without control characters."""
    if sys.stderr is not None:
        sys.stderr.write(f"onrecord: {neutralise_line(message)}\n")


def at_terminal(*streams: TextIO | None) -> bool:
    """Return whether all of the streams are terminals, so that somebody can read and type."""
    return all(stream is not None and stream.isatty() for stream in streams)
