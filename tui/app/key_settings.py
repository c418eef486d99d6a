"""Validation of the keys that the settings give to commands."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tui.app.command_tables import ALL_COMMANDS
from tui.app.reader.commands import READER_KEYS
from tui.app.ui.command import ROWS, Command, Group
from tui.app.ui.key_names import shown_name, textual_name
from tui.configuration.options import suggestion
from tui.errors import ConfigurationError

NEEDED = {
    "escape": "it cancels or closes every field and sheet",
    "enter": "it confirms every field and choice",
}
"""Keys that cannot be taken from the commands that have them by default, and the reason."""
TYPED: frozenset[Group] = frozenset({"Note", "Correct: speaker"})
"""Groups of commands on screens with a text field, where a single character cannot be a key."""
KEPT = "the default keys are used"
"""The end of a remedy: the effect of keys that cannot be used."""


def screen_of(command: Command) -> str:
    """Return a name for the screen of a command; a key must be unique among the commands of a screen."""
    return "reader" if command in READER_KEYS else command.group


def checked_keys(
    wanted: Mapping[str, Sequence[str]], path: str = ""
) -> tuple[Mapping[str, str], list[ConfigurationError]]:
    """Return the valid keys that the settings give to commands, and the problems of the others.

    `wanted` maps ids of commands to their keys as written in the configuration file at `path`. The valid keys
    are returned by the ids of the commands, in Textual's names with commas between. A command whose keys are
    invalid, or belong to another command of its screen, keeps its default keys.
    """
    problems: list[ConfigurationError] = []
    given: dict[str, str] = {}
    for name, written in wanted.items():
        try:
            given[name] = ",".join(_keys(name, written))
        except LookupError as error:
            remedy = "correct or remove it; onrecord config --default lists all commands"
            problems.append(ConfigurationError(f"{path}, keys.{name}", str(error.args[0]), remedy))
        except ValueError as error:
            remedy = f"choose other keys; {KEPT}"
            problems.append(ConfigurationError(f"{path}, keys.{name}", str(error), remedy))
    # A command that gets its default keys back may now conflict with another, hence the loop.
    while conflicts := list(_conflicts(given)):
        for key, name, other in conflicts:
            if given.pop(name, None) is not None:
                problem = (
                    f"{shown_name(key)} is already a key of {other.id} ({other.says.partition(' (')[0]})"
                )
                remedy = f"choose another key for one of them; {KEPT}"
                problems.append(ConfigurationError(f"{path}, keys.{name}", problem, remedy))
    return given, problems


def _keys(name: str, written: Sequence[str]) -> list[str]:
    """Return Textual's names of the keys that are written for a command.

    Raises LookupError if there is no such command, ValueError for keys that it cannot have.
    """
    command = next((key for key in ALL_COMMANDS if key.id == name), None)
    if command is None:
        near = suggestion(name, [key.id for key in ALL_COMMANDS])
        raise LookupError(f"there is no command with this name{near}")
    if command.shown == ROWS:
        raise ValueError(f"{command.shown} choose the rows of a list and cannot be changed")
    own, keys = command.keys.split(","), list(dict.fromkeys(map(textual_name, written)))
    for key, reason in NEEDED.items():
        if key in own and key not in keys:
            raise ValueError(f"{shown_name(key)} must be among its keys: {reason}")
    typed = [key for key in keys if key not in own and len(shown_name(key)) == 1]
    if typed and command.group in TYPED:
        raise ValueError(f"{shown_name(typed[0])} is a character typed there")
    return keys


def _conflicts(given: Mapping[str, str]) -> Iterator[tuple[str, str, Command]]:
    """Yield each key that two commands of a screen have.

    Each item is the key, the id of the command that was given it by the settings, and the other command.
    """
    for _, commands in groupby(sorted(ALL_COMMANDS, key=screen_of), key=screen_of):
        holders: dict[str, list[Command]] = {}
        for command in commands:
            for key in _keys_of(command, given):
                holders.setdefault(key, []).append(command)
        for key, (first, *others) in holders.items():
            for other in others:
                new, old = (other, first) if other.id in given else (first, other)
                if new.id in given:
                    yield key, new.id, old


def _keys_of(command: Command, given: Mapping[str, str]) -> list[str]:
    """Return all keys that call a command, in Textual's names; "1–9" is expanded to nine keys."""
    if command.shown == ROWS:
        return [*map(str, range(1, 10))]
    return given.get(command.id, command.keys).split(",")
