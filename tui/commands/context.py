"""The configuration that a command works with."""

from tui.commands.output import complain
from tui.configuration.load import configured
from tui.configuration.settings import Configuration


def in_force(given: str | None) -> Configuration:
    """The reader's configuration, in the file that was given if one was; what is wrong with it is told on
    standard error."""
    configuration = configured(given)
    for problem in configuration.problems:
        complain(str(problem))
    return configuration
