"""A command of a screen: its name, the keys that call it, and what it does."""

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


class Command(NamedTuple):
    """One command of a screen and the keys that call it."""

    id: str
    """A name that stays, by which the settings give it other keys."""
    keys: str
    """Textual's names of its usual keys, the main one first, with commas between."""
    action: str
    """The screen's action."""
    says: str
    """What it does, as the help screen has it."""
    group: Group
    """Under which heading of the help screen it stands."""
    shown: str = ""
    """The usual main key as a reader knows it, where Textual's name is another."""
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
    """What they do."""


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """Return the bindings of a screen with these commands."""
    return [command.binding() for command in commands]
