"""The words for the types of entities and for the layers, and the ink of each type's names."""

from collections.abc import Set
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.model.statement import EntityType

ATTITUDES = "attitudes"
"""The id of the switch for attitudes: no layer, but in the same list."""
WORDS = {
    "statements": "backgrounds of statements",
    "margins": "speakers in the margin",
    "marks": "marks",
    ATTITUDES: "attitudes",
}
"""The words for each layer and for attitudes, by id, in the order of the list."""


class Look(NamedTuple):
    """The words and the ink of one type of entities."""

    one: str
    """The word for one of them."""
    many: str
    """The word for several."""
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
"""The look of every type, in the order of the list."""
TYPES = tuple(LOOKS)


def in_words(shown: Set["EntityType"]) -> str:
    """Return which types are shown, as a sentence; it names those left out where they are fewer."""
    if len(shown) in (0, len(TYPES)):
        return "All names shown" if shown else "No names shown"
    few = 2 * len(shown) <= len(TYPES) + 1
    words = [LOOKS[each].many for each in TYPES if (each in shown) is few]
    listed = " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
    return f"Shown: {listed}" if few else f"Shown: all but {listed}"
