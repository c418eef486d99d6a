"""`onrecord library`: check it, back it up, tell what is in it."""

from collections.abc import Iterator

from tui.commands.context import in_force
from tui.commands.opened_library import opened
from tui.commands.options import add_config, add_library, command_parser, parsed
from tui.commands.output import DONE, FAILED, say
from tui.library.library import Library
from tui.library.maintenance import Info

HELP = """\
Look after the library.

  check         is every page, reference and index of it sound?
  backup FILE   a copy as it is at one moment, even while articles are read; FILE can be used as a library
  info          where it is, and what is in it

examples:
  onrecord library info
  onrecord library backup ~/backup/onrecord.db
  onrecord --library ~/backup/onrecord.db
"""


def run(given: list[str]) -> int:
    """Do what the arguments ask for; the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "library", "check|info [--library FILE] [--config FILE]\nbackup FILE [--force] ...", HELP
    )
    parser.add_argument("paths", metavar="check|backup FILE|info", nargs="*", help="what to do")
    parser.add_argument("--force", action="store_true", help="overwrite the FILE of a backup")
    add_library(parser)
    add_config(parser)
    options = parsed(parser, given)
    action, *files = options.paths or [""]
    if action not in {"check", "backup", "info"}:
        parser.error("say what: check, backup FILE or info")
    if len(files) != (action == "backup"):
        parser.error("name one FILE for the backup" if action == "backup" else f"{action} takes no FILE")
    output = files[0] if files else None
    with opened(options.library, in_force(options.config), output=output) as library:
        if action == "backup":
            return _back_up(library, files[0], overwrite=options.force)
        return _check(library) if action == "check" else _tell(library)


def _check(library: Library) -> int:
    problems = library.maintenance.check()
    say(problems or [f"{library.path}: nothing is wrong"])
    return FAILED if problems else DONE


def _back_up(library: Library, file: str, *, overwrite: bool) -> int:
    library.maintenance.back_up(file, overwrite=overwrite)
    say([f"{file}: a sound copy of {library.path}"])
    return DONE


def _tell(library: Library) -> int:
    say(_lines(library.maintenance.info()))
    return DONE


def _lines(info: Info) -> Iterator[str]:
    yield f"path         {info.path}"
    yield f"size         {info.size / 2**20:.1f} MiB"
    yield f"layout       {info.layout}"
    yield f"articles     {info.articles}" + (f", {info.removed} more removed" if info.removed else "")
    yield f"statements   {info.statements}"
    yield f"marks        {info.marks}"
    yield f"corrections  {info.corrections}"
    for engine, number in info.engines:
        yield f"engine       {engine}: {number} articles"
