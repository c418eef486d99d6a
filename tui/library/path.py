"""Find the library's path and the files that belong to it."""

import os

from platformdirs import user_data_path

VARIABLE = "ONRECORD_LIBRARY"
"""The environment variable that names the file."""
DEFAULT_NAME = "library.db"
SUFFIXES = ("-wal", "-shm", "-journal")
"""The endings of the files that SQLite keeps beside a database (https://www.sqlite.org/tempfiles.html)."""


def library_path(given: str | None = None, configured: str | None = None) -> str:
    """Return the path of the library.

    It is the given one, else the one in the environment, else the configured one, else a file in the
    platform's folder for data. A leading "~" is expanded.
    """
    if chosen := given or os.environ.get(VARIABLE) or configured:
        return os.path.expanduser(chosen)  # noqa: PTH111 - Path.expanduser raises for unknown users
    return str(user_data_path("onrecord", appauthor=False) / DEFAULT_NAME)


def protected_files(path: str) -> list[tuple[str, str]]:
    """Return the library's own files, which no output may replace, each with the reason in words."""
    if path == ":memory:":
        return []
    file = os.path.realpath(path)
    beside = [(file + suffix, "that file belongs to the library") for suffix in SUFFIXES]
    return [(file, "that is the library itself"), *beside]
