"""`onrecord library`: check, back up or describe the library."""

from collections.abc import Iterator

from tui.commands.context import settings_with_warnings
from tui.commands.messages import DONE, FAILED
from tui.commands.open_library import open_library
from tui.commands.options import add_config, add_library, command_parser, parse_arguments
from tui.commands.output import say
from tui.library.library import Library
from tui.library.maintenance import Info
from tui.wording import counted

HELP = """\
Check, back up or describe the library.

  check         check every page, reference and index of the file
  backup FILE   write a consistent copy, even while articles are read; FILE can be used as a library
  info          show where the library is, and what is in it

examples:
  onrecord library info
  onrecord library backup ~/backup/onrecord.db
  onrecord --library ~/backup/onrecord.db
"""


def run(given: list[str]) -> int:
    """Do what the arguments ask for; return the exit code. Raises SystemExit as argparse does."""
    parser = command_parser(
        "library", "check|info [--library FILE] [--config FILE]\nbackup FILE [--force] ...", HELP
    )
    parser.add_argument("paths", metavar="check|backup FILE|info", nargs="*", help="what to do")
    parser.add_argument("--force", action="store_true", help="overwrite the FILE of a backup")
    add_library(parser)
    add_config(parser)
    options = parse_arguments(parser, given)
    action, *files = options.paths or [""]
    if action not in {"check", "backup", "info"}:
        parser.error("choose what to do: check, backup FILE or info")
    if len(files) != (action == "backup"):
        parser.error("name one FILE for the backup" if action == "backup" else f"{action} takes no FILE")
    output = files[0] if files else None
    with open_library(options.library, settings_with_warnings(options.config), output=output) as library:
        if action == "backup":
            return _back_up(library, files[0], overwrite=options.force)
        return _check(library) if action == "check" else _describe(library)


def _check(library: Library) -> int:
    problems = library.maintenance.check()
    say(problems or [f"{library.path}: no problems found"])
    return FAILED if problems else DONE


def _back_up(library: Library, file: str, *, overwrite: bool) -> int:
    library.maintenance.back_up(file, overwrite=overwrite)
    say([f"{file}: backup of {library.path}"])
    return DONE


def _describe(library: Library) -> int:
    say(_lines(library.maintenance.info()))
    return DONE


def _lines(info: Info) -> Iterator[str]:
    yield f"path         {info.path}"
    yield f"size         {info.size / 2**20:.1f} MiB"
    yield f"layout       {info.layout}"
    removed = f", and {info.removed} removed that can be restored" if info.removed else ""
    yield f"articles     {info.articles}{removed}"
    yield f"statements   {info.statements}"
    yield f"marks        {info.marks}"
    yield f"corrections  {info.corrections}"
    for engine, number in info.engines:
        yield f"engine       {engine}: {counted(number, 'article')}"
