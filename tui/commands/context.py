"""The settings that a command works with."""

from tui.commands.messages import complain
from tui.configuration.load import load_settings
from tui.configuration.settings import Settings


def settings_with_warnings(given: str | None) -> Settings:
    """Return the settings in force, after printing the problems of the file on standard error.

    `given` is the configuration file named on the command line.
    """
    settings = load_settings(given)
    for problem in settings.problems:
        complain(str(problem))
    return settings
