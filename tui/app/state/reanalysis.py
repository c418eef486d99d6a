"""Searching anew what an older engine has searched, article by article, while nothing else is to be done."""

from collections import deque
from collections.abc import Iterable


class Reanalysis:
    """Which articles are still to be searched anew, and how far it has come."""

    def __init__(self) -> None:
        """Nobody has looked yet which ones there are."""
        self._left: deque[int] = deque()
        self.begun = False
        """Whether it is known which articles there are."""
        self.total = 0
        """How many articles there were to be searched anew."""

    def begin(self, articles: Iterable[int]) -> None:
        """These articles are to be searched anew."""
        self.begun = True
        self._left.extend(articles)
        self.total = len(self._left)

    @property
    def wanted(self) -> bool:
        """Whether there is, or may be, something to be done."""
        return not self.begun or bool(self._left)

    @property
    def left(self) -> int:
        """How many are left."""
        return len(self._left)

    @property
    def number(self) -> int:
        """Which one it has come to, from 1; 0 where nothing is left to be done."""
        return self.total - self.left if self.left else 0

    def next(self) -> int | None:
        """Takes the next one out of those that are left; None if there is none."""
        return self._left.popleft() if self._left else None

    def stop(self) -> None:
        """Leave what is left to the next start."""
        self.begun = True
        self._left.clear()
