"""The command palette."""

from textual import on
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.events import Click
from textual.message import Message
from textual.widgets import Button, Input, OptionList


class Palette(CommandPalette):
    """Textual's command palette; it closes once and runs one command, however fast keys or clicks follow."""

    @on(Click)
    @on(Input.Submitted)
    @on(Button.Pressed)
    @on(OptionList.OptionSelected)
    def _ignore_when_closed(self, event: Message) -> None:
        """Keep from Textual's handlers what was on its way when the palette closed."""
        if not self.is_active:
            event.stop()
            event.prevent_default()

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close; do nothing unless this is the topmost screen."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
