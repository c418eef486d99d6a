"""The list of a reader's corrections of one article, those whose words are gone among them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from tui.app.correction.commands import CORRECTIONS_KEYS
from tui.app.correction.correction_list import ROWS, CorrectionList
from tui.app.correction.menu_sheet import About, Sheet
from tui.app.correction.request import Matter
from tui.app.ui.hints import Hint, bindings
from tui.model.correction import Correction
from tui.model.statement import Span

CORRECTIONS_HINTS = (
    Hint(("corrections.undo",), "take back"),
    Hint(("corrections.go",), "go there"),
)
MOST = 16
"""The most rows of the list."""


class CorrectionsSheet(Sheet[Span]):
    """Its answer is where the reader wants to go; what is taken back is taken back at once."""

    BINDINGS: ClassVar = bindings(CORRECTIONS_KEYS)
    AUTO_FOCUS = "#corrections"
    title_words = "Your corrections"
    hints = CORRECTIONS_HINTS
    closing = "corrections.close"

    def __init__(self, matter: Matter, take_back: Callable[[Correction], Sequence[Correction]]) -> None:
        """`take_back` takes one back and tells what is left."""
        super().__init__(matter)
        self._take_back = take_back
        self._left = matter.corrections

    def about(self) -> About:
        """The article."""
        return About(self.matter.reading.article.title, "the latest first", None, " ")

    def parts(self) -> ComposeResult:
        """The list."""
        yield CorrectionList(self._left, id="corrections")

    @property
    def rest(self) -> CorrectionList:
        """The list."""
        return self.query_one(CorrectionList)

    def rows(self) -> int:
        """Two a correction."""
        return min(MOST, ROWS * len(self._left))

    def action_step(self, by: int) -> None:
        """Choose the next correction, or the one before."""
        self.rest.step(by)

    def action_take_back(self) -> None:
        """Take the chosen one back; without any left, close."""
        self._left = self._take_back(self.rest.correction)
        if self._left:
            self.rest.show(self._left)
        else:
            self.dismiss()

    def action_go(self) -> None:
        """Go to the words of the chosen one."""
        at = self.rest.told.at
        if at is None:
            self.say("It is about speakers, not about one place")
        elif self.rest.correction.orphaned:
            self.say("Its words are no longer in the text")
        else:
            self.dismiss(at)
