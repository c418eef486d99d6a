"""The queue of articles that an older engine has analysed, and that are to be analysed again."""

from collections import deque
from collections.abc import Iterable


class Reanalysis:
    """A queue of ids of articles, with its progress. It is unknown until `begin`."""

    def __init__(self) -> None:
        self._left: deque[int] = deque()
        self.begun = False
        """Whether the queue has been filled, or given up."""
        self.total = 0
        """The number of articles when the queue was filled."""

    def begin(self, articles: Iterable[int]) -> None:
        """Fill the queue with the ids of articles that are to be analysed again."""
        self.begun = True
        self._left.extend(articles)
        self.total = len(self._left)

    @property
    def wanted(self) -> bool:
        """Whether articles are left, or the queue has not been filled yet."""
        return not self.begun or bool(self._left)

    @property
    def left(self) -> int:
        """The number of articles left."""
        return len(self._left)

    @property
    def number(self) -> int:
        """How many articles have been taken from the queue; 0 once it is empty, and before it is filled."""
        return self.total - self.left if self.left else 0

    def next(self) -> int | None:
        """Remove the next article from the queue and return its id; None if it is empty."""
        return self._left.popleft() if self._left else None

    def stop(self) -> None:
        """Give up the remaining articles in this run, after an error of the library."""
        self.begun = True
        self._left.clear()
