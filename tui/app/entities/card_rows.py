"""The rows of a card: the wordings for the subject, its mentions, and the statements by and about it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from tui.app.entities.card import Card, forms
from tui.app.state.open_article import OpenArticle
from tui.app.ui.wrapping import excerpt
from tui.model.article import Span
from tui.model.statement import Mention, MentionKind, Statement
from tui.wording import BETWEEN, UNATTRIBUTED, kind

FORMS: dict[MentionKind, str] = {"name": "named", "nominal": "described", "pronoun": "meant by"}
"""The label of the wordings of each kind of mention."""
FORM_LABEL = 11
"""Cells of such a label."""
FORM_LINES = 3
"""The most lines that the wordings of one kind take."""
LINE = "line"
"""The heading of the column of line numbers."""

Item = Mention | Statement
"""What the cursor of a card's list goes to."""


class CardRow(NamedTuple):
    """One row of a card."""

    role: Literal["form", "heading", "mention", "words", "facts", "air"]
    label: str = ""
    """The text before the row: the kind of wording, or the number of the line."""
    text: str = ""
    tail: str = ""
    """The text at the right end: a count."""
    item: int | None = None
    """The number of the item it belongs to."""


class CardRows:
    """The rows of one card.

    Rows of mentions and statements have no text: it is cut to the width when the row is drawn, because that
    takes too long for thousands.
    """

    def __init__(self, open_article: OpenArticle, card: Card) -> None:
        self.items: list[Item] = [*card.mentions, *card.by, *card.about]
        """The mentions and statements, in the order of their rows."""
        self._open_article = open_article
        self._card = card
        self._ends = list(accumulate(len(line) + 1 for line in open_article.article.text.split("\n")))
        self.label = max(len(LINE), len(str(len(self._ends))))
        """Cells of the column of line numbers."""
        self._starts = [block.span.start for block in open_article.article.blocks]
        self._listed = list(self._sections())
        self.all = self._listed
        """All rows for the width they were laid out for last."""

    def lay_out(self, width: int) -> None:
        """Make the rows for a width: only the wordings are wrapped, all other rows are the same for any."""
        self.all = [*self._forms(width), *self._listed]

    @property
    def sections(self) -> list[int]:
        """The number of the first item of each section."""
        behind = (self._listed[n + 1] for n, row in enumerate(self._listed) if row.role == "heading")
        return [row.item for row in behind if row.item is not None]

    def around(self, mention: Mention) -> Span:
        """Return the span of the block that a mention is in."""
        number = bisect_right(self._starts, mention.span.start) - 1
        return self._open_article.article.blocks[number].span if number >= 0 else mention.span

    def _forms(self, width: int) -> Iterator[CardRow]:
        """Yield the rows of the wordings, the most frequent first."""
        for of_kind, counted in forms(self._card, self._open_article.article.text).items():
            words = ", ".join(f"{words} ×{n}" if n > 1 else words for words, n in counted.most_common(width))
            label = FORMS[of_kind]
            for line in excerpt(words, width - FORM_LABEL, FORM_LINES) if words else ():
                yield CardRow("form", label, line)
                label = ""

    def _sections(self) -> Iterator[CardRow]:
        """Yield the headings, and the rows of mentions and statements."""
        card, first = self._card, 0
        sections: tuple[tuple[str, Sequence[Item]], ...] = (
            ("Mentions", card.mentions),
            (f"Statements by {card.name}", card.by),
            (f"Statements about {card.name}", card.about),
        )
        for title, items in sections:
            if items:
                yield CardRow("air")
                yield CardRow("heading", LINE, title, str(len(items)))
            for number, item in enumerate(items, first):
                if isinstance(item, Mention):
                    yield CardRow("mention", self._line_of(item.span), item=number)
                else:
                    yield CardRow("words", self._line_of(item.content[0]), item=number)
                    yield CardRow("facts", text=self._facts(item, named=items is card.about), item=number)
            first += len(items)

    def _line_of(self, span: Span) -> str:
        """Return the line of the text in which a span begins, from 1: as in the file, whatever the width."""
        return str(bisect_right(self._ends, span.start) + 1)

    def _facts(self, statement: Statement, *, named: bool) -> str:
        """Return the kind of a statement, and its speaker if that is to be `named`."""
        if not named:
            return kind(statement)
        speaker = self._open_article.speaker(statement)
        return f"{kind(statement)}{BETWEEN}{speaker.name if speaker else UNATTRIBUTED}"
