"""The options of the command line; imported only by calls that have any."""

import argparse
import os
from collections.abc import Container
from typing import NoReturn

from tui.control_characters import neutralise_line
from tui.version import __version__

READ_HELP = """\
Read articles in the terminal, with who said what in them.
Without a PATH, the library is opened, with the sample articles if it is empty.

commands:
  onrecord add PATH ...         put articles into the library
  onrecord list [WORDS]         the articles of the library
  onrecord search QUERY         statements and other words in all of them
  onrecord speakers [NAME]      who speaks in them, or all that somebody said
  onrecord export --marked      what you marked, or what a QUERY finds
  onrecord corrections          what you corrected, as training data
  onrecord remove ID ...        take articles out of the library
  onrecord library              check it, back it up, tell where it is
  onrecord config               the settings in force, and a file to begin with
  onrecord extract PATH ...     who said what, printed, without the library
  Each tells more with --help.

examples:
  onrecord                          read on where you stopped
  onrecord article.txt news/        read a file, and all files of a folder
  onrecord --confidence 0.7 news/   see only what is that sure, or surer
  onrecord read --plain a.txt       print the text, statements numbered and grouped
  onrecord extract news/            print who said what instead: see onrecord extract --help
  onrecord ./extract                read a file or folder that is called as a command is
"""
CONFIG_HELP = "the configuration to use, instead of $ONRECORD_CONFIG or the usual one"
LIBRARY_HELP = "the library to use, instead of $ONRECORD_LIBRARY or the usual one"


class Parser(argparse.ArgumentParser):
    """A parser whose messages repeat an argument without obeying its control characters."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the message, and exit with 2."""
        super().error(neutralise_line(message))


def read_options(given: list[str], commands: Container[str]) -> argparse.Namespace:
    """The `paths`, the `scope`, the `library` and the `config` asked for by the arguments of `onrecord`.

    Raises SystemExit with code 2 for wrong usage, with 0 for `--help` and `--version`.
    """
    parser = Parser(
        prog="onrecord",
        usage="onrecord [read] [PATH ...] [--plain] [--attitudes] [--confidence MIN]\n"
        "                [--library FILE] [--config FILE]\n"
        "       onrecord extract PATH ... [--format FORMAT] [-o FILE] ...\n"
        "       onrecord COMMAND ...",
        description="A terminal reader for news that knows who said what.",
        epilog=READ_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a .txt or .md file, or a folder of them")
    add_scope(parser)
    add_library(parser)
    add_config(parser)
    parser.add_argument("--plain", action="store_true", help="print the whole reading as text instead")
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    options = parsed(parser, given)
    first = options.paths[0] if options.paths and "--" not in given else ""
    if first in commands and not os.path.lexists(first):
        parser.error(f"{first} stands before its options: onrecord {first} ...")
    return options


def command_parser(name: str, usage: str, description: str) -> Parser:
    """A parser for one command.

    Each line of the usage is a way to call it; a later one that begins with a bracket goes on with the last.
    """
    program = f"onrecord {name}"
    first, *others = usage.split("\n")
    lines = [f"{' ' * len(program) if line.startswith('[') else program} {line}" for line in others]
    return Parser(
        prog=program,
        usage="\n       ".join([f"{program} {first}", *lines]),
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def parsed(parser: Parser, given: list[str]) -> argparse.Namespace:
    """What was given, `paths` among it; the options about statements, if there are any, as the `scope`.

    Intermixed parsing lets options follow paths, but not every Python's knows what "--" means.
    """
    end = given.index("--") if "--" in given else len(given)
    options = parser.parse_intermixed_args(given[:end])
    options.paths += given[end + 1 :]
    if "attitudes" in options:
        from tui.model.statement_filter import StatementFilter  # noqa: PLC0415 - not for --help

        options.scope = StatementFilter(options.attitudes, options.confidence)
    return options


def add_scope(parser: Parser) -> None:
    """The options that say which statements are wanted."""
    add = parser.add_argument
    add("--attitudes", action="store_true", help="beliefs, wishes and plans too, not only what was said")
    add(
        "--confidence",
        metavar="MIN",
        type=_share,
        default=0.0,
        help="leave out statements less sure than MIN, from 0 to 1 (default: 0)",
    )


def add_library(parser: Parser) -> None:
    """The option that says which library."""
    parser.add_argument("--library", metavar="FILE", help=LIBRARY_HELP)


def add_config(parser: Parser) -> None:
    """The option that says which configuration."""
    parser.add_argument("--config", metavar="FILE", help=CONFIG_HELP)


def number(given: str) -> int:
    """A number from 1. Raises ArgumentTypeError for anything else."""
    if not (given.isascii() and given.isdigit() and int(given)):
        raise argparse.ArgumentTypeError(f"{given} is not a number from 1 on, such as 20")
    return int(given)


def _share(given: str) -> float:
    """A number from 0 to 1. Raises ArgumentTypeError for anything else."""
    try:
        share = float(given)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{given} is not a number from 0 to 1, such as 0.7")
    return share
