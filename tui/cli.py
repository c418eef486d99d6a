"""The command `onrecord`: parse options, call, report.

Whatever costs time to import is imported by the command that needs it: start-up is a feature.
"""

import gc
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import chain, islice
from typing import TYPE_CHECKING, TextIO

from tui.control_characters import neutralise_line
from tui.errors import ExportError, OnRecordError

if TYPE_CHECKING:
    from tui.model import Document
    from tui.scope import Scope

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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with the arguments (the process's own by default) and return its exit code.

    Wrong usage raises SystemExit with code 2, `--help` and `--version` with 0, as argparse does.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given)
    except OnRecordError as error:
        complain(str(error))
        return FAILED
    except BrokenPipeError:
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def complain(message: str) -> None:
    """Print a message on standard error, harmless and on one line."""
    if sys.stderr is not None:
        sys.stderr.write(f"onrecord: {neutralise_line(message)}\n")


def _run(given: list[str]) -> int:
    if given[:1] == ["extract"]:
        from tui.options import extract_options  # noqa: PLC0415

        options = extract_options(given[1:])
        return _extract(options.paths, options.format, options.output, options.scope)
    if any(argument.startswith("-") for argument in given):
        from tui.options import read_options  # noqa: PLC0415

        options = read_options(given)
        return _read(options.paths, options.scope)
    from tui.scope import DEFAULT  # noqa: PLC0415

    return _read(given, DEFAULT)


def _read(paths: list[str], scope: "Scope") -> int:
    """Open the reader; on a terminal that cannot place a cursor, print the articles instead."""
    sources = paths or [_seeds()]
    if os.environ.get("TERM") == "dumb":
        return _extract(sources, "txt", None, scope)
    if not _at_terminal():
        complain("reading needs a terminal; to print or pipe statements, use: onrecord extract PATH ...")
        return USAGE
    if not any(os.path.exists(source) for source in sources):  # noqa: PTH110, Path.exists may raise
        return _report_unreadable(sources)
    # Start-up makes thousands of objects and no garbage; the app collects again once it has been drawn.
    gc.disable()
    from tui.app.app import run  # noqa: PLC0415

    return run(tuple(sources), scope)


def _seeds() -> str:
    from tui.resources import seeds  # noqa: PLC0415

    return str(seeds())


def _at_terminal() -> bool:
    """Whether someone is there to read: the interface goes to standard error or to standard output,
    depending on the system, and a redirected output tells that the reader wants text."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def _report_unreadable(sources: list[str]) -> int:
    from tui.workflow import extract  # noqa: PLC0415

    for _ in Failures().sift(extract(sources)):
        pass
    return FAILED


def _extract(paths: list[str], form: str, output: str | None, scope: "Scope") -> int:
    from tui.workflow import extract  # noqa: PLC0415

    failures = Failures()
    documents = failures.sift(extract(paths, scope))
    if output in {None, "-"}:
        _print(documents, form)
    else:
        _save(documents, form, output, failures)
    return FAILED if failures.any else DONE


def _save(documents: "Iterator[Document]", form: str, output: str, failures: Failures) -> None:
    """Write the file, unless every input failed: nothing is worth replacing what may be there."""
    from tui.workflow import write_file  # noqa: PLC0415

    first = list(islice(documents, 1))
    if first or not failures.any:
        write_file(output, chain(first, documents), form, overwrite=True)


def _print(documents: "Iterator[Document]", form: str) -> None:
    from tui.exporters.files import export_error  # noqa: PLC0415
    from tui.workflow import export  # noqa: PLC0415

    try:
        with _output() as stream:
            export(documents, form, stream)
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
