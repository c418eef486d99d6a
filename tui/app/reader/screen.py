"""The reading screen: articles, text and statements side by side, and the features that work on them."""

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

    It is the `Reader` of `tui.app.interface`, to which the features have access. What is on the screen is
    owned by `panes`, which article that is by `current_article`.
    """

    BINDINGS: ClassVar = bindings(READER_KEYS)
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    AUTO_FOCUS = "#text-pane"

    def __init__(self, session: "Session", width: int, settings: Settings = DEFAULT_SETTINGS) -> None:
        """Made for a terminal `width` cells wide, so that the first layout is the right one already."""
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
        """Begin with whatever the session has."""
        self.current_article.show_session(loading=True)

    # ---- what there is ----

    @property
    def key(self) -> "ArticleKey | None":
        """What is being read, as the list has it."""
        return self.current_article.key

    @property
    def open_article(self) -> "OpenArticle | None":
        """The article being read; None where there is none or it could not be read."""
        return self.panes.open_article

    @property
    def text_pane(self) -> ReadingPane:
        """The pane with the text."""
        return self.panes.text

    @property
    def focused_pane(self) -> PaneName:
        """Which pane has the focus."""
        return self.panes.focused

    @property
    def selected_name(self) -> "CurrentName | None":
        """The name that is looked at; None too while another pane than the text has the focus."""
        return self.panes.selected_name

    @property
    def keymap(self) -> "Keymap":
        """The keys of this app's commands."""
        return app_of(self).keymap

    # ---- what features ask for ----

    async def action_command(self, id: str) -> None:  # noqa: A002 - the field's own name
        """Do what a command does, by its id."""
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
        """Make a statement the current one in all panes."""
        self.panes.go_to(statement, bring_text=bring_text)

    def select_name(self, name: "CurrentName | None") -> None:
        """Look at a name, brought into sight, or at none."""
        self.panes.select_name(name)

    def text_moved(self) -> None:
        """Make what is in sight the current statement, after the text was moved."""
        self.panes.text_moved()

    def remember_position(self) -> None:
        """Remember this place before a jump, so that there is a way back."""
        self.features.navigator.remember_position()

    def show_article(self, key: "ArticleKey", *, remember: bool = True) -> None:
        """Read an article; `remember` the place in the one before."""
        self.current_article.show(key, remember=remember)

    def read_at(self, place: "Destination") -> None:
        """Read an article at a place; the way back leads here."""
        self.features.navigator.read_at(place)

    def analysis_changed(self, open_article: "OpenArticle | None") -> None:
        """Show the statements of an article as they are now, if it is the one being read."""
        self.current_article.analysis_changed(open_article)

    def marks_changed(self) -> None:
        """Show the marks of the article as they are now."""
        self.current_article.marks_changed()

    def reload(self, open_article: "OpenArticle") -> None:
        """Read again what the library has of an article, and show what has changed."""
        self.current_article.reload(open_article)

    def set_filter(self, statement_filter: "StatementFilter") -> None:
        """Show the statements that pass the filter, in all panes."""
        self.features.view.set_filter(statement_filter)

    # ---- what the widgets tell ----

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

    @reports_library_errors
    def on_search_line_typed(self, message: "SearchLine.Typed") -> None:
        """Show what is found for the words typed so far."""
        self.features.search_mode.update(message.query)

    @reports_library_errors
    def on_search_line_entered(self) -> None:
        """Take the words of the search as they are."""
        self.features.search_mode.settle()

    def on_descendant_focus(self) -> None:
        """Take in that a click has given a pane the focus."""
        self.panes.notice_focus()

    def on_screen_resume(self) -> None:
        """Bring the hints up to date: the room may have changed under another screen."""
        self.panes.refresh_lines()

    def on_resize(self) -> None:
        """Bring the hints up to date: they depend on the room."""
        self.call_after_refresh(self.panes.refresh_lines)
