"""The sheet on which a reader moves the ends of a statement, word by word."""

from typing import ClassVar

from textual.app import ComposeResult

from tui.app.correction.bounds_preview import BoundsPreview
from tui.app.correction.commands import BOUNDS_KEYS
from tui.app.correction.menu_sheet import Sheet
from tui.app.correction.request import Matter
from tui.app.correction.word_bounds import Stretch, with_end_moved, with_start_moved
from tui.app.ui.hints import Hint, bindings

ROWS = 14
"""The most rows of the preview."""
BOUNDS_HINTS = (
    Hint(("bounds.take",), "take"),
    Hint(("bounds.end.less", "bounds.end.more"), "end"),
    Hint(("bounds.start.more", "bounds.start.less"), "begin"),
)


class BoundsSheet(Sheet[Stretch]):
    """Its answer is the words as they should be."""

    BINDINGS: ClassVar = bindings(BOUNDS_KEYS)
    AUTO_FOCUS = "#bounds"
    title_words = "Its beginning and end"
    hints = BOUNDS_HINTS
    closing = "bounds.close"

    def __init__(self, matter: Matter) -> None:
        super().__init__(matter)
        assert matter.statement  # noqa: S101 - asked for only of a statement
        self._before = self._content = matter.statement.content

    def parts(self) -> ComposeResult:
        """The words in their paragraphs."""
        assert self.matter.statement  # noqa: S101 - as above
        voice = self.matter.reading.voice(self.matter.statement)
        yield BoundsPreview(self.matter.reading, self._content, voice, id="bounds")

    @property
    def rest(self) -> BoundsPreview:
        """The preview."""
        return self.query_one(BoundsPreview)

    def rows(self) -> int:
        """As many as the paragraphs take."""
        return min(ROWS, len(self.rest.rows(self.inner_width)))

    def action_end(self, by: int) -> None:
        """End a word later or earlier."""
        moved = with_end_moved(self.matter.reading.article, self._content, by)
        self._show(moved, moved[-1].end, self._content[-1].end)

    def action_start(self, by: int) -> None:
        """Begin a word later or earlier."""
        moved = with_start_moved(self.matter.reading.article, self._content, by)
        self._show(moved, moved[0].start, self._content[0].start)

    def _show(self, content: Stretch, now: int, before: int) -> None:
        if now == before:
            self.say("It cannot be moved any further")
            return
        self._content = content
        self.rest.show(content, now)

    def action_take(self) -> None:
        """These are its words, if they are others."""
        self.dismiss(None if self._content == self._before else self._content)
