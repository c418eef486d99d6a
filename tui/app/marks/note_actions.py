"""What the keys for notes and tags do: open the note sheet on the mark of the selection or statement."""

from tui.app.interface import Reader
from tui.app.marks.editing import Annotating, said_by
from tui.app.marks.marking import mark_to_edit, nothing_to_edit, show_stored_marks
from tui.app.marks.note_sheet import Field, NoteSheet
from tui.app.state.open_article import OpenArticle
from tui.app.ui.notices import reporting
from tui.model.mark import Mark


class NoteActions:
    """Notes and tags of marks."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def edit_note(self) -> None:
        """Edit the note of the selected words or the current statement; keeping it marks them."""
        self._edit("note")

    def edit_tags(self) -> None:
        """Edit the tags of the selected words or the current statement; keeping them marks the words."""
        self._edit("tags")

    def _edit(self, field: Field) -> None:
        mark = mark_to_edit(self._reader)
        if mark:
            self.annotate(mark, field)
        else:
            self._reader.say(nothing_to_edit(self._reader, "note"))

    def annotate(self, mark: Mark, field: Field = "note") -> None:
        """Open the note sheet for a mark of the article, beginning with a field."""
        open_article = self._reader.open_article
        if not open_article:
            return
        library = self._reader.session.library
        with reporting(self._reader.app):
            annotating = Annotating(library, open_article.key, mark)
            sheet = NoteSheet(annotating, said_by(open_article, mark), library.marks.tags(), field)
            self._reader.app.push_screen(sheet, lambda kept: self._closed(open_article, kept=bool(kept)))

    def _closed(self, open_article: OpenArticle, *, kept: bool) -> None:
        """Show what was kept; if nothing was, the selection stays."""
        if kept:
            self._reader.clear_selection()
            show_stored_marks(self._reader, open_article)
            self._reader.say("Kept until you quit" if self._reader.session.temporary else "Kept")
