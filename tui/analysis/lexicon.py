"""Word lists, kept as data files beside the code and read when they are first asked for."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lexicons"


@cache
def rows(name: str) -> tuple[str, ...]:
    """The rows of the list `name`, without comments (from "#" on) and empty lines."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    bare = (line.split("#", 1)[0].strip() for line in lines)
    return tuple(row for row in bare if row)


@cache
def word_set(name: str) -> frozenset[str]:
    """The entries of a list that has one or several on a row, set apart by commas."""
    return frozenset(entry.strip() for row in rows(name) for entry in row.split(",") if entry.strip())


@cache
def entries(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The rows of a list that has a word, a colon and others that go with it, as (word, others)."""
    parted = (row.partition(":") for row in rows(name))
    return tuple(
        (word.strip(), tuple(other.strip() for other in others.split(","))) for word, _, others in parted
    )
