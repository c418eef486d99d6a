"""The sheet with the card of one person, place or thing: its head, and a list of mentions and statements."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip

from tui.app.entities.card import Card, card_of
from tui.app.entities.card_list import CardList
from tui.app.entities.commands import CARD_HINTS, CARD_KEYS
from tui.app.state.entity_index import CurrentName, Subject
from tui.app.state.identities import other_articles
from tui.app.state.open_article import OpenArticle
from tui.app.ui.command import bindings
from tui.app.ui.entity_types import LOOKS
from tui.app.ui.lines import Footer
from tui.app.ui.pane import Inked, Part, spread
from tui.app.ui.row_list import Chosen
from tui.app.ui.sheet import Sheet, fixed_rows, inner_width
from tui.app.ui.wrapping import excerpt
from tui.errors import LibraryError
from tui.model.article import Span
from tui.model.statement import Mention, Statement
from tui.resources import styles
from tui.wording import BETWEEN, counted

if TYPE_CHECKING:
    from tui.app.state.session import Session

CHIP = 4
"""Cells of a speaker's letter on its chip, and the space behind it."""
ROLE_ROWS = 2
"""The most rows that the role takes."""


class CardHead(Inked):
    """The head of a card: letter, name and type; the role; the numbers of mentions and statements."""

    def __init__(self, open_article: OpenArticle, card: Card) -> None:
        super().__init__()
        self._card = card
        self._badge = open_article.badges.get(card.speaker.id) if card.speaker else None
        self.elsewhere = 0
        """The number of other articles with statements by the speaker."""

    def rows(self, width: int) -> list[str]:
        """Return the lines below the name, an empty one last."""
        card = self._card
        role = excerpt(card.role, width - CHIP, ROLE_ROWS) if card.role else []
        said = [f"{counted(len(card.by), 'statement', zero='no')} by", f"{len(card.about) or 'none'} about"]
        if not card.by + card.about:
            said = ["no statements by or about"]
        left_out = [f"{card.left_out} not shown"] if card.left_out else []
        return [
            *role,
            BETWEEN.join([counted(len(card.mentions), "mention", zero="no"), *said, *left_out]),
            "",
        ]

    def render_line(self, y: int) -> Strip:
        """Return a row: the name with its type, or one below it."""
        width, rows = self.size.width, self.rows(self.size.width)
        chip: Part = (f" {self._badge.letter} " if self._badge else "   ", Style())
        if y == 0:
            chip = (chip[0], self.chip(self._badge) if self._badge else Style())
            elsewhere = f"in {counted(self.elsewhere, 'other article')}" if self.elsewhere else ""
            facts = [LOOKS[self._card.type].one, elsewhere]
            kind: Part = (BETWEEN.join(filter(None, facts)), self.ink("quiet"))
            parts = [
                chip,
                (" ", Style()),
                *spread([(self._card.name, self.ink("strong"))], [kind], width - CHIP),
            ]
        else:
            words = rows[y - 1] if y <= len(rows) else ""
            parts = [(" " * CHIP, Style()), *spread([(words, self.ink("quiet"))], [], width - CHIP)]
        return self.strip(parts, width, self.base)


class CardScreen(Sheet[CurrentName | Statement]):
    """The sheet with a card; its answer is the mention or statement to go to."""

    BINDINGS: ClassVar = bindings(CARD_KEYS)
    AUTO_FOCUS = "#card-list"
    CSS_PATH: ClassVar = [styles() / "card.tcss"]

    class Elsewhere(Message):
        """The number of other articles with statements by the speaker is known."""

        def __init__(self, articles: int) -> None:
            super().__init__()
            self.articles = articles

    def __init__(
        self,
        open_article: OpenArticle,
        subject: Subject,
        at: Span | None,
        session: "Session",
        show_speaker: Callable[[OpenArticle, Subject], None],
    ) -> None:
        """Make the card of a subject, with the cursor on the mention `at` a span.

        `show_speaker` shows what the subject says in all articles.
        """
        super().__init__()
        self._session = session
        self._at = at
        self._show_speaker = show_speaker
        self._open_article = open_article
        self._card = card_of(open_article, subject)

    def compose(self) -> ComposeResult:
        """Yield head, list and keys."""
        with Vertical(id="card"):
            yield CardHead(self._open_article, self._card)
            yield CardList(self._open_article, self._card, self._at, id="card-list")
        yield Footer(CARD_HINTS)

    def on_mount(self) -> None:
        """Start to look for the speaker in other articles."""
        self._look_elsewhere(self._card.speaker or self._card.subject)

    @work(thread=True, exit_on_error=False)
    def _look_elsewhere(self, subject: Subject) -> None:
        """Count, in a thread, the other articles with statements by the speaker."""
        try:
            articles = other_articles(self._session.connections.background, self._open_article.key, subject)
        except LibraryError:
            return  # the card does without the number
        self.post_message(self.Elsewhere(articles))

    @on(Elsewhere)
    def _found_elsewhere(self, message: Elsewhere) -> None:
        head = self.query_one(CardHead)
        head.elsewhere = message.articles
        head.refresh()

    def on_resize(self) -> None:
        """Make the card as high as its content, as far as there is room."""
        box, head = self.query_one("#card"), self.query_one(CardHead)
        width = inner_width(box, self.size.width)
        head.styles.height = 1 + len(head.rows(width))
        rows = fixed_rows(box, self._list) + self._list.lay_out(width).height
        box.styles.height = min(self.size.height - 1, rows)

    @property
    def _list(self) -> CardList:
        return self.query_one(CardList)

    def action_section(self, by: int) -> None:
        """Move the cursor to the first place of the next section."""
        self._list.section(by)

    @on(Chosen)
    def action_go(self) -> None:
        """Go to the place under the cursor."""
        item = self._list.item
        self.dismiss(CurrentName(item.span, self._card.subject) if isinstance(item, Mention) else item)

    def action_speaker(self) -> None:
        """Show what the subject says in all articles."""
        self._show_speaker(self._open_article, self._card.subject)
