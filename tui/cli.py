"""The command `onrecord`: hand over to a command, or open the reader.

Whatever costs time to import is imported by the command that needs it: start-up is a feature.
"""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from tui.commands.output import FAILED, INTERRUPTED, PIPE_CLOSED, USAGE, Failures, at_terminal, complain
from tui.errors import OnRecordError, OutputRefusedError

if TYPE_CHECKING:
    from tui.model.statement_filter import StatementFilter

COMMANDS = frozenset(
    {"add", "config", "corrections", "export", "extract", "library", "list", "remove", "search", "speakers"}
)
"""Each is a module of `tui.commands` that has `run`."""
READ = "read"
"""What the reader itself is called, for those who like to say so."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with the arguments (the process's own by default) and return its exit code.

    Wrong usage raises SystemExit with code 2, `--help` and `--version` with 0, as argparse does.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given)
    except OutputRefusedError as error:
        complain(str(error))
        return USAGE
    except OnRecordError as error:
        complain(str(error))
        return FAILED
    except BrokenPipeError:
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(given: list[str]) -> int:
    if given[:1] == [READ]:
        given = given[1:]
    elif given and given[0] in COMMANDS:
        code: int = import_module(f"tui.commands.{given[0]}").run(given[1:])
        return code
    if any(argument.startswith("-") for argument in given):
        from tui.commands.options import read_options  # noqa: PLC0415

        options = read_options(given, COMMANDS | {READ})
        if options.plain:
            return _print(options.paths, options.scope, options.library, options.config)
        return _read(options.paths, options.scope, options.library, options.config)
    from tui.model.statement_filter import DEFAULT  # noqa: PLC0415

    return _read(given, DEFAULT, None)


def _read(paths: list[str], scope: "StatementFilter", library: str | None, config: str | None = None) -> int:
    """Open the reader; on a terminal that cannot place a cursor, print the articles instead."""
    if os.environ.get("TERM") == "dumb":
        return _print(paths, scope, library, config)
    if not _at_terminal():
        complain("reading needs a terminal; to print or pipe an article, use: onrecord read --plain PATH ...")
        return USAGE
    # pathlib's may raise for what is no path
    if paths and not any(os.path.exists(path) for path in paths) and not _kept(paths, library, config):  # noqa: PTH110
        return _report_unreadable(paths)
    # Start-up makes thousands of objects and no garbage; the app collects again once it has been drawn.
    gc.disable()
    from tui.app.app import run  # noqa: PLC0415

    return run(tuple(paths), scope, library, config)


def _kept(paths: list[str], library: str | None, config: str | None) -> bool:
    """Whether the library has any of these files, which are gone, as they were last read."""
    from tui.configuration.load import configured  # noqa: PLC0415
    from tui.library.library import Library  # noqa: PLC0415
    from tui.library.path import library_path  # noqa: PLC0415

    path = library_path(library, configured(config).library)
    if not os.path.exists(path):  # noqa: PTH110, Path.exists may raise
        return False
    with Library(path) as kept:
        return any(kept.articles.find(path) is not None for path in paths)


def _print(paths: list[str], scope: "StatementFilter", library: str | None, config: str | None) -> int:
    from tui.commands.read_plain import plain  # noqa: PLC0415

    return plain(paths, scope, library, config)


def _at_terminal() -> bool:
    """Whether someone is there to read: the interface goes to standard error or to standard output,
    depending on the system, and a redirected output tells that the reader wants text."""
    return at_terminal(sys.stdin, sys.stdout, sys.stderr)


def _report_unreadable(sources: list[str]) -> int:
    from tui.workflow import extract  # noqa: PLC0415

    for _ in Failures().sift(extract(sources)):
        pass
    return FAILED
