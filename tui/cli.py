"""The program `onrecord`: run a command, or open the reader.

Each command, and the app, is imported only when it runs, so that every start imports only what it needs.
"""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from tui.commands.messages import FAILED, INTERRUPTED, PIPE_CLOSED, USAGE, Failures, at_terminal, complain
from tui.errors import OnRecordError, OutputRefusedError

if TYPE_CHECKING:
    from tui.model.statement_filter import StatementFilter

COMMANDS = frozenset(
    {"add", "config", "corrections", "export", "extract", "library", "list", "remove", "search", "speakers"}
)
"""Each is a module of `tui.commands` that has `run`."""
READ = "read"
"""The reader's own command, which may be left out."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with the arguments, the process's own by default; return its exit code.

    Raises SystemExit as argparse does: with code 2 for wrong usage, 0 for `--help` and `--version`.
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
        from tui.commands.options import read_options

        options = read_options(given, COMMANDS | {READ})
        from tui.model.statement_filter import StatementFilter

        scope = StatementFilter(options.attitudes, options.confidence)
        if options.plain:
            return _print(options.paths, scope, options.library, options.config)
        return _read(options.paths, scope, options.library, options.config)
    from tui.model.statement_filter import DEFAULT

    return _read(given, DEFAULT, None)


def _read(paths: list[str], scope: "StatementFilter", library: str | None, config: str | None = None) -> int:
    """Open the reader; on a terminal that cannot move its cursor, print the articles instead."""
    if os.environ.get("TERM") == "dumb":
        return _print(paths, scope, library, config)
    if not _at_terminal():
        complain("reading needs a terminal; to print or pipe an article, use: onrecord read --plain PATH ...")
        return USAGE
    # os.path.exists, because Path.exists raises for strings that cannot be paths.
    exist = any(os.path.exists(path) for path in paths)  # noqa: PTH110
    if paths and not exist and not _in_library(paths, library, config):
        return _report_unreadable(paths)
    # The start makes thousands of objects and no garbage; the app enables collection after its first paint.
    gc.disable()
    from tui.app.app import run

    return run(tuple(paths), scope, library, config)


def _in_library(paths: list[str], library: str | None, config: str | None) -> bool:
    """Return whether the library has an article read from any of these files, which no longer exist."""
    from tui.configuration.load import load_settings
    from tui.library.library import Library
    from tui.library.path import library_path

    path = library_path(library, load_settings(config).library)
    if not os.path.exists(path):  # noqa: PTH110, Path.exists may raise
        return False
    with Library(path) as opened:
        return any(opened.articles.find(path) is not None for path in paths)


def _print(paths: list[str], scope: "StatementFilter", library: str | None, config: str | None) -> int:
    from tui.commands.read_plain import print_articles

    return print_articles(paths, scope, library, config)


def _at_terminal() -> bool:
    """Return whether all standard streams are terminals.

    The interface is drawn on standard error or standard output, depending on the system; a redirected output
    means that text is wanted.
    """
    return at_terminal(sys.stdin, sys.stdout, sys.stderr)


def _report_unreadable(sources: list[str]) -> int:
    from tui.workflow import extract

    for _ in Failures().sift(extract(sources)):
        pass
    return FAILED
