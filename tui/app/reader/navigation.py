"""Moving about: lines, pages, panes."""

from textual import on

from tui.app.messages import Scrolled
from tui.app.reader.panes import PANES, ReaderParts

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
            self._moved(self.articles.step(by * len(self.shelf.items), clamp=True), by)
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
