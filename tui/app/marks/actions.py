"""What the keys for marks do: mark and unmark, go to the next mark, undo and redo."""

from collections.abc import Callable

from tui.app.interface import Reader
from tui.app.marks.marking import (
    go_to_mark,
    mark_beside,
    mark_in_sight,
    mark_to_edit,
    marks_in_text,
    nothing_to_edit,
    show_stored_marks,
)
from tui.app.state.open_article import OpenArticle
from tui.app.ui.notices import NOT_KEPT, reporting
from tui.library.annotations.marks import Marks
from tui.library.annotations.undo import UndoStep
from tui.library.library import Library


class MarkActions:
    """Marks on statements and words, with undo and redo; every change is stored in the library at once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def toggle(self) -> None:
        """Mark the selected words, else the current statement; if they are marked, take the mark off."""
        open_article = self._reader.open_article
        if not open_article or not (mark := mark_to_edit(self._reader)):
            self._reader.say(nothing_to_edit(self._reader, "mark"))
        elif mark.id:
            self._change(open_article, lambda marks: marks.remove(open_article.key, mark.id))
        else:
            self._change(open_article, lambda marks: marks.add(open_article.key, mark))
        self._reader.clear_selection()

    def _change(self, open_article: OpenArticle, change: Callable[[Marks], object]) -> None:
        """Change the marks and show them; if the library refuses, say so and leave everything as it was."""
        with reporting(self._reader.app, NOT_KEPT):
            change(self._reader.session.library.marks)
            show_stored_marks(self._reader, open_article)

    def next_mark(self, by: int) -> None:
        """Go to the next mark (-1: the one before), and show its note."""
        open_article, text = self._reader.open_article, self._reader.text_pane
        if not open_article or not marks_in_text(open_article):
            self._reader.say(f"Nothing is marked here: {self._reader.keymap.label('mark')} marks a statement")
            return
        here = mark_in_sight(open_article, text.selected, text.seen)
        if mark := mark_beside(open_article, here, text.seen, by):
            self._reader.remember_position()
            self._reader.focus_pane("text")
            go_to_mark(self._reader, mark)
        else:
            self._reader.say(f"That was the {'last' if by > 0 else 'first'} mark")

    # ---- undo and redo ----

    def undo(self) -> None:
        """Undo the last change to marks and corrections of this article."""
        self._change_back(lambda library, article: library.undo(article), "Undone", "undo")

    def redo(self) -> None:
        """Redo the change that was undone last."""
        self._change_back(lambda library, article: library.redo(article), "Done again", "do again")

    def _change_back(self, change: Callable[[Library, int], UndoStep | None], done: str, wanted: str) -> None:
        """Undo or redo by `change`, show and say the result; `done` and `wanted` are words for messages."""
        open_article = self._reader.open_article
        if not open_article:
            self._reader.say(f"Nothing to {wanted}")
            return
        library, before = self._reader.session.library, len(open_article.marks)
        with reporting(self._reader.app, NOT_KEPT):
            step = change(library, open_article.key)
            if step and step.done and step.place == "correction":
                library.analyses.refresh(open_article.key)
            if step:
                self._reader.reload(open_article)
            self._reader.say(_outcome(step, done, wanted, len(open_article.marks) - before))


def _outcome(step: UndoStep | None, done: str, wanted: str, more: int) -> str:
    """Return the message about an undo or redo, after which there are `more` marks (negative: fewer)."""
    if step is None:
        return f"Nothing to {wanted} in this article"
    if not step.done:
        return f"Left alone, another reader has changed it meanwhile: {step.words}"
    mark = " is back" if more > 0 else " is off" if more < 0 else " is as it was"
    return f"{done}: {step.words}{'' if step.place == 'correction' else mark}"
