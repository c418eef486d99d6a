"""Which mark a key is about: of the selected words or the current statement, or the next; going to it."""

from bisect import bisect_left

from tui.app.interface import Reader
from tui.app.marks.editing import new_mark, statement_of, trimmed
from tui.app.state.open_article import OpenArticle
from tui.app.state.reading_point import reading_point
from tui.app.ui.notices import reporting
from tui.model.article import Span
from tui.model.mark import Mark


def mark_to_edit(reader: Reader) -> Mark | None:
    """Return the mark of the selected words, else of the current statement; None without either.

    Where there is no such mark yet, return a new one, which is not in the library and has no id.
    """
    open_article = reader.open_article
    if open_article and (selected := reader.text_pane.selected):
        words = trimmed(selected, open_article.article.text)
        there = (mark for mark in open_article.marks if mark.spans == (words,) and not mark.orphaned)
        return next(there, new_mark(open_article.article, [words], on_statement=False)) if words else None
    if open_article and (statement := open_article.current):
        marked = open_article.marked.get(statement.id)
        return marked or new_mark(open_article.article, statement.content, on_statement=True)
    return None


def nothing_to_edit(reader: Reader, wanted: str) -> str:
    """Return the message that there is nothing to mark or note; `wanted` is the verb."""
    return "Only spaces are selected" if reader.text_pane.selected else f"No statement to {wanted}"


def marks_in_text(open_article: OpenArticle) -> list[Mark]:
    """Return the marks whose words are in the text, in order; one on a statement before those on words."""
    there = (mark for mark in open_article.marks if not mark.orphaned)
    return sorted(there, key=lambda mark: (mark.spans[0].start, not mark.on_statement, mark.spans, mark.id))


def mark_in_sight(open_article: OpenArticle, selected: Span | None, seen: Span) -> Mark | None:
    """Return the mark that is selected, else that of the current statement; None where it is out of view."""
    if selected and selected.overlaps(seen):
        return next((mark for mark in marks_in_text(open_article) if mark.spans == (selected,)), None)
    current = open_article.current
    return open_article.marked.get(current.id) if current and current.extent.overlaps(seen) else None


def mark_beside(open_article: OpenArticle, here: Mark | None, seen: Span, by: int) -> Mark | None:
    """Return the next mark (`by` -1: the one before); None where there is none.

    It is counted from the mark `here` or, without one, from the current statement or from what is `seen`.
    """
    ordered = marks_in_text(open_article)
    if here in ordered:
        index = ordered.index(here) + by
    else:
        starts = [mark.spans[0].start for mark in ordered]
        index = bisect_left(starts, reading_point(open_article, seen, by)) - (by < 0)
    return ordered[index] if 0 <= index < len(ordered) else None


def go_to_mark(reader: Reader, mark: Mark) -> None:
    """Bring marked words into view and show their note; select them unless the mark is on a statement."""
    open_article = reader.open_article
    if not open_article:
        return
    if mark.orphaned:
        reader.say("These words are no longer in the text")
        return
    reader.clear_selection()
    if statement := statement_of(open_article, mark):
        reader.go_to(statement)
    reader.text_pane.bring(mark.spans[0].start)
    reader.text_moved()
    if not mark.on_statement and len(mark.spans) == 1:
        reader.text_pane.select(mark.spans[0])
    if mark.note:
        reader.say(f"Note: {mark.note}")


def show_stored_marks(reader: Reader, open_article: OpenArticle) -> None:
    """Show the marks of an article as they are in the library; report it if that cannot be read."""
    with reporting(reader.app):
        open_article.set_marks(reader.session.library.marks.of(open_article.key))
    reader.marks_changed()
