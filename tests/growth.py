"""How the time that some work takes grows with the size of what it is given."""

from collections.abc import Callable
from time import process_time

SMALL, LARGE = 10_000, 80_000
"""Sizes that are compared: eight times the time is linear growth, sixty-four times is quadratic."""
MOST = 24
"""Times as much that the large size may take, with room for what differs between runs."""
SHORTEST = 0.002
"""Seconds of process time; times below are too short to be compared."""


def is_linear(work: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """Whether the work takes about as much longer as the text is longer; the best of three runs counts."""
    small, large = (min(_seconds(work, text(size)) for _ in range(3)) for size in (SMALL, LARGE))
    return large <= MOST * max(small, SHORTEST)


def _seconds(work: Callable[[str], object], text: str) -> float:
    begun = process_time()
    work(text)
    return process_time() - begun
