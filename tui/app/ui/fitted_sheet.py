"""Base of sheets as high as their content, as far as there is room; one part scrolls where there is not."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from tui.app.ui.command import Hint
from tui.app.ui.lines import FixedLine, Footer
from tui.app.ui.sheet import Answer, Sheet, fixed_rows, inner_width

LOW = 20
"""Rows of the terminal below which a sheet has no empty rows."""


class FittedSheet(Sheet[Answer]):
    """A sheet with a title, fixed rows, one part that scrolls (`fitted`), and a footer.

    Its box has the id "fitted-sheet"; padding and empty rows are those of the style sheet.
    """

    closing: ClassVar[str]
    """The id of the command that closes the sheet."""
    hints: ClassVar[Sequence[Hint]]
    """The hints of the footer."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        """Yield the sheet, top to bottom, and its keys."""
        with Vertical(id="fitted-sheet"):
            back = [(self.keymap.label(self.closing), "key"), (" back", "quiet")]
            yield FixedLine([(self._title, "strong")], back)
            yield from self.compose_parts()
        yield Footer(tuple(self.hints))

    def compose_parts(self) -> ComposeResult:
        """Yield the parts below the title."""
        raise NotImplementedError

    @property
    def fitted(self) -> Widget:
        """The part that scrolls where there is too little room."""
        raise NotImplementedError

    def wanted_rows(self) -> int:
        """Return how many rows the part that scrolls would take with enough room."""
        raise NotImplementedError

    def on_resize(self) -> None:
        """Fit the sheet to the terminal."""
        self.set_class(self.size.height < LOW, "-low")
        self.app.stylesheet.update(self)  # at once: the rows counted next depend on the class
        others = fixed_rows(self._box, self.fitted)
        self.fitted.styles.height = max(1, min(self.wanted_rows(), self.size.height - 1 - others))

    @property
    def _box(self) -> Widget:
        return self.query_one("#fitted-sheet")

    @property
    def inner_width(self) -> int:
        """The cells between the sheet's left and right padding."""
        return inner_width(self._box, self.size.width)
