"""The format of the reader's own, for commands that write."""

from tui.configuration.settings import Configuration
from tui.errors import ExportError
from tui.exporters.formats import FORMATS, offer_template
from tui.exporters.template import NAME


def names() -> tuple[str, ...]:
    """The names of all formats that can be asked for, whether there is a template or not."""
    return tuple(dict.fromkeys((*FORMATS, NAME)))


def offer(configuration: Configuration) -> None:
    """Have it among the formats. Raises ExportError if there is none in the configuration."""
    if configuration.export_template is None:
        remedy = f"set template under [export] in {configuration.path}; see onrecord config --default"
        raise ExportError(NAME, "there is no template to write by", remedy)
    offer_template(configuration.export_template)
