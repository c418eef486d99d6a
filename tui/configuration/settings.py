"""The settings in force: the values of the configuration file and, for all it leaves out, the defaults.

Themes, orders, measures, layers and the default types of names are defined here, for configuration and app.
Every start imports this module: nothing slow is imported here.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from tui.errors import ConfigurationError
    from tui.exporters.names import FormatName
    from tui.model.statement import EntityType

ThemeName = Literal["record-dark", "record-light", "record-mono", "record-ansi"]
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
"""The themes: dark, light, without colour, and in the terminal's own colours."""
ListOrder = Literal["as opened", "by date", "by title", "last read"]
LIST_ORDERS: tuple[ListOrder, ...] = get_args(ListOrder)
"""The orders of the list of articles, the default first."""
PanelOrder = Literal["by speaker", "as in the text"]
PANEL_ORDERS: tuple[PanelOrder, ...] = get_args(PanelOrder)
"""The orders of the statements beside the text, the default first."""
Signs = Literal["unicode", "ascii"]
LayerName = Literal["statements", "margins", "marks"]
LAYERS: tuple[LayerName, ...] = get_args(LayerName)
"""The layers over the text: backgrounds of statements, the left margin with the speakers, the marks."""

MEASURE = 72
"""The default width of the text, in cells."""
NARROWEST_MEASURE, WIDEST_MEASURE = 40, 120
"""The narrowest and the widest text that can be set, in cells."""
DEFAULT_ENTITY_TYPES: frozenset["EntityType"] = frozenset({"PERSON", "ORG", "LOC", "FAC"})
"""The types of names that are shown by default."""


class Settings(NamedTuple):
    """Every setting. Fields are named as in the file, with `_` for the dot.

    A NamedTuple and not a dataclass, because every start creates this class and a dataclass takes longer.
    """

    theme: ThemeName | None = None
    """The theme; None for the dark one, or the one without colour if NO_COLOR is set."""
    measure: int = MEASURE
    """The width of the text, in cells."""
    doubt: float = 0.65
    """Statements with a confidence below this, from 0 to 1, are shown as uncertain."""
    order: ListOrder = LIST_ORDERS[0]
    """The order of the list of articles at the start."""
    panel_order: PanelOrder = PANEL_ORDERS[0]
    """The order of the statements beside the text at the start."""
    library: str | None = None
    """The path of the library; None for the platform's default."""
    signs: Signs = "unicode"
    """The characters that margins are drawn with: "ascii" where the Unicode signs take two cells."""
    scroll_bar: bool = False
    """Whether the text has a scroll bar."""
    layers: frozenset[LayerName] = frozenset(LAYERS)
    """The layers that are shown at the start; in the file, each is a setting of its own, true or false."""
    layers_names: frozenset["EntityType"] = DEFAULT_ENTITY_TYPES
    """The types of names that are shown at the start."""
    layers_attitudes: bool = False
    """Whether attitudes (beliefs, wishes, plans) are shown as well as statements."""
    layers_confidence: float = 0.0
    """The least confidence, from 0 to 1, of a statement that is shown."""
    export_format: "FormatName" = "md"
    """The format that is proposed for an export."""
    export_folder: str = ""
    """The folder that is proposed for an export; "" for the current one."""
    export_template: str | None = None
    """The template for copied statements and for the format "template"."""
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The keys of commands by the command's id, as written in the file, unchecked."""
    path: str = ""
    """The file, whether it exists or not."""
    given: frozenset[str] = frozenset()
    """The names of the settings that the file has and that are valid."""
    problems: tuple["ConfigurationError", ...] = ()
    """What is wrong with the file; all that is not named here is in force."""


DEFAULT_SETTINGS = Settings()
"""The default settings, in force without a file."""
