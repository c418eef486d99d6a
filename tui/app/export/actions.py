"""What the key that exports does."""

from tui.app.export.choices import choices
from tui.app.export.sheet import ExportSheet
from tui.app.interface import Reader


class ExportActions:
    """Exporting statements and marks."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def ask(self) -> None:
        """Open the export sheet, if the article has statements or marks."""
        open_article, session = self._reader.open_article, self._reader.session
        if open_article and (open_article.statements or open_article.marks):
            self._reader.app.push_screen(ExportSheet(choices(session, open_article), session.library))
        else:
            self._reader.say("No statements to export")
