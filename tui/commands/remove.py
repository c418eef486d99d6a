"""`onrecord remove`: articles out of the library, until the next removal not for good."""

import sys
from collections.abc import Sequence

from tui.commands.context import in_force
from tui.commands.opened_library import opened
from tui.commands.options import add_config, add_library, command_parser, parsed
from tui.commands.output import DONE, FAILED, at_terminal, complain, say
from tui.control_characters import neutralise_line
from tui.errors import LibraryError
from tui.library.library import Library

HELP = """\
Take articles out of the library, with their marks and corrections; the files stay where they are.

Until the next removal, `onrecord remove --undo` brings them back; that one deletes them for good.

examples:
  onrecord remove 12 13           by the numbers that onrecord list tells
  onrecord remove news/old.txt
  onrecord remove --undo
"""
LONGEST = 19
"""Digits of the longest number that SQLite gives out."""


def run(given: list[str]) -> int:
    """Remove what the arguments name, or bring it back; the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "remove", "ID|PATH ... [--yes] [--library FILE] [--config FILE]\n--undo ...", HELP
    )
    parser.add_argument(
        "paths", metavar="ID|PATH", nargs="*", help="an article's number, or where it was read from"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--undo", action="store_true", help="bring back what was removed last")
    add_library(parser)
    add_config(parser)
    options = parsed(parser, given)
    if bool(options.paths) == options.undo:
        parser.error("name what to remove, or give --undo")
    with opened(options.library, in_force(options.config)) as library:
        if options.undo:
            return _undo(library)
        articles = _articles(library, options.paths)
        if not options.yes and not at_terminal(sys.stdin, sys.stderr):
            parser.error("nobody is there to be asked; give --yes")
        return _remove(library, articles) if options.yes or _agreed(library, articles) else FAILED


def _articles(library: Library, names: Sequence[str]) -> list[int]:
    """The articles that are meant. Raises LibraryError for a name that means none."""
    there = set(library.articles.ids())
    found = [_article(library, name) for name in names]
    for name, article in zip(names, found, strict=True):
        if article not in there:
            raise LibraryError(name, "there is no such article in the library", "see: onrecord list")
    return list(dict.fromkeys(article for article in found if article is not None))


def _article(library: Library, name: str) -> int | None:
    is_number = name.isascii() and name.isdigit() and len(name) <= LONGEST
    return int(name) if is_number else library.articles.find(name)


def _agreed(library: Library, articles: Sequence[int]) -> bool:
    """Ask, and tell what would go with them."""
    for listed in library.listing.of(articles).values():
        sys.stderr.write(f"{listed.article:>6}  {neutralise_line(listed.title)}\n")
    marks = sum(len(library.marks.of(article)) for article in articles)
    corrections = sum(len(library.corrections.of(article)) for article in articles)
    gone = len(library.articles.removed())
    sys.stderr.write(
        f"Remove {_counted(len(articles), 'article')}, with {_counted(marks, 'mark')} and "
        f"{_counted(corrections, 'correction')}"
        + (f", and delete {_counted(gone, 'article')} removed before for good" if gone else "")
        + "? [y/N] "
    )
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _remove(library: Library, articles: Sequence[int]) -> int:
    removed = library.articles.remove(articles)
    what = _counted(removed, "article")
    say([f"{what} removed; onrecord remove --undo brings back what was, until the next removal"])
    return DONE


def _undo(library: Library) -> int:
    restored = library.articles.restore()
    if not restored:
        complain("there is nothing to bring back")
        return FAILED
    say([f"{_counted(len(restored), 'article')} brought back"])
    return DONE


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
