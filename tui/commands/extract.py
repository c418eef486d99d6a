"""`onrecord extract`: print who said what; the library is neither read nor written."""

from itertools import chain

from tui import workflow
from tui.commands.context import settings_with_warnings
from tui.commands.formats import template_format
from tui.commands.messages import DONE, FAILED, Failures, report_nothing
from tui.commands.options import add_config, add_filter, command_parser, parse_arguments
from tui.commands.output import check_output, save
from tui.configuration.load import load_settings
from tui.exporters.formats import FORMATS, Format
from tui.exporters.names import FORMAT_NAMES, TEMPLATE
from tui.library.path import library_path, protected_files
from tui.model.statement_filter import StatementFilter

HELP = """\
Print who said what in articles, one article after the other.

examples:
  onrecord extract article.txt                    JSON Lines, one article per line
  onrecord extract news/ --format md -o news.md   Markdown, into a file
  onrecord extract news/ | jq .title              for other programs
  onrecord extract news/ --confidence 0.7         only statements with at least this confidence

exit codes:
  0  success               1  something failed; everything else was done
  2  wrong usage         130  interrupted            141  the reading program closed the pipe
"""


def run(given: list[str]) -> int:
    """Print what the arguments ask for; return the exit code.

    Raises SystemExit for wrong usage and for `--help`.
    """
    parser = command_parser(
        "extract",
        "PATH ... [--format FORMAT] [-o FILE]\n[--attitudes] [--confidence MIN] [--config FILE]",
        HELP,
    )
    add = parser.add_argument
    add("paths", metavar="PATH", nargs="*", help="a .txt or .md file, or a folder of them")
    names = ", ".join(sorted(FORMAT_NAMES))
    add("--format", metavar="FORMAT", choices=FORMAT_NAMES, default="jsonl", help=names)
    add("-o", "--output", metavar="FILE", help="write to FILE when all is done, instead of printing")
    add_filter(parser)
    add_config(parser)
    options = parse_arguments(parser, given)
    if not options.paths:
        parser.error("name at least one PATH")
    if options.output is not None:
        _check_output(options.output, options.paths, options.config)
    own = options.format == TEMPLATE
    form = template_format(settings_with_warnings(options.config)) if own else FORMATS[options.format]
    scope = StatementFilter(options.attitudes, options.confidence)
    return extract(options.paths, form, options.output, scope)


def _check_output(output: str, paths: list[str], config: str | None) -> None:
    """Raise OutputRefusedError if the output is an input, the library or the configuration."""
    settings = load_settings(config)
    inputs = ((file, "that file is both read and written") for file in workflow.input_files(paths))
    library = protected_files(library_path(None, settings.library))
    check_output(output, chain(library, inputs), settings)


def extract(paths: list[str], form: Format, output: str | None, scope: StatementFilter) -> int:
    """Write the articles and their statements; the exit code tells whether all of them could be read."""
    failures = Failures()
    documents = filter(form.has_content, failures.sift(workflow.extract(paths, scope)))
    if not save(form.write, documents, output) and not failures.any:
        return report_nothing()
    return FAILED if failures.any else DONE
