"""The formats that a command can write."""

from tui.configuration.settings import Settings
from tui.errors import ExportError
from tui.exporters.formats import Format, formats_with
from tui.exporters.names import TEMPLATE


def template_format(settings: Settings) -> Format:
    """Return the format that the configured template describes. Raises ExportError if there is none."""
    if settings.export_template is None:
        remedy = f"set template under [export] in {settings.path}; see onrecord config --default"
        raise ExportError(TEMPLATE, "there is no template to write with", remedy)
    return formats_with(settings.export_template)[TEMPLATE]
