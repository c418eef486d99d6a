"""The options of the command line. Imported only for arguments that have options, and by the commands."""

import argparse
import os
import re
from collections.abc import Container
from typing import NoReturn

from tui.control_characters import neutralise_line
from tui.version import __version__

READ_HELP = """\
Read articles in the terminal, with who said what in them.
Without a PATH, the library is opened, with the sample articles if it is empty.

commands:
  onrecord add PATH ...         add articles to the library
  onrecord list [WORDS]         list the articles of the library
  onrecord search QUERY         search statements and other text in the library
  onrecord speakers [NAME]      list the speakers, or all that one of them said
  onrecord export --marked      write what you marked, or what a QUERY finds
  onrecord corrections          write what you corrected, as training data
  onrecord remove ID ...        remove articles from the library
  onrecord library              check, back up or describe the library
  onrecord config               show the settings in force, or a sample file
  onrecord extract PATH ...     print who said what, without the library
  For more about a command, add --help.

examples:
  onrecord                          continue where you stopped reading
  onrecord article.txt news/        read a file, and all files of a folder
  onrecord --confidence 0.7 news/   hide statements with a confidence below 0.7
  onrecord read --plain a.txt       print the text, with numbered statements by speaker
  onrecord extract news/            print who said what: see onrecord extract --help
  onrecord ./extract                read a file or folder with the same name as a command
"""
CONFIG_HELP = "configuration file to use instead of $ONRECORD_CONFIG or the default"
LIBRARY_HELP = "library to use instead of $ONRECORD_LIBRARY or the default"
UNWANTED = re.compile("-[^-].")
"""A word that must not be found: a hyphen and more than one letter, which no option is."""


class Parser(argparse.ArgumentParser):
    """A parser whose messages have no control characters of the arguments they repeat."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the message, and exit with 2."""
        super().error(neutralise_line(message))


def read_options(given: list[str], commands: Container[str]) -> argparse.Namespace:
    """Return `paths`, `attitudes`, `confidence`, `library`, `config` and `plain` from the arguments.

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
    add_filter(parser)
    add_library(parser)
    add_config(parser)
    parser.add_argument("--plain", action="store_true", help="print the articles as text instead")
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    options = parse_arguments(parser, given)
    first = options.paths[0] if options.paths and "--" not in given else ""
    if first in commands and not os.path.lexists(first):
        parser.error(f"put the command before its options: onrecord {first} ...")
    return options


def command_parser(name: str, usage: str, description: str) -> Parser:
    """Return a parser for one command.

    Each line of the usage is one form of the command; a line that begins with a bracket continues the last.
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


def parse_arguments(parser: Parser, given: list[str]) -> argparse.Namespace:
    """Return the arguments, `paths` among them.

    Intermixed parsing lets options follow paths, but treats "--" differently from one Python to another.
    """
    end = given.index("--") if "--" in given else len(given)
    options = parser.parse_intermixed_args(given[:end])
    options.paths += given[end + 1 :]
    return options


def parse_with_query(parser: Parser, given: list[str]) -> argparse.Namespace:
    """Return the arguments, with the parts of the query joined as `query`.

    An argument with one hyphen and more than one letter is a word that must not be found, not an option.
    """
    end = given.index("--") if "--" in given else len(given)
    without = [each for each in given[:end] if UNWANTED.match(each)]
    options = parser.parse_intermixed_args([each for each in given[:end] if not UNWANTED.match(each)])
    options.query = " ".join(_quote(part) for part in [*options.query, *without, *given[end + 1 :]])
    return options


def _quote(part: str) -> str:
    """Return a part with the quotation marks that the shell has removed: speaker:john kirby."""
    field, colon, value = part.partition(":")
    spaced = colon and field.isalpha() and " " in value and '"' not in value
    return f'{field}:"{value}"' if spaced else part


def add_filter(parser: Parser) -> None:
    """Add the options `attitudes` and `confidence`, of which a StatementFilter is made."""
    add = parser.add_argument
    add("--attitudes", action="store_true", help="include beliefs, wishes and plans")
    add(
        "--confidence",
        metavar="MIN",
        type=_share,
        default=0.0,
        help="leave out statements with a confidence below MIN, from 0 to 1 (default: 0)",
    )


def add_library(parser: Parser) -> None:
    """Add the option that names the library."""
    parser.add_argument("--library", metavar="FILE", help=LIBRARY_HELP)


def add_config(parser: Parser) -> None:
    """Add the option that names the configuration file."""
    parser.add_argument("--config", metavar="FILE", help=CONFIG_HELP)


def number(given: str) -> int:
    """Return a whole number from 1. Raises ArgumentTypeError for anything else."""
    if not (given.isascii() and given.isdigit() and int(given)):
        raise argparse.ArgumentTypeError(f"{given} is not a whole number from 1, such as 20")
    return int(given)


def _share(given: str) -> float:
    """Return a number from 0 to 1. Raises ArgumentTypeError for anything else."""
    try:
        share = float(given)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{given} is not a number from 0 to 1, such as 0.7")
    return share
