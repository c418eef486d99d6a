"""Other names of countries and organisations, those that have no word in common with the first."""

from collections.abc import Mapping
from functools import cache

from tui.analysis.lexicon import rows

Key = tuple[str, ...]
"""The words of a name in lower case."""


@cache
def aliases() -> Mapping[Key, Key]:
    """By each other name the one that stands for all: ("gop",) is ("republican", "party")."""
    table: dict[Key, Key] = {}
    for row in (*rows("country_aliases"), *rows("organisation_aliases")):
        first, *others = (tuple(name.strip().lower().split()) for name in row.split(","))
        table |= dict.fromkeys(others, first)
    return table
