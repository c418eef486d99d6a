"""What a reader calls the types of entities and the layers, and how names of a type are drawn."""

from collections.abc import Set
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.model.statement import EntityType

ATTITUDES = "attitudes"
"""What people want or believe: no layer, but switched in the same list."""
WORDS = {
    "statements": "backgrounds of statements",
    "margins": "speakers, in the left margin",
    "marks": "marks",
    ATTITUDES: "attitudes",
}
"""What a reader calls the layers, in the order of the list."""


class Look(NamedTuple):
    """One type of entities, as a reader meets it."""

    one: str
    """What one of them is called."""
    many: str
    """What several are called."""
    ink: str
    """The ink of their names in the text."""


LOOKS: dict["EntityType", Look] = {
    "PERSON": Look("person", "people", "person"),
    "ORG": Look("organisation", "organisations", "org"),
    "LOC": Look("place", "places", "place"),
    "FAC": Look("building or site", "buildings", "place"),
    "NORP": Look("nationality or group", "nationalities", "other"),
    "DATE": Look("date", "dates", "other"),
    "MONEY": Look("sum of money", "sums of money", "other"),
    "PRODUCT": Look("product", "products", "other"),
    "MISC": Look("other name", "other names", "other"),
}
"""Every type, in the order of the list."""
TYPES = tuple(LOOKS)


def in_words(shown: Set["EntityType"]) -> str:
    """Which types are shown, as a sentence; the few that are left out where that is the shorter list."""
    if len(shown) in (0, len(TYPES)):
        return "All names shown" if shown else "No names shown"
    few = 2 * len(shown) <= len(TYPES) + 1
    words = [LOOKS[each].many for each in TYPES if (each in shown) is few]
    listed = " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
    return f"Shown: {listed}" if few else f"Shown: all but {listed}"
