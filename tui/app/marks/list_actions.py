"""What the key that opens the list of marks does."""

from tui.app.interface import Reader
from tui.app.marks.list_screen import MarksScreen
from tui.app.marks.marking import go_to_mark
from tui.app.ui.notices import reporting
from tui.model.mark import Mark


class MarkListActions:
    """Opening the list of marks, and going to the mark that was chosen there."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def open(self) -> None:
        """Open the list of marks."""
        session = self._reader.session
        if session.attached:
            self._reader.app.push_screen(MarksScreen(session, self._reader.open_article), self._closed)
        else:
            self._reader.say("The library is not open yet")

    def _closed(self, place: tuple[int, Mark] | None) -> None:
        """Show what was changed in the list, and go to the article and mark that was chosen, if any."""
        with reporting(self._reader.app):
            self._reader.marks_changed()
            if place:
                self._go_to(*place)

    def _go_to(self, article: int, mark: Mark) -> None:
        self._reader.remember_position()
        if article != self._reader.key:
            self._reader.show_article(article, remember=False)
        self._reader.focus_pane("text")
        # Once the article has been laid out: before, its text has no rows to scroll to
        self._reader.call_after_refresh(go_to_mark, self._reader, mark)
