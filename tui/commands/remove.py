"""`onrecord remove`: remove articles from the library; until the next removal they can be restored."""

import sys
from collections.abc import Sequence

from tui.commands.context import settings_with_warnings
from tui.commands.messages import DONE, FAILED, at_terminal, complain
from tui.commands.open_library import open_library
from tui.commands.options import add_config, add_library, command_parser, parse_arguments
from tui.commands.output import say
from tui.control_characters import neutralise_line
from tui.errors import LibraryError
from tui.library.library import Library
from tui.wording import counted

HELP = """\
Remove articles from the library, with their marks and corrections. The files they were read from are kept.

`onrecord remove --undo` restores them until the next removal, which deletes them permanently.

examples:
  onrecord remove 12 13           by the numbers that onrecord list shows
  onrecord remove news/old.txt
  onrecord remove --undo
"""
LONGEST = 19
"""Digits of the longest number that SQLite gives to a row."""


def run(given: list[str]) -> int:
    """Remove or restore articles; return the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "remove", "ID|PATH ... [--yes] [--library FILE] [--config FILE]\n--undo ...", HELP
    )
    parser.add_argument(
        "paths", metavar="ID|PATH", nargs="*", help="an article's number, or the file it was read from"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask for confirmation")
    parser.add_argument("--undo", action="store_true", help="restore what was removed last")
    add_library(parser)
    add_config(parser)
    options = parse_arguments(parser, given)
    if bool(options.paths) == options.undo:
        parser.error("name the articles to remove, or add --undo")
    with open_library(options.library, settings_with_warnings(options.config)) as library:
        if options.undo:
            return _undo(library)
        articles = _articles(library, options.paths)
        if not options.yes and not at_terminal(sys.stdin, sys.stderr):
            parser.error("no terminal to confirm on; add --yes")
        return _remove(library, articles) if options.yes or _confirm(library, articles) else FAILED


def _articles(library: Library, names: Sequence[str]) -> list[int]:
    """Return the articles with these numbers or files. Raises LibraryError for a name that has none."""
    there = set(library.articles.ids())
    found = [_article(library, name) for name in names]
    for name, article in zip(names, found, strict=True):
        if article not in there:
            raise LibraryError(name, "there is no such article in the library", "see: onrecord list")
    return list(dict.fromkeys(article for article in found if article is not None))


def _article(library: Library, name: str) -> int | None:
    is_number = name.isascii() and name.isdigit() and len(name) <= LONGEST
    return int(name) if is_number else library.articles.find(name)


def _confirm(library: Library, articles: Sequence[int]) -> bool:
    """Show what would be removed, and return whether the reader agrees."""
    for listed in library.listing.of(articles).values():
        sys.stderr.write(f"{listed.article:>6}  {neutralise_line(listed.title)}\n")
    marks = sum(len(library.marks.of(article)) for article in articles)
    corrections = sum(len(library.corrections.of(article)) for article in articles)
    earlier = len(library.articles.removed())
    sys.stderr.write(
        f"Remove {counted(len(articles), 'article')}, with {counted(marks, 'mark')} and "
        f"{counted(corrections, 'correction')}"
        + (f", and permanently delete {counted(earlier, 'article')} removed earlier" if earlier else "")
        + "? [y/N] "
    )
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _remove(library: Library, articles: Sequence[int]) -> int:
    removed = library.articles.remove(articles)
    what = counted(removed, "article")
    say([f"{what} removed; onrecord remove --undo restores what was removed, until the next removal"])
    return DONE


def _undo(library: Library) -> int:
    restored = library.articles.restore()
    if not restored:
        complain("there is nothing to restore")
        return FAILED
    say([f"{counted(len(restored), 'article')} restored"])
    return DONE
