"""The parts of the reading screen, and keeping them in step."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widget import Widget

from tui.app.articles.list import ArticlesPane
from tui.app.reader.landmarks import share
from tui.app.reader.text.pane import ReadingPane
from tui.app.state.summary import about, about_panel, counter
from tui.app.statements.panel import StatementPanel
from tui.app.ui.command import Hint
from tui.app.ui.configured_app import app_of
from tui.app.ui.hints import NAME_HINTS, NO_TEXT_HINTS, ONE_PANE_HINTS, TWO_PANE_HINTS, WIDE_HINTS
from tui.app.ui.lines import Footer, Heading
from tui.configuration.settings import PANEL_ORDERS, USUAL, Settings
from tui.errors import LoadError

if TYPE_CHECKING:
    from tui.app.reader.speaker_line import SpeakerLine
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.entity_index import CurrentName
    from tui.app.state.jump_history import JumpHistory, Position
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.session import OpenedItem, Session
    from tui.app.statements.panel import Legend
    from tui.app.ui.keymap import Keymap
    from tui.model.statement import Statement

PANES = ("articles", "text", "panel")


class ReaderParts(Screen[None]):
    """Three panes, who speaks, and the footer or the search; the current statement is the same in all."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it for instances
        (0, "-one"),
        (120, "-two"),
        (160, "-three"),
        (200, "-wide"),
    ]
    AUTO_FOCUS = "#text-pane"

    def __init__(self, session: "Session", width: int, settings: Settings = USUAL) -> None:
        """Made for a terminal `width` cells wide, so that the first layout is the right one already."""
        super().__init__(classes=[name for least, name in self.HORIZONTAL_BREAKPOINTS if least <= width][-1])
        self.session = session
        self.key: ArticleKey | None = None
        """What is being read, as the list has it."""
        self.item: OpenedItem | None = None
        """The same, opened."""
        self._jumps: JumpHistory | None = None
        self._legend: Legend | None = None
        self._who: SpeakerLine | None = None
        self.settings = settings

    def compose(self) -> ComposeResult:
        """Three panes, who speaks, and the footer or the search."""
        with Horizontal(id="panes"):
            with Vertical(id="articles"):
                yield Heading("Articles", id="articles-heading")
                yield ArticlesPane(self.session, id="articles-pane")
            with Vertical(id="text"):
                measure = self.settings.measure
                yield Heading("", id="text-heading", over_text=True, measure=measure)
                yield ReadingPane(id="text-pane", measure=measure, bar=self.settings.scroll_bar)
            with Vertical(id="panel"):
                yield Heading("Statements", id="panel-heading")
                by_turns = self.settings.panel_order == PANEL_ORDERS[True]
                yield StatementPanel(id="panel-pane", by_turns=by_turns)
        yield Footer(self._hints())

    def complete(self) -> None:
        """Add what says nothing before there is an article; the first paint is the sooner without it."""
        from tui.app.reader.speaker_line import SpeakerLine  # noqa: PLC0415 - not at start
        from tui.app.statements.panel import Legend  # noqa: PLC0415 - not at start

        self._legend, self._who = Legend(), SpeakerLine(id="who")
        self.query_one("#panel").mount(self._legend)
        self.mount(self._who, before=self.query_one(Footer))

    @property
    def keymap(self) -> "Keymap":
        """The keys of this app's commands."""
        return app_of(self).keymap

    # ---- the parts ----

    @property
    def text_pane(self) -> ReadingPane:
        """The text."""
        return self.query_one(ReadingPane)

    @property
    def panel(self) -> StatementPanel:
        """The statements by speaker."""
        return self.query_one(StatementPanel)

    @property
    def articles(self) -> ArticlesPane:
        """The list of articles."""
        return self.query_one(ArticlesPane)

    @property
    def open_article(self) -> "OpenArticle | None":
        """The article being read; None where there is none or it could not be read."""
        return None if isinstance(self.item, LoadError) else self.item

    @property
    def pane(self) -> str:
        """Which pane is in hand: text, panel or articles."""
        return next((name for name in PANES if self.has_class(f"-{name}")), "text")

    @property
    def pointed(self) -> "CurrentName | None":
        """The name that is looked at; None too while another pane than the text is in hand."""
        return self.open_article.pointed if self.open_article and self.pane == "text" else None

    @property
    def jumps(self) -> "JumpHistory":
        """The places jumped from."""
        if self._jumps is None:
            from tui.app.state.jump_history import JumpHistory  # noqa: PLC0415 - not at start

            self._jumps = JumpHistory()
        return self._jumps

    @property
    def place(self) -> "Position | None":
        """Where the reader is."""
        if self.key is None:
            return None
        from tui.app.state.jump_history import Position  # noqa: PLC0415 - not before there is an article

        if not self.open_article:
            return Position(self.key, 0, None)
        current = self.open_article.current
        return Position(self.key, self.open_article.position, current.id if current else None)

    def leave(self) -> None:
        """Remember this place, before a jump."""
        if place := self.place:
            self.jumps.leave(place)

    def set_measure(self, cells: int) -> None:
        """Lay the text out at another measure, and its heading over it."""
        heading = self.query_one("#text-heading", Heading)
        heading.measure = cells
        heading.refresh()
        self.text_pane.set_measure(cells)

    def show_item(self, key: "ArticleKey", *, leaving: bool = True) -> None:
        """Read an article, or say why it cannot be read; who is `leaving` this one can come back."""
        raise NotImplementedError

    # ---- in step ----

    def refresh_lines(self) -> None:
        """Bring headings, counters and hints up to date."""
        heading = self.query_one("#text-heading", Heading)
        heading.left = self.open_article.article.title if self.open_article else ""
        heading.right = self._counter()
        self.show_progress()
        self.query_one("#panel-heading", Heading).right = about_panel(
            self.session.display.statement_filter, by_turns=self.panel.by_turns
        )
        self._show_who()
        if self._legend:
            self._legend.attitudes = self.session.display.statement_filter.attitudes
        for name in PANES:
            self.query_one(f"#{name}-heading", Heading).focused_pane = self.pane == name
        self.query_one(Footer).hints = self._hints()

    def refresh_counter(self) -> None:
        """Bring up to date where in the text the reader is."""
        self.query_one("#text-heading", Heading).right = self._counter()
        self._show_who()

    def _show_who(self) -> None:
        """Say who speaks where the reader is."""
        if self._who:
            self._who.show(self.open_article, self.text_pane.seen)

    def _counter(self) -> tuple[str, str]:
        """The place among the statements and, where not all of the text is in sight, how far it has been."""
        figure, rest = counter(self.open_article)
        if not self.open_article:
            return figure, rest
        seen = self.text_pane.seen
        if not seen or len(seen) >= len(self.open_article.article.text.strip()):
            return figure, rest
        return figure, f"{rest}{' · ' if rest else ''}{share(self.open_article, seen)} %"

    def show_progress(self) -> None:
        """Say in the list's heading what is being done behind the reader's back."""
        self.query_one("#articles-heading", Heading).right = ("", about(self.session))

    def _hints(self) -> tuple[Hint, ...]:
        if self.pointed:
            return NAME_HINTS
        if self.item is not None and not self.open_article and self.pane != "articles":
            return NO_TEXT_HINTS
        if self.has_class("-one"):
            return ONE_PANE_HINTS[self.pane]
        return TWO_PANE_HINTS[self.pane] if self.has_class("-two") else WIDE_HINTS

    def go_to(
        self, statement: "Statement | None", *, bring_panel: bool = True, bring_text: bool = True
    ) -> None:
        """Make a statement the current one, in the text and in the panel alike.

        The nearest one takes its place if it has been left out since it was pointed at or remembered. Who
        goes to a statement looks at no name any more.
        """
        open_article = self.open_article
        statement = open_article.nearest(statement) if open_article and statement else None
        if not open_article or statement is None:
            return
        if bring_text:
            self.point(None)
        before, open_article.current = open_article.current, statement
        self.text_pane.show_current(before, bring=bring_text)
        self.panel.show_current(bring=bring_panel)
        self.refresh_lines()

    def point(self, to: "CurrentName | None") -> None:
        """Look at a name, brought into sight, or at none."""
        if self.open_article and to != self.open_article.pointed:
            before, self.open_article.pointed = self.open_article.pointed, to
            self.text_pane.show_pointed(before and before.span, to and to.span)
            self.refresh_lines()

    def follow(self) -> None:
        """Make what is in sight the current statement, without moving the text; let go a name that is not."""
        open_article = self.open_article
        if (
            open_article
            and open_article.pointed
            and not open_article.pointed.span.overlaps(self.text_pane.seen)
        ):
            self.point(None)
        if open_article and open_article.statements:
            statement = open_article.follow(self.text_pane.seen)
            if statement is not open_article.current:
                self.go_to(statement, bring_text=False)

    def take(self, name: str) -> None:
        """Take a pane in hand: text, panel or articles."""
        self.set_class(self.has_class("-zen") and name == "text", "-zen")
        self.set_class(name == "panel", "-panel")
        self.set_class(name == "articles", "-articles")
        self.set_focus(self.query_one(f"#{name}-pane", Widget))
        self.refresh_lines()

    def say(self, words: str) -> None:
        """A short message that goes away by itself."""
        self.app.clear_notifications()
        self.notify(words, timeout=3)
