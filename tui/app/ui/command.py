"""The record of a command: its id, the keys that call it, and what it does; hints, and Textual's bindings."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from textual.binding import Binding, BindingType

Group = Literal[
    "Statements",
    "Names",
    "Moving",
    "Searching",
    "Keeping",
    "Program",
    "Card",
    "Types of names",
    "Selecting words",
    "Note",
    "List of marks",
    "Correcting",
    "Correcting: the kind",
    "Correcting: where it begins and ends",
    "Correcting: who it was",
    "Your corrections",
    "A speaker in all articles",
    "Searching the library",
    "Export",
    "Help",
]
"""A heading of the help screen."""


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
