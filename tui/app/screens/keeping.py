"""Keeping what matters: marks, copies, exports."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.app.reading import Reading
from tui.app.screens.reader_parts import ReaderParts
from tui.errors import LibraryError
from tui.model import Mark, Span

if TYPE_CHECKING:
    from tui.library.marks import Marks


class Keeping(ReaderParts):
    """The keys that keep a statement; whatever is kept is in the library at once."""

    def action_mark(self) -> None:
        """Mark the selected words, else the current statement; or take its mark off."""
        reading = self.reading
        selected = self.text_pane.selected
        if reading and selected:
            self._keep_mark(reading, [selected], on_statement=False)
            self.clear_selection()
        elif reading and (statement := reading.current):
            if mark := reading.marked.get(statement.id):
                self._write(reading, lambda marks: marks.remove(reading.key, mark.id))
            else:
                self._keep_mark(reading, statement.content, on_statement=True)
        else:
            self.say("No statement to mark")

    def _keep_mark(self, reading: Reading, spans: Sequence[Span], *, on_statement: bool) -> None:
        from tui.library.anchors import anchor  # noqa: PLC0415 - not at start

        anchors = tuple(anchor(reading.article.text, span) for span in spans)
        self._write(reading, lambda marks: marks.add(reading.key, Mark("", anchors, on_statement)))

    def _write(self, reading: Reading, change: "Callable[[Marks], object]") -> None:
        """Change the marks; where the library refuses, say so and leave all as it was."""
        try:
            change(self.shelf.library.marks)
            reading.keep_marks(self.shelf.library.marks.of(reading.key))
        except LibraryError as error:
            self.app.notify(f"Not kept: {error}", severity="error", timeout=12)
            return
        self.show_marks()

    def show_marks(self) -> None:
        """Draw the marks as they are now."""
        self.shelf.forget(self.key)
        self.text_pane.refresh_marks()
        self.panel.redraw()
        self.articles.redraw()
        self.refresh_lines()

    def renew(self, reading: Reading) -> None:
        """Read anew what the library has of an article, and show it if it is another thing now."""
        library = self.shelf.library
        if (marks := library.marks.of(reading.key)) != reading.marks:
            reading.keep_marks(marks)
            self.show_marks()
        document = library.analyses.document(reading.key)
        if document and document.analysis != reading.found:
            reading.learn(document.analysis)
            self.show_found(reading)

    def show_found(self, reading: Reading | None) -> None:
        """Lay over the text what was found in it, if it is the one being read."""
        raise NotImplementedError

    def action_copy(self) -> None:
        """Copy the selected words, else the current statement with its speaker."""
        from tui.app.clipboard import copy  # noqa: PLC0415 - not at start

        if selected := self.get_selected_text():
            self.say(copy(self.app, selected))
        elif self.reading and self.reading.current:
            from tui.app.quoting import quote  # noqa: PLC0415 - not at start

            self.say(copy(self.app, quote(self.reading, self.reading.current)))
        else:
            self.say("No statement to copy")

    def action_export(self) -> None:
        """Ask what to export, and where."""
        if self.reading and (self.reading.statements or self.reading.marks):
            from tui.app.screens.export import ExportSheet  # noqa: PLC0415 - not at start

            self.app.push_screen(ExportSheet(self.shelf, self.reading))
        else:
            self.say("No statements to export")

    def action_quit_reader(self) -> None:
        """Quit; all is kept."""
        self.app.exit()
