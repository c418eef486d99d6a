"""The three panes of the reading screen, their headings and hints; one current statement shown in all."""

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
"""The layouts, by their class in the style sheet, and the columns from which on there is room for each."""
ORDERS: dict[str, tuple[PaneName, ...]] = {
    "-one": ("text", "panel", "articles"),
    "-two": ("text", "articles", "panel"),
}
"""The order of the panes for `tab` where there is no room for all."""
PANES: tuple[PaneName, ...] = ("articles", "text", "panel")
"""Their order on the screen, and for `tab` where there is room for all."""


def layout_of(width: int) -> str:
    """The layout for a screen of so many columns."""
    return [name for least, name in BREAKPOINTS if least <= width][-1]


class Panes:
    """Articles, text and statements; which of them has the focus, and what the lines around them say."""

    def __init__(self, screen: Screen[None], session: "Session", settings: Settings, width: int) -> None:
        """`width` is that of the terminal before the screen has a size of its own."""
        self._screen = screen
        self._session = session
        self._width = width
        self.item: OpenedItem | None = None
        """The article that is shown, or why it could not be read; None before there is any."""
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
        """Add what says nothing before there is an article, which the first paint need not wait for."""
        self._legend, self._speaker_line = features.legend(), features.speaker_line()
        self._screen.query_one("#panel").mount(self._legend)
        self._screen.mount(self._speaker_line, before=self._footer)

    # ---- what there is ----

    @property
    def open_article(self) -> "OpenArticle | None":
        """The article that is shown; None where there is none or it could not be read."""
        return None if isinstance(self.item, LoadError) else self.item

    @property
    def selected_name(self) -> "CurrentName | None":
        """The name that is looked at; None too while another pane than the text has the focus."""
        return self.open_article.pointed if self.open_article and self.focused == "text" else None

    @property
    def layout(self) -> str:
        """The layout for the room there is."""
        return layout_of(self._screen.size.width or self._width)

    def show(self, item: "OpenedItem") -> None:
        """Show an article in the text and its statements in the panel, or that it could not be read."""
        self.item = item
        self.text.show(self.open_article)
        self.panel.show(self.open_article, "could not be read" if isinstance(item, LoadError) else "")
        self.show_notice()

    def show_notice(self, *, loading: bool = False) -> None:
        """Where there is no text to show, say why; while there may be some yet, say nothing."""
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
        """Give a pane the focus; where there is room for one only, show it."""
        self.focused = name
        self.show_alone(wanted=self.zen and name == "text")
        self._screen.set_class(name == "panel", "-panel")
        self._screen.set_class(name == "articles", "-articles")
        self._screen.set_focus(self._widgets[name])
        self.refresh_lines()

    def focus_next(self, by: int) -> None:
        """Give the next pane the focus, in the order of the layout."""
        order = ORDERS.get(self.layout, PANES)
        self.focus(order[(order.index(self.focused) + by) % len(order)])

    def notice_focus(self) -> None:
        """Take in that a click has given a pane the focus.

        What counts is the screen's own focus: the panes hear of theirs later, when it may have moved on.
        """
        name = next((name for name in PANES if self._screen.focused is self._widgets[name]), None)
        if name and name != self.focused:
            self.focus(name)

    def show_alone(self, *, wanted: bool) -> None:
        """Show the text alone, or all panes there is room for."""
        self.zen = wanted
        self._screen.set_class(wanted, "-zen")

    # ---- one current statement ----

    def go_to(
        self, statement: "Statement | None", *, bring_panel: bool = True, bring_text: bool = True
    ) -> None:
        """Make a statement the current one, in the text and in the panel alike.

        Where it is not shown any more the nearest one becomes current. Bringing it into sight in the text
        deselects any name.
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
        """Look at a name, brought into sight, or at none."""
        if self.open_article and name != self.open_article.pointed:
            before, self.open_article.pointed = self.open_article.pointed, name
            moved = self.text.show_selected_name(before and before.span, name and name.span)
            self.refresh_lines()
            if moved:
                self.text_moved()

    def update_current(self) -> None:
        """Make what is in sight the current statement, without moving the text.

        A name that is out of sight is no longer looked at.
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
        """Take in that another part of the text is in sight."""
        self.update_current()
        self.refresh_counter()

    # ---- headings, counters and hints ----

    def refresh_lines(self) -> None:
        """Bring headings, counters and hints up to date."""
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
        """Bring up to date where in the text the reader is, and who speaks there."""
        self._text_heading.right = self._counter()
        if self._speaker_line:
            self._speaker_line.show(self.open_article, self.text.seen)

    def _counter(self) -> tuple[str, str]:
        """The place among the statements and, where not all of the text is in sight, how far it has been."""
        figure, rest = counter(self.open_article)
        if not self.open_article:
            return figure, rest
        seen = self.text.seen
        if not seen or len(seen) >= len(self.open_article.article.text.strip()):
            return figure, rest
        return figure, f"{rest}{' · ' if rest else ''}{percent_seen(self.open_article, seen)} %"

    def show_progress(self) -> None:
        """Say in the heading of the list what the workers are doing."""
        self._headings["articles"].right = ("", about(self._session))

    def _hints(self) -> tuple[Hint, ...]:
        if self.selected_name:
            return NAME_HINTS
        if self.item is not None and not self.open_article and self.focused != "articles":
            return NO_TEXT_HINTS
        if self.layout == "-one":
            return ONE_PANE_HINTS[self.focused]
        return TWO_PANE_HINTS[self.focused] if self.layout == "-two" else WIDE_HINTS

    def set_measure(self, cells: int) -> None:
        """Lay the text out at another measure, and its heading over it."""
        self._text_heading.measure = cells
        self._text_heading.refresh()
        self.text.set_measure(cells)
