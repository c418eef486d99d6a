"""The card of one person, place or thing: what it is, where it is mentioned, what is said by and about it."""

from typing import ClassVar

from rich.style import Style
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip

from tui.app.entities.card import Card, card_of
from tui.app.entities.card_list import CardList
from tui.app.entities.commands import CARD_HINTS, CARD_KEYS
from tui.app.speaker.actions import Across
from tui.app.state.entity_index import CurrentName, Subject
from tui.app.state.open_article import OpenArticle
from tui.app.state.session import Session
from tui.app.ui.command import bindings
from tui.app.ui.entity_types import LOOKS
from tui.app.ui.lines import Footer
from tui.app.ui.pane import Inked, Part, spread
from tui.app.ui.sheet import Modal
from tui.app.ui.wrapping import excerpt
from tui.errors import LibraryError
from tui.model.article import Span
from tui.model.statement import Mention, Statement
from tui.resources import styles
from tui.wording import BETWEEN

CHIP = 4
"""Cells of a speaker's letter on its chip, and the air behind it."""
ROLE_ROWS = 2
WIDTH, SIDES = 80, 3
"""Cells of the sheet, and of the air at its left and right; its style sheet has the same."""


class CardHead(Inked):
    """Letter, name and type; the role; how much there is in the list below."""

    def __init__(self, open_article: OpenArticle, card: Card) -> None:
        super().__init__()
        self._card = card
        self._badge = open_article.badges.get(card.speaker.id) if card.speaker else None
        self.elsewhere = 0
        """How many other articles have the speaker."""

    def rows(self, width: int) -> list[str]:
        """What stands below the name, line by line, and an empty line."""
        card = self._card
        role = excerpt(card.role, width - CHIP, ROLE_ROWS) if card.role else []
        said = [f"{_count(len(card.by), 'statement')} by", f"{len(card.about) or 'none'} about"]
        if not card.by + card.about:
            said = ["no statements by or about"]
        left_out = [f"{card.left_out} not shown"] if card.left_out else []
        return [*role, BETWEEN.join([_count(len(card.mentions), "mention"), *said, *left_out]), ""]

    def render_line(self, y: int) -> Strip:
        """One row."""
        width, rows = self.size.width, self.rows(self.size.width)
        chip: Part = (f" {self._badge.letter} " if self._badge else "   ", Style())
        if y == 0:
            chip = (chip[0], self.chip(self._badge) if self._badge else Style())
            elsewhere = f"in {_count(self.elsewhere, 'other article')}" if self.elsewhere else ""
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


class CardScreen(Modal[CurrentName | Statement | None]):
    """A card over the reading screen; its answer is where in the text the reader wants to go."""

    BINDINGS: ClassVar = bindings(CARD_KEYS)
    AUTO_FOCUS = "#card-list"
    CSS_PATH: ClassVar = [styles() / "card.tcss"]

    class Elsewhere(Message):
        """It is known how many other articles have the speaker."""

        def __init__(self, articles: int) -> None:
            super().__init__()
            self.articles = articles

    def __init__(self, open_article: OpenArticle, subject: Subject, at: Span | None = None) -> None:
        """Made for a reader who looks at the stretch `at`, if at any."""
        super().__init__()
        self._at = at
        self._open_article = open_article
        self._card = card_of(open_article, subject)

    def compose(self) -> ComposeResult:
        """Head, list and keys."""
        with Vertical(id="card"):
            yield CardHead(self._open_article, self._card)
            yield CardList(self._open_article, self._card, self._at, id="card-list")
        yield Footer(CARD_HINTS)

    def on_mount(self) -> None:
        """Look for the speaker in other articles."""
        if isinstance(self.app.screen_stack[0], Across):
            self._look_elsewhere(self.app.screen_stack[0].session, self._card.speaker or self._card.subject)

    @work(thread=True, exit_on_error=False)
    def _look_elsewhere(self, session: Session, subject: Subject) -> None:
        from tui.app.speaker.profile import identity_of  # noqa: PLC0415 - only behind the reader's back

        try:
            found = identity_of(session.connections.background, self._open_article.key, subject)
        except LibraryError:
            return
        articles = {each.article for each in found.appearances} if found else set()
        self.post_message(self.Elsewhere(len(articles - {self._open_article.key})))

    @on(Elsewhere)
    def _found_elsewhere(self, message: Elsewhere) -> None:
        head = self.query_one(CardHead)
        head.elsewhere = message.articles
        head.refresh()

    def on_resize(self) -> None:
        """As high as the content asks for, as far as there is room."""
        width = min(WIDTH, self.size.width) - 2 * SIDES
        head = 1 + len(self.query_one(CardHead).rows(width))
        rows = len(self._list.lay_out(width))
        self.query_one(CardHead).styles.height = head
        self.query_one("#card").styles.height = min(self.size.height - 1, head + rows + 2)

    @property
    def _list(self) -> CardList:
        return self.query_one(CardList)

    def action_step(self, by: int) -> None:
        """Choose the next place, or the one before."""
        self._list.step(by)

    def action_page(self, by: int) -> None:
        """Choose a place a page further."""
        self._list.page(by)

    def action_end(self, by: int) -> None:
        """Choose the first or the last place."""
        self._list.end(by)

    def action_section(self, by: int) -> None:
        """Choose the first place of the next section."""
        self._list.section(by)

    @on(CardList.Picked)
    def action_go(self) -> None:
        """Go to the chosen place in the text."""
        item = self._list.item
        self.dismiss(CurrentName(item.span, self._card.subject) if isinstance(item, Mention) else item)

    def action_speaker(self) -> None:
        """All that the card's subject says in any article."""
        reader = self.app.screen_stack[0]
        if isinstance(reader, Across):
            reader.show_speaker(self._open_article, self._card.subject)

    def action_close(self) -> None:
        """Back to where the reader was."""
        self.dismiss()


def _count(number: int, noun: str) -> str:
    figure = f"{number:,}" if number else "no"
    return f"{figure} {noun}" if number == 1 else f"{figure} {noun}s"
