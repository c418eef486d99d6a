"""The command that selects words by keys."""

from tui.app.interface import Reader
from tui.app.selection.screen import CommandForSelection, SelectScreen


class SelectionActions:
    """Opens the screen for selecting words, and then runs a command of the reading screen on them."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def begin(self) -> None:
        """Open the screen for selecting words, over the text."""
        open_article = self._reader.open_article
        if not open_article or not open_article.article.blocks:
            self._reader.say("No text to select in")
        elif self._reader.text_pane.laid_out:
            self._open()
        else:
            # The text is hidden, and has no lines for the caret before its pane has been given room.
            self._reader.focus_pane("text")
            self._reader.call_after_refresh(self._open)

    def _open(self) -> None:
        self._reader.focus_pane("text")
        self._reader.app.push_screen(SelectScreen(self._reader), self._closed)

    async def _closed(self, command: CommandForSelection | None) -> None:
        """Run the chosen command on the selected words; after a copy, clear the selection."""
        if command:
            await self._reader.action_command(command)
        if command == "copy":
            self._reader.clear_selection()
