"""Keeping what matters: marks, copies, exports."""

from tui.app.screens.reader_parts import ReaderParts


class Keeping(ReaderParts):
    """The keys that keep a statement, and leaving without losing one."""

    _warned = 0
    """How many unsaved marks the reader was told of when last asking to quit."""

    def action_mark(self) -> None:
        """Mark the current statement, or take its mark off."""
        reading = self.reading
        if not reading or not (statement := reading.current):
            self.say("No statement to mark")
            return
        if reading.marked.pop(statement.id, None) is None:
            reading.marked[statement.id] = statement
        reading.saved.discard(statement.id)
        self.text_pane.refresh_marks()
        self.panel.redraw()
        self.refresh_lines()

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
        if self.reading and (self.reading.statements or self.shelf.unsaved):
            from tui.app.screens.export import ExportSheet  # noqa: PLC0415 - not at start

            self.app.push_screen(ExportSheet(self.shelf, self.reading))
        else:
            self.say("No statements to export")

    def action_quit_reader(self) -> None:
        """Quit; marks that no export holds would be lost, so ask once."""
        unsaved = self.shelf.unsaved
        if unsaved and unsaved != self._warned:
            self._warned = unsaved
            self.say(f"{unsaved} marked and not exported: e exports, q again quits and loses the marks")
            return
        self.app.exit()
