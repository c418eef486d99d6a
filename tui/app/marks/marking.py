"""Keeping what matters: marks, copies, exports."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.reader.panes import ReaderParts
from tui.errors import LibraryError

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.library.annotations.marks import Marks
    from tui.model.mark import Mark


class Keeping(ReaderParts):
    """The keys that keep a statement; whatever is kept is in the library at once."""

    def action_mark(self) -> None:
        """Mark the selected words, else the current statement; or take its mark off."""
        open_article = self.open_article
        if not open_article or not (mark := self.mark_at_hand()):
            self.say(self.nothing_at_hand("mark"))
        elif mark.id:
            self._write(open_article, lambda marks: marks.remove(open_article.key, mark.id))
        else:
            self._write(open_article, lambda marks: marks.add(open_article.key, mark))
        self.clear_selection()

    def mark_at_hand(self) -> "Mark | None":
        """The mark of the selected words, else of the current statement; None without either.

        Where there is no such mark yet, one that is not kept and has no id.
        """
        from tui.app.marks.editing import new_mark, trimmed  # noqa: PLC0415 - not at start

        open_article = self.open_article
        if open_article and (selected := self.text_pane.selected):
            words = trimmed(selected, open_article.article.text)
            there = (mark for mark in open_article.marks if mark.spans == (words,) and not mark.orphaned)
            return next(there, new_mark(open_article.article, [words], on_statement=False)) if words else None
        if open_article and (statement := open_article.current):
            marked = open_article.marked.get(statement.id)
            return marked or new_mark(open_article.article, statement.content, on_statement=True)
        return None

    def nothing_at_hand(self, wanted: str) -> str:
        """Why there is nothing to mark."""
        return "Only spaces are selected" if self.text_pane.selected else f"No statement to {wanted}"

    def _write(self, open_article: "OpenArticle", change: "Callable[[Marks], object]") -> None:
        """Change the marks; where the library refuses, say so and leave all as it was."""
        try:
            change(self.session.library.marks)
        except LibraryError as error:
            self.app.notify(f"Not kept: {error}", severity="error", timeout=12)
            return
        self.show_kept(open_article)

    def show_kept(self, open_article: "OpenArticle") -> None:
        """Show the marks of an article as the library has them."""
        try:
            open_article.set_marks(self.session.library.marks.of(open_article.key))
        except LibraryError as error:
            self.app.notify(str(error), severity="error", timeout=12)
        self.show_marks()

    def show_marks(self) -> None:
        """Draw the marks as they are now."""
        self.session.articles.invalidate(self.key)
        self.text_pane.refresh_marks()
        self.panel.redraw()
        self.articles.redraw()
        self.refresh_lines()

    def renew(self, open_article: "OpenArticle") -> None:
        """Read anew what the library has of an article, and show it if it is another thing now."""
        if self.session.close_revised(open_article):
            self.show_item(open_article.key, leaving=False)
            self.say("The file has changed: this is its new text")
            return
        library = self.session.library
        if (marks := library.marks.of(open_article.key)) != open_article.marks:
            open_article.set_marks(marks)
            self.show_marks()
        document = library.analyses.document(open_article.key)
        if document and document.analysis != open_article.found:
            open_article.set_analysis(document.analysis)
            self.show_found(open_article)

    def show_found(self, open_article: "OpenArticle | None") -> None:
        """Lay over the text what was found in it, if it is the one being read."""
        raise NotImplementedError

    def action_copy(self) -> None:
        """Copy the selected words, else the current statement with its speaker."""
        from tui.app.ui.clipboard import copy  # noqa: PLC0415 - not at start

        if selected := self.get_selected_text():
            self.say(copy(self.app, selected))
        elif self.open_article and self.open_article.current:
            from tui.app.statements.quote import quote  # noqa: PLC0415 - not at start

            template = self.settings.export_template
            self.say(copy(self.app, quote(self.open_article, self.open_article.current, template)))
        else:
            self.say("No statement to copy")

    def action_export(self) -> None:
        """Ask what to export, and where."""
        if self.open_article and (self.open_article.statements or self.open_article.marks):
            from tui.app.export.choices import choices  # noqa: PLC0415 - not at start
            from tui.app.export.sheet import ExportSheet  # noqa: PLC0415 - not at start

            self.app.push_screen(ExportSheet(choices(self.session, self.open_article), self.session.library))
        else:
            self.say("No statements to export")

    def action_quit_reader(self) -> None:
        """Quit; all is kept."""
        self.app.exit()
