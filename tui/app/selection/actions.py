"""What the key for selecting words does."""

from tui.app.interface import Reader
from tui.app.selection.screen import CommandForSelection, SelectScreen


class SelectionActions:
    """Selects words by keys; what is done with them is done by commands of the reading screen."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def begin(self) -> None:
        """Begin to select words by keys."""
        open_article = self._reader.open_article
        if not open_article or not open_article.article.blocks:
            self._reader.say("No text to select in")
        elif self._reader.text_pane.laid_out:
            self._open()
        else:
            self._reader.focus_pane("text")
            self._reader.call_after_refresh(self._open)

    def _open(self) -> None:
        self._reader.focus_pane("text")
        self._reader.app.push_screen(SelectScreen(self._reader), self._closed)

    async def _closed(self, command: CommandForSelection | None) -> None:
        """Do what was asked for with the selected words; once they are copied, they need not stay so."""
        if command:
            await self._reader.action_command(command)
        if command == "copy":
            self._reader.clear_selection()
