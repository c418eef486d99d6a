"""The display settings of the text: which statements, names and layers are shown, in all articles."""

from collections.abc import Set
from typing import TYPE_CHECKING

from tui.configuration.settings import DEFAULT_ENTITY_TYPES, LAYERS, LayerName
from tui.model.statement_filter import DEFAULT, StatementFilter

if TYPE_CHECKING:
    from tui.model.statement import EntityType

ALL_LAYERS: frozenset[LayerName] = frozenset(LAYERS)
"""The names of all layers."""


class Display:
    """The display settings that all open articles share by reference.

    Assigning a value is enough to change what all open articles return: they compare the filter with the last
    one they applied. The panes still have to be redrawn.
    """

    def __init__(
        self,
        statement_filter: StatementFilter = DEFAULT,
        types: Set["EntityType"] = DEFAULT_ENTITY_TYPES,
        layers: Set[LayerName] = ALL_LAYERS,
    ) -> None:
        self.initial_filter = statement_filter
        """The statement filter at the start of the program."""
        self.statement_filter = statement_filter
        """The statement filter in use; replace it, as it is frozen."""
        self.types = types
        """The types of entities whose names are shown."""
        self.layers = layers
        """The names of the layers that are shown."""
