"""The commands that change what is shown: column, panes, evidence, the list and the filter; help and quit."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.messages import SamplesWanted
from tui.app.statements.left_out import attitudes_changed, confidence_changed
from tui.app.ui.column import Column
from tui.app.ui.notices import NOT_KEPT, reporting
from tui.configuration.settings import NARROWEST_MEASURE, PANEL_ORDERS, WIDEST_MEASURE

if TYPE_CHECKING:
    from tui.app.reader.panes import Panes
    from tui.app.reader.screen import ReaderScreen
    from tui.model.statement import Statement
    from tui.model.statement_filter import StatementFilter

STEP = 4
"""Cells by which one key press makes the column wider or narrower."""
STEPS = (0.0, 0.5, 0.7, 0.9)
"""The least confidences that a key goes through, besides the one the program was started with."""


class View:
    """The commands that change what is shown rather than where the reader is; and those of the program."""

    def __init__(self, reader: "ReaderScreen", panes: "Panes") -> None:
        self._reader = reader
        self._panes = panes
        self._session = reader.session

    # ---- the panes ----

    def change_measure(self, by: int) -> None:
        """Make the column wider or narrower; the first visible character stays the first."""
        text = self._panes.text
        if not self._panes.open_article:
            self._reader.say("No text here")
            return
        shown = Column.of(text.size.width, text.measure).measure
        wanted = max(NARROWEST_MEASURE, min(shown + by * STEP, WIDEST_MEASURE))
        if Column.of(text.size.width, wanted).measure == shown:
            self._reader.say(f"The column is as {'wide' if by > 0 else 'narrow'} as it gets here: {shown}")
            return
        self._panes.set_measure(wanted)
        self._reader.say(f"{Column.of(text.size.width, wanted).measure} cells to a line")

    def toggle_zen(self) -> None:
        """Show the text alone, or all panes again."""
        if self._panes.layout == "-one":
            self._panes.focus("text")
            self._reader.say("The text is alone already: there is room for one pane")
            return
        self._panes.show_alone(wanted=not self._panes.zen)
        if self._panes.zen:
            self._panes.focus("text")
            self._reader.say(f"The text alone: {self._reader.keymap.label('zen')} shows all again")
        self._panes.refresh_lines()

    def toggle_evidence(self) -> None:
        """Open the evidence of the current statement, or close it."""
        if not (self._panes.open_article and self._panes.open_article.current):
            self._reader.say("No statement to explain")
            return
        self._panes.focus("text")
        if self._panes.text.explaining:
            self._panes.text.close_evidence()
        elif self._panes.text.open_evidence():
            self._panes.text_moved()

    # ---- the list ----

    def next_order(self) -> None:
        """Put the articles into the next order or, if the panel has the focus, the statements."""
        if self._panes.focused == "panel":
            panel = self._panes.panel
            panel.set_order(by_turns=not panel.by_turns)
            self._panes.refresh_lines()
            self._reader.say(f"Statements {PANEL_ORDERS[panel.by_turns]}")
            return
        self._session.articles.next_order()
        self._show_list()
        self._reader.say(f"Articles {self._session.articles.order}")

    def toggle_whole_library(self) -> None:
        """Show the whole library in the list, or only what was opened in this run."""
        session = self._session
        if not session.attached:
            self._reader.say("The library is not open yet")
            return
        if session.articles.whole and not session.articles.opened:
            self._reader.say("Nothing else was opened this time")
            return
        session.articles.show_whole(whole=not session.articles.whole)
        self._show_list()
        which = "The whole library" if session.articles.whole else "What was opened this time"
        self._reader.say(f"{which}: {len(session.articles.items):,}")

    def _show_list(self) -> None:
        """Show the list after its items or their order changed."""
        self._panes.articles.show(self._session.articles.items)
        self._panes.articles.choose(self._reader.key)
        self._panes.refresh_lines()

    def toggle_unread(self) -> None:
        """Mark the article as not read yet, or as read."""
        open_article = self._panes.open_article
        if not open_article:
            self._reader.say("No article to mark as unread")
            return
        with reporting(self._reader.app, NOT_KEPT):
            self._session.library.positions.mark_read(open_article.key, read=open_article.unread)
            open_article.unread = not open_article.unread
            self._session.articles.invalidate_unread(open_article.key)
            self._panes.articles.redraw()
            self._panes.refresh_lines()
            self._reader.say("Marked as unread" if open_article.unread else "Marked as read")

    # ---- which statements ----

    def toggle_attitudes(self) -> None:
        """Show attitudes in addition to what was said, or leave them out."""
        statement_filter = self._session.display.statement_filter
        self.set_filter(replace(statement_filter, attitudes=not statement_filter.attitudes))
        self._reader.say(attitudes_changed(self._panes.open_article, self._session.display.statement_filter))

    def next_confidence(self) -> None:
        """Raise the least confidence by a step; after the highest, show all statements again."""
        steps = sorted({*STEPS, self._session.display.initial_filter.confidence})
        further = (step for step in steps if step > self._session.display.statement_filter.confidence)
        self.set_filter(replace(self._session.display.statement_filter, confidence=next(further, steps[0])))
        self._reader.say(confidence_changed(self._panes.open_article, self._session.display.statement_filter))

    def set_filter(self, statement_filter: "StatementFilter") -> None:
        """Show the statements that pass the filter, in all panes.

        The text does not scroll, unless the current statement was visible and is replaced by another one.
        """
        open_article = self._panes.open_article
        before = open_article.current if open_article else None
        in_view = before is not None and self._in_view(before)
        self._session.display.statement_filter = statement_filter
        self._panes.articles.redraw()
        self._panes.text.refresh_analysis()
        self._panes.panel.show(open_article)
        changed = open_article is not None and open_article.current is not before
        if open_article and changed and in_view:
            self._panes.go_to(open_article.current)
        elif changed or before is None:
            self._panes.update_current()
        self._panes.refresh_lines()

    def _in_view(self, statement: "Statement") -> bool:
        """Return whether a statement is visible in the text, or the text itself is hidden by another pane."""
        text = self._panes.text
        return not text.size.height or statement.extent.overlaps(text.seen)

    # ---- the program ----

    def ask_for_samples(self) -> None:
        """Ask the app to load the sample articles."""
        self._reader.post_message(SamplesWanted())

    async def show_help(self) -> None:
        """Open the help screen."""
        await self._reader.app.run_action("app.help")

    def quit(self) -> None:
        """Quit; all changes have been stored already."""
        self._reader.app.exit()
