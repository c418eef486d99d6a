"""`onrecord corrections`: write the corrected articles as training data."""

from collections.abc import Iterator

from tui.commands.context import settings_with_warnings
from tui.commands.messages import DONE, report_nothing
from tui.commands.open_library import open_library
from tui.commands.options import add_config, add_library, command_parser
from tui.commands.output import save
from tui.exporters import training_data
from tui.exporters.training_data import Corrected
from tui.library.library import Library

HELP = """\
Write the articles you corrected, with all their statements as corrected, one article per line, in the format
of the corpora that the engine is trained on.

example:
  onrecord corrections -o mine.jsonl
"""


def run(given: list[str]) -> int:
    """Write the corrected articles; return the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "corrections", "[--format jsonl] [-o FILE] [--library FILE] [--config FILE]", HELP
    )
    parser.add_argument("--format", choices=("jsonl",), default="jsonl", help="jsonl")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of printing")
    add_library(parser)
    add_config(parser)
    options = parser.parse_args(given)
    settings = settings_with_warnings(options.config)
    with open_library(options.library, settings, output=options.output) as library:
        if not save(training_data.write, _corrected(library), options.output):
            return report_nothing("there are no corrections yet")
    return DONE


def _corrected(library: Library) -> Iterator[Corrected]:
    for article in sorted({article for article, _ in library.corrections.all()}):
        document = library.analyses.document(article)
        if document is not None:
            yield Corrected(document, library.corrections.of(article))
