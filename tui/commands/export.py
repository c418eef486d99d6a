"""`onrecord export`: write what is marked, or what a query finds, over all articles of the library."""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from tui.commands.context import settings_with_warnings
from tui.commands.formats import template_format
from tui.commands.messages import DONE, report_nothing
from tui.commands.open_library import open_library
from tui.commands.options import add_config, add_library, command_parser, parse_with_query
from tui.commands.output import save
from tui.exporters.formats import FORMATS
from tui.exporters.names import FORMAT_NAMES, TEMPLATE
from tui.library import selections
from tui.library.library import Library
from tui.library.search.query import Query, parse
from tui.model.statement import Document

HELP = """\
Write the statements and words you marked, over all articles of the library; or the statements that a QUERY
finds, see onrecord search --help.

examples:
  onrecord export --marked                             Markdown, printed
  onrecord export --marked --format csv -o marks.csv   for a spreadsheet
  onrecord export speaker:kirby after:2024 -o kirby.md

If nothing is found, nothing is written and the exit code is 1.
"""
NO_LIMIT = 10**9
"""More statements than any library has."""


def run(given: list[str]) -> int:
    """Write what the arguments ask for; return the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "export",
        "--marked [--format FORMAT] [-o FILE]\n[--library FILE] [--config FILE]\nQUERY [--marked] ...",
        HELP,
    )
    add = parser.add_argument
    add("query", metavar="QUERY", nargs="*", help="words and filters")
    add("--marked", action="store_true", help="what you marked; with a QUERY, only what is marked")
    add("--format", metavar="FORMAT", choices=FORMAT_NAMES, default="md", help=", ".join(FORMAT_NAMES))
    add("-o", "--output", metavar="FILE", help="write to FILE instead of printing")
    add_library(parser)
    add_config(parser)
    options = parse_with_query(parser, given)
    if not options.query and not options.marked:
        parser.error("give --marked or a QUERY")
    settings = settings_with_warnings(options.config)
    form = template_format(settings) if options.format == TEMPLATE else FORMATS[options.format]
    with open_library(options.library, settings, output=options.output) as library:
        documents = filter(form.has_content, _documents(library, options))
        if not save(form.write, documents, options.output):
            return report_nothing()
    return DONE


def _documents(library: Library, options: argparse.Namespace) -> Iterator[Document]:
    if not options.query:
        return selections.marked(library)
    query = parse(options.query)
    return _find(library, replace(query, marked=query.marked or "yes") if options.marked else query)


def _find(library: Library, query: Query) -> Iterator[Document]:
    """Yield each article with statements that match, with only these and the marks on them."""
    results = library.search.find(query, NO_LIMIT, listed=NO_LIMIT)
    wanted: dict[int, set[str]] = defaultdict(set)
    for hit in results.hits:
        if hit.said:
            wanted[hit.article].add(hit.said.id)
    return selections.statements(library, wanted)
