"""Where the reader jumped from, so that there is a way back."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey

KEPT = 100
"""How many places are remembered."""


class Position(NamedTuple):
    """Where a reader was."""

    key: "ArticleKey"
    """The article, as the list has it."""
    position: int
    """Offset of the first character in sight."""
    statement: str | None
    """The id of the current statement."""


class JumpHistory:
    """The places jumped from, and those one came back from; as in Vim and in browsers."""

    def __init__(self) -> None:
        self._behind: list[Position] = []
        self._ahead: list[Position] = []

    def leave(self, place: Position) -> None:
        """Remember a place that is jumped from; what was ahead is forgotten."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-KEPT]

    def back(self, here: Position) -> Position | None:
        """The place jumped from last; None if there is none."""
        return _moved(self._behind, self._ahead, here)

    def forward(self, here: Position) -> Position | None:
        """The place one came back from last; None if there is none."""
        return _moved(self._ahead, self._behind, here)


def _moved(source: list[Position], target: list[Position], here: Position) -> Position | None:
    while source and source[-1] == here:
        source.pop()
    if not source:
        return None
    target.append(here)
    return source.pop()
