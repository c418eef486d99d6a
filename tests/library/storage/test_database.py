"""Opening what is no library, or cannot be used as one: it is said, and the file is left alone."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path

import pytest

from tui.errors import LibraryError
from tui.library.storage.database import IN_MEMORY, Database
from tui.library.storage.migrations import APPLICATION, version

NOBODY = 65534
"""The user who may do nothing, by custom."""
ADDED = "INSERT INTO article (added) VALUES ('2026-01-01')"
COUNTED = "SELECT count(*) FROM article"


def make_library(path: Path) -> None:
    with Database(str(path)) as database:
        add(database)


def add(database: Database, times: int = 1, size: int = 10) -> None:
    """So many articles of so many characters in one change."""
    with database.transaction():
        database.write_all("INSERT INTO article (added) VALUES (?)", [("x" * size,)] * times)


def other_database(path: Path, application: int = 0, *, killed: bool = False) -> None:
    """A file of another program; if it was `killed`, what it wrote last is still beside the file."""
    script = (
        f"import sqlite3, os; c = sqlite3.connect({str(path)!r}, isolation_level=None); "
        f"c.execute('PRAGMA application_id = {application}'); "
        f"c.execute('PRAGMA journal_mode = {'WAL' if killed else 'DELETE'}'); "
        "c.execute('CREATE TABLE theirs (x)'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def newer_library(path: Path) -> None:
    make_library(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version() + 1}")


def damaged_library(path: Path) -> None:
    """The first page says what it is; behind it is nothing but noise."""
    make_library(path)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * (size - 100))


def shortened_library(path: Path) -> None:
    make_library(path)
    with path.open("r+b") as file:
        file.truncate(5000)


REFUSED: dict[str, tuple[Callable[[Path], object], str, str]] = {
    # what makes the file; what is said about it; what to do
    "newer": (newer_library, f"made by a newer version of On Record (layout {version() + 1}", "update"),
    "a text": (lambda path: path.write_text("Dear diary, " * 100), "not an On Record", "choose another"),
    "a few bytes": (lambda path: path.write_bytes(b"SQL"), "it is not an On Record", "choose another"),
    "another program's": (other_database, "a database of another program", "this one was not changed"),
    "another's by its id": (lambda path: other_database(path, 7), "of another program", "choose another"),
    "another's, killed": (lambda path: other_database(path, killed=True), "of another", "choose another"),
    "a folder": (Path.mkdir, "it is not a file", "choose a file"),
    "a pipe": (os.mkfifo, "it is not a file", "choose a file"),
    "damaged": (damaged_library, "it is damaged", "restore a backup"),
    "cut off": (shortened_library, "it is damaged", "restore a backup"),
}  # fmt: skip


def all_bytes(folder: Path) -> dict[str, bytes]:
    """What the files of a folder hold, but for the index that SQLite makes for whoever reads."""
    files = (file for file in folder.iterdir() if file.is_file() and not file.name.endswith("-shm"))
    return {file.name: held for file in files if (held := file.read_bytes())}


@pytest.mark.parametrize(("make", "problem", "remedy"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_library_is_refused_and_left_alone(tmp_path, make, problem, remedy):
    path = tmp_path / "odd ?#% name.db"
    make(path)
    before = all_bytes(tmp_path)
    with pytest.raises(LibraryError) as refused:
        Database(str(path))
    assert refused.value.resource == str(path)
    assert problem in refused.value.problem
    assert remedy in refused.value.remedy
    assert all_bytes(tmp_path) == before


def test_a_library_is_made_with_its_folder_and_found_again(tmp_path):
    path = tmp_path / "a" / "b" / "library.db"
    make_library(path)
    header = path.read_bytes()
    assert int.from_bytes(header[68:72], "big") == APPLICATION
    assert int.from_bytes(header[60:64], "big") == version()
    with Database(str(path)) as database:
        assert database.value(COUNTED) == 1
        assert database.value("PRAGMA journal_mode") == "wal"
        assert database.value("PRAGMA foreign_keys") == 1
        assert database.value("PRAGMA synchronous") == 2


def test_an_empty_file_becomes_a_library(tmp_path):
    (tmp_path / "empty.db").touch()
    make_library(tmp_path / "empty.db")
    with Database(str(tmp_path / "empty.db")) as database:
        assert database.value(COUNTED) == 1


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("precious")
    with pytest.raises(LibraryError) as refused:
        Database(str(tmp_path / "file" / "library.db"))
    assert refused.value.resource == str(tmp_path / "file" / "library.db")
    assert (tmp_path / "file").read_text() == "precious"


def test_two_programs_that_make_it_at_once_agree(tmp_path):
    script = (
        "import sys; from tui.library.storage.database import Database\n"
        "for number in range(40):\n"
        "    with Database(f'{sys.argv[1]}/{number}.db') as database, database.transaction():\n"
        f"        database.write({ADDED!r})\n"
    )
    programs = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) for _ in range(2)]
    assert [program.wait() for program in programs] == [0, 0]
    for number in range(40):
        with Database(str(tmp_path / f"{number}.db")) as database:
            assert database.value(COUNTED) == 2


# ---- others are writing ----


def test_a_library_that_is_locked(tmp_path):
    path = tmp_path / "library.db"
    make_library(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        before = all_bytes(tmp_path)
        with pytest.raises(LibraryError) as refused:
            Database(str(path), patience=0.05)
        assert refused.value.problem == "another program is writing to it"
        assert all_bytes(tmp_path) == before
    with Database(str(path)) as database:
        assert database.value(COUNTED) == 1


def test_what_another_program_is_writing_delays_and_then_refuses_a_change(tmp_path):
    path = tmp_path / "library.db"
    make_library(path)
    other = sqlite3.connect(path, isolation_level=None)
    with closing(other), Database(str(path), patience=0.05) as database:
        other.execute("BEGIN IMMEDIATE")
        assert database.value(COUNTED) == 1
        with pytest.raises(LibraryError, match="another program is writing"):
            add(database)
        other.execute("ROLLBACK")
        add(database)
        assert database.value(COUNTED) == 2


# ---- no right, no room ----


@contextmanager
def unprivileged() -> Iterator[Path]:
    """A folder in which nobody has more rights than its mode gives: root, too, is somebody else within."""
    with tempfile.TemporaryDirectory() as folder:
        if os.geteuid():
            yield Path(folder)
            return
        os.chown(folder, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield Path(folder)
        finally:
            os.setresuid(0, 0, 0)


READ_ONLY = {
    # modes of the file and of its folder; what is said
    "file": (0o444, 0o755, "it cannot be written to"),
    "folder": (0o644, 0o555, "it cannot be"),
    "both": (0o444, 0o555, "it cannot be"),
    "not even to be read": (0o000, 0o755, "it cannot be opened"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
@pytest.mark.parametrize(("file", "folder", "problem"), READ_ONLY.values(), ids=READ_ONLY)
def test_a_library_that_may_not_be_written(file, folder, problem):
    with unprivileged() as place:
        path = place / "library.db"
        make_library(path)
        before = path.read_bytes()
        path.chmod(file)
        place.chmod(folder)
        try:
            with pytest.raises(LibraryError) as refused:
                Database(str(path))
        finally:
            place.chmod(0o755)
            path.chmod(0o644)
        assert refused.value.resource == str(path)
        assert problem in refused.value.problem
        assert "its folder" in refused.value.remedy
        assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_a_library_where_none_may_be_made():
    with unprivileged() as place:
        place.chmod(0o555)
        for path in (place / "library.db", place / "deeper" / "library.db"):
            with pytest.raises(LibraryError) as refused:
                Database(str(path))
            assert refused.value.resource == str(path)
        assert list(place.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A disk of its own with room for a library and little more."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(disk)]
    try:
        mounted = not subprocess.run(command, capture_output=True, check=False).returncode
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> None:
    with suppress(OSError), (disk / "filling").open("wb", buffering=0) as file:
        while True:
            file.write(b"\0" * 4096)


def test_a_library_on_a_full_disk_is_not_made(small_disk):
    fill(small_disk)
    with pytest.raises(LibraryError) as refused:
        Database(str(small_disk / "library.db"))
    assert "disk" in refused.value.problem
    (small_disk / "filling").unlink()
    make_library(small_disk / "library.db")


def test_what_was_kept_is_there_when_the_disk_is_full(small_disk):
    path = small_disk / "library.db"
    with Database(str(path)) as database:
        with pytest.raises(LibraryError, match="the disk is full"):  # noqa: PT012 - sooner or later
            for kept in count(step=10):
                assert database.value(COUNTED) == kept
                add(database, times=10, size=4000)
        assert 0 < kept == database.value(COUNTED)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute(COUNTED).fetchone() == (kept,)


def test_a_change_that_finds_no_room_leaves_all_as_it_was(tmp_path):
    path = tmp_path / "library.db"
    make_library(path)
    with Database(str(path)) as database:
        pages = database.value("PRAGMA page_count")
        database.value(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LibraryError, match="the disk is full"):
            add(database, times=50, size=4000)
        assert database.value(COUNTED) == 1
        database.value("PRAGMA max_page_count = 1000000")
        add(database)
        assert database.value(COUNTED) == 2


# ---- changes ----


def test_a_change_is_written_whole_or_not_at_all():
    database = Database(IN_MEMORY)
    with suppress(ZeroDivisionError), database.transaction():
        add(database)
        raise ZeroDivisionError
    assert database.value(COUNTED) == 0


def test_a_statement_that_fails_names_the_file():
    with pytest.raises(LibraryError, match="please report it") as refused:
        Database(IN_MEMORY).rows("SELECT nothing")
    assert refused.value.resource == IN_MEMORY


def test_others_changes_are_noticed_and_one_s_own_are_not(tmp_path):
    path = str(tmp_path / "library.db")
    with Database(path) as here, Database(path) as there:
        before = here.data_version
        add(here)
        assert here.data_version == before
        add(there)
        assert here.data_version != before


# ---- backups ----


def test_a_backup_is_the_library_as_it_is(tmp_path):
    path, copy = tmp_path / "library.db", tmp_path / "copy.db"
    make_library(path)
    with Database(str(path)) as database:
        database.back_up(str(copy))
    with Database(str(copy)) as restored:
        assert restored.value(COUNTED) == 1


def test_a_backup_that_cannot_be_written_names_its_own_file(tmp_path):
    with Database(IN_MEMORY) as database, pytest.raises(LibraryError) as refused:
        database.back_up(str(tmp_path / "missing" / "copy.db"))
    assert refused.value.resource == str(tmp_path / "missing" / "copy.db")


def test_a_backup_has_the_connection_for_itself(tmp_path):
    with Database(IN_MEMORY) as database, ThreadPoolExecutor(1) as another:
        with database._lock:
            backup = another.submit(database.back_up, str(tmp_path / "copy.db"))
            with pytest.raises(TimeoutError):
                backup.result(timeout=0.2)
        backup.result()
