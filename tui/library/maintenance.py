"""Check a library's integrity, count what is in it, and back it up."""

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui.errors import LibraryError
from tui.exporters.files import check_output
from tui.library.articles.articles import RESTORABLE
from tui.library.path import protected_files
from tui.library.storage.database import Database
from tui.library.storage.migrations import version
from tui.library.storage.sql import NOT_REMOVED

FULL_TEXT_INDEXES = ("body_words", "statement_words", "title_words")


@dataclass(frozen=True, slots=True)
class Info:
    """What is in a library; everything but `removed` counts articles that were not removed."""

    path: str
    """The file."""
    size: int
    """Its size in bytes, with that of the write-ahead log."""
    layout: int
    """The version of its tables."""
    articles: int
    """How many articles it has."""
    removed: int
    """How many removed articles can be restored."""
    statements: int
    """How many statements they report; attitudes count only if a reader corrected them."""
    marks: int
    """How many marks readers made."""
    corrections: int
    """How many corrections readers made."""
    engines: tuple[tuple[str, int], ...]
    """Which engines analysed how many of the articles, the most frequent first."""


class Maintenance:
    """Checks, statistics and backups of a library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self) -> list[str]:
        """Return everything that is wrong with the library, in words; [] if it is sound.

        Checked are the pages of the file, the references between tables, and the full-text indexes.
        """
        found = [said for (said,) in self._database.rows("PRAGMA integrity_check") if said != "ok"]
        for table, row, parent, _ in self._database.rows("PRAGMA foreign_key_check"):
            found.append(f"row {row} of {table} refers to a missing row of {parent}")
        for index in FULL_TEXT_INDEXES:
            try:
                with self._database.transaction():
                    # The indexes have external content; only with rank 1 are they compared with it, too
                    # (https://www.sqlite.org/fts5.html#the_integrity_check_command).
                    sql = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - ours
                    self._database.write(sql)
            except LibraryError as error:
                found.append(f"the full-text index {index}: {error.problem}")
        return found

    def info(self) -> Info:
        """Return the size and the contents of the library."""
        database = self._database
        path = Path(database.path)
        files = [path, path.with_name(f"{path.name}-wal")]
        engines = database.rows(
            "SELECT coalesce(engine, 'none yet'), count(*) FROM listing "  # noqa: S608 - ours
            f"WHERE article {NOT_REMOVED} GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return Info(
            database.path,
            sum(file.stat().st_size for file in files if file.exists()),
            version(),
            database.value("SELECT count(*) FROM article WHERE removed IS NULL"),
            database.value(f"SELECT count(*) FROM article WHERE {RESTORABLE}"),  # noqa: S608 - ours
            self._number("sum(statements)", "listing"),
            self._number("count(*)", "mark"),
            self._number("count(*)", "correction"),
            tuple((engine, number) for engine, number in engines),
        )

    def _number(self, expression: str, table: str) -> int:
        """Return an aggregate over the rows of a table whose articles were not removed."""
        sql = f"SELECT coalesce({expression}, 0) FROM {table} WHERE article {NOT_REMOVED}"  # noqa: S608 - all ours
        return int(self._database.value(sql))

    def back_up(self, path: str, *, overwrite: bool) -> None:
        """Copy the library, as it is at one moment, to a file, and check the copy.

        The copy can be used as a library. It is written under a temporary name and then renamed, so that the
        file at `path` is always whole.

        Raises:
            LibraryError: If there is a file that may not be overwritten, or the copy cannot be made or is
                damaged.
            OutputRefusedError: If `path` is a file of the library itself.
        """
        check_output(path, protected_files(self._database.path))
        if os.path.lexists(path) and not overwrite:
            raise LibraryError(
                path, "a file with that name already exists", "choose another name, or add --force"
            )
        target = Path(os.path.realpath(path))
        temporary = target.with_name(f".onrecord-{secrets.token_hex(4)}.tmp")
        try:
            self._database.back_up(str(temporary))
            _check_copy(str(temporary), path)
            temporary.replace(target)
        except LibraryError as error:
            # The error should name the file the reader asked for, not the temporary one.
            raise LibraryError(path, error.problem, error.remedy) from error
        except OSError as error:
            raise LibraryError(path, error.strerror or type(error).__name__, "choose another file") from error
        finally:
            for leftover in temporary.parent.glob(f"{temporary.name}*"):
                with suppress(OSError):
                    leftover.unlink()


def _check_copy(file: str, path: str) -> None:
    """Raise LibraryError if the copy in `file`, which is to be renamed to `path`, is damaged."""
    with Database(file) as copy:
        if problems := Maintenance(copy).check():
            problem = f"the copy is damaged ({problems[0]})"
            raise LibraryError(path, problem, "check the disk, and the library")
