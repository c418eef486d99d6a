"""The corrections of an article in a list, the latest first."""

from collections.abc import Sequence

from textual.strip import Strip

from tui.app.correction.describe import Told, told
from tui.app.ui.pane import Part, spread, strip
from tui.app.ui.row_list import Listing
from tui.app.ui.signs import CURRENT
from tui.model.correction import Correction

ROWS = 2
"""Rows of a correction: what the reader said, and of which words."""
GONE = "words gone"


class CorrectionList(Listing):
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
    def told(self) -> Told:
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
            return strip(
                [lead, *spread([(self._told[number].cited, quiet)], [], width - 3)], width, self.base
            )
        aside: Part = (GONE, self.ink("unsure")) if each.orphaned else (each.made[:10], quiet)
        words: Part = (self._told[number].what, self.ink("strong" if here else "text"))
        return strip([lead, *spread([words], [aside], width - 3)], width, self.base)
