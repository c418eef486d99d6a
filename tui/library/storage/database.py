"""One SQLite file, opened safely: nothing else touches `sqlite3`."""

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
PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""
GLANCE = 5
"""Milliseconds after which whoever waits for another program tries anew."""
REMEDIES = {
    "SQLITE_BUSY": ("another program is writing to it", "close that program, then try again"),
    "SQLITE_LOCKED": ("another program is writing to it", "close that program, then try again"),
    "SQLITE_READONLY": ("it cannot be written to", "make the file and its folder writable, or name another"),
    "SQLITE_PERM": ("it cannot be written to", "make the file and its folder writable, or name another"),
    "SQLITE_CANTOPEN": ("it cannot be opened", "check that its folder is there and may be written to"),
    "SQLITE_FULL": ("the disk is full", "free some space; what was kept before is still there"),
    "SQLITE_CORRUPT": (
        "it is damaged",
        "restore a backup; `onrecord library check` tells what is wrong with it",
    ),
    "SQLITE_NOTADB": ("it is no library of On Record", "name another file; this one was left alone"),
    "SQLITE_IOERR": ("the disk could not be read or written", "check the disk; nothing else was changed"),
}
FOREIGN = ("it is a database of another program", "name another file; this one was left alone")


class Database:
    """A connection that any thread may use, one at a time."""

    def __init__(self, path: str, *, patience: float = PATIENCE) -> None:
        """Opens the library at `path`, made if there is none; ":memory:" lives as long as the object.

        Raises LibraryError, with the file unchanged, for a file that is no library, is a newer version's, or
        cannot be read and written.
        """
        self.path = path
        self._patience = patience
        self._lock = RLock()
        self._depth = 0
        with self._named():
            if path != IN_MEMORY:
                recognise(path, patience)
            self._connection = sqlite3.connect(
                path, timeout=patience, isolation_level=None, check_same_thread=False
            )
        try:
            with self._named():
                self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self) -> None:
        self._insist("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        migrate(self._connection)
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._try_to_write()

    def _try_to_write(self) -> None:
        """Whoever may only read is told so now, not when the first mark is lost."""
        self._begin()
        try:
            self._connection.execute(f"PRAGMA user_version = {version()}")
        finally:
            self._connection.execute("ROLLBACK")

    # ---- reading ----

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        with self._named(), self._lock:
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """The first row of a query, None if there is none."""
        with self._named(), self._lock:
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
            return found

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Any:  # noqa: ANN401 - whatever is there
        """The first value of the first row, None if there is none."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    @property
    def foreign_changes(self) -> int:
        """A number that is another one once another program has changed something."""
        return int(self.value("PRAGMA data_version"))

    # ---- writing ----

    @contextmanager
    def change(self) -> Iterator[None]:
        """All that is written within is written whole or not at all, and is on the disk at the end.

        Changes within a change belong to the outer one.
        """
        with self._named(), self._lock:
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
        """Begin to write as soon as nobody else does."""
        self._insist("BEGIN IMMEDIATE")

    def _insist(self, statement: str) -> None:
        """Execute what only one program can at a time as soon as it is possible.

        SQLite by itself looks ever more seldom, and can miss each of the many short moments that a reader
        who imports a folder leaves; for the change to write-ahead logging it does not look twice.
        """
        deadline = monotonic() + self._patience
        self._connection.execute(f"PRAGMA busy_timeout = {GLANCE}")
        try:
            while True:
                try:
                    self._connection.execute(statement)
                except sqlite3.OperationalError as error:
                    if not error.sqlite_errorname.startswith("SQLITE_BUSY") or monotonic() > deadline:
                        raise
                    sleep(GLANCE / 1000)
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
        """Runs one statement, within a change; the id of the row it has made, if any."""
        with self._named(), self._lock:
            return self._connection.execute(sql, parameters).lastrowid or 0

    def write_all(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Runs one statement for each row of values, within a change."""
        with self._named(), self._lock:
            self._connection.executemany(sql, rows)

    # ---- the file ----

    def another(self) -> "Database":
        """A connection of its own to the same file; the very same one where there is no file."""
        return self if self.path == IN_MEMORY else Database(self.path)

    def back_up(self, path: str) -> None:
        """Copies all of it, as it is at one moment, to another file; it may be in use meanwhile.

        In one go, which hinders nobody: in portions it would begin anew with every change another makes.
        Raises LibraryError if that cannot be written.
        """
        with self._named(path), self._lock:
            target = sqlite3.connect(path)
            try:
                self._connection.backup(target)
            finally:
                target.close()

    def close(self) -> None:
        """Closes the connection; nothing has to be saved.

        What the log beside the file still holds is taken into the file, as far as nobody else is at it, so
        that whoever copies the file alone has all of it.
        """
        with self._lock:
            with suppress(sqlite3.Error):  # it is as safe in the log
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _named(self, path: str | None = None) -> Iterator[None]:
        """Whatever SQLite or the system refuses becomes a LibraryError that names the file."""
        try:
            yield
        except sqlite3.Error as error:
            raise library_error(path or self.path, error) from error
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise LibraryError(path or self.path, problem, "name another file with --library") from error


def recognise(path: str, patience: float) -> None:
    """Makes sure that a library may be opened or made at `path`, and makes its folder.

    It is looked at by a connection that cannot write: even to open and close another one changes the file
    where some program was killed while it wrote. Raises LibraryError if there is anything else, OSError and
    sqlite3.Error if it cannot be read.
    """
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        return
    if not file.is_file():
        raise LibraryError(path, "it is no file", "name a file")
    with closing(
        sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", timeout=patience, uri=True)
    ) as looking:
        looking.execute("BEGIN")
        application, found = (_pragma(looking, name) for name in ("application_id", "user_version"))
        tables = looking.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and (application or tables):
        raise LibraryError(path, *FOREIGN)
    if found > version():
        problem = f"a newer version of On Record made it (layout {found}, this one knows {version()})"
        raise LibraryError(path, problem, "update On Record; the file was left alone")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def library_error(path: str, error: sqlite3.Error) -> LibraryError:
    """SQLite's refusal in words, with a remedy."""
    name = getattr(error, "sqlite_errorname", "")
    known = next((remedy for code, remedy in REMEDIES.items() if name.startswith(code)), None)
    return LibraryError(path, *(known or (f"{error}", "please report it; what was kept before is unchanged")))
