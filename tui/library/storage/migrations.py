"""The layout of a library, version by version: plain SQL in `schema/`, a folder for each version.

A library knows its version (`user_version`); opening an older one brings it up to date in one transaction.
"""

import sqlite3
from functools import cache
from pathlib import Path

APPLICATION = 0x4F6E5263
"""The application id in the header of every library: "OnRc"."""
SCHEMA = Path(__file__).resolve().parent / "schema"


@cache
def version() -> int:
    """The newest version this program knows."""
    return max(int(folder.name) for folder in SCHEMA.iterdir())


def migrate(connection: sqlite3.Connection) -> None:
    """Brings a library to the newest version, all steps or none; does nothing to one that is there already.

    Foreign keys are off meanwhile, for SQLite has no other way to lay out a table anew, and hold at the end.
    Raises sqlite3.Error if it cannot be written.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    if _version_of(connection) == version():
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have done it while this one waited.
        for step in range(_version_of(connection) + 1, version() + 1):
            for statement in statements(step):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError("a migration left rows that belong to nothing")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def statements(step: int) -> list[str]:
    """The SQL statements that lead from the version before to this one."""
    found: list[str] = []
    for file in sorted((SCHEMA / str(step)).glob("*.sql")):
        pending = ""
        for line in file.read_text(encoding="utf-8").splitlines(keepends=True):
            pending += line
            if sqlite3.complete_statement(pending):
                found.append(pending)
                pending = ""
    return found


def _version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
