"""`onrecord corrections`: what a reader corrected, as training data."""

from collections.abc import Iterator

from tui.commands.context import in_force
from tui.commands.opened_library import opened
from tui.commands.options import add_config, add_library, command_parser
from tui.commands.output import DONE, report_nothing, save
from tui.exporters import training_data
from tui.exporters.training_data import Corrected
from tui.library.library import Library

HELP = """\
Write the articles that you corrected, with all their statements as you left them, in the form of the corpora
that the engine learns from: an article a line.

example:
  onrecord corrections -o mine.jsonl
"""


def run(given: list[str]) -> int:
    """Write the corrected articles; the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "corrections", "[--format jsonl] [-o FILE] [--library FILE] [--config FILE]", HELP
    )
    parser.add_argument("--format", choices=("jsonl",), default="jsonl", help="jsonl")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of printing")
    add_library(parser)
    add_config(parser)
    options = parser.parse_args(given)
    with opened(options.library, in_force(options.config), output=options.output) as library:
        if not save(training_data.write, _corrected(library), options.output):
            return report_nothing("nothing is corrected yet")
    return DONE


def _corrected(library: Library) -> Iterator[Corrected]:
    for article in sorted({article for article, _ in library.corrections.all()}):
        document = library.analyses.document(article)
        if document is not None:
            yield Corrected(document, library.corrections.of(article))
