"""Which statements are shown: with attitudes or without, and how sure they have to be."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.reader.panes import ReaderParts

if TYPE_CHECKING:
    from tui.model.statement import Statement
    from tui.model.statement_filter import Scope

STEPS = (0.0, 0.5, 0.7, 0.9)
"""The least confidences to go through; the one the program was started with is among them too."""


class Sifting(ReaderParts):
    """The keys that show more statements or fewer; nothing is searched anew."""

    def action_attitudes(self) -> None:
        """Show what people want or believe beside what they say, or leave it out."""
        self.show_attitudes(not self.shelf.scope.attitudes)
        from tui.app.statements.left_out import attitudes_changed  # noqa: PLC0415 - not at start

        self.say(attitudes_changed(self.reading, self.shelf.scope))

    def show_attitudes(self, shown: bool) -> None:
        """Show what people want or believe, or leave it out."""
        self._sift(replace(self.shelf.scope, attitudes=shown))

    def action_confidence(self) -> None:
        """Ask for surer statements; behind the surest, for all again."""
        steps = sorted({*STEPS, self.shelf.first_scope.confidence})
        further = (step for step in steps if step > self.shelf.scope.confidence)
        self._sift(replace(self.shelf.scope, confidence=next(further, steps[0])))
        from tui.app.statements.left_out import confidence_changed  # noqa: PLC0415 - not at start

        self.say(confidence_changed(self.reading, self.shelf.scope))

    def _sift(self, scope: "Scope") -> None:
        """Show the statements within the scope, in all panes.

        The text stands still, unless another statement had to take the place of one that was being read.
        """
        reading = self.reading
        before = reading.current if reading else None
        read = before is not None and self._is_read(before)
        self.shelf.show(scope)
        self.articles.redraw()
        self.text_pane.refresh_analysis()
        self.panel.show(reading)
        moved = reading is not None and reading.current is not before
        if reading and moved and read:
            self.go_to(reading.current)
        elif moved or before is None:
            self.follow()
        self.refresh_lines()

    def _is_read(self, statement: "Statement") -> bool:
        """Whether the statement is in sight in the text, or the panel is read alone."""
        return not self.text_pane.size.height or statement.extent.overlaps(self.text_pane.seen)
