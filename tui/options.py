"""The options of the command line; imported only by calls that have any."""

import argparse
import os
from typing import NoReturn

from tui.control_characters import neutralise_line
from tui.version import __version__

READ_HELP = """\
Read articles in the terminal, with who said what in them.
Without a PATH, the sample articles are opened.

examples:
  onrecord                          read the sample articles
  onrecord article.txt news/        read a file, and all files of a folder
  onrecord --confidence 0.7 news/   see only what is that sure, or surer
  onrecord extract news/            print who said what instead: see onrecord extract --help
  onrecord ./extract                read a file or folder that is called "extract"
"""
EXTRACT_HELP = """\
Print who said what in articles, one article after the other.

examples:
  onrecord extract article.txt                    JSON Lines, an article a line
  onrecord extract news/ --format md -o news.md   Markdown, into a file
  onrecord extract news/ | jq .title              for other programs
  onrecord extract news/ --confidence 0.7         only what is that sure, or surer

exit codes:
  0  all was done          1  something failed, the rest was done
  2  wrong usage         130  interrupted            141  the reading program went away
"""


class Parser(argparse.ArgumentParser):
    """A parser whose messages repeat an argument without obeying its control characters."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the message, and exit with 2."""
        super().error(neutralise_line(message))


def read_options(given: list[str]) -> argparse.Namespace:
    """The `paths` and the `scope` asked for by the arguments of `onrecord`.

    Raises SystemExit with code 2 for wrong usage, with 0 for `--help` and `--version`.
    """
    parser = _read_parser()
    options = _parsed(parser, given)
    if "--" not in given and options.paths[:1] == ["extract"] and not os.path.lexists("extract"):
        parser.error("extract stands before its options: onrecord extract PATH ...")
    return options


def extract_options(given: list[str]) -> argparse.Namespace:
    """The `paths`, `format`, `output` and `scope` asked for by the arguments of `onrecord extract`.

    Raises SystemExit with code 2 for wrong usage, with 0 for `--help`.
    """
    parser = _extract_parser()
    options = _parsed(parser, given)
    if not options.paths:
        parser.error("name at least one PATH")
    if options.output is not None and os.path.realpath(options.output) in map(
        os.path.realpath, options.paths
    ):
        parser.error(f"{options.output} is both read and written; name another file with -o")
    return options


def _parsed(parser: Parser, given: list[str]) -> argparse.Namespace:
    """What was given, the options about statements gathered as the `scope`.

    Intermixed parsing lets options follow paths, but not every Python's knows what "--" means.
    """
    end = given.index("--") if "--" in given else len(given)
    options = parser.parse_intermixed_args(given[:end])
    options.paths += given[end + 1 :]
    from tui.scope import Scope  # noqa: PLC0415 - not for --help

    options.scope = Scope(options.attitudes, options.confidence)
    return options


def _add_scope(parser: Parser) -> None:
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


def _share(given: str) -> float:
    """A number from 0 to 1. Raises ArgumentTypeError for anything else."""
    try:
        share = float(given)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{given} is not a number from 0 to 1, such as 0.7")
    return share


def _read_parser() -> Parser:
    parser = Parser(
        prog="onrecord",
        usage="onrecord [PATH ...] [--attitudes] [--confidence MIN]\n"
        "       onrecord extract PATH ... [--format FORMAT] [-o FILE] ...",
        description="A terminal reader for news that knows who said what.",
        epilog=READ_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a .txt or .md file, or a folder of them")
    _add_scope(parser)
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    return parser


def _extract_parser() -> Parser:
    from tui.exporters.formats import FORMATS  # noqa: PLC0415

    parser = Parser(
        prog="onrecord extract",
        usage="onrecord extract PATH ... [--format FORMAT] [-o FILE]\n"
        "                        [--attitudes] [--confidence MIN]",
        description=EXTRACT_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("paths", metavar="PATH", nargs="*", help="a .txt or .md file, or a folder of them")
    add("--format", metavar="FORMAT", choices=FORMATS, default="jsonl", help=f"{', '.join(sorted(FORMATS))}")
    add("-o", "--output", metavar="FILE", help="write to FILE, once all is done, instead of printing")
    _add_scope(parser)
    return parser
