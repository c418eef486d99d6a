"""Where the library is, and which files belong to it."""

import os

import platformdirs

VARIABLE = "ONRECORD_LIBRARY"
NAME = "library.db"
SUFFIXES = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files it keeps beside it."""


def place(given: str | None = None, configured: str | None = None) -> str:
    """The path of the library: the given one, else the environment's, else the configured one, else in the
    platform's data folder."""
    if chosen := given or os.environ.get(VARIABLE) or configured:
        return os.path.expanduser(chosen)  # noqa: PTH111 - Path's raises for unknown users
    return str(platformdirs.user_data_path("onrecord", appauthor=False) / NAME)


def protected_files(path: str) -> list[tuple[str, str]]:
    """The library's files, none of which may be overwritten, each with what to say of it."""
    if path == ":memory:":
        return []
    file = os.path.realpath(path)
    beside = [(file + suffix, "that file belongs to the library") for suffix in SUFFIXES]
    return [(file, "that is the library itself"), *beside]
