"""Looking after a library: is it sound, what is in it, and a copy of it."""

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
from tui.library.storage.sql import THERE

INDEXES = ("body_words", "statement_words", "title_words")


@dataclass(frozen=True, slots=True)
class Info:
    """What is in a library."""

    path: str
    """Its file."""
    size: int
    """Bytes, those not yet written back from the log included."""
    layout: int
    """The version of its tables."""
    articles: int
    """Articles that were not removed."""
    removed: int
    """Articles that can be brought back."""
    statements: int
    """Statements in them, attitudes aside unless corrected."""
    marks: int
    """Marks of readers."""
    corrections: int
    """Corrections of readers."""
    engines: tuple[tuple[str, int], ...]
    """Which engines analysed how many of the articles, the most frequent first."""


def check(database: Database) -> list[str]:
    """What is wrong with the library; [] if it is sound."""
    found = [said for (said,) in database.rows("PRAGMA integrity_check") if said != "ok"]
    for table, row, parent, _ in database.rows("PRAGMA foreign_key_check"):
        found.append(f"row {row} of {table} belongs to one of {parent} that is not there")
    for index in INDEXES:
        try:
            with database.change():
                # Rank 1 has it compared with the words it was made of, too.
                sql = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - ours
                database.write(sql)
        except LibraryError as error:
            found.append(f"the full-text index {index}: {error.problem}")
    return found


def info(database: Database) -> Info:
    """What is in the library."""
    path = Path(database.path)
    files = [path, path.with_name(f"{path.name}-wal")]
    engines = database.rows(
        f"SELECT coalesce(engine, 'none yet'), count(*) FROM listing WHERE article {THERE} "  # noqa: S608 - ours
        "GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return Info(
        database.path,
        sum(file.stat().st_size for file in files if file.exists()),
        version(),
        database.value("SELECT count(*) FROM article WHERE removed IS NULL"),
        database.value(f"SELECT count(*) FROM article WHERE {RESTORABLE}"),  # noqa: S608 - ours
        _number(database, "sum(statements)", "listing"),
        _number(database, "count(*)", "mark"),
        _number(database, "count(*)", "correction"),
        tuple((engine, number) for engine, number in engines),
    )


def _number(database: Database, what: str, table: str) -> int:
    """A sum over all rows of articles that are there."""
    sql = f"SELECT coalesce({what}, 0) FROM {table} WHERE article {THERE}"  # noqa: S608 - all ours
    return int(database.value(sql))


def back_up(database: Database, path: str, *, overwrite: bool) -> None:
    """Copies the library, as it is at one moment, to a file, and looks whether the copy is sound.

    The file is there whole or not at all; it may be used as a library. Raises LibraryError if a file is there
    that may not be overwritten, or if the copy cannot be made; OutputRefusedError if it is a file of the
    library itself.
    """
    check_output(path, protected_files(database.path))
    if os.path.lexists(path) and not overwrite:
        raise LibraryError(path, "there is a file of that name already", "name another, or give --force")
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".onrecord-{secrets.token_hex(4)}.tmp")
    try:
        database.back_up(str(temporary))
        with Database(str(temporary)) as copy:
            if problems := check(copy):
                problem = f"the copy is damaged ({problems[0]})"
                raise LibraryError(path, problem, "check the disk, and the library")
        temporary.replace(target)
    except LibraryError as error:
        raise LibraryError(path, error.problem, error.remedy) from error  # not of the temporary file
    except OSError as error:
        raise LibraryError(path, error.strerror or type(error).__name__, "name another file") from error
    finally:
        for leftover in temporary.parent.glob(f"{temporary.name}*"):
            with suppress(OSError):
                leftover.unlink()
