"""Create and update the tables of a library, from the SQL files in `schema/`: one folder for each version.

A library's version is in its header (`PRAGMA user_version`; 0 for an empty file). To open an older library
executes the steps from its version to the newest one, in one transaction.
"""

import sqlite3
from functools import cache
from pathlib import Path

APPLICATION = 0x4F6E5263
"""The application id in the header of every library: the bytes "OnRc"
(https://www.sqlite.org/pragma.html#pragma_application_id)."""
SCHEMA = Path(__file__).resolve().parent / "schema"


@cache
def version() -> int:
    """Return the newest version of the layout that this program knows."""
    return max(int(folder.name) for folder in SCHEMA.iterdir())


def migrate(connection: sqlite3.Connection) -> None:
    """Update a library to the newest version, with all steps or none; one of that version is left as it is.

    Foreign keys are switched off, since SQLite can change a table's layout only by replacing the table
    (https://www.sqlite.org/lang_altertable.html#otheralter); they are checked before the commit. The pragma
    has no effect within a transaction, so it comes first; the caller switches it on again.

    Raises:
        sqlite3.Error: If the file cannot be written, or a row would refer to one that does not exist.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    if _version_of(connection) == version():
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # The version is read again: another program may have updated the file while this one waited.
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
    """Return the SQL statements that update a library from the previous version to version `step`.

    A file is cut where a statement is complete, since a trigger contains semicolons of its own.
    """
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
