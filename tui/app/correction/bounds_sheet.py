"""The sheet on which a reader moves the ends of a statement, word by word."""

from itertools import pairwise
from typing import ClassVar

from rich.style import Style
from textual.app import ComposeResult
from textual.events import Resize
from textual.strip import Strip

from tui.app.correction.commands import BOUNDS_KEYS
from tui.app.correction.menu_sheet import Sheet
from tui.app.correction.request import CorrectionRequest
from tui.app.correction.word_bounds import with_end_moved, with_start_moved
from tui.app.state.open_article import OpenArticle
from tui.app.state.speaker_badges import SpeakerBadge
from tui.app.ui.command import Hint, bindings
from tui.app.ui.pane import Pane, Part
from tui.app.ui.wrapping import wrap
from tui.control_characters import neutralise_line
from tui.model.article import Span
from tui.model.statement import Content


class BoundsPreview(Pane, can_focus=True):
    """The paragraphs around the words; these are on their speaker's ground."""

    def __init__(
        self,
        open_article: OpenArticle,
        content: Content,
        badge: SpeakerBadge | None,
        *,
        id: str,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._open_article = open_article
        self._badge = badge
        self._content = content
        self._rows: list[Span] = []

    def show(self, content: Content, moved: int) -> None:
        """Show other bounds, the character at `moved` in sight."""
        self._content = content
        self.lay_out(moved)

    def on_resize(self, _: Resize) -> None:
        """Wrap anew."""
        self.lay_out(self._content[0].start)

    def lay_out(self, wanted: int) -> None:
        """Wrap the paragraphs that are touched, and bring a character into sight."""
        self._rows = self.rows(self.size.width)
        self.set_height(len(self._rows))
        self._bring(wanted)

    def rows(self, width: int) -> list[Span]:
        """The paragraphs that the words are in as lines of so many cells, an empty one between two."""
        article, (start, end) = self._open_article.article, (self._content[0].start, self._content[-1].end)
        touched = [each.span for each in article.blocks if each.span.start < end and start < each.span.end]
        text = article.text.replace("\n", " ")
        rows: list[Span] = []
        for span in touched or [Span(start, end)]:
            rows += [Span(span.start, span.start)] if rows else []
            rows += [Span(*row) for row in wrap(text, span.start, span.end, max(1, width))]
        return rows

    def _bring(self, offset: int) -> None:
        row = max((number for number, each in enumerate(self._rows) if each.start <= offset), default=0)
        top, height = self.scroll_offset.y, self.size.height
        if row < top + 1:
            self.scroll_to_row(row - 1)
        elif row > top + height - 2:
            self.scroll_to_row(row + 2 - height)

    def draw(self, y: int, width: int) -> Strip:
        """One row, cut where the words begin and end."""
        if y >= len(self._rows):
            return self.blank()
        row, text = self._rows[y], self._open_article.article.text
        inside = [piece for piece in self._content if piece.overlaps(row)]
        ends = {end for piece in inside for end in (piece.start, piece.end) if row.start < end < row.end}
        parts: list[Part] = []
        for start, end in pairwise(sorted({row.start, *ends, row.end})):
            said = any(piece.start <= start < piece.end for piece in inside)
            parts.append((neutralise_line(text[start:end]), self._look(said=said)))
        return self.strip(parts, width, self.base)

    def _look(self, *, said: bool) -> Style:
        return self.ink("current") + self.ground(self._badge) if said else self.ink("quiet")


ROWS = 14
"""The most rows of the preview."""
BOUNDS_HINTS = (
    Hint(("bounds.take",), "take"),
    Hint(("bounds.end.less", "bounds.end.more"), "end"),
    Hint(("bounds.start.more", "bounds.start.less"), "begin"),
)


class BoundsSheet(Sheet[Content]):
    """Its answer is the words as they should be."""

    BINDINGS: ClassVar = bindings(BOUNDS_KEYS)
    AUTO_FOCUS = "#bounds"
    title_words = "Its beginning and end"
    hints = BOUNDS_HINTS
    closing = "bounds.close"

    def __init__(self, matter: CorrectionRequest) -> None:
        super().__init__(matter)
        assert matter.statement  # noqa: S101 - asked for only of a statement
        self._before = self._content = matter.statement.content

    def parts(self) -> ComposeResult:
        """The words in their paragraphs."""
        assert self.matter.statement  # noqa: S101 - as above
        badge = self.matter.open_article.badge(self.matter.statement)
        yield BoundsPreview(self.matter.open_article, self._content, badge, id="bounds")

    @property
    def rest(self) -> BoundsPreview:
        """The preview."""
        return self.query_one(BoundsPreview)

    def rows(self) -> int:
        """As many as the paragraphs take."""
        return min(ROWS, len(self.rest.rows(self.inner_width)))

    def action_end(self, by: int) -> None:
        """End a word later or earlier."""
        moved = with_end_moved(self.matter.open_article.article, self._content, by)
        self._show(moved, moved[-1].end, self._content[-1].end)

    def action_start(self, by: int) -> None:
        """Begin a word later or earlier."""
        moved = with_start_moved(self.matter.open_article.article, self._content, by)
        self._show(moved, moved[0].start, self._content[0].start)

    def _show(self, content: Content, now: int, before: int) -> None:
        if now == before:
            self.say("It cannot be moved any further")
            return
        self._content = content
        self.rest.show(content, now)

    def action_take(self) -> None:
        """These are its words, if they are others."""
        self.dismiss(None if self._content == self._before else self._content)
