"""The record of a command: its id, the keys that call it, and what it does; hints, and Textual's bindings."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from textual.binding import Binding, BindingType

Group = Literal[
    "Statements",
    "Names",
    "Navigation",
    "Search",
    "Marks and export",
    "View and program",
    "Card",
    "Names and layers",
    "Select words",
    "Note",
    "List of marks",
    "Correct",
    "Correct: kind",
    "Correct: beginning and end",
    "Correct: speaker",
    "Your corrections",
    "Speaker in all articles",
    "Library search",
    "Export",
    "Help",
]
"""A heading of the help screen."""
ROWS = "1–9"
"""The label of the commands that choose a row of a list; `Command.shown` has it."""


class Command(NamedTuple):
    """One command of a screen and the keys that call it."""

    id: str
    """A public name that never changes: the settings give a command other keys by it."""
    keys: str
    """Textual's names of its usual keys, separated by commas, the main one first."""
    action: str
    """The Textual action that it calls, on its screen or, as `app.…`, on the app."""
    says: str
    """What it does, in the words of the help screen."""
    group: Group
    """Its heading on the help screen."""
    shown: str = ""
    """The usual main key as it is shown, where that cannot be told from Textual's name; "" otherwise."""
    priority: bool = False
    """Whether its keys are handled before the focused widget sees them."""

    def binding(self) -> Binding:
        """Return the binding for a Textual screen."""
        return Binding(self.keys, self.action, self.says, show=False, id=self.id, priority=self.priority)


class Hint(NamedTuple):
    """A hint of the footer: the main keys of some commands, and a word or two."""

    ids: tuple[str, ...]
    """The commands, by id."""
    words: str
    """What these commands do."""


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """Return the bindings of a screen with these commands."""
    return [command.binding() for command in commands]
