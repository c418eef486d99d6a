"""The command that copies a statement."""

from tui.app.interface import Reader
from tui.app.statements.quote import quote
from tui.app.ui import clipboard


class StatementActions:
    """The commands for the current statement."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def copy(self) -> None:
        """Copy the selected words or, if there are none, the current statement with its speaker."""
        open_article = self._reader.open_article
        if selected := self._reader.get_selected_text():
            self._reader.say(clipboard.copy(self._reader.app, selected))
        elif open_article and open_article.current:
            words = quote(open_article, open_article.current, self._reader.settings.export_template)
            self._reader.say(clipboard.copy(self._reader.app, words))
        else:
            self._reader.say("No statement to copy")
