"""`onrecord list`: list the articles of the library."""

from collections.abc import Iterator, Sequence

from tui.commands.context import settings_with_warnings
from tui.commands.messages import DONE
from tui.commands.open_library import open_library
from tui.commands.options import add_config, add_library, command_parser, parse_arguments
from tui.commands.output import print_with, say
from tui.exporters.jsonl import line
from tui.library.articles.listing import ORDERS, Listed
from tui.library.library import Library

HELP = """\
List the articles of the library, one per line: number, date, number of statements, title.
With WORDS, only articles with these in the title, origin, byline or date.

examples:
  onrecord list
  onrecord list harbour 2024 --order "by date"
  onrecord list --format jsonl | jq -r .title
"""
FIELDS = (
    "title",
    "origin",
    "byline",
    "published",
    "statements",
    "speakers",
    "engine",
    "failure",
    "unread",
    "marks",
)
BATCH = 500
"""Articles that are read at a time, so that the first are printed at once."""


def run(given: list[str]) -> int:
    """Print the list that the arguments ask for; return the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "list", "[WORDS] [--order ORDER] [--format FORMAT]\n[--library FILE] [--config FILE]", HELP
    )
    parser.add_argument(
        "paths", metavar="WORDS", nargs="*", help="words to search for, in upper or lower case"
    )
    parser.add_argument(
        "--order", choices=ORDERS, default="as added", help=f"{', '.join(ORDERS)} (default: as added)"
    )
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text, jsonl")
    add_library(parser)
    add_config(parser)
    options = parse_arguments(parser, given)
    with open_library(options.library, settings_with_warnings(options.config)) as library:
        listed = _listed(library, library.listing.ids(" ".join(options.paths), options.order))
        if options.format == "jsonl":
            print_with(lambda stream: stream.writelines(map(_record, listed)))
        else:
            say(map(_line, listed))
    return DONE


def _listed(library: Library, articles: Sequence[int]) -> Iterator[Listed]:
    for first in range(0, len(articles), BATCH):
        batch = articles[first : first + BATCH]
        found = library.listing.of(batch)
        yield from (found[article] for article in batch if article in found)


def _line(listed: Listed) -> str:
    """Return the article on one line, with two spaces between columns."""
    statements = "–" if listed.engine is None else str(listed.statements)
    return f"{listed.article:>6}  {(listed.published or '–')[:10]:10}  {statements:>4}  {listed.title}"


def _record(listed: Listed) -> str:
    return line({"id": listed.article} | {name: getattr(listed, name) for name in FIELDS}) + "\n"
