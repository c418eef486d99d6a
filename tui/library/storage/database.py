"""Open one SQLite file, read and write it, and report every failure as a LibraryError.

Only the modules of `tui.library.storage` import `sqlite3`, and only those of `tui.library` this one.

The file is in write-ahead-logging mode (https://www.sqlite.org/wal.html): readers see the last committed
state and never wait for the writer, and there is one writer at a time. A second program that wants to write
waits for the lock up to a timeout.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock
from time import monotonic, sleep
from typing import Any, Self

from tui.errors import LibraryError
from tui.library.storage.migrations import APPLICATION, migrate, version

Row = tuple[Any, ...]
IN_MEMORY = ":memory:"
LOCK_TIMEOUT_S = 5.0
"""Seconds to wait for the write lock of another program."""
RETRY_INTERVAL_MS = 5
"""Milliseconds between two attempts to get the write lock."""
REMEDIES = {
    "SQLITE_BUSY": ("another program is writing to it", "close that program, then try again"),
    "SQLITE_LOCKED": ("another program is writing to it", "close that program, then try again"),
    "SQLITE_READONLY": (
        "it cannot be written to",
        "make the file and its folder writable, or choose another file",
    ),
    "SQLITE_PERM": (
        "it cannot be written to",
        "make the file and its folder writable, or choose another file",
    ),
    "SQLITE_CANTOPEN": ("it cannot be opened", "check that its folder exists and is writable"),
    "SQLITE_FULL": ("the disk is full", "free some space; what was saved before is unchanged"),
    "SQLITE_CORRUPT": (
        "it is damaged",
        "restore a backup; `onrecord library check` shows what is wrong",
    ),
    "SQLITE_NOTADB": ("it is not an On Record library", "choose another file; this one was not changed"),
    "SQLITE_IOERR": ("the disk could not be read or written", "check the disk; nothing else was changed"),
}
FOREIGN = ("it is a database of another program", "choose another file; this one was not changed")


class Database:
    """A connection to a library's file that any thread may use; a lock admits one thread at a time."""

    def __init__(self, path: str, *, patience: float = LOCK_TIMEOUT_S) -> None:
        """Open the library at `path`, and create it or update its layout where necessary.

        Args:
            path: The file, or ":memory:" for a database that lives as long as this object.
            patience: Seconds to wait for another program that is writing.

        Raises:
            LibraryError: If the file is not a library, was made by a newer version, or cannot be read and
                written; it is then unchanged.
        """
        self.path = path
        self._patience = patience
        self._lock = RLock()
        self._depth = 0
        with self._library_errors():
            if path != IN_MEMORY:
                check_file(path, patience)
            # isolation_level=None: autocommit. By default the sqlite3 module opens deferred transactions by
            # itself, and those fail at once, without waiting, where two programs go from reading to writing.
            self._connection = sqlite3.connect(
                path, timeout=patience, isolation_level=None, check_same_thread=False
            )
        try:
            with self._library_errors():
                self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self) -> None:
        self._execute_when_free("PRAGMA journal_mode = WAL")
        # With FULL the log is flushed at each commit. NORMAL, which many use with WAL, may lose the last
        # commits when the power fails (https://www.sqlite.org/pragma.html#pragma_synchronous).
        self._connection.execute("PRAGMA synchronous = FULL")
        migrate(self._connection)
        # Off by default; a setting of the connection, not of the file; ignored within a transaction.
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._check_writable()

    def _check_writable(self) -> None:
        """Raise now if the file can only be read, rather than when the first mark is lost."""
        self._begin()
        try:
            self._connection.execute(f"PRAGMA user_version = {version()}")
        finally:
            self._connection.execute("ROLLBACK")

    # ---- reading ----

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a query."""
        with self._library_errors(), self._lock:
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None if there is none."""
        with self._library_errors(), self._lock:
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
            return found

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Any:  # noqa: ANN401 - of any column
        """Return the first value of the first row of a query, or None if there is no row."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    @property
    def data_version(self) -> int:
        """A number that changes when another connection has committed a change to the file.

        This connection's own changes leave it as it is
        (https://www.sqlite.org/pragma.html#pragma_data_version).
        """
        return int(self.value("PRAGMA data_version"))

    # ---- writing ----

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit everything that is written in the context together, or roll it back on any exception.

        When the outermost context ends, the changes are on the disk. A nested context opens no SQLite
        savepoint: its writes belong to the outermost transaction, and are rolled back only with it. So code
        that catches an exception of a nested context must not go on writing.
        """
        with self._library_errors(), self._lock:
            if self._depth == 0:
                self._begin()
            self._depth += 1
            try:
                yield
            except BaseException:
                if self._depth == 1 and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            else:
                if self._depth == 1:
                    self._commit()
            finally:
                self._depth -= 1

    def _begin(self) -> None:
        """Begin a transaction that holds the write lock from its start.

        A deferred transaction (a plain BEGIN) would take the lock at its first write only; if another program
        has written since its first read, that fails with SQLITE_BUSY_SNAPSHOT, which no waiting can cure.
        """
        self._execute_when_free("BEGIN IMMEDIATE")

    def _execute_when_free(self, statement: str) -> None:
        """Execute a statement that needs a lock; retry at short intervals until the timeout.

        SQLite's own busy handler waits longer and longer between attempts (up to 100 ms), and so can miss
        each of the short pauses of a program that imports a folder. For the switch to write-ahead logging it
        makes one attempt only. Afterwards its timeout is set back for all other statements.
        """
        deadline = monotonic() + self._patience
        self._connection.execute(f"PRAGMA busy_timeout = {RETRY_INTERVAL_MS}")
        try:
            while True:
                try:
                    self._connection.execute(statement)
                except sqlite3.OperationalError as error:
                    if not error.sqlite_errorname.startswith("SQLITE_BUSY") or monotonic() > deadline:
                        raise
                    sleep(RETRY_INTERVAL_MS / 1000)
                else:
                    return
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {round(self._patience * 1000)}")

    def _commit(self) -> None:
        try:
            self._connection.execute("COMMIT")
        except sqlite3.Error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def write(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Execute one statement within a transaction.

        Returns:
            The rowid of the row it inserted. After a statement that inserts nothing, it has no meaning.
        """
        with self._library_errors(), self._lock:
            return self._connection.execute(sql, parameters).lastrowid or 0

    def write_all(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Execute one statement for each sequence of values, within a transaction."""
        with self._library_errors(), self._lock:
            self._connection.executemany(sql, rows)

    # ---- the file ----

    def back_up(self, path: str) -> None:
        """Copy the database, as it is at one moment, to another file; it may be in use meanwhile.

        The copy is made in one step, which blocks nobody in WAL mode. In several steps the backup would start
        over whenever another connection writes (https://www.sqlite.org/backup.html).

        Raises:
            LibraryError: If the other file cannot be written; the error names that file.
        """
        with self._library_errors(path), self._lock:
            target = sqlite3.connect(path)
            try:
                self._connection.backup(target)
            finally:
                target.close()

    def close(self) -> None:
        """Close the connection; nothing has to be saved.

        Before, the content of the "-wal" file is written back into the main file, as far as no other
        connection is using it, so that a copy of the main file alone is complete.
        """
        with self._lock:
            with suppress(sqlite3.Error):  # the data is just as safe in the log
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _library_errors(self, path: str | None = None) -> Iterator[None]:
        """Turn every error of SQLite or of the operating system into a LibraryError that names the file."""
        try:
            yield
        except sqlite3.Error as error:
            raise library_error(path or self.path, error) from error
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise LibraryError(path or self.path, problem, "choose another file with --library") from error


def check_file(path: str, patience: float) -> None:
    """Check that a library can be opened or created at `path`, and create the folder for it.

    A file that exists is read through a read-only connection, so that a database of another program is left
    unchanged: a connection that may write would recover from the log of a killed program by writing.

    Raises:
        LibraryError: If the path is taken by something that is not a library of this or an older version.
        OSError, sqlite3.Error: If it cannot be read.
    """
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        return
    if not file.is_file():
        raise LibraryError(path, "it is not a file", "choose a file")
    with closing(
        sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", timeout=patience, uri=True)
    ) as connection:
        connection.execute("BEGIN")  # one state of the file for all three values
        application, found = (_pragma(connection, name) for name in ("application_id", "user_version"))
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and (application or tables):
        raise LibraryError(path, *FOREIGN)
    if found > version():
        problem = (
            f"it was made by a newer version of On Record (layout {found}; this version knows {version()})"
        )
        raise LibraryError(path, problem, "update On Record; the file was not changed")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def library_error(path: str, error: sqlite3.Error) -> LibraryError:
    """Return an error of SQLite as a LibraryError: the problem in words, with a remedy."""
    name = getattr(error, "sqlite_errorname", "")
    known = next((remedy for code, remedy in REMEDIES.items() if name.startswith(code)), None)
    return LibraryError(
        path, *(known or (f"{error}", "please report it; what was saved before is unchanged"))
    )
