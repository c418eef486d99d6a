"""How the page looks and what the list holds: measure, one pane alone, the whole library, read or unread."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.reader.panes import ReaderParts
from tui.app.reader.text.margins import Column
from tui.configuration.settings import NARROWEST_MEASURE, WIDEST_MEASURE
from tui.errors import LibraryError

if TYPE_CHECKING:
    from tui.model.statement import Statement
    from tui.model.statement_filter import StatementFilter


STEP = 4
"""Cells that one press makes the column wider or narrower."""


class Viewing(ReaderParts):
    """The keys that change what is seen, not what is read."""

    def action_measure(self, by: int) -> None:
        """Make the column wider or narrower; the first line in sight stays."""
        pane = self.text_pane
        if not self.open_article:
            self.say("No text here")
            return
        shown = Column.of(pane.size.width, pane.measure).measure
        wanted = max(NARROWEST_MEASURE, min(shown + by * STEP, WIDEST_MEASURE))
        if Column.of(pane.size.width, wanted).measure == shown:
            self.say(f"The column is as {'wide' if by > 0 else 'narrow'} as it gets here: {shown}")
            return
        self.set_measure(wanted)
        self.say(f"{Column.of(pane.size.width, wanted).measure} cells to a line")

    def action_zen(self) -> None:
        """The text alone, or all panes again."""
        if self.has_class("-one"):
            self.take("text")
            self.say("The text is alone already: there is room for one pane")
            return
        self.toggle_class("-zen")
        if self.has_class("-zen"):
            self.take("text")
            self.say(f"The text alone: {self.keymap.label('zen')} shows all again")
        self.refresh_lines()

    def action_whole(self) -> None:
        """Show the whole library in the list, or what was opened this time."""
        session = self.session
        if not session.attached:
            self.say("The library is not open yet")
            return
        if session.articles.whole and not session.articles.opened:
            self.say("Nothing else was opened this time")
            return
        session.articles.show_whole(whole=not session.articles.whole)
        self.articles.show(session.articles.items)
        self.articles.choose(self.key)
        self.refresh_lines()
        which = "The whole library" if session.articles.whole else "What was opened this time"
        self.say(f"{which}: {len(session.articles.items):,}")

    def action_unread(self) -> None:
        """Mark the article as not read yet, or as read."""
        open_article = self.open_article
        if not open_article:
            self.say("No article to mark as unread")
            return
        try:
            self.session.library.positions.mark_read(open_article.key, read=open_article.unread)
        except LibraryError as error:
            self.app.notify(f"Not kept: {error}", severity="error")
            return
        open_article.unread = not open_article.unread
        self.session.articles.invalidate_unread(open_article.key)
        self.articles.redraw()
        self.refresh_lines()
        self.say("Marked as unread" if open_article.unread else "Marked as read")


STEPS = (0.0, 0.5, 0.7, 0.9)
"""The least confidences to go through; the one the program was started with is among them too."""


class Sifting(ReaderParts):
    """The keys that show more statements or fewer; nothing is searched anew."""

    def action_attitudes(self) -> None:
        """Show what people want or believe beside what they say, or leave it out."""
        self.show_attitudes(not self.session.display.statement_filter.attitudes)
        from tui.app.statements.left_out import attitudes_changed  # noqa: PLC0415 - not at start

        self.say(attitudes_changed(self.open_article, self.session.display.statement_filter))

    def show_attitudes(self, shown: bool) -> None:
        """Show what people want or believe, or leave it out."""
        self._sift(replace(self.session.display.statement_filter, attitudes=shown))

    def action_confidence(self) -> None:
        """Ask for surer statements; behind the surest, for all again."""
        steps = sorted({*STEPS, self.session.display.initial_filter.confidence})
        further = (step for step in steps if step > self.session.display.statement_filter.confidence)
        self._sift(replace(self.session.display.statement_filter, confidence=next(further, steps[0])))
        from tui.app.statements.left_out import confidence_changed  # noqa: PLC0415 - not at start

        self.say(confidence_changed(self.open_article, self.session.display.statement_filter))

    def _sift(self, scope: "StatementFilter") -> None:
        """Show the statements within the scope, in all panes.

        The text stands still, unless another statement had to take the place of one that was being read.
        """
        open_article = self.open_article
        before = open_article.current if open_article else None
        read = before is not None and self._is_read(before)
        self.session.display.statement_filter = scope
        self.articles.redraw()
        self.text_pane.refresh_analysis()
        self.panel.show(open_article)
        moved = open_article is not None and open_article.current is not before
        if open_article and moved and read:
            self.go_to(open_article.current)
        elif moved or before is None:
            self.follow()
        self.refresh_lines()

    def _is_read(self, statement: "Statement") -> bool:
        """Whether the statement is in sight in the text, or the panel is read alone."""
        return not self.text_pane.size.height or statement.extent.overlaps(self.text_pane.seen)
