"""The places that the reader jumped from, to go back and forward."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey

MOST_PLACES = 100
"""How many places are remembered."""


class Position(NamedTuple):
    """A place in an article that was being read."""

    key: "ArticleKey"
    """The article, as the list has it."""
    position: int
    """Offset of the first visible character."""
    statement: str | None
    """The id of the current statement."""


class JumpHistory:
    """Back and forward as in Vim and in browsers."""

    def __init__(self) -> None:
        self._behind: list[Position] = []
        self._ahead: list[Position] = []

    def leave(self, place: Position) -> None:
        """Remember a place that is jumped from; there is nothing to go forward to any more."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-MOST_PLACES]

    def back(self, here: Position) -> Position | None:
        """Return the place jumped from last; None if there is none. `here` is the place now."""
        return _moved(self._behind, self._ahead, here)

    def forward(self, here: Position) -> Position | None:
        """Return the place that was left by going back last; None if there is none."""
        return _moved(self._ahead, self._behind, here)


def _moved(source: list[Position], target: list[Position], here: Position) -> Position | None:
    while source and source[-1] == here:
        source.pop()
    if not source:
        return None
    target.append(here)
    return source.pop()
