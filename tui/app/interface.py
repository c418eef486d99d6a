"""What the features may ask of the reading screen, of which they know nothing else."""

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
        """Whether there is a text in sight."""

    @property
    def seen(self) -> "Span":
        """The stretch of the text that is in sight."""

    @property
    def selected(self) -> "Span | None":
        """The stretch that is selected; None if none is."""

    @property
    def drawn_text(self) -> str:
        """The text as it is drawn, offset for offset."""

    @property
    def text_lines(self) -> Sequence[TextLine]:
        """The lines of the text as it is laid out now."""

    @property
    def page_rows(self) -> int:
        """How many rows a page goes."""

    def redraw(self) -> None:
        """Draw the text as the display settings have it now."""

    def select(self, span: "Span | None") -> None:
        """Select a stretch, or nothing."""

    # Whoever moves the text by one of these has the reader told of it: `Reader.text_moved`.

    def show_caret(self, at: int | None) -> bool:
        """Draw the caret at a character, in sight, or none; whether the text moved."""

    def show_hits(self, hits: "list[Span]", number: int | None) -> bool:
        """Show the hits of a search, one of them in sight; none takes them off. Whether the text moved."""

    def go_to(self, offset: int) -> bool:
        """Bring the row of a character to the top; whether the text moved."""

    def bring(self, offset: int) -> bool:
        """Bring a character into sight, unless it is there; whether the text moved."""


class Reader(Protocol):
    """The reading screen: three panes on one article, of which one has the focus."""

    session: "Session"
    settings: "Settings"

    @property
    def keymap(self) -> "Keymap":
        """The keys of the app's commands."""

    @property
    def key(self) -> "ArticleKey | None":
        """What is being read, as the list has it."""

    @property
    def app(self) -> "App[object]":
        """The app."""

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
        """Which pane has the focus."""

    @property
    def selected_name(self) -> "CurrentName | None":
        """The name that is looked at; None too while another pane than the text has the focus."""

    # ---- moving ----

    def focus_pane(self, name: PaneName) -> None:
        """Give a pane the focus."""

    def go_to(self, statement: "Statement | None", *, bring_text: bool = True) -> None:
        """Make a statement the current one in all panes."""

    def select_name(self, name: "CurrentName | None") -> None:
        """Look at a name, brought into sight, or at none."""

    def text_moved(self) -> None:
        """Make what is in sight the current statement, after the text was moved."""

    def remember_position(self) -> None:
        """Remember this place before a jump, so that there is a way back."""

    def show_article(self, key: "ArticleKey", *, remember: bool = True) -> None:
        """Read an article; `remember` the place in the one before."""

    # ---- what has changed ----

    def analysis_changed(self, open_article: "OpenArticle | None") -> None:
        """Show the statements of an article as they are now, if it is the one being read."""

    def marks_changed(self) -> None:
        """Show the marks of the article as they are now."""

    def reload(self, open_article: "OpenArticle") -> None:
        """Read again what the library has of an article, and show what has changed."""

    def set_filter(self, statement_filter: "StatementFilter") -> None:
        """Show the statements that pass the filter, in all panes."""

    # ---- what a Textual screen does ----

    def say(self, words: str) -> None:
        """Show a short message that goes away by itself."""

    def get_selected_text(self) -> str | None:
        """The selected words, wherever they are."""

    def clear_selection(self) -> None:
        """Select nothing."""

    def call_after_refresh(self, callback: Callable[..., object], *args: object) -> bool:
        """Call a function once what is shown now has been drawn."""

    async def action_command(self, id: str) -> None:  # noqa: A002 - the field's own name
        """Do what a command of the reading screen does, by its id."""
