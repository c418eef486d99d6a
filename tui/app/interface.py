"""The protocols through which features use the reading screen; they know nothing else of it.

`ReaderScreen` and `ReadingPane` in `tui/app/reader/` implement them.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from tui.app.state.article_list import ArticleKey
    from tui.app.state.entity_index import CurrentName
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.session import Session
    from tui.app.ui.keymap import Keymap
    from tui.configuration.settings import Settings
    from tui.model.article import Span
    from tui.model.statement import Statement
    from tui.model.statement_filter import StatementFilter

PaneName = Literal["articles", "text", "panel"]
"""The panes: the list of articles, the text, and the panel with its statements."""


class TextLine(Protocol):
    """One line of the text as it is laid out."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""

    @property
    def indent(self) -> int:
        """Empty cells before it."""


class TextView(Protocol):
    """The pane in which the article is read; offsets are those of its text."""

    @property
    def laid_out(self) -> bool:
        """Whether a text is laid out; false while another pane takes all the room."""

    @property
    def seen(self) -> "Span":
        """The visible stretch of the text; an empty one if nothing is laid out."""

    @property
    def selected(self) -> "Span | None":
        """The selected stretch; None if nothing is selected."""

    @property
    def drawn_text(self) -> str:
        """The text with control characters made visible, of the same length as the original."""

    @property
    def text_lines(self) -> Sequence[TextLine]:
        """The lines of the text as it is laid out now."""

    @property
    def page_rows(self) -> int:
        """The number of rows that a page up or down scrolls."""

    def redraw(self) -> None:
        """Draw the text as the display settings have it now."""

    def select(self, span: "Span | None") -> None:
        """Select a stretch, or nothing."""

    # Each of these returns whether the text was scrolled. If it was, the caller has to call
    # `Reader.text_moved`: the pane posts a message only where the mouse scrolls.

    def show_caret(self, at: int | None) -> bool:
        """Draw the caret at a character and scroll to it, or draw none; return whether the text moved."""

    def show_hits(self, hits: "list[Span]", number: int | None) -> bool:
        """Highlight the hits of a search and scroll to one of them; return whether the text moved.

        Without hits, take the highlights off.
        """

    def go_to(self, offset: int) -> bool:
        """Scroll the row of a character to the top; return whether the text moved."""

    def bring(self, offset: int) -> bool:
        """Scroll to a character unless it is visible; return whether the text moved."""


class Reader(Protocol):
    """The reading screen: the article being read, in three panes of which one has the focus."""

    session: "Session"
    settings: "Settings"

    @property
    def keymap(self) -> "Keymap":
        """The keys of the app's commands."""

    @property
    def key(self) -> "ArticleKey | None":
        """The item of the list that is being read; None before there is any."""

    @property
    def app(self) -> "App[object]":
        """The app, for screens to be pushed on."""

    @property
    def screen(self) -> "Screen[object]":
        """The reading screen as a Textual screen, for widgets to be mounted on."""

    @property
    def open_article(self) -> "OpenArticle | None":
        """The article being read; None where there is none or it could not be read."""

    @property
    def text_pane(self) -> TextView:
        """The pane with the text."""

    @property
    def focused_pane(self) -> PaneName:
        """The pane that has the focus."""

    @property
    def selected_name(self) -> "CurrentName | None":
        """The name in the text that the reader has stepped to; always None unless the text has the focus."""

    # ---- moving ----

    def focus_pane(self, name: PaneName) -> None:
        """Give a pane the focus."""

    def go_to(self, statement: "Statement | None", *, bring_text: bool = True) -> None:
        """Make a statement the current one in all panes; with `bring_text`, scroll the text to it."""

    def select_name(self, name: "CurrentName | None") -> None:
        """Select a name in the text and scroll to it, or select none."""

    def text_moved(self) -> None:
        """Update the current statement and the counters after the text was scrolled."""

    def remember_position(self) -> None:
        """Record the present position before a jump, so that the reader can go back to it."""

    def show_article(self, key: "ArticleKey", *, remember: bool = True) -> None:
        """Show an article; with `remember`, record the position in the one before, to go back to."""

    # ---- what has changed ----

    def analysis_changed(self, open_article: "OpenArticle | None") -> None:
        """Show the new analysis of an article, if it is the one being read."""

    def marks_changed(self) -> None:
        """Redraw the marks of the article after they were changed."""

    def reload(self, open_article: "OpenArticle") -> None:
        """Read the marks and the analysis of an article from the library again, and show what has changed."""

    def set_filter(self, statement_filter: "StatementFilter") -> None:
        """Show the statements that pass the filter, in all panes."""

    # ---- what a Textual screen does ----

    def say(self, words: str) -> None:
        """Show a short message that goes away by itself."""

    def get_selected_text(self) -> str | None:
        """Return the selected words, in whichever widget they are; None if nothing is selected."""

    def clear_selection(self) -> None:
        """Select nothing."""

    def call_after_refresh(self, callback: Callable[..., object], *args: object) -> bool:
        """Call a function once what is shown now has been drawn."""

    async def action_command(self, id: str) -> None:  # noqa: A002 - the field's own name
        """Execute a command of the reading screen, given by its id."""
