"""`onrecord config`: the settings in force, where they come from, and what is wrong with the file."""

import os
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from tui.app.command_tables import ALL_COMMANDS
from tui.app.key_settings import checked_keys
from tui.app.ui.command import Command
from tui.app.ui.key_names import shown_name
from tui.commands.options import add_config, command_parser
from tui.commands.output import DONE, FAILED, say
from tui.configuration.options import KEYS, SETTINGS, quoted
from tui.configuration.settings import USUAL, Settings
from tui.errors import ConfigurationError

if TYPE_CHECKING:
    from tui.configuration.options import Setting


HELP = """\
Tell which configuration file is in force, what holds, where from, and what is wrong with the file.
The file is yours: On Record reads it and never writes it.

examples:
  onrecord config
  onrecord config --default     a file with every setting and every key, all commented out
  onrecord config --path        where the file is, or would be

exit codes:
  0  nothing is wrong with the file     1  something is     2  wrong usage
"""
FILE, DEFAULT = "file", "default"
ABSENT = "there is no such file; all is as usual"


def run(given: list[str]) -> int:
    """Print what the arguments ask for; the exit code. Raises SystemExit as argparse does."""
    parser = command_parser("config", "[--default | --path] [--config FILE]", HELP)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--default", action="store_true", help="print a file to begin with")
    which.add_argument("--path", action="store_true", help="print where the file is")
    add_config(parser)
    options = parser.parse_args(given)
    if options.default:
        from tui.commands.config import sample  # noqa: PLC0415

        say(sample())
        return DONE
    from tui.configuration.load import configured  # noqa: PLC0415 - not for --help

    configuration = configured(options.config)
    if options.path:
        say([configuration.path])
        return DONE
    problems, keys = _keys(configuration)
    problems = [*configuration.problems, *problems]
    say([*_told(configuration), *keys, *(["", "problems:"] if problems else []), *map(str, problems)])
    return FAILED if problems else DONE


def _told(configuration: Settings) -> Iterator[str]:
    """The file, then each setting: its name, what holds, and where from."""
    from tui.configuration.options import SETTINGS  # noqa: PLC0415

    there = os.path.exists(configuration.path)  # noqa: PTH110, Path.exists may raise
    yield configuration.path if there else f"{configuration.path}: {ABSENT}"
    yield ""
    for setting in SETTINGS:
        value, source = _in_force(setting, configuration)
        yield _line(setting.name, _written(value), source)


def _in_force(setting: "Setting", configuration: Settings) -> tuple[object, str]:
    """What a setting is, and where from: the file, the environment, or what is usual."""
    from tui.library import path as place  # noqa: PLC0415 - not for --help

    value = getattr(configuration, setting.field)
    if setting.name == "library":
        named = os.environ.get(place.VARIABLE)
        value = place.library_path(configured=value)
        if named:
            return value, place.VARIABLE
    if setting.name == "theme" and value is None:
        mono = os.environ.get("NO_COLOR")
        return ("record-mono", "NO_COLOR") if mono else ("record-dark", DEFAULT)
    return value, FILE if setting.name in configuration.given else DEFAULT


def _keys(configuration: Settings) -> tuple[list[ConfigurationError], list[str]]:
    """What is wrong with the keys, and those that are other ones than usual."""
    if configuration.keys == USUAL.keys:
        return [], []
    given, problems = checked_keys(configuration.keys, configuration.path)
    shown = {name: [shown_name(key) for key in keys.split(",")] for name, keys in given.items()}
    return problems, [_line(f"keys.{name}", _written(keys), FILE) for name, keys in shown.items()]


def _line(name: str, value: str, source: str) -> str:
    return f"{name:28}  {value:40}  {source}"


def _written(value: object) -> str:
    """A value as it is written in the file."""
    from tui.configuration.options import (  # noqa: PLC0415
        NAMES,
        quoted,
        shown,
    )

    if value in (None, ""):
        return "not set"
    if isinstance(value, frozenset):
        return f"[{quoted([name for name in NAMES if name in value])}]"
    return f"[{quoted(value)}]" if isinstance(value, list) else shown(value)


ABOUT = """\
# On Record: the configuration. Take the "#" off a line to make it hold, and change what stands there.
# `onrecord config` tells what holds, and what is wrong."""
ABOUT_KEYS = """\
# A key is a character, or a name: space, tab, enter, escape, backspace, delete, insert, home, end, pageup,
# pagedown, up, down, left, right, f1 to f24; ctrl+ or alt+ goes before it. Several stand in brackets."""


def sample() -> Iterator[str]:
    """The lines of the file."""
    yield from ABOUT.split("\n")
    for table, settings in groupby(SETTINGS, key=lambda setting: setting.name.rpartition(".")[0]):
        yield from ("", f"[{table}]") if table else ()
        for setting in settings:
            yield ""
            yield from (f"# {line}" for line in setting.says.split("\n"))
            yield f"# {setting.name.rpartition('.')[2]} = {setting.example}"
    yield from ("", f"[{KEYS}]", *ABOUT_KEYS.split("\n"))
    for group, keys in groupby(ALL_COMMANDS, key=lambda key: key.group):
        yield from ("", f"# {group}")
        yield from map(_key, (key for key in keys if "-" not in key.shown[1:]))


def _key(key: Command) -> str:
    names = [shown_name(name) for name in key.keys.split(",")]
    written = [name.replace("\\", "\\\\").replace('"', '\\"') for name in names]
    value = quoted(written) if len(written) == 1 else f"[{quoted(written)}]"
    return f'# "{key.id}" = {value}  # {key.says}'
