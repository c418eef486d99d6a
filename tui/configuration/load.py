"""Load the settings in force. Without a file, nothing more than this module is imported."""

import os
from pathlib import Path

from tui.configuration.settings import DEFAULT_SETTINGS, Settings
from tui.errors import ConfigurationError

VARIABLE = "ONRECORD_CONFIG"
NAME = "config.toml"


def named_file(given: str | None = None) -> str | None:
    """Return the file named on the command line, else by the environment; None if neither names one."""
    named = given or os.environ.get(VARIABLE)
    return os.path.expanduser(named) if named else None  # noqa: PTH111 - Path's raises for unknown users


def default_file() -> str:
    """Return the path of the file in the platform's folder for configuration."""
    from platformdirs import user_config_path

    return str(user_config_path("onrecord", appauthor=False) / NAME)


def load_settings(given: str | None = None) -> Settings:
    """Return the settings in force; `given` is the file named on the command line.

    Never raises: what is wrong with the file is among the settings' problems.
    """
    named = named_file(given)
    path = named or default_file()
    try:
        # One read of the whole file: it may be written at the same time.
        raw = Path(path).read_bytes()
    except FileNotFoundError:
        missing = ConfigurationError(path, "there is no such file", "the default settings are used")
        return DEFAULT_SETTINGS._replace(path=path, problems=(missing,) if named else ())
    except (OSError, ValueError) as error:
        problem = f"it cannot be read ({getattr(error, 'strerror', None) or error})"
        unreadable = ConfigurationError(path, problem, "make it readable; the default settings are used")
        return DEFAULT_SETTINGS._replace(path=path, problems=(unreadable,))
    if not raw:
        return DEFAULT_SETTINGS._replace(path=path)
    from tui.configuration.parse import parse

    return parse(path, raw)
