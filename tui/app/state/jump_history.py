"""The history of jumps: positions to go back to, and forward again."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey

MOST_PLACES = 100
"""The most positions to go back to; the oldest are dropped."""


class Position(NamedTuple):
    """A reading position in an article."""

    key: "ArticleKey"
    """The item of the list that was being read."""
    position: int
    """Offset of the first visible character."""
    statement: str | None
    """The id of the current statement; None if there was none."""


class JumpHistory:
    """Positions before and after the present one, as in browsers: a new jump drops those ahead."""

    def __init__(self) -> None:
        self._behind: list[Position] = []
        self._ahead: list[Position] = []

    def leave(self, place: Position) -> None:
        """Record the position from which the reader jumps, and drop the positions ahead."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-MOST_PLACES]

    def back(self, here: Position) -> Position | None:
        """Return the position to go back to, None if there is none; `here` is the present one."""
        return _take(self._behind, self._ahead, here)

    def forward(self, here: Position) -> Position | None:
        """Return the position to go forward to, None if there is none; `here` is the present one."""
        return _take(self._ahead, self._behind, here)


def _take(source: list[Position], target: list[Position], here: Position) -> Position | None:
    """Take the last position that differs from `here` off `source`, put `here` on `target`, and return it."""
    while source and source[-1] == here:
        source.pop()
    if not source:
        return None
    target.append(here)
    return source.pop()
