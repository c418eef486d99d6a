"""`onrecord list`: the articles of the library."""

from collections.abc import Iterator, Sequence

from tui.commands.context import in_force
from tui.commands.opened_library import opened
from tui.commands.options import add_config, add_library, command_parser, parsed
from tui.commands.output import DONE, printed, say
from tui.library.articles.listing import ORDERS, Listed
from tui.library.library import Library

HELP = """\
List the articles of the library, a line each: number, date, how many statements, title.
WORDS are to stand in an article's title, origin, byline or date.

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
"""Articles at a time, so that the first are there at once."""


def run(given: list[str]) -> int:
    """Print the list that the arguments ask for; the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "list", "[WORDS] [--order ORDER] [--format FORMAT]\n[--library FILE] [--config FILE]", HELP
    )
    parser.add_argument(
        "paths", metavar="WORDS", nargs="*", help="what to look for; case makes no difference"
    )
    parser.add_argument(
        "--order", choices=ORDERS, default="as added", help=f"{', '.join(ORDERS)} (default: as added)"
    )
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text, jsonl")
    add_library(parser)
    add_config(parser)
    options = parsed(parser, given)
    with opened(options.library, in_force(options.config)) as library:
        listed = _listed(library, library.listing.ids(" ".join(options.paths), options.order))
        if options.format == "jsonl":
            printed(lambda stream: stream.writelines(map(_record, listed)))
        else:
            say(map(_line, listed))
    return DONE


def _listed(library: Library, articles: Sequence[int]) -> Iterator[Listed]:
    for first in range(0, len(articles), BATCH):
        batch = articles[first : first + BATCH]
        found = library.listing.of(batch)
        yield from (found[article] for article in batch if article in found)


def _line(listed: Listed) -> str:
    """The article on one line, its columns set apart by two spaces."""
    counted = "–" if listed.engine is None else str(listed.statements)
    return f"{listed.article:>6}  {(listed.published or '–')[:10]:10}  {counted:>4}  {listed.title}"


def _record(listed: Listed) -> str:
    from tui.exporters.jsonl import line  # noqa: PLC0415

    return line({"id": listed.article} | {name: getattr(listed, name) for name in FIELDS}) + "\n"
