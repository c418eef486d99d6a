"""The panes of the reading screen with their headings and the footer: layout, focus, current statement."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widget import Widget

from tui.app import features
from tui.app.articles.list import ArticlesPane
from tui.app.interface import PaneName
from tui.app.reader.text.pane import ReadingPane
from tui.app.state.summary import about, about_panel, counter, percent_seen
from tui.app.statements.panel import StatementPanel
from tui.app.ui.command import Hint
from tui.app.ui.hints import NAME_HINTS, NO_TEXT_HINTS, ONE_PANE_HINTS, TWO_PANE_HINTS, WIDE_HINTS
from tui.app.ui.lines import Footer, Heading
from tui.configuration.settings import PANEL_ORDERS, Settings
from tui.errors import LoadError

if TYPE_CHECKING:
    from tui.app.reader.speaker_line import SpeakerLine
    from tui.app.reader.text.empty_text import EmptyText
    from tui.app.state.entity_index import CurrentName
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.session import OpenedItem, Session
    from tui.app.statements.panel import Legend
    from tui.model.statement import Statement

BREAKPOINTS = [(0, "-one"), (120, "-two"), (160, "-three"), (200, "-wide")]
"""The least columns of each layout and its class in the style sheet, in the form of Textual's breakpoints."""
ORDERS: dict[str, tuple[PaneName, ...]] = {
    "-one": ("text", "panel", "articles"),
    "-two": ("text", "articles", "panel"),
}
"""The order of the panes for `tab`, in layouts without room for all of them."""
PANES: tuple[PaneName, ...] = ("articles", "text", "panel")
"""The order of the panes on the screen and, if there is room for all, for `tab`."""


def layout_of(width: int) -> str:
    """Return the class of the layout for a screen of so many columns."""
    return [name for least, name in BREAKPOINTS if least <= width][-1]


class Panes:
    """Owns the panes, which of them has the focus, and the headings and hints around them."""

    def __init__(self, screen: Screen[None], session: "Session", settings: Settings, width: int) -> None:
        """`width` is that of the terminal, used before the screen has a size of its own."""
        self._screen = screen
        self._session = session
        self._width = width
        self.item: OpenedItem | None = None
        """The article that is shown, or the error of a file that could not be read; at first None."""
        self.focused: PaneName = "text"
        """The pane that has the focus."""
        self.zen = False
        """Whether the text is shown alone where there is room for other panes."""
        self.articles = ArticlesPane(session, id="articles-pane")
        self.text = ReadingPane(id="text-pane", measure=settings.measure, bar=settings.scroll_bar)
        by_turns = settings.panel_order == PANEL_ORDERS[True]
        self.panel = StatementPanel(features.panel_rows, id="panel-pane", by_turns=by_turns)
        self._widgets: dict[PaneName, Widget] = {
            "articles": self.articles,
            "text": self.text,
            "panel": self.panel,
        }
        self._text_heading = Heading("", id="text-heading", over_text=True, measure=settings.measure)
        self._headings: dict[PaneName, Heading] = {
            "articles": Heading("Articles", id="articles-heading"),
            "text": self._text_heading,
            "panel": Heading("Statements", id="panel-heading"),
        }
        self._footer = Footer(self._hints())
        self._legend: Legend | None = None
        self._speaker_line: SpeakerLine | None = None
        self._notice: EmptyText | None = None

    def compose(self) -> ComposeResult:
        """Yield the three panes under their headings, and the footer."""
        with Horizontal(id="panes"):
            for name in PANES:
                with Vertical(id=name):
                    yield self._headings[name]
                    yield self._widgets[name]
        yield self._footer

    def complete(self) -> None:
        """Mount the widgets that are empty before there is an article; called after the first paint."""
        self._legend, self._speaker_line = features.legend(), features.speaker_line()
        self._screen.query_one("#panel").mount(self._legend)
        self._screen.mount(self._speaker_line, before=self._footer)

    # ---- what there is ----

    @property
    def open_article(self) -> "OpenArticle | None":
        """The article that is shown; None if there is none or it could not be read."""
        return None if isinstance(self.item, LoadError) else self.item

    @property
    def selected_name(self) -> "CurrentName | None":
        """The name in the text that the reader has stepped to; always None unless the text has the focus."""
        return self.open_article.pointed if self.open_article and self.focused == "text" else None

    @property
    def layout(self) -> str:
        """The class of the present layout."""
        return layout_of(self._screen.size.width or self._width)

    def show(self, item: "OpenedItem") -> None:
        """Show an article in the text and its statements in the panel, or why a file could not be read."""
        self.item = item
        self.text.show(self.open_article)
        self.panel.show(self.open_article, "this could not be read" if isinstance(item, LoadError) else "")
        self.show_notice()

    def show_notice(self, *, loading: bool = False) -> None:
        """Show why a file could not be read, or how to begin if there is no article and none is loading."""
        wanted = isinstance(self.item, LoadError) or (self.item is None and not loading)
        self._screen.query_one("#text").set_class(wanted, "-notice")
        if not wanted:
            return
        if not self._notice:
            self._notice = features.empty_text()
            self._screen.query_one("#text").mount(self._notice)
        self._notice.explain(self.item if isinstance(self.item, LoadError) else None)

    # ---- the focus ----

    def focus(self, name: PaneName) -> None:
        """Focus a pane; if there is room for one only, show that."""
        self.focused = name
        self.show_alone(wanted=self.zen and name == "text")
        # In narrow layouts the style sheet decides by these classes which panes are visible.
        self._screen.set_class(name == "panel", "-panel")
        self._screen.set_class(name == "articles", "-articles")
        self._screen.set_focus(self._widgets[name])
        self.refresh_lines()

    def focus_next(self, by: int) -> None:
        """Focus the next pane (negative: the previous one), in the order of the layout."""
        order = ORDERS.get(self.layout, PANES)
        self.focus(order[(order.index(self.focused) + by) % len(order)])

    def notice_focus(self) -> None:
        """Make the pane that Textual has focused, after a click, the focused one.

        The screen's own `focused` decides: focus events reach the panes later, when it may have moved on.
        """
        name = next((name for name in PANES if self._screen.focused is self._widgets[name]), None)
        if name and name != self.focused:
            self.focus(name)

    def show_alone(self, *, wanted: bool) -> None:
        """Show the text alone if `wanted`, else all panes there is room for."""
        self.zen = wanted
        self._screen.set_class(wanted, "-zen")

    # ---- one current statement ----

    def go_to(
        self, statement: "Statement | None", *, bring_panel: bool = True, bring_text: bool = True
    ) -> None:
        """Make a statement the current one in the text and the panel; if it is not shown, the nearest one.

        `bring_panel` and `bring_text` say whether the pane scrolls to it. Scrolling the text deselects any
        name.
        """
        open_article = self.open_article
        statement = open_article.nearest(statement) if open_article and statement else None
        if not open_article or statement is None:
            return
        if bring_text:
            self.select_name(None)
        before, open_article.current = open_article.current, statement
        self.text.show_current(before, bring=bring_text)
        self.panel.show_current(bring=bring_panel)
        self.refresh_counter()

    def select_name(self, name: "CurrentName | None") -> None:
        """Select a name in the text and scroll to it, or select none."""
        if self.open_article and name != self.open_article.pointed:
            before, self.open_article.pointed = self.open_article.pointed, name
            moved = self.text.show_selected_name(before and before.span, name and name.span)
            self.refresh_lines()
            if moved:
                self.text_moved()

    def update_current(self) -> None:
        """Make a visible statement the current one, without scrolling the text.

        A selected name that is no longer visible is deselected.
        """
        open_article = self.open_article
        if not open_article:
            return
        if open_article.pointed and not open_article.pointed.span.overlaps(self.text.seen):
            self.select_name(None)
        if open_article.statements:
            statement = open_article.follow(self.text.seen)
            if statement is not open_article.current:
                self.go_to(statement, bring_text=False)

    def text_moved(self) -> None:
        """Update the current statement and the counter after the text was scrolled."""
        self.update_current()
        self.refresh_counter()

    # ---- headings, counters and hints ----

    def refresh_lines(self) -> None:
        """Update headings, counters and hints."""
        self._text_heading.left = self.open_article.article.title if self.open_article else ""
        self.refresh_counter()
        self.show_progress()
        statement_filter = self._session.display.statement_filter
        self._headings["panel"].right = about_panel(statement_filter, by_turns=self.panel.by_turns)
        if self._legend:
            self._legend.attitudes = statement_filter.attitudes
        for name, heading in self._headings.items():
            heading.focused_pane = self.focused == name
        self._footer.hints = self._hints()

    def refresh_counter(self) -> None:
        """Update the counter above the text, and the line with the current speaker."""
        self._text_heading.right = self._counter()
        if self._speaker_line:
            self._speaker_line.show(self.open_article, self.text.seen)

    def _counter(self) -> tuple[str, str]:
        """Return the counter of statements and, if not all of the text is visible, the percentage read.

        It is in two parts: the number that is emphasised, and the rest.
        """
        figure, rest = counter(self.open_article)
        if not self.open_article:
            return figure, rest
        seen = self.text.seen
        if not seen or len(seen) >= len(self.open_article.article.text.strip()):
            return figure, rest
        return figure, f"{rest}{' · ' if rest else ''}{percent_seen(self.open_article, seen)} %"

    def show_progress(self) -> None:
        """Update the progress of the jobs in the heading of the list."""
        self._headings["articles"].right = ("", about(self._session))

    def _hints(self) -> tuple[Hint, ...]:
        """Return the hints for the footer, by the selected name, the layout and the focused pane."""
        if self.selected_name:
            return NAME_HINTS
        if self.item is not None and not self.open_article and self.focused != "articles":
            return NO_TEXT_HINTS
        if self.layout == "-one":
            return ONE_PANE_HINTS[self.focused]
        return TWO_PANE_HINTS[self.focused] if self.layout == "-two" else WIDE_HINTS

    def set_measure(self, cells: int) -> None:
        """Lay the text and the heading above it out for lines of so many cells."""
        self._text_heading.measure = cells
        self._text_heading.refresh()
        self.text.set_measure(cells)
