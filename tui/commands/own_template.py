"""The format of the reader's own, for commands that write."""

from tui.configuration.configured import configured
from tui.errors import ExportError
from tui.exporters.formats import offer_template
from tui.exporters.template import NAME


def offer() -> None:
    """Have it among the formats. Raises ExportError if there is none in the configuration."""
    configuration = configured()
    if configuration.export_template is None:
        remedy = f"set template under [export] in {configuration.path}; see onrecord config --default"
        raise ExportError(NAME, "there is no template to write by", remedy)
    offer_template(configuration.export_template)
