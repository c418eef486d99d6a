"""A configuration file to begin with: every setting and every key, told and commented out."""

from collections.abc import Iterator
from itertools import groupby

from tui.app.tables import ALL_KEYS
from tui.app.ui.command import Key
from tui.app.ui.key_names import shown_name
from tui.configuration.options import KEYS, SETTINGS
from tui.configuration.values import quoted

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
    for group, keys in groupby(ALL_KEYS, key=lambda key: key.group):
        yield from ("", f"# {group}")
        yield from map(_key, (key for key in keys if "-" not in key.shown[1:]))


def _key(key: Key) -> str:
    names = [shown_name(name) for name in key.keys.split(",")]
    written = [name.replace("\\", "\\\\").replace('"', '\\"') for name in names]
    value = quoted(written) if len(written) == 1 else f"[{quoted(written)}]"
    return f'# "{key.id}" = {value}  # {key.says}'
