"""What is shown over the text, in all articles alike: which statements, names and layers."""

from collections.abc import Set
from typing import TYPE_CHECKING

from tui.configuration.settings import DEFAULT_ENTITY_TYPES, LAYERS, LayerName
from tui.model.statement_filter import DEFAULT, StatementFilter

if TYPE_CHECKING:
    from tui.model.statement import EntityType

ALL_LAYERS: frozenset[LayerName] = frozenset(LAYERS)


class Display:
    """The one place where it is kept: every open article refers to the same object.

    Whoever assigns another value has nothing else to tell: open articles derive what they show from it.
    """

    def __init__(
        self,
        statement_filter: StatementFilter = DEFAULT,
        types: Set["EntityType"] = DEFAULT_ENTITY_TYPES,
        layers: Set[LayerName] = ALL_LAYERS,
    ) -> None:
        self.initial_filter = statement_filter
        """Which statements were asked for at the start."""
        self.statement_filter = statement_filter
        """Which statements are shown."""
        self.types = types
        """The types of entities whose names are shown."""
        self.layers = layers
        """The layers that are shown."""
