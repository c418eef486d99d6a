"""The layers over the text that are switched one by one, besides the types of names."""

from typing import Literal, get_args

LayerName = Literal["statements", "margins", "marks"]
LAYERS: tuple[LayerName, ...] = get_args(LayerName)
"""What was said, on its grounds; who says it, in the left margin; and the reader's marks."""
ALL_LAYERS: frozenset[LayerName] = frozenset(LAYERS)
ATTITUDES = "attitudes"
"""What people want or believe: no layer, but in the same list, for it is switched likewise."""
WORDS = {
    "statements": "grounds of statements",
    "margins": "who speaks, at the left",
    "marks": "your marks",
    ATTITUDES: "attitudes",
}
"""What a reader calls them, in the order of the list."""
