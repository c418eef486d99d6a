"""Making the reader's configuration hold in the app."""

from typing import TYPE_CHECKING

from tui.app.state.article_list import ORDERS
from tui.app.state.display import LAYERS
from tui.app.state.entity_types import TYPES
from tui.app.state.session import Shelf
from tui.app.ui.appearance import IN_FORCE
from tui.model.statement_filter import Scope

if TYPE_CHECKING:
    from tui.app.ui.terminal import Terminal
    from tui.configuration.settings import Configuration
    from tui.errors import ConfigurationError


def settle(configuration: "Configuration", terminal: "Terminal") -> list["ConfigurationError"]:
    """Make it hold on every screen; what of the file is wrong."""
    problems = list(configuration.problems)
    IN_FORCE.doubt = configuration.doubt
    IN_FORCE.ascii_signs = configuration.signs == "ascii"
    IN_FORCE.italics = terminal.italics
    IN_FORCE.template = configuration.export_template
    IN_FORCE.export_format = configuration.export_format
    IN_FORCE.export_folder = configuration.export_folder
    IN_FORCE.configuration = configuration.path
    IN_FORCE.keys = {}
    if configuration.keys:
        from tui.app.keymap import keymap  # noqa: PLC0415 - most readers have no keys of their own

        IN_FORCE.keys, wrong = keymap(configuration.keys, configuration.path)
        problems += wrong
    return problems


def shelf(configuration: "Configuration", scope: Scope) -> Shelf:
    """An empty shelf that shows what is to be shown; the scope is what the command line asks for."""
    wanted = Scope(
        scope.attitudes or configuration.layers_attitudes,
        scope.confidence or configuration.layers_confidence,
    )
    made = Shelf(wanted)
    made.types = {each for each in TYPES if each in configuration.layers_names}
    made.layers = {each for each in LAYERS if getattr(configuration, f"layers_{each}")}
    made.order = next(order for order in ORDERS if order == configuration.order)
    return made
