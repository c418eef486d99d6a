"""What a command of a screen is: a name, the keys that call it, and what it does."""

from typing import Literal, NamedTuple

from textual.binding import Binding

from tui.app.ui.appearance import IN_FORCE

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


class Command(NamedTuple):
    """One command of a screen and the keys that call it."""

    id: str
    """Stable name, by which a reader may give it other keys."""
    keys: str
    """Textual's names of the keys, the main one first, with commas between."""
    action: str
    """The screen's action."""
    says: str
    """What it does, as the help screen has it."""
    group: Group
    """Under which heading of the help screen it stands."""
    shown: str = ""
    """The main key as a reader knows it, where Textual's name is another."""
    priority: bool = False
    """Whether it is heeded before any key that follows it is so much as handed on."""

    @property
    def label(self) -> str:
        """The main key as it is shown; the reader's own where there is one."""
        if given := IN_FORCE.keys.get(self.id):
            from tui.app.ui.key_names import shown_name  # noqa: PLC0415 - most readers have no keys of their own

            return shown_name(given.partition(",")[0])
        return self.shown or self.keys.partition(",")[0]

    @property
    def labels(self) -> list[str]:
        """All keys that call it, as they are shown."""
        from tui.app.ui.key_names import shown_name  # noqa: PLC0415 - the footer does without, at the start

        others = IN_FORCE.keys.get(self.id, self.keys).split(",")[1:]
        return [self.label, *map(shown_name, others)]

    def binding(self) -> Binding:
        """The binding for a Textual screen."""
        return Binding(self.keys, self.action, self.says, show=False, id=self.id, priority=self.priority)


KNOWN: dict[str, Command] = {}
"""The commands of all screens whose tables have been made, by their ids."""


def table(*keys: Command) -> tuple[Command, ...]:
    """The commands of a screen; each is known by its id from now on."""
    KNOWN.update((key.id, key) for key in keys)
    return keys
