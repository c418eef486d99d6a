"""What the app imports only when it is first needed, so that the first paint does not wait for it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.app.ui.command import Command

if TYPE_CHECKING:
    from tui.errors import ConfigurationError


def all_commands() -> Sequence[Command]:
    """Return the commands of every screen, in the order of the help screen."""
    from tui.app.command_tables import ALL_COMMANDS

    return ALL_COMMANDS


def checked_keys(
    wanted: Mapping[str, Sequence[str]], path: str
) -> "tuple[Mapping[str, str], list[ConfigurationError]]":
    """Return the keys that the settings give and that are possible, and what is wrong with the others."""
    from tui.app import key_settings

    return key_settings.checked_keys(wanted, path)
