"""The settings and the formats that a command works with."""

from tui.commands.output import complain
from tui.configuration.load import configured
from tui.configuration.settings import Settings
from tui.errors import ExportError
from tui.exporters.formats import FORMATS, Format, formats_with
from tui.exporters.template import NAME


def in_force(given: str | None) -> Settings:
    """The reader's configuration, in the file that was given if one was; what is wrong with it is told on
    standard error."""
    configuration = configured(given)
    for problem in configuration.problems:
        complain(str(problem))
    return configuration


def names() -> tuple[str, ...]:
    """The names of all formats that can be asked for, whether there is a template or not."""
    return tuple(dict.fromkeys((*FORMATS, NAME)))


def template_format(configuration: Settings) -> Format:
    """Return the format that the configured template describes. Raises ExportError if there is none."""
    if configuration.export_template is None:
        remedy = f"set template under [export] in {configuration.path}; see onrecord config --default"
        raise ExportError(NAME, "there is no template to write by", remedy)
    return formats_with(configuration.export_template)[NAME]
