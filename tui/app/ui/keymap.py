"""The keys of all commands of one app: the usual ones, and those that the settings give."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Final

from tui.app.ui.command import Command
from tui.app.ui.key_names import shown_name

USUAL_KEYS: Final[Mapping[str, str]] = MappingProxyType({})
"""The keys given by settings that change none."""


class Keymap:
    """The keys that call each command, and how they are shown; it never changes while the app runs.

    The commands of the reading screen are looked up first. Those of the other screens are asked for only when
    one of them is needed, so that the first paint does not import them.
    """

    def __init__(
        self,
        reading: Sequence[Command],
        all_commands: Callable[[], Sequence[Command]],
        keys: Mapping[str, str] = USUAL_KEYS,
    ) -> None:
        """Make the keymap of an app.

        `reading` are the commands of the reading screen; `all_commands` returns those of every screen, in the
        order of the help screen. `keys` are the keys that the settings give, as Textual names them, by the
        ids of the commands; the others have their usual keys.
        """
        self._reading = {command.id: command for command in reading}
        self._all_commands = all_commands
        self.given = keys
        """The keys that the settings give, by the ids of the commands."""

    @cached_property
    def commands(self) -> Mapping[str, Command]:
        """The commands of every screen by their ids, in the order of the help screen."""
        return MappingProxyType({command.id: command for command in self._all_commands()})

    def command(self, name: str) -> Command:
        """Return the command with this id. Raises KeyError if there is none."""
        return self._reading.get(name) or self.commands[name]

    def keys(self, name: str) -> list[str]:
        """Return the keys that call a command, as Textual names them, the main one first."""
        return self.given.get(name, self.command(name).keys).split(",")

    def label(self, *names: str) -> str:
        """Return the main keys of some commands, by id, as they are shown: "n/p"."""
        return "/".join(map(self._main_label, names))

    def labels(self, name: str) -> list[str]:
        """Return all keys that call a command, as they are shown, the main one first."""
        return [self._main_label(name), *map(shown_name, self.keys(name)[1:])]

    def _main_label(self, name: str) -> str:
        """Return the main key of a command as it is shown."""
        usual = "" if name in self.given else self.command(name).shown
        return usual or shown_name(self.keys(name)[0])
