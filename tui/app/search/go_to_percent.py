"""Asking how far into the text to go: the text follows what is typed."""

from dataclasses import dataclass
from typing import ClassVar

from tui.app.interface import Reader
from tui.app.ui.search_line import SearchLine

WHOLE = 100
FIGURES = 3
"""The most figures of a share."""


@dataclass
class GoToPercent:
    """From the first figure to `enter` or `esc`."""

    reader: Reader
    line: SearchLine
    home: int
    """The reading position to go back to."""
    typing: bool = True
    prompt: ClassVar[str] = "  %"
    ends_with_article: ClassVar[bool] = True
    ends_when_typed: ClassVar[bool] = True

    def update(self, query: str) -> None:
        """Go to the share of the text that has been typed so far."""
        share = _share(query)
        open_article = self.reader.open_article
        if share is not None and open_article:
            self.reader.text_pane.go_to(len(open_article.article.text) * share // WHOLE)
            self.reader.text_moved()
        rest = (
            ""
            if share is not None
            else "a number from 0 to 100"
            if not query.strip()
            else "not a number from 0 to 100"
        )
        label = self.reader.keymap.label
        keys = ((label("read"), "stay"), (label("search.leave"), "cancel"))
        self.line.say("", rest, keys)

    def list_changed(self) -> bool:
        """Leave the list of articles alone."""
        return False

    def step(self, by: int) -> None:
        """There is nothing to walk through."""

    def settle(self) -> bool:
        """The figure is typed: stay there."""
        return True

    def end(self, *, back: bool) -> None:
        """Stay, or go back to where the reader was."""
        if back:
            self.reader.text_pane.go_to(self.home)


def _share(query: str) -> int | None:
    figure = query.strip().removesuffix("%").strip()
    given = figure.isdecimal() and len(figure) <= FIGURES
    return int(figure) if given and int(figure) <= WHOLE else None
