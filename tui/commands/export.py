"""`onrecord export`: what is marked, or what a query finds, over all articles of the library."""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from tui.commands import context
from tui.commands.context import in_force
from tui.commands.opened_library import opened
from tui.commands.options import add_config, add_library, command_parser
from tui.commands.output import DONE, report_nothing, save
from tui.commands.search import with_query
from tui.exporters.formats import FORMATS
from tui.exporters.template import NAME
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

Where nothing is found, nothing is written, and the exit code is 1.
"""
EVERYTHING = 10**9
"""More statements than any library has."""


def run(given: list[str]) -> int:
    """Write what the arguments ask for; the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "export",
        "--marked [--format FORMAT] [-o FILE]\n[--library FILE] [--config FILE]\nQUERY [--marked] ...",
        HELP,
    )
    add = parser.add_argument
    add("query", metavar="QUERY", nargs="*", help="words and filters")
    add("--marked", action="store_true", help="what you marked; of a QUERY, only what is marked")
    formats = context.names()
    add("--format", metavar="FORMAT", choices=formats, default="md", help=", ".join(formats))
    add("-o", "--output", metavar="FILE", help="write to FILE instead of printing")
    add_library(parser)
    add_config(parser)
    options = with_query(parser, given)
    if not options.query and not options.marked:
        parser.error("say what: --marked, or a QUERY")
    configuration = in_force(options.config)
    own = options.format == NAME
    form = context.template_format(configuration) if own else FORMATS[options.format]
    with opened(options.library, configuration, output=options.output) as library:
        documents = filter(form.has_content, _documents(library, options))
        if not save(form.write, documents, options.output):
            return report_nothing()
    return DONE


def _documents(library: Library, options: argparse.Namespace) -> Iterator[Document]:
    if not options.query:
        return selections.marked(library)
    query = parse(options.query)
    return _found(library, replace(query, marked=query.marked or "yes") if options.marked else query)


def _found(library: Library, query: Query) -> Iterator[Document]:
    """Each article of which statements were found, with these alone and the marks on them."""
    results = library.search.find(query, EVERYTHING, listed=EVERYTHING)
    wanted: dict[int, set[str]] = defaultdict(set)
    for hit in results.hits:
        if hit.said:
            wanted[hit.article].add(hit.said.id)
    return selections.statements(library, wanted)
