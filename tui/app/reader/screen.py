"""The reading screen: it connects the panes, the features and the app, and does little itself."""

from inspect import isawaitable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from tui.app.features import ReaderFeatures
from tui.app.interface import PaneName
from tui.app.messages import ArticleChosen, MarkChosen, NameChosen, Scrolled, StatementChosen
from tui.app.reader.commands import READER_KEYS
from tui.app.reader.current_article import CurrentArticle
from tui.app.reader.dispatch import CALLS
from tui.app.reader.panes import BREAKPOINTS, Panes, layout_of
from tui.app.reader.text.pane import ReadingPane
from tui.app.ui import notices
from tui.app.ui.command import bindings
from tui.app.ui.configured_app import app_of
from tui.app.ui.notices import reports_library_errors
from tui.configuration.settings import DEFAULT_SETTINGS, Settings

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.destination import Destination
    from tui.app.state.entity_index import CurrentName
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.session import Session
    from tui.app.ui.keymap import Keymap
    from tui.app.ui.search_line import SearchLine
    from tui.model.statement import Statement
    from tui.model.statement_filter import StatementFilter


class ReaderScreen(Screen[None]):
    """The screen on which articles are read; its keys work wherever the focus is.

    It implements the `Reader` protocol of `tui.app.interface` for the features. `panes` owns the widgets and
    the focus, `current_article` shows articles, and `features` carries out the commands.
    """

    BINDINGS: ClassVar = bindings(READER_KEYS)
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    AUTO_FOCUS = "#text-pane"

    def __init__(self, session: "Session", width: int, settings: Settings = DEFAULT_SETTINGS) -> None:
        """Make the screen for a terminal `width` cells wide.

        Textual applies the breakpoints only at the first resize; with the width, the first paint is right
        already.
        """
        super().__init__(classes=layout_of(width))
        self.session = session
        self.settings = settings
        self.panes = Panes(self, session, settings, width)
        self.features = ReaderFeatures(self)
        self.current_article = CurrentArticle(self)

    def compose(self) -> ComposeResult:
        """Yield the panes and the footer."""
        yield from self.panes.compose()

    def on_mount(self) -> None:
        """Show the session, which may still be empty."""
        self.current_article.show_session(loading=True)

    # ---- what there is ----

    @property
    def key(self) -> "ArticleKey | None":
        """The item of the list that is being read; None before there is any."""
        return self.current_article.key

    @property
    def open_article(self) -> "OpenArticle | None":
        """The article being read; None if there is none or it could not be read."""
        return self.panes.open_article

    @property
    def text_pane(self) -> ReadingPane:
        """The pane with the text."""
        return self.panes.text

    @property
    def focused_pane(self) -> PaneName:
        """The pane that has the focus."""
        return self.panes.focused

    @property
    def selected_name(self) -> "CurrentName | None":
        """The name in the text that the reader has stepped to; always None unless the text has the focus."""
        return self.panes.selected_name

    @property
    def keymap(self) -> "Keymap":
        """The keys of this app's commands."""
        return app_of(self).keymap

    # ---- what features ask for ----

    async def action_command(self, id: str) -> None:  # noqa: A002 - the field's own name
        """Execute a command, given by its id; the action of all bindings of this screen."""
        call = CALLS[id]
        method = getattr(getattr(self.features, call.feature), call.method)
        result = method() if call.by is None else method(call.by)
        if isawaitable(result):
            await result

    def say(self, words: str) -> None:
        """Show a short message that goes away by itself."""
        notices.say(self.app, words)

    def focus_pane(self, name: PaneName) -> None:
        """Give a pane the focus."""
        self.panes.focus(name)

    def go_to(self, statement: "Statement | None", *, bring_text: bool = True) -> None:
        """Make a statement the current one in all panes; with `bring_text`, scroll the text to it."""
        self.panes.go_to(statement, bring_text=bring_text)

    def select_name(self, name: "CurrentName | None") -> None:
        """Select a name in the text and scroll to it, or select none."""
        self.panes.select_name(name)

    def text_moved(self) -> None:
        """Update the current statement and the counters after the text was scrolled."""
        self.panes.text_moved()

    def remember_position(self) -> None:
        """Record the present position before a jump, so that the reader can go back to it."""
        self.features.navigator.remember_position()

    def show_article(self, key: "ArticleKey", *, remember: bool = True) -> None:
        """Show an article; with `remember`, record the position in the one before, to go back to."""
        self.current_article.show(key, remember=remember)

    def read_at(self, place: "Destination") -> None:
        """Show a place in an article; the present position is recorded as before any jump."""
        self.features.navigator.read_at(place)

    def analysis_changed(self, open_article: "OpenArticle | None") -> None:
        """Show the new analysis of an article, if it is the one being read."""
        self.current_article.analysis_changed(open_article)

    def marks_changed(self) -> None:
        """Redraw the marks of the article after they were changed."""
        self.current_article.marks_changed()

    def reload(self, open_article: "OpenArticle") -> None:
        """Read the marks and the analysis of an article from the library again, and show what has changed."""
        self.current_article.reload(open_article)

    def set_filter(self, statement_filter: "StatementFilter") -> None:
        """Show the statements that pass the filter, in all panes."""
        self.features.view.set_filter(statement_filter)

    # ---- messages of the widgets ----

    @on(Scrolled)
    def _scrolled(self) -> None:
        self.panes.text_moved()

    @on(StatementChosen)
    @reports_library_errors
    def _statement_chosen(self, message: StatementChosen) -> None:
        self.panes.go_to(message.statement, bring_panel=not message.in_panel)

    @on(NameChosen)
    def _name_chosen(self, message: NameChosen) -> None:
        self.features.entities.open_card_of(message.name)

    @on(MarkChosen)
    def _mark_chosen(self, message: MarkChosen) -> None:
        self.features.notes.annotate(message.mark)

    @on(ArticleChosen)
    @reports_library_errors
    def _article_chosen(self, message: ArticleChosen) -> None:
        self.show_article(message.key)
        if message.opened:
            self.panes.focus("text")

    # Handlers by name, as `@on` would have to import the search line before the first paint.

    @reports_library_errors
    def on_search_line_typed(self, message: "SearchLine.Typed") -> None:
        """Show what is found for the query as typed so far."""
        self.features.search_mode.update(message.query)

    @reports_library_errors
    def on_search_line_entered(self) -> None:
        """End the typing of the query."""
        self.features.search_mode.settle()

    def on_descendant_focus(self) -> None:
        """Make a pane that was clicked the focused one."""
        self.panes.notice_focus()

    def on_screen_resume(self) -> None:
        """Update the hints: the terminal may have been resized under another screen."""
        self.panes.refresh_lines()

    def on_resize(self) -> None:
        """Update the hints for the new size, once the panes have been laid out."""
        self.call_after_refresh(self.panes.refresh_lines)
