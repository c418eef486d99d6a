"""Moving about: lines, pages, panes."""

from collections.abc import Sequence

from textual import on

from tui.app.messages import Scrolled
from tui.app.reader.landmarks import beside, headings, paragraphs, unattributed
from tui.app.reader.panes import PANES, ReaderParts
from tui.app.search.mode import Searching
from tui.errors import LoadError

ORDERS = {"-one": ("text", "panel", "articles"), "-two": ("text", "articles", "panel")}
"""The order of `tab` where there is no room for all panes; with room it is that of the panes."""


class Moving(ReaderParts):
    """The keys that move within a pane and from pane to pane."""

    @on(Scrolled)
    def _scrolled(self) -> None:
        self.follow()
        self.refresh_counter()

    def action_line(self, by: int) -> None:
        """A line of the text, a statement of the panel, or an article of the list."""
        if self.pane == "text":
            self._moved(self.text_pane.scroll_rows(by), by)
        elif self.pane == "panel":
            self._moved(self.panel.step(by), by)
        else:
            self._moved(self.articles.step(by), by)

    def action_page(self, by: int) -> None:
        """A page of whatever is in hand."""
        if self.pane == "articles":
            self._moved(self.articles.step(by * self.articles.page_items, clamp=True), by)
        else:
            pane = self.text_pane if self.pane == "text" else self.panel
            self._moved(pane.scroll_rows(by * pane.page_rows), by)

    def action_end(self, by: int) -> None:
        """To the beginning or the end."""
        if self.pane == "articles":
            self._moved(self.articles.step(by * len(self.session.articles.items), clamp=True), by)
        else:
            self.leave()
            pane = self.text_pane if self.pane == "text" else self.panel
            self._moved(pane.scroll_to_row(pane.virtual_size.height if by > 0 else 0), by)

    def _moved(self, moved: bool, by: int) -> None:
        if not moved:
            self.say("That is the end" if by > 0 else "That is the beginning")

    def action_pane(self, by: int) -> None:
        """Take the next pane in hand; where there is room for one only, show it."""
        order = next((order for room, order in ORDERS.items() if self.has_class(room)), PANES)
        self.take(order[(order.index(self.pane) + by) % len(order)])

    def on_descendant_focus(self) -> None:
        """A click may take a pane in hand, too.

        What counts is the screen's own focus: the panes hear of theirs later, when it may have moved on.
        """
        name = next((name for name in PANES if self.focused is self.query_one(f"#{name}-pane")), None)
        if name and name != self.pane:
            self.take(name)


class Jumping(Searching):
    """The keys that leave the order of statements; whoever jumps can go back."""

    # ---- landmarks ----

    def action_paragraph(self, by: int) -> None:
        """To the next paragraph, or the one before."""
        if self.open_article:
            self._to_row(paragraphs(self.open_article.article), by, "paragraph")
        else:
            self.say("No text here")

    def action_heading(self, by: int) -> None:
        """To the next heading, or the one before."""
        if self.open_article:
            self._to_row(headings(self.open_article.article), by, "heading")
        else:
            self.say("No text here")

    def _to_row(self, places: Sequence[int], by: int, name: str) -> None:
        """Bring a place to the top of the pane; the end of the text may already be in sight."""
        self.take("text")
        place = beside(places, self.text_pane.seen.start, by)
        if place is None or not self.text_pane.go_to(place):
            self.say(f"That was the {'last' if by > 0 else 'first'} {name}" if places else f"No {name} here")

    def action_unattributed(self, by: int) -> None:
        """To the next statement nobody is named for, or the one before."""
        open_article = self.open_article
        if open_article and (found := unattributed(open_article, self.text_pane.seen, by)):
            self.go_to(found)
        elif open_article and any(each.speaker is None for each in open_article.statements):
            self.say(f"That was the {'last' if by > 0 else 'first'} unattributed statement")
        else:
            self.say("No statement here is unattributed")

    async def action_share(self) -> None:
        """Ask how far into the text to go."""
        from tui.app.search.go_to_percent import GoToPercent  # noqa: PLC0415 - not at start

        if not self.open_article:
            self.say("No text here")
            return
        self.take("text")
        self.leave()
        await self.begin_search(lambda line: GoToPercent(self, line, self.text_pane.seen.start))

    # ---- back and forward ----

    def action_jump(self, by: int) -> None:
        """Back to where one jumped from, or forward again."""
        here = self.place
        place = None
        if here:
            place = self.jumps.forward(here) if by > 0 else self.jumps.back(here)
        if place is None:
            self.say("No jump to take back" if by < 0 else "No jump to take again")
            return
        if place.key != self.key:
            self.show_item(place.key, leaving=False)
        if isinstance(self.item, LoadError) or not self.open_article:
            return
        self.text_pane.go_to(place.position)
        if found := next((each for each in self.open_article.statements if each.id == place.statement), None):
            self.go_to(found, bring_text=False)
