"""Lexicons: word lists kept as text files in lexicons/, each read once, when it is first asked for."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lexicons"
"""The folder of the lists."""


@cache
def rows(name: str) -> tuple[str, ...]:
    """Return the rows of the list `name`, without comments (from "#" on) and without empty lines."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    bare = (line.split("#", 1)[0].strip() for line in lines)
    return tuple(row for row in bare if row)


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the words of the list `name`, which has one or several on a row, separated by commas."""
    return frozenset(entry.strip() for row in rows(name) for entry in row.split(",") if entry.strip())


@cache
def entries(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the rows of the list `name` as pairs of a word and the words that belong to it, which follow a
    colon."""
    parted = (row.partition(":") for row in rows(name))
    return tuple(
        (word.strip(), tuple(other.strip() for other in others.split(","))) for word, _, others in parted
    )
