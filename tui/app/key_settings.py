"""The keys that the settings give to commands: which of them are possible, and what is wrong with others."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tui.app.command_tables import ALL_COMMANDS
from tui.app.reader.commands import READER_KEYS
from tui.app.ui.command import Command, Group
from tui.app.ui.key_names import shown_name, textual_name
from tui.configuration.options import suggestion
from tui.errors import ConfigurationError

NEEDED = {
    "escape": "it cancels or closes every field and sheet",
    "enter": "it confirms every field and choice",
}
"""Keys that stay with the commands that have them, and why."""
TYPED: frozenset[Group] = frozenset({"Note", "Correct: speaker"})
"""Where whatever is a character is typed."""
ROWS = "1–9"
"""What is shown for the keys that choose a row of a list."""
KEPT = "the default keys are used"


def screen_of(command: Command) -> str:
    """Return the name of the screen of a command: on one screen, a key calls one command."""
    return "reader" if command in READER_KEYS else command.group


def checked_keys(
    wanted: Mapping[str, Sequence[str]], path: str = ""
) -> tuple[Mapping[str, str], list[ConfigurationError]]:
    """Check the keys that the settings give to commands.

    `wanted` has the keys as they are written in the file at `path`, by the ids of the commands. Return those
    that are possible, as Textual names them, by the ids of the commands; and what is wrong with the others. A
    command whose keys are wrong or taken keeps its usual ones.
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
    """Textual's names of the keys that are written for a command.

    Raises LookupError if there is no such command, ValueError for keys that cannot be.
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
    """Each key that two commands of a screen have: the key, the id of one that it was given to, the other."""
    for _, commands in groupby(sorted(ALL_COMMANDS, key=screen_of), key=screen_of):
        holders: dict[str, list[Command]] = {}
        for command in commands:
            for key in _called_by(command, given):
                holders.setdefault(key, []).append(command)
        for key, (first, *others) in holders.items():
            for other in others:
                new, old = (other, first) if other.id in given else (first, other)
                if new.id in given:
                    yield key, new.id, old


def _called_by(command: Command, given: Mapping[str, str]) -> list[str]:
    """All keys that call a command; one of "1–9" is called by each of them."""
    if command.shown == ROWS:
        return [*map(str, range(1, 10))]
    return given.get(command.id, command.keys).split(",")
