"""`onrecord extract`: who said what, printed; the library is neither read nor written."""

from itertools import chain

from tui.commands import context
from tui.commands.context import in_force
from tui.commands.options import add_config, add_scope, command_parser, parsed
from tui.commands.output import DONE, FAILED, Failures, check_output, report_nothing, save
from tui.exporters.formats import FORMATS, Format
from tui.exporters.template import NAME
from tui.model.statement_filter import StatementFilter

HELP = """\
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


def run(given: list[str]) -> int:
    """Print what the arguments ask for; the exit code. Raises SystemExit for wrong usage and `--help`."""
    parser = command_parser(
        "extract",
        "PATH ... [--format FORMAT] [-o FILE]\n[--attitudes] [--confidence MIN] [--config FILE]",
        HELP,
    )
    add = parser.add_argument
    add("paths", metavar="PATH", nargs="*", help="a .txt or .md file, or a folder of them")
    formats = context.names()
    add("--format", metavar="FORMAT", choices=formats, default="jsonl", help=", ".join(sorted(formats)))
    add("-o", "--output", metavar="FILE", help="write to FILE, once all is done, instead of printing")
    add_scope(parser)
    add_config(parser)
    options = parsed(parser, given)
    if not options.paths:
        parser.error("name at least one PATH")
    if options.output is not None:
        _check_output(options.output, options.paths, options.config)
    own = options.format == NAME
    form = context.template_format(in_force(options.config)) if own else FORMATS[options.format]
    return extract(options.paths, form, options.output, options.scope)


def _check_output(output: str, paths: list[str], config: str | None) -> None:
    """Raise OutputRefusedError if the output is a file to be read, the library or the configuration."""
    from tui.configuration.load import configured  # noqa: PLC0415 - not without -o
    from tui.library.path import library_path, protected_files  # noqa: PLC0415 - as above
    from tui.workflow import input_files  # noqa: PLC0415 - as above

    configuration = configured(config)
    inputs = ((file, "that file is both read and written") for file in input_files(paths))
    library = protected_files(library_path(None, configuration.library))
    check_output(output, chain(library, inputs), configuration)


def extract(paths: list[str], form: Format, output: str | None, scope: StatementFilter) -> int:
    """Write the articles and their statements; the exit code tells whether all of them could be read."""
    from tui.workflow import extract  # noqa: PLC0415

    failures = Failures()
    documents = filter(form.has_content, failures.sift(extract(paths, scope)))
    if not save(form.write, documents, output) and not failures.any:
        return report_nothing()
    return FAILED if failures.any else DONE
