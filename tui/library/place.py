"""Where the library is."""

import os

VARIABLE = "ONRECORD_LIBRARY"
NAME = "library.db"


def place(given: str | None = None, configured: str | None = None) -> str:
    """The path of the library: the given one, else the environment's, else the configured one, else in the
    platform's data folder."""
    if chosen := given or os.environ.get(VARIABLE) or configured:
        return os.path.expanduser(chosen)  # noqa: PTH111 - Path's raises for unknown users
    from platformdirs import user_data_path  # noqa: PLC0415 - only where nobody chose

    return str(user_data_path("onrecord", appauthor=False) / NAME)
