"""`onrecord add`: articles into the library, with who says what in them."""

import sys
from collections import Counter
from functools import partial

from tui import importing
from tui.analysis.engine import engine
from tui.commands.context import in_force
from tui.commands.opened_library import opened
from tui.commands.options import add_config, add_library, command_parser, parsed
from tui.commands.output import DONE, FAILED, INTERRUPTED, Failures, say
from tui.commands.progress import Progress
from tui.errors import AnalysisError, LoadError
from tui.importing import ImportedFile, collect
from tui.library.library import Library
from tui.loaders.files import files

HELP = """\
Put articles into the library, and look for who says what in them.

What has not changed since it was put there is not read again. Ctrl+C stops; the same command goes on where it
stopped.

examples:
  onrecord add news/                  all files of a folder
  onrecord add --library work.db a.txt

exit codes:
  0  all was done          1  something failed, the rest was done
  2  wrong usage         130  interrupted
"""


def run(given: list[str]) -> int:
    """Add what the arguments name; the exit code. Raises SystemExit for wrong usage and `--help`."""
    parser = command_parser("add", "PATH ... [--library FILE] [--config FILE]", HELP)
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a .txt or .md file, or a folder of them")
    add_library(parser)
    add_config(parser)
    options = parsed(parser, given)
    if not options.paths:
        parser.error("name at least one PATH")
    with opened(options.library, in_force(options.config), make=True) as library:
        return _add(options.paths, library)


def _add(paths: list[str], library: Library) -> int:
    failures, done = Failures(), Counter[str]()
    progress = Progress(sys.stderr, sum(1 for _ in files(paths)))
    code = DONE
    try:
        _collect(paths, library, progress, done, failures)
    except KeyboardInterrupt:
        code = INTERRUPTED
    progress.clear()
    say([_summary(done), *(["stopped; the same command goes on from here"] if code else [])])
    return code or (FAILED if failures.any else DONE)


def _collect(
    paths: list[str], library: Library, progress: Progress, done: Counter[str], failures: Failures
) -> None:
    for outcome in collect(library, paths):
        if isinstance(outcome, ImportedFile):
            new = done["new"] + (outcome.status == "new")
            progress.show(done.total() + 1, new, partial(_title, library, outcome.article))
        if problem := _analyse(library, outcome) if isinstance(outcome, ImportedFile) else outcome:
            progress.clear()
            failures.report(problem)
        done[_result(outcome)] += 1


def _analyse(library: Library, collected: ImportedFile) -> AnalysisError | None:
    """Look for statements, unless this engine did so before, with or without success."""
    if library.analyses.listing_engine(collected.article) != engine():
        try:
            importing.analyse_article(library, collected.article)
        except AnalysisError as error:
            return error
    return None


def _result(outcome: ImportedFile | LoadError) -> str:
    if isinstance(outcome, LoadError):
        return "failed"
    return "known" if outcome.status == "unchanged" else outcome.status


def _title(library: Library, article: int) -> str:
    listed = library.listing.of([article]).get(article)
    return listed.title if listed else ""  # another program has just removed it


def _summary(done: Counter[str]) -> str:
    """What was done: "340 articles: 3 new, 336 known, 1 failed"."""
    parts = [f"{done[what]} {what}" for what in ("new", "revised", "known", "failed") if done[what]]
    return f"{done.total()} {'article' if done.total() == 1 else 'articles'}: {', '.join(parts) or 'none'}"
