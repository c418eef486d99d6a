"""The articles that an older engine has analysed: they are analysed again when there is time."""

from collections import deque
from collections.abc import Iterable


class Reanalysis:
    """Which articles are still to be analysed again, and how many have been."""

    def __init__(self) -> None:
        """Begin without knowing which articles there are."""
        self._left: deque[int] = deque()
        self.begun = False
        """Whether the articles are known."""
        self.total = 0
        """How many articles there were."""

    def begin(self, articles: Iterable[int]) -> None:
        """Set the articles that are to be analysed again."""
        self.begun = True
        self._left.extend(articles)
        self.total = len(self._left)

    @property
    def wanted(self) -> bool:
        """Whether there is, or may be, something to be done."""
        return not self.begun or bool(self._left)

    @property
    def left(self) -> int:
        """How many articles are left."""
        return len(self._left)

    @property
    def number(self) -> int:
        """The number of the current article, from 1; 0 where nothing is left to be done."""
        return self.total - self.left if self.left else 0

    def next(self) -> int | None:
        """Remove the next of the articles that are left, and return it; None if there is none."""
        return self._left.popleft() if self._left else None

    def stop(self) -> None:
        """Leave the remaining articles to the next start."""
        self.begun = True
        self._left.clear()
