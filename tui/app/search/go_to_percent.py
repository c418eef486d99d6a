"""The search mode in which a percentage is typed, and the text scrolls to it."""

from dataclasses import dataclass
from typing import ClassVar

from tui.app.interface import Reader
from tui.app.ui.search_line import SearchLine

WHOLE = 100
"""The largest percentage."""
FIGURES = 3
"""The most digits of a percentage."""


@dataclass
class GoToPercent:
    """The `ActiveSearch` for a percentage, from its first digit to `enter` or `esc`."""

    reader: Reader
    line: SearchLine
    home: int
    """The offset to go back to."""
    typing: bool = True
    prompt: ClassVar[str] = "  %"
    ends_with_article: ClassVar[bool] = True
    ends_when_typed: ClassVar[bool] = True

    def update(self, query: str) -> None:
        """Go to the percentage typed so far; say what is expected if it is none."""
        percentage = _percentage(query)
        open_article = self.reader.open_article
        if percentage is not None and open_article:
            self.reader.text_pane.go_to(len(open_article.article.text) * percentage // WHOLE)
            self.reader.text_moved()
        rest = (
            ""
            if percentage is not None
            else "how far, from 0 to 100"
            if not query.strip()
            else "0 to 100, please"
        )
        label = self.reader.keymap.label
        keys = ((label("read"), "stay here"), (label("search.leave"), "back to where I was"))
        self.line.say("", rest, keys)

    def list_changed(self) -> bool:
        """Return False: the list of articles is not filtered."""
        return False

    def step(self, by: int) -> None:
        """Do nothing: there are no hits to step through."""

    def settle(self) -> bool:
        """Return True: the text is at its new position already."""
        return True

    def end(self, *, back: bool) -> None:
        """Stay or, with `back`, return to the offset where the reader was."""
        if back:
            self.reader.text_pane.go_to(self.home)


def _percentage(query: str) -> int | None:
    """Return the percentage that a query is, from 0 to 100; None if it is none."""
    figure = query.strip().removesuffix("%").strip()
    given = figure.isdecimal() and len(figure) <= FIGURES
    return int(figure) if given and int(figure) <= WHOLE else None
