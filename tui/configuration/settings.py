"""The settings in force: what the configuration file says and, for all it leaves out, what is usual."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from tui.errors import ConfigurationError
    from tui.model.statement import EntityType

THEMES = ("record-dark", "record-light", "record-mono", "record-ansi")
"""The themes: dark, light, without colour, and with the terminal's own colours."""
ListOrder = Literal["as opened", "by date", "by title", "last read"]
ORDERS: tuple[ListOrder, ...] = get_args(ListOrder)
"""The orders of the article list; the first is the default."""
SIGNS = ("unicode", "ascii")
"""The character sets that margins can be drawn with; the first is the default."""
MEASURE = 72
"""The default length of a line of text, in cells."""
NARROWEST_MEASURE, WIDEST_MEASURE = 40, 120
"""The shortest and the longest line of text that can be set, in cells."""
LayerName = Literal["statements", "margins", "marks"]
LAYERS: tuple[LayerName, ...] = get_args(LayerName)
"""The layers over the text: grounds under statements, speakers in the left margin, and marks."""
DEFAULT_TYPES: frozenset["EntityType"] = frozenset({"PERSON", "ORG", "LOC", "FAC"})
"""The types of entities whose names are shown by default."""
PANEL_ORDERS = ("by speaker", "as in the text")
"""The orders of the statements beside the text."""


class Settings(NamedTuple):
    """Everything that can be set; each field is called as in the file, `_` for the dot.

    A tuple, not a dataclass: each start makes this class, and pays for it.
    """

    theme: str | None = None
    """The theme's name; None for the dark one, or the one without colour where NO_COLOR is set."""
    measure: int = MEASURE
    """Cells of a line of text."""
    doubt: float = 0.65
    """The share of confidence below which a statement is shown as uncertain."""
    order: ListOrder = ORDERS[0]
    """How the articles are ordered to begin with."""
    panel_order: str = PANEL_ORDERS[0]
    """How the statements beside the text are ordered to begin with."""
    library: str | None = None
    """The path of the library; None for the platform's place."""
    signs: str = SIGNS[0]
    """What margins are drawn with: "unicode", or "ascii" where those signs take two cells."""
    scroll_bar: bool = False
    """Whether the text has one."""
    layers_names: frozenset["EntityType"] = DEFAULT_TYPES
    """The types of names that are shown to begin with."""
    layers_statements: bool = True
    """Whether statements stand on grounds of their own."""
    layers_margins: bool = True
    """Whether the left margin tells who speaks."""
    layers_marks: bool = True
    """Whether marks are shown."""
    layers_attitudes: bool = False
    """Whether what people want or believe is shown beside what they say."""
    layers_confidence: float = 0.0
    """The least confidence of a statement that is shown."""
    export_format: str = "md"
    """The format that is proposed for an export."""
    export_folder: str = ""
    """The folder that is proposed for an export; "" for the current one."""
    export_template: str | None = None
    """How a statement is written when it is copied, and by the format "template"."""
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The keys of commands by the command's id, as they are written in the file, unchecked."""
    path: str = ""
    """The file, whether it is there or not."""
    given: frozenset[str] = frozenset()
    """The names of the settings that the file has and that are right."""
    problems: tuple["ConfigurationError", ...] = ()
    """What is wrong with the file; whatever is not named here holds."""

    @property
    def layers(self) -> frozenset[LayerName]:
        """The layers that are shown to begin with."""
        shown: dict[LayerName, bool] = {
            "statements": self.layers_statements,
            "margins": self.layers_margins,
            "marks": self.layers_marks,
        }
        return frozenset(name for name in LAYERS if shown[name])


USUAL = Settings()
"""What holds without a file."""
