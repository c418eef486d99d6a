"""`onrecord add`: add articles to the library, and find who says what in them."""

import sys
from collections import Counter
from functools import partial

from tui import importing
from tui.analysis.engine import engine
from tui.commands.context import settings_with_warnings
from tui.commands.messages import DONE, FAILED, INTERRUPTED, Failures
from tui.commands.open_library import open_library
from tui.commands.options import add_config, add_library, command_parser, parse_arguments
from tui.commands.output import say
from tui.commands.progress import Progress
from tui.errors import AnalysisError, LoadError
from tui.importing import ImportedFile, collect
from tui.library.library import Library
from tui.loaders.files import files
from tui.wording import counted

HELP = """\
Add articles to the library, and find who says what in them.

Files that have not changed since they were added are not read again. Ctrl+C stops; the same command, run
again, continues.

examples:
  onrecord add news/                  all files of a folder
  onrecord add --library work.db a.txt

exit codes:
  0  success             1  something failed; everything else was done
  2  wrong usage       130  interrupted
"""


def run(given: list[str]) -> int:
    """Add the files named by the arguments; return the exit code.

    Raises SystemExit for wrong usage and for `--help`.
    """
    parser = command_parser("add", "PATH ... [--library FILE] [--config FILE]", HELP)
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a .txt or .md file, or a folder of them")
    add_library(parser)
    add_config(parser)
    options = parse_arguments(parser, given)
    if not options.paths:
        parser.error("name at least one PATH")
    with open_library(options.library, settings_with_warnings(options.config), make=True) as library:
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
    say([_summary(done), *(["stopped; run the same command again to continue"] if code else [])])
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
        done["failed" if isinstance(outcome, LoadError) else outcome.status] += 1


def _analyse(library: Library, file: ImportedFile) -> AnalysisError | None:
    """Analyse the article unless this engine already did, with or without success; return what failed."""
    if library.analyses.listing_engine(file.article) != engine():
        try:
            importing.analyse_article(library, file.article)
        except AnalysisError as error:
            return error
    return None


def _title(library: Library, article: int) -> str:
    listed = library.listing.of([article]).get(article)
    return listed.title if listed else ""  # another program has just removed it


def _summary(done: Counter[str]) -> str:
    """Return what was done: "340 articles: 3 new, 336 unchanged, 1 failed"."""
    parts = [f"{done[what]:,} {what}" for what in ("new", "revised", "unchanged", "failed") if done[what]]
    return f"{counted(done.total(), 'article')}: {', '.join(parts) or 'none'}"
