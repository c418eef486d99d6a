"""The sheet that moves the ends of a statement, word by word."""

from itertools import pairwise
from typing import ClassVar

from rich.style import Style
from textual.app import ComposeResult
from textual.events import Resize
from textual.strip import Strip

from tui.app.correction.commands import BOUNDS_KEYS
from tui.app.correction.request import CorrectionRequest
from tui.app.correction.request_summary import summary_of
from tui.app.correction.word_bounds import with_end_moved, with_start_moved
from tui.app.state.open_article import OpenArticle
from tui.app.state.speaker_badges import SpeakerBadge
from tui.app.ui.command import Hint, bindings
from tui.app.ui.fitted_sheet import FittedSheet
from tui.app.ui.pane import Pane, Part
from tui.app.ui.wrapping import wrap
from tui.control_characters import neutralise_line
from tui.model.article import Span
from tui.model.statement import Content
from tui.resources import styles


class BoundsPreview(Pane, can_focus=True):
    """The paragraphs of a statement, with its words on the ground of its speaker."""

    def __init__(
        self,
        open_article: OpenArticle,
        content: Content,
        badge: SpeakerBadge | None,
        *,
        id: str,  # noqa: A002
    ) -> None:
        """Preview some content of an article; `badge` is that of its speaker."""
        super().__init__(id=id)
        self._open_article = open_article
        self._badge = badge
        self._content = content
        self._rows: list[Span] = []

    def show(self, content: Content, moved: int) -> None:
        """Show other bounds, with the character at `moved` in view."""
        self._content = content
        self.lay_out(moved)

    def on_resize(self, _: Resize) -> None:
        """Wrap the paragraphs to the width."""
        self.lay_out(self._content[0].start)

    def lay_out(self, wanted: int) -> None:
        """Wrap the paragraphs, and bring a character into view."""
        self._rows = self.rows(self.size.width)
        self.set_height(len(self._rows))
        self._bring(wanted)

    def rows(self, width: int) -> list[Span]:
        """Return the lines of the paragraphs for a width in cells, with an empty one between paragraphs."""
        article, (start, end) = self._open_article.article, (self._content[0].start, self._content[-1].end)
        touched = [each.span for each in article.blocks if each.span.start < end and start < each.span.end]
        text = article.text.replace("\n", " ")
        rows: list[Span] = []
        for span in touched or [Span(start, end)]:
            rows += [Span(span.start, span.start)] if rows else []
            rows += [Span(*row) for row in wrap(text, span.start, span.end, max(1, width))]
        return rows

    def _bring(self, offset: int) -> None:
        """Scroll so that the row of a character is in view, with a row of context above and below."""
        row = max((number for number, each in enumerate(self._rows) if each.start <= offset), default=0)
        top, height = self.scroll_offset.y, self.size.height
        if row < top + 1:
            self.scroll_to_row(row - 1)
        elif row > top + height - 2:
            self.scroll_to_row(row + 2 - height)

    def draw(self, y: int, width: int) -> Strip:
        """Return one row, cut where the words begin and end."""
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
"""The most rows that the preview takes."""
BOUNDS_HINTS = (
    Hint(("bounds.take",), "save"),
    Hint(("bounds.end.less", "bounds.end.more"), "end"),
    Hint(("bounds.start.more", "bounds.start.less"), "start"),
)


class BoundsSheet(FittedSheet[Content]):
    """The sheet that moves the bounds of a statement; its answer is the content with other bounds."""

    BINDINGS: ClassVar = bindings(BOUNDS_KEYS)
    CSS_PATH: ClassVar = [styles() / "correct.tcss"]
    AUTO_FOCUS = "#bounds"
    closing = "bounds.close"
    hints = BOUNDS_HINTS

    def __init__(self, request: CorrectionRequest) -> None:
        super().__init__("Change beginning and end")
        assert request.statement  # noqa: S101 - only a statement has bounds
        self._request = request
        self._before = self._content = request.statement.content
        self._badge = request.open_article.badge(request.statement)

    def compose_parts(self) -> ComposeResult:
        """Yield the words in their paragraphs."""
        yield summary_of(self._request)
        yield BoundsPreview(self._request.open_article, self._content, self._badge, id="bounds")

    @property
    def fitted(self) -> BoundsPreview:
        """The preview, which scrolls."""
        return self.query_one(BoundsPreview)

    def wanted_rows(self) -> int:
        """Return the rows that the paragraphs take, up to a limit."""
        return min(ROWS, len(self.fitted.rows(self.inner_width)))

    def action_end(self, by: int) -> None:
        """Move the end a word further (-1: back)."""
        moved = with_end_moved(self._request.open_article.article, self._content, by)
        self._show(moved, moved[-1].end, self._content[-1].end)

    def action_start(self, by: int) -> None:
        """Move the beginning a word further (-1: back)."""
        moved = with_start_moved(self._request.open_article.article, self._content, by)
        self._show(moved, moved[0].start, self._content[0].start)

    def _show(self, content: Content, now: int, before: int) -> None:
        """Show other content, of which an end moved to `now` from `before`; say so if it did not move."""
        if now == before:
            self.say("Cannot be moved further")
            return
        self._content = content
        self.fitted.show(content, now)

    def action_take(self) -> None:
        """Answer with the content; if it has not changed, close without an answer."""
        self.dismiss(None if self._content == self._before else self._content)
