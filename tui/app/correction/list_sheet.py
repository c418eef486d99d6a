"""The list of a reader's corrections of one article, those whose words are gone among them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.strip import Strip

from tui.app.correction.commands import CORRECTIONS_KEYS
from tui.app.correction.describe import CorrectionSummary, told
from tui.app.correction.menu_sheet import About, Sheet
from tui.app.correction.request import CorrectionRequest
from tui.app.ui.command import Hint, bindings
from tui.app.ui.pane import Part, spread
from tui.app.ui.row_list import RowList
from tui.app.ui.signs import CURRENT
from tui.model.article import Span
from tui.model.correction import Correction

ROWS = 2
"""Rows of a correction: what the reader said, and of which words."""
GONE = "words gone"


class CorrectionList(RowList):
    """Two rows a correction; those whose words are no longer in the text say so."""

    def __init__(self, corrections: Sequence[Correction], *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._show(corrections)

    def show(self, corrections: Sequence[Correction]) -> None:
        """List these; what is chosen stays at its place."""
        self._show(corrections)
        self.lay_anew()

    def _show(self, corrections: Sequence[Correction]) -> None:
        self._corrections = corrections[::-1]
        self._told = [told(each) for each in self._corrections]

    @property
    def correction(self) -> Correction:
        """The one that is chosen."""
        return self._corrections[self.chosen]

    @property
    def told(self) -> CorrectionSummary:
        """The same in words."""
        return self._told[self.chosen]

    def lay_out(self, width: int) -> Sequence[int]:  # noqa: ARG002 - the rows are the same for any width
        """Two rows a correction."""
        return [number for number in range(len(self._corrections)) for _ in range(ROWS)]

    def draw(self, y: int, width: int) -> Strip:
        """What the reader said, with its day; then the words."""
        number, line = divmod(y, ROWS)
        if number >= len(self._corrections):
            return self.blank()
        each, here = self._corrections[number], number == self.chosen
        quiet = self.ink("quiet")
        lead: Part = (f"{CURRENT if here else ' '}  ", self.ink("text"))
        if line:
            return self.strip(
                [lead, *spread([(self._told[number].cited, quiet)], [], width - 3)], width, self.base
            )
        aside: Part = (GONE, self.ink("unsure")) if each.orphaned else (each.made[:10], quiet)
        words: Part = (self._told[number].what, self.ink("strong" if here else "text"))
        return self.strip([lead, *spread([words], [aside], width - 3)], width, self.base)


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

    def __init__(
        self, matter: CorrectionRequest, take_back: Callable[[Correction], Sequence[Correction]]
    ) -> None:
        """`take_back` takes one back and tells what is left."""
        super().__init__(matter)
        self._take_back = take_back
        self._left = matter.corrections

    def about(self) -> About:
        """The article."""
        return About(self.matter.open_article.article.title, "the latest first", None, " ")

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
