"""The path of the library, and the files that belong to it."""

import os

import platformdirs

VARIABLE = "ONRECORD_LIBRARY"
NAME = "library.db"
SUFFIXES = ("-wal", "-shm", "-journal")
"""The suffixes of the files that SQLite keeps beside a database."""


def place(given: str | None = None, setting: str | None = None) -> str:
    """Return the path of the library: the given one, else the environment's, else the setting's, else the
    default one in the platform's data folder.
    """
    if chosen := given or os.environ.get(VARIABLE) or setting:
        return os.path.expanduser(chosen)  # noqa: PTH111 - Path's raises for unknown users
    return str(platformdirs.user_data_path("onrecord", appauthor=False) / NAME)


def protected_files(path: str) -> list[tuple[str, str]]:
    """Return the library's files, which must not be overwritten, each with what to say of it."""
    if path == ":memory:":
        return []
    file = os.path.realpath(path)
    beside = [(file + suffix, "that file belongs to the library") for suffix in SUFFIXES]
    return [(file, "that is the library itself"), *beside]
