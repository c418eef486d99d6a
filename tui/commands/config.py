"""`onrecord config`: the settings in force, where they come from, and what is wrong with the file."""

import os
from collections.abc import Iterator
from itertools import groupby

from tui.app.command_tables import ALL_COMMANDS
from tui.app.key_settings import checked_keys
from tui.app.ui.command import Command
from tui.app.ui.key_names import shown_name
from tui.commands.messages import DONE, FAILED
from tui.commands.options import add_config, command_parser
from tui.commands.output import say
from tui.configuration.load import load_settings
from tui.configuration.options import ENTITY_TYPES, KEYS, SETTINGS, Setting, quoted, written
from tui.configuration.settings import Settings
from tui.errors import ConfigurationError
from tui.library.path import VARIABLE, library_path

HELP = """\
Show which configuration file is used, the settings in force and where each comes from, and what is wrong with
the file. On Record reads this file and never writes it.

examples:
  onrecord config
  onrecord config --default     a file with every setting and every key, all commented out
  onrecord config --path        where the file is, or would be

exit codes:
  0  the file has no problems     1  it has     2  wrong usage
"""
FILE, DEFAULT = "file", "default"
ABSENT = "there is no such file; the default settings are used"


def run(given: list[str]) -> int:
    """Print what the arguments ask for; return the exit code. Raises SystemExit as argparse does."""
    parser = command_parser("config", "[--default | --path] [--config FILE]", HELP)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--default", action="store_true", help="print a sample file with the defaults")
    which.add_argument("--path", action="store_true", help="print the path of the file")
    add_config(parser)
    options = parser.parse_args(given)
    if options.default:
        say(sample())
        return DONE
    settings = load_settings(options.config)
    if options.path:
        say([settings.path])
        return DONE
    problems, keys = _keys(settings)
    problems = [*settings.problems, *problems]
    say([*_table(settings), *keys, *(["", "problems:"] if problems else []), *map(str, problems)])
    return FAILED if problems else DONE


def _table(settings: Settings) -> Iterator[str]:
    """Yield the path of the file, then each setting with its value and where it comes from."""
    exists = os.path.exists(settings.path)  # noqa: PTH110, Path.exists may raise
    yield settings.path if exists else f"{settings.path}: {ABSENT}"
    yield ""
    for setting in SETTINGS:
        value, source = _in_force(setting, settings)
        yield _line(setting.name, _written(value), source)


def _in_force(setting: Setting, settings: Settings) -> tuple[object, str]:
    """Return the value of a setting and where it comes from: the file, the environment or the default."""
    value = setting.value(settings)
    if setting.name == "library":
        value = library_path(configured=settings.library)
        if os.environ.get(VARIABLE):
            return value, VARIABLE
    if setting.name == "theme" and value is None:
        mono = os.environ.get("NO_COLOR")
        return ("record-mono", "NO_COLOR") if mono else ("record-dark", DEFAULT)
    return value, FILE if setting.name in settings.given else DEFAULT


def _keys(settings: Settings) -> tuple[list[ConfigurationError], list[str]]:
    """Return what is wrong with the keys, and a line for each command that has other keys than by default."""
    if not settings.keys:
        return [], []
    given, problems = checked_keys(settings.keys, settings.path)
    shown = {name: [shown_name(key) for key in keys.split(",")] for name, keys in given.items()}
    return problems, [_line(f"keys.{name}", _written(keys), FILE) for name, keys in shown.items()]


def _line(name: str, value: str, source: str) -> str:
    return f"{name:28}  {value:40}  {source}"


def _written(value: object) -> str:
    """Return a value as it is written in the file."""
    if value in (None, ""):
        return "not set"
    if isinstance(value, frozenset):
        return f"[{quoted([name for name in ENTITY_TYPES if name in value])}]"
    return f"[{quoted(value)}]" if isinstance(value, list) else written(value)


ABOUT = """\
# The configuration of On Record. Remove the "#" before a setting to use it, and change its value.
# `onrecord config` shows the settings in force, and what is wrong with this file."""
ABOUT_KEYS = """\
# A key is a character or a name: space, tab, enter, escape, backspace, delete, insert, home, end, pageup,
# pagedown, up, down, left, right, f1 to f24; with ctrl+ or alt+ before it. Write several in brackets."""


def sample() -> Iterator[str]:
    """Yield the lines of a file with every setting and every key, all commented out."""
    yield from ABOUT.split("\n")
    for table, settings in groupby(SETTINGS, key=lambda setting: setting.name.rpartition(".")[0]):
        yield from ("", f"[{table}]") if table else ()
        for setting in settings:
            yield ""
            yield from (f"# {line}" for line in setting.description.split("\n"))
            yield f"# {setting.name.rpartition('.')[2]} = {setting.example}"
    yield from ("", f"[{KEYS}]", *ABOUT_KEYS.split("\n"))
    for group, keys in groupby(ALL_COMMANDS, key=lambda key: key.group):
        yield from ("", f"# {group}")
        yield from map(_key, (key for key in keys if "–" not in key.shown))


def _key(key: Command) -> str:
    names = [shown_name(name) for name in key.keys.split(",")]
    escaped = [name.replace("\\", "\\\\").replace('"', '\\"') for name in names]
    value = quoted(escaped) if len(escaped) == 1 else f"[{quoted(escaped)}]"
    return f'# "{key.id}" = {value}  # {key.says}'
