"""The formats that a command can write."""

from tui.configuration.settings import Settings
from tui.errors import ExportError
from tui.exporters.formats import offer_template
from tui.exporters.names import TEMPLATE


def offer(settings: Settings) -> None:
    """Add the format of the configured template to the formats. Raises ExportError if there is none."""
    if settings.export_template is None:
        remedy = f"set template under [export] in {settings.path}; see onrecord config --default"
        raise ExportError(TEMPLATE, "there is no template to write with", remedy)
    offer_template(settings.export_template)
