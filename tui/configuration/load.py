"""The configuration in force. Most readers have no file: for them, no more is loaded than this."""

import os
from pathlib import Path

from tui.configuration.settings import USUAL, Settings
from tui.errors import ConfigurationError

VARIABLE = "ONRECORD_CONFIG"
NAME = "config.toml"


def chosen(given: str | None = None) -> str | None:
    """The file that somebody named: the given one, else the environment's; None if nobody did."""
    named = given or os.environ.get(VARIABLE)
    return os.path.expanduser(named) if named else None  # noqa: PTH111 - Path's raises for unknown users


def usual() -> str:
    """The file in the platform's folder for configuration."""
    from platformdirs import user_config_path  # noqa: PLC0415 - only where nobody chose

    return str(user_config_path("onrecord", appauthor=False) / NAME)


def configured(given: str | None = None) -> Settings:
    """The configuration in force; `given` is the file of the command line. Never raises: see its problems."""
    named = chosen(given)
    path = named or usual()
    try:
        # Whole bytes at once: a file that is being written is no reason to read half of it twice.
        raw = Path(path).read_bytes()
    except FileNotFoundError:
        missing = ConfigurationError(path, "there is no such file", "the usual settings are used")
        return USUAL._replace(path=path, problems=(missing,) if named else ())
    except (OSError, ValueError) as error:
        problem = f"it cannot be read ({getattr(error, 'strerror', None) or error})"
        unreadable = ConfigurationError(
            path, problem, "make it readable; until then the usual settings are used"
        )
        return USUAL._replace(path=path, problems=(unreadable,))
    from tui.configuration.parse import read  # noqa: PLC0415 - only where there is a file

    return read(path, raw)
