"""What a reader says of marks: notes, tags, colours; the list of all marks; undo and redo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from tui.app.marks.marking import Keeping
from tui.app.messages import MarkChosen
from tui.app.reader.landmarks import mark_beside, marks
from tui.app.ui.sheet import telling
from tui.errors import LibraryError

if TYPE_CHECKING:
    from tui.app.marks.note_sheet import Field
    from tui.app.selection.screen import Taken
    from tui.app.state.open_article import OpenArticle
    from tui.library.annotations.undo import UndoStep
    from tui.library.library import Library
    from tui.model.mark import Mark


class Noting(Keeping):
    """The keys that are about marks, beside the one that makes them."""

    # ---- notes ----

    def action_note(self) -> None:
        """Write a note on the selected words or the current statement, which are marked by it."""
        self._open_note("note")

    def action_tags(self) -> None:
        """The same, beginning with the tags."""
        self._open_note("tags")

    def _open_note(self, field: "Field") -> None:
        open_article = self.open_article
        if open_article and (mark := self.mark_at_hand()):
            self._annotate(open_article, mark, field)
        else:
            self.say(self.nothing_at_hand("note"))

    @on(MarkChosen)
    @telling
    def _mark_chosen(self, message: MarkChosen) -> None:
        if self.open_article:
            self._annotate(self.open_article, message.mark, "note")

    def _annotate(self, open_article: "OpenArticle", mark: "Mark", field: "Field") -> None:
        from tui.app.marks.editing import Annotating, said_by  # noqa: PLC0415 - not at start
        from tui.app.marks.note_sheet import NoteSheet  # noqa: PLC0415 - not at start

        library = self.session.library
        try:
            tags = library.marks.tags()
        except LibraryError as error:
            self.app.notify(str(error), severity="error", timeout=12)
            return
        annotating = Annotating(library, open_article.key, mark)
        sheet = NoteSheet(annotating, said_by(open_article, mark), tags, field)
        self.app.push_screen(sheet, lambda kept: self._noted(open_article, kept=bool(kept)))

    def _noted(self, open_article: "OpenArticle", *, kept: bool) -> None:
        """Show what was kept; what was selected stays so if nothing was."""
        if kept:
            self.clear_selection()
            self.show_kept(open_article)
            self.say("Kept until you quit" if self.session.temporary else "Kept")

    # ---- selecting by keys ----

    def action_select(self) -> None:
        """Select words by keys; what is done with them is done by the keys of this screen."""
        if not self.open_article or not self.open_article.article.blocks:
            self.say("No text to select in")
        elif self.text_pane.laid_out:
            self._begin_selecting()
        else:
            self.take("text")
            self.call_after_refresh(self._begin_selecting)

    def _begin_selecting(self) -> None:
        from tui.app.selection.screen import SelectScreen  # noqa: PLC0415 - not at start

        self.take("text")
        self.app.push_screen(SelectScreen(self), self._selected)

    async def _selected(self, wanted: "Taken | None") -> None:
        """Do what was asked for with the selected words; once they are copied, they need not stay so."""
        if wanted:
            await self.run_action(wanted)
        if wanted == "copy":
            self.clear_selection()

    # ---- all marks ----

    def action_marks(self) -> None:
        """List the marks; the answer is where to go."""
        if not self.session.attached:
            self.say("The library is not open yet")
            return
        from tui.app.marks.list_screen import MarksScreen  # noqa: PLC0415 - not at start

        self.app.push_screen(MarksScreen(self.session, self.open_article), self._left_marks)

    @telling
    def _left_marks(self, to: tuple[int, "Mark"] | None) -> None:
        """Show what was changed in the list, and go where the reader wanted to."""
        self.show_marks()
        if to:
            article, mark = to
            self.leave()
            if article != self.key:
                self.show_item(article, leaving=False)
            self.take("text")
            self.call_after_refresh(self.go_to_mark, mark)

    def action_marked(self, by: int) -> None:
        """To the next mark, or the one before, with its note."""
        open_article = self.open_article
        if not open_article or not marks(open_article):
            self.say(f"Nothing is marked here: {self.keymap.label('mark')} marks a statement")
        elif mark := mark_beside(open_article, self._mark_in_sight(open_article), self.text_pane.seen, by):
            self.leave()
            self.take("text")
            self.go_to_mark(mark)
        else:
            self.say(f"That was the {'last' if by > 0 else 'first'} mark")

    def _mark_in_sight(self, open_article: "OpenArticle") -> "Mark | None":
        """The mark that is selected, else that of the current statement; None where it is out of sight."""
        selected, seen = self.text_pane.selected, self.text_pane.seen
        if selected and selected.overlaps(seen):
            return next((mark for mark in marks(open_article) if mark.spans == (selected,)), None)
        current = open_article.current
        return open_article.marked.get(current.id) if current and current.extent.overlaps(seen) else None

    def go_to_mark(self, mark: "Mark") -> None:
        """Bring marked words into sight, with their note; those that are no whole statement are selected."""
        open_article = self.open_article
        if not open_article:
            return
        if mark.orphaned:
            self.say("These words are no longer in the text")
            return
        self.clear_selection()
        marked = (each for each in open_article.statements if open_article.marked.get(each.id) == mark)
        place = mark.spans[0].start
        if statement := next(marked, None) or open_article.at(place):
            self.go_to(statement)
        self.text_pane.bring(place)
        self.follow()
        if not mark.on_statement and len(mark.spans) == 1:
            self.text_pane.select(mark.spans[0])
        if mark.note:
            self.say(f"Note: {mark.note}")

    # ---- undo and redo ----

    def action_undo(self) -> None:
        """Undo the last change to marks and corrections of this article."""
        self._change_back(lambda library, article: library.undo(article), "Undone", "undo")

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self._change_back(lambda library, article: library.redo(article), "Done again", "do again")

    def _change_back(
        self, change: "Callable[[Library, int], UndoStep | None]", done: str, wanted: str
    ) -> None:
        open_article = self.open_article
        if not open_article:
            self.say(f"Nothing to {wanted}")
            return
        library, before = self.session.library, len(open_article.marks)
        try:
            step = change(library, open_article.key)
            if step and step.done and step.place == "correction":
                library.analyses.refresh(open_article.key)
            if step:
                self.renew(open_article)
        except LibraryError as error:
            self.app.notify(f"Not kept: {error}", severity="error", timeout=12)
            return
        if step is None:
            self.say(f"Nothing to {wanted} in this article")
        elif step.done:
            now = "" if step.place == "correction" else _now(len(open_article.marks) - before)
            self.say(f"{done}: {step.words}{now}")
        else:
            self.say(f"Left alone, another reader has changed it meanwhile: {step.words}")


def _now(more: int) -> str:
    """What has become of a mark, by how many more there are."""
    return " is back" if more > 0 else " is off" if more < 0 else " is as it was"
