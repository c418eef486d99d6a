"""The list of a reader's corrections of one article, including those whose words are gone."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.strip import Strip

from tui.app.correction.commands import CORRECTIONS_KEYS
from tui.app.correction.describe import CorrectionSummary, describe
from tui.app.correction.request import CorrectionRequest
from tui.app.correction.request_summary import RequestSummary
from tui.app.ui.command import Hint, bindings
from tui.app.ui.fitted_sheet import FittedSheet
from tui.app.ui.pane import Part, spread
from tui.app.ui.row_list import RowList
from tui.app.ui.signs import CURRENT
from tui.model.article import Span
from tui.model.correction import Correction
from tui.resources import styles

GONE = "words gone"
"""In the place of the day, for a correction whose words are no longer in the text."""


class CorrectionList(RowList[Correction]):
    """A list with two rows for each correction: what is right, and the words it is about."""

    noun = "correction"
    none = "No corrections here"
    item_rows = 2

    def __init__(self, corrections: Sequence[Correction], *, id: str) -> None:  # noqa: A002 - Textual's name
        """List corrections, which are in the order in which they were made, the last one first."""
        super().__init__(corrections[::-1], id=id)
        self._summaries = list(map(describe, self.items))

    def show(self, corrections: Sequence[Correction]) -> None:
        """List these corrections, the last one first; the cursor stays at its place."""
        self.items = corrections[::-1]
        self._summaries = list(map(describe, self.items))
        self.refresh_rows()

    @property
    def summary(self) -> CorrectionSummary | None:
        """The correction under the cursor in words; None if the list is empty."""
        return self._summaries[self.cursor] if self.items else None

    def chooses(self, clicks: int) -> bool:  # noqa: ARG002 - a click only moves the cursor
        """Return False: a click may not take a correction back."""
        return False

    def draw(self, y: int, width: int) -> Strip:
        """Return a row: what is right, with the day of the correction; or the words."""
        number, line = divmod(y, self.item_rows)
        if number >= len(self.items):
            return self.blank()
        each, here = self.items[number], number == self.cursor
        quiet = self.ink("quiet")
        lead: Part = (f"{CURRENT if here else ' '}  ", self.ink("text"))
        if line:
            return self.strip(
                [lead, *spread([(self._summaries[number].quote, quiet)], [], width - 3)], width, self.base
            )
        aside: Part = (GONE, self.ink("unsure")) if each.orphaned else (each.made[:10], quiet)
        words: Part = (self._summaries[number].what, self.ink("strong" if here else "text"))
        return self.strip([lead, *spread([words], [aside], width - 3)], width, self.base)


CORRECTIONS_HINTS = (
    Hint(("corrections.undo",), "take back"),
    Hint(("corrections.go",), "go there"),
)
MOST = 16
"""The most rows that the list takes."""


class CorrectionsSheet(FittedSheet[Span]):
    """The sheet with a reader's corrections; its answer is the span to go to.

    A correction is taken back while the sheet is open.
    """

    BINDINGS: ClassVar = bindings(CORRECTIONS_KEYS)
    CSS_PATH: ClassVar = [styles() / "correct.tcss"]
    AUTO_FOCUS = "#corrections"
    closing = "corrections.close"
    hints = CORRECTIONS_HINTS

    def __init__(
        self, request: CorrectionRequest, take_back: Callable[[Correction], Sequence[Correction]]
    ) -> None:
        """Make a sheet for the request's article; `take_back` removes a correction and returns those left."""
        super().__init__("Your corrections")
        self._take_back = take_back
        self._article_title = request.open_article.article.title
        self._corrections = request.corrections

    def compose_parts(self) -> ComposeResult:
        """Yield the article's title, and the list."""
        yield RequestSummary(self._article_title, "the latest first", None, " ")
        yield CorrectionList(self._corrections, id="corrections")

    @property
    def fitted(self) -> CorrectionList:
        """The list, which scrolls."""
        return self.query_one(CorrectionList)

    def wanted_rows(self) -> int:
        """Return the rows of the corrections, up to a limit."""
        return min(MOST, CorrectionList.item_rows * len(self.fitted.items))

    def action_take_back(self) -> None:
        """Take the correction under the cursor back, and close if none is left."""
        if correction := self.fitted.item:
            if left := self._take_back(correction):
                self.fitted.show(left)
            else:
                self.dismiss()

    def action_go(self) -> None:
        """Go to the words of the correction under the cursor."""
        correction, summary = self.fitted.item, self.fitted.summary
        if summary is None or summary.at is None:
            self.say("It is about speakers, not about one place")
        elif correction and correction.orphaned:
            self.say("Its words are no longer in the text")
        else:
            self.dismiss(summary.at)
