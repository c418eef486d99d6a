"""What the keys for notes and tags do."""

from tui.app.interface import Reader
from tui.app.marks.editing import Annotating, said_by
from tui.app.marks.marking import mark_to_edit, nothing_to_edit, show_stored_marks
from tui.app.marks.note_sheet import Field, NoteSheet
from tui.app.state.open_article import OpenArticle
from tui.app.ui.notices import reporting
from tui.model.mark import Mark


class NoteActions:
    """Notes and tags, each on a mark."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def edit_note(self) -> None:
        """Write a note on the selected words or the current statement, which are marked by it."""
        self._edit("note")

    def edit_tags(self) -> None:
        """Write tags in the same way."""
        self._edit("tags")

    def _edit(self, field: Field) -> None:
        mark = mark_to_edit(self._reader)
        if mark:
            self.annotate(mark, field)
        else:
            self._reader.say(nothing_to_edit(self._reader, "note"))

    def annotate(self, mark: Mark, field: Field = "note") -> None:
        """Change note, tags or colour of a mark of the article, beginning with one of them."""
        open_article = self._reader.open_article
        if not open_article:
            return
        library = self._reader.session.library
        with reporting(self._reader.app):
            annotating = Annotating(library, open_article.key, mark)
            sheet = NoteSheet(annotating, said_by(open_article, mark), library.marks.tags(), field)
            self._reader.app.push_screen(sheet, lambda kept: self._closed(open_article, kept=bool(kept)))

    def _closed(self, open_article: OpenArticle, *, kept: bool) -> None:
        """Show what was kept; what was selected stays so if nothing was."""
        if kept:
            self._reader.clear_selection()
            show_stored_marks(self._reader, open_article)
            self._reader.say("Saved until you quit" if self._reader.session.temporary else "Saved")
