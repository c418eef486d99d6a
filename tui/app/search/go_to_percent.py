"""Asking how far into the text to go: the text follows what is typed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from tui.app.reader.panes import ReaderParts
    from tui.app.ui.search_line import SearchLine

WHOLE = 100
FIGURES = 3
"""The most figures of a share."""


@dataclass
class GoToPercent:
    """From the first figure to `enter` or `esc`."""

    screen: "ReaderParts"
    line: "SearchLine"
    home: int
    """The reading position to go back to."""
    typing: bool = True
    prompt: ClassVar[str] = "  %"
    ends_with_article: ClassVar[bool] = True
    ends_when_typed: ClassVar[bool] = True

    def update(self, query: str) -> None:
        """Go to the share of the text that has been typed so far."""
        share = _share(query)
        if share is not None and self.screen.open_article:
            self.screen.text_pane.go_to(len(self.screen.open_article.article.text) * share // WHOLE)
        rest = (
            "" if share is not None else "how far, from 0 to 100" if not query.strip() else "0 to 100, please"
        )
        label = self.screen.keymap.label
        keys = ((label("read"), "stay here"), (label("search.leave"), "back to where I was"))
        self.line.say("", rest, keys)

    def step(self, by: int) -> None:
        """There is nothing to walk through."""

    def settle(self) -> bool:
        """The figure is typed: stay there."""
        return True

    def end(self, *, back: bool) -> None:
        """Stay, or go back to where the reader was."""
        if back:
            self.screen.text_pane.go_to(self.home)


def _share(query: str) -> int | None:
    figure = query.strip().removesuffix("%").strip()
    given = figure.isdecimal() and len(figure) <= FIGURES
    return int(figure) if given and int(figure) <= WHOLE else None
