"""The list of a card: mentions with the words around them, statements with kind and confidence."""

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from tui.app.entities.card import Card
from tui.app.entities.card_rows import FORM_LABEL, CardRow, CardRows, Item
from tui.app.state.open_article import OpenArticle
from tui.app.ui.pane import Part, spread
from tui.app.ui.row_list import RowList, UnevenRows
from tui.app.ui.signs import CURRENT, SIGN_INKS, YOURS, dash, sign
from tui.app.ui.wrapping import WORD, clip
from tui.control_characters import neutralise_line
from tui.model.article import Span
from tui.model.statement import Mention, Statement
from tui.wording import per_cent

CUT = "… "
"""In the place of words that were cut from the start."""
LEAD = 0.4
"""The least share of the room for the text before the words, if there is so much text."""


def snippet(text: str, words: Span, within: Span, width: int) -> tuple[str, str, str]:
    """Return the text before some words, the words, and the text behind them, at most `width` cells in all.

    Nothing outside `within` is taken; what does not fit is cut between words.
    """
    shown = clip(words.of(text), width)
    room = width - cell_len(shown)
    before = neutralise_line(text[max(within.start, words.start - 2 * width) : words.start])
    after = neutralise_line(text[words.end : min(within.end, words.end + 2 * width)])
    before = _clip_start(before, max(int(room * LEAD), room - cell_len(after.rstrip())))
    return before, shown, clip(after, room - cell_len(before))


def _clip_start(text: str, width: int) -> str:
    """Return the end of the text in at most `width` cells, cut between words where it is longer."""
    text = text.lstrip()
    if cell_len(text) <= width:
        return text
    ends = (text[word.start() :] for word in WORD.finditer(text))
    fitting = (end for end in ends if cell_len(end) + len(CUT) <= width)
    return CUT[: max(0, width)] + next(fitting, "")


SIGN = 2
"""Cells before a row: the sign of the cursor, and an empty one."""
BAR = 2
"""Cells of a statement's bar and the space behind it."""


class CardList(RowList[Item]):
    """A list of mentions and statements below the wordings.

    A row is drawn when it comes into view, so that thousands of mentions take little time.
    """

    noun = "place"
    none = "No places here"

    def __init__(self, open_article: OpenArticle, card: Card, at: Span | None, *, id: str) -> None:  # noqa: A002
        """List the places of a card, with the cursor on the mention `at` a span, else on the first."""
        self._drawn_rows = CardRows(open_article, card)
        super().__init__(self._drawn_rows.items, id=id)
        spans = [mention.span for mention in card.mentions]
        self.cursor = spans.index(at) if at in spans else 0
        self._open_article = open_article
        self._badge = open_article.badges.get(card.speaker.id) if card.speaker else None

    def lay_out(self, width: int) -> UnevenRows:
        """Make the rows for a width, for which the wordings are wrapped."""
        self._drawn_rows.lay_out(width - SIGN)
        return UnevenRows([row.item for row in self._drawn_rows.all])

    def section(self, by: int) -> None:
        """Move the cursor to the first place of the next section, around the ends."""
        if sections := self._drawn_rows.sections:
            here = sum(first <= self.cursor for first in sections) - 1
            self.move_to(sections[(here + by) % len(sections)])

    def draw(self, y: int, width: int) -> Strip:
        """Return a row: a wording, a heading, a mention, or one of the two of a statement."""
        if y >= len(self._drawn_rows.all):
            return self.blank()
        row = self._drawn_rows.all[y]
        here = row.item is not None and row.item == self.cursor
        ground = self.ground(self._badge) if here else Style()
        aside = self.ink("text" if here else "quiet")
        parts: list[Part] = [(CURRENT if here else " ", self.badge(self._badge)), (" ", Style())]
        parts += self._parts(row, width - SIGN, aside)
        return self.strip([(text, ground + style) for text, style in parts], width, self.base + ground)

    def _parts(self, row: CardRow, width: int, aside: Style) -> list[Part]:
        """Return a row without the sign of the cursor; what is not main is drawn in the style `aside`."""
        if row.role == "form":
            return [(row.label.ljust(FORM_LABEL), aside), (row.text, self.ink("text"))]
        label: Part = (f"{row.label.rjust(self._drawn_rows.label)}  ", aside)
        room = width - self._drawn_rows.label - 2
        if row.item is None:
            return [label, *spread([(row.text, self.ink("strong"))], [(row.tail, aside)], room)]
        item = self.items[row.item]
        if isinstance(item, Mention):
            return [label, *self._mention(item, room)]
        bar: list[Part] = [label, (f"{dash(item)} ", self.badge(self._open_article.badge(item)))]
        if row.role == "words":
            said = self._open_article.words(item).removeprefix("that ")
            return [*bar, *spread([(said, self.ink("text"))], [], room - BAR)]
        return [*bar, *spread([(row.text, aside)], self._sure(item, aside), room - BAR)]

    def _mention(self, mention: Mention, room: int) -> list[Part]:
        """Return the words of a mention with those around them."""
        text, within = self._open_article.article.text, self._drawn_rows.around(mention)
        before, words, after = snippet(text, mention.span, within, room)
        return [(before, self.ink("text")), (words, self.ink("strong")), (after, self.ink("text"))]

    def _sure(self, statement: Statement, aside: Style) -> list[Part]:
        """Return how sure a statement is: its sign, and its confidence or that a reader corrected it."""
        said = sign(statement, self.appearance)
        sure = YOURS if statement.corrected else per_cent(statement.confidence)
        return [(f"{said} ".lstrip(), self.ink(SIGN_INKS[said])), (sure, aside)]
