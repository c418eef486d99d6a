"""What screens and widgets read from the app they belong to."""

from typing import TYPE_CHECKING, Protocol, cast

from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from tui.app.ui.appearance import Appearance
    from tui.app.ui.keymap import Keymap
    from tui.configuration.settings import Settings


class ConfiguredApp(Protocol):
    """An app with settings and what is made from them; none of them changes while the app runs."""

    @property
    def settings(self) -> "Settings":
        """The settings of the configuration file."""

    @property
    def appearance(self) -> "Appearance":
        """How articles are drawn."""

    @property
    def keymap(self) -> "Keymap":
        """The keys of all commands."""


def app_of(node: MessagePump) -> ConfiguredApp:
    """Return the app of a screen or widget, with its settings."""
    return cast("ConfiguredApp", node.app)
