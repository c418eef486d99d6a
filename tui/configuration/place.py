"""Where the configuration file is."""

import os

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
