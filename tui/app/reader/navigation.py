"""The commands that move: within a pane, between panes and statements, and through the history of jumps."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from tui.app.reader.landmarks import beside, headings, paragraphs, unattributed
from tui.app.state.jump_history import JumpHistory, Position

if TYPE_CHECKING:
    from tui.app.interface import Reader
    from tui.app.reader.panes import Panes
    from tui.app.search.mode import SearchMode
    from tui.app.state.destination import Destination
    from tui.app.state.open_article import OpenArticle
    from tui.model.statement import Statement

    ShowWords = Callable[[Destination, int, Statement | None], Awaitable[None]]
    """Shows the words of a library search as hits in the text, at an offset and statement."""


class Navigator:
    """The commands that move the reader; jumps are recorded, so that the reader can go back."""

    def __init__(
        self, reader: "Reader", panes: "Panes", search: "SearchMode", show_words: "ShowWords"
    ) -> None:
        """`show_words` is a function of the search, which is another feature."""
        self._reader = reader
        self._panes = panes
        self._search = search
        self._show_words = show_words
        self._jumps = JumpHistory()

    # ---- statements ----

    def next_statement(self, by: int) -> None:
        """Go to the next statement or, negative, the previous one; during a search, to the next hit.

        Going to the previous hit has a command of its own, so that `p` goes to the previous statement even
        then.
        """
        if by > 0 and self._search.active:
            self._search.active.step(by)
        else:
            self._step(by, same_speaker=False)

    def next_by_speaker(self, by: int) -> None:
        """Go to the next statement of the same speaker, or the previous one."""
        self._step(by, same_speaker=True)

    def _step(self, by: int, *, same_speaker: bool) -> None:
        """Go to the statement `by` places further, or say why there is none."""
        open_article = self._panes.open_article
        if not open_article or not open_article.statements:
            pending = open_article and open_article.pending
            self._reader.say("Still looking for statements …" if pending else "No statements here")
            return
        statement = open_article.step(by, self._panes.text.seen, same_speaker=same_speaker)
        if statement is None:
            kind = "statement"
            if same_speaker and open_article.current:
                named = open_article.speaker(open_article.current)
                kind = "statement by this speaker" if named else "unattributed statement"
            self._reader.say(f"That was the {'last' if by > 0 else 'first'} {kind}")
            return
        self._reader.clear_selection()
        self._panes.go_to(statement)

    def next_unattributed(self, by: int) -> None:
        """Go to the next statement without a speaker, or the previous one."""
        open_article = self._panes.open_article
        if open_article and (found := unattributed(open_article, self._panes.text.seen, by)):
            self._panes.go_to(found)
        elif open_article and any(each.speaker is None for each in open_article.statements):
            self._reader.say(f"That was the {'last' if by > 0 else 'first'} unattributed statement")
        else:
            self._reader.say("No statement here is unattributed")

    # ---- within a pane, and from pane to pane ----

    def line(self, by: int) -> None:
        """Scroll the text by a line, or go to the next statement of the panel or article of the list."""
        if self._panes.focused == "text":
            self._scroll_text(self._panes.text.scroll_offset.y + by, by)
        elif self._panes.focused == "panel":
            self._report_end(by, moved=self._panes.panel.step(by))
        else:
            self._report_end(by, moved=self._panes.articles.step(by))

    def page(self, by: int) -> None:
        """Go a page further in the focused pane; negative: back."""
        if self._panes.focused == "articles":
            articles = self._panes.articles
            self._report_end(by, moved=articles.step(by * articles.page_items, clamp=True))
        elif self._panes.focused == "panel":
            panel = self._panes.panel
            self._report_end(by, moved=panel.scroll_rows(by * panel.page_rows))
        else:
            text = self._panes.text
            self._scroll_text(text.scroll_offset.y + by * text.page_rows, by)

    def end(self, by: int) -> None:
        """Go to the end of the focused pane or, negative, to its beginning."""
        if self._panes.focused == "articles":
            count = len(self._reader.session.articles.items)
            self._report_end(by, moved=self._panes.articles.step(by * count, clamp=True))
            return
        self.remember_position()
        pane = self._panes.text if self._panes.focused == "text" else self._panes.panel
        row = pane.virtual_size.height if by > 0 else 0
        if pane is self._panes.text:
            self._scroll_text(row, by)
        else:
            self._report_end(by, moved=pane.scroll_to_row(row))

    def _scroll_text(self, row: int, by: int) -> None:
        """Scroll a row of the text to the top, or say that the text ends."""
        moved = self._panes.text.scroll_to_row(row)
        if moved:
            self._panes.text_moved()
        self._report_end(by, moved=moved)

    def _report_end(self, by: int, *, moved: bool) -> None:
        """Say that there is nothing further in a direction, unless something moved."""
        if not moved:
            self._reader.say("That is the end" if by > 0 else "That is the beginning")

    def next_pane(self, by: int) -> None:
        """Focus the next pane; if there is room for one only, show that."""
        self._panes.focus_next(by)

    # ---- paragraphs and headings ----

    def next_paragraph(self, by: int) -> None:
        """Go to the next paragraph, or the previous one."""
        if open_article := self._panes.open_article:
            self._go_to_next(paragraphs(open_article.article), by, "paragraph")
        else:
            self._reader.say("No text here")

    def next_heading(self, by: int) -> None:
        """Go to the next heading, or the previous one."""
        if open_article := self._panes.open_article:
            self._go_to_next(headings(open_article.article), by, "heading")
        else:
            self._reader.say("No text here")

    def _go_to_next(self, offsets: Sequence[int], by: int, name: str) -> None:
        """Scroll the next of some sorted offsets to the top, or say that there is none.

        At the end of the text nothing moves, although there may be another place further down the screen.
        """
        self._panes.focus("text")
        offset = beside(offsets, self._panes.text.seen.start, by)
        if offset is not None and self._panes.text.go_to(offset):
            self._panes.text_moved()
        else:
            which = f"That was the {'last' if by > 0 else 'first'} {name}"
            self._reader.say(which if offsets else f"No {name} here")

    # ---- back and forward ----

    def remember_position(self) -> None:
        """Record the present position before a jump, so that the reader can go back to it."""
        if position := self._present_position:
            self._jumps.leave(position)

    @property
    def _present_position(self) -> Position | None:
        """The present reading position; None before there is an article."""
        if self._reader.key is None:
            return None
        open_article = self._panes.open_article
        if not open_article:
            return Position(self._reader.key, 0, None)
        current = open_article.current
        return Position(self._reader.key, open_article.position, current.id if current else None)

    def jump(self, by: int) -> None:
        """Go back to the position before the last jump, or forward again."""
        here, position = self._present_position, None
        if here:
            position = self._jumps.forward(here) if by > 0 else self._jumps.back(here)
        if position is None:
            self._reader.say("No jump to take back" if by < 0 else "No jump to take again")
            return
        if position.key != self._reader.key:
            self._reader.show_article(position.key, remember=False)
        # An article that was deleted meanwhile is not shown; the present one then stays where it is.
        if (open_article := self._panes.open_article) and self._reader.key == position.key:
            self._panes.text.go_to(position.position)
            self._panes.go_to(
                _statement_with_id(open_article.statements, position.statement), bring_text=False
            )
            self._panes.text_moved()

    # ---- to a place in any article ----

    def read_at(self, place: "Destination") -> None:
        """Show a place in an article; the present position is recorded as before any jump."""
        self._search.end(back=False)
        self.remember_position()
        self._reader.show_article(place.article, remember=False)
        if self._reader.key == place.article:
            self._panes.focus("text")
            # The text has to be laid out before it can be scrolled.
            self._reader.call_after_refresh(self._go_to_place, place)

    async def _go_to_place(self, place: "Destination") -> None:
        """Scroll to a place, unless another article has been opened in the meantime."""
        open_article = self._panes.open_article
        if open_article and self._reader.key == place.article:
            statement = _statement_with_id(
                open_article.found.statements if open_article.found else (), place.statement
            )
            offset = statement.content[0].start if statement else place.offset
            self._scroll_to(open_article, statement, offset)
            if place.words:
                await self._show_words(place, offset, statement)

    def _scroll_to(self, open_article: "OpenArticle", statement: "Statement | None", offset: int) -> None:
        """Make a statement the current one or, without one that is shown, scroll to an offset."""
        if statement and statement.id in open_article.numbers:
            self._panes.go_to(statement)
            return
        self._panes.text.bring(offset)
        self._panes.text_moved()
        if statement:
            self._reader.say("This statement is left out of what is shown: u and v show more")

    # ---- what `enter` and `esc` do ----

    async def read(self) -> None:
        """End a search here, or open the selected name's card or the evidence; in a list, focus the text."""
        if self._search.active:
            self._search.end(back=False)
            self._panes.focus("text")
        elif self._panes.selected_name:
            await self._reader.action_command("card")
        elif self._panes.focused == "text":
            await self._reader.action_command("why")
        else:
            self._panes.focus("text")

    def leave(self) -> None:
        """Leave the search, else the selected name, else the evidence, else the selection and the pane."""
        if self._search.active:
            self._search.end(back=True)
        elif self._panes.selected_name:
            self._panes.select_name(None)
        elif self._panes.text.explaining:
            self._panes.text.close_evidence()
        else:
            self._reader.clear_selection()
            self._panes.focus("text")


def _statement_with_id(statements: "Sequence[Statement]", wanted: str | None) -> "Statement | None":
    """Return the statement with this id; None if there is none."""
    return next((each for each in statements if each.id == wanted), None)
