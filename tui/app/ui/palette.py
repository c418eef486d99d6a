"""The command palette, safe against keys and clicks that arrive after it has closed."""

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
        """Keep messages that were under way when the palette closed from Textual's own handlers."""
        if not self.is_active:
            event.stop()
            event.prevent_default()

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close; do nothing unless this is the topmost screen."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
