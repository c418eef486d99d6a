"""From one layout of the library to the next: all of it or none."""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from tests.library.building import database_of, document, filled
from tui.corrections.target import target_of
from tui.errors import LibraryError
from tui.library.library import Library
from tui.library.maintenance import Maintenance
from tui.library.storage import migrations
from tui.library.storage.database import Database
from tui.library.storage.migrations import SCHEMA, statements, version
from tui.model.correction import OtherKind

NEXT = version() + 1
LATER = """-- A made-up later version: what it adds; a table laid out anew; its rows carried over.
CREATE TABLE later (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, -- one; and only one
    said TEXT NOT NULL DEFAULT 'a;b'
) STRICT;
INSERT INTO later (article) SELECT id FROM article;

CREATE TABLE new_article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    made TEXT NOT NULL,
    removed TEXT
) STRICT;
INSERT INTO new_article SELECT * FROM article;
DROP TABLE article;
ALTER TABLE new_article RENAME TO article;
"""
BROKEN = {
    "SQL": "CREATE TABLE more (x); CREATE TABLE more (x);\n",
    "rows": "DELETE FROM article;\n",
}


@pytest.fixture
def path(tmp_path):
    """A library of the newest version with two articles, one of them with a reading position."""
    with Database(str(tmp_path / "library.db")) as database, database.transaction():
        for number in (1, 2):
            database.write("INSERT INTO article (id, added) VALUES (?, 'then')", [number])
        database.write("INSERT INTO reading_state (article, position) VALUES (2, 77)")
    return tmp_path / "library.db"


@pytest.fixture
def schema(tmp_path, monkeypatch):
    """A schema that may be written to, and that the program knows no more of than what is in there."""
    folder = tmp_path / "schema"
    shutil.copytree(SCHEMA, folder)
    monkeypatch.setattr(migrations, "SCHEMA", folder)
    version.cache_clear()
    yield folder
    version.cache_clear()


def write_version(schema, number, *files):
    (schema / str(number)).mkdir()
    for place, sql in enumerate(files, 1):
        (schema / str(number) / f"{place}.sql").write_text(sql, encoding="utf-8")
    version.cache_clear()


def layout(path):
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
        return connection.execute("PRAGMA user_version").fetchone()[0], tables


@pytest.mark.parametrize(("step", "number"), [(1, 4), (2, 3)])
def test_every_statement_of_the_schema_is_run(step, number):
    files = sorted((SCHEMA / str(step)).glob("*.sql"))
    without_comments = [
        line.partition("--")[0].strip()
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert len(files) == number
    run = " ".join(line.partition("--")[0] for sql in statements(step) for line in sql.splitlines()).split()
    assert run == " ".join(without_comments).split()


def test_an_older_library_is_brought_up_to_date(path, schema):
    write_version(schema, NEXT, LATER)
    with Database(str(path)) as database:
        assert database.value("PRAGMA user_version") == NEXT
        assert database.rows("SELECT article, said FROM later") == [(1, "a;b"), (2, "a;b")]
        assert database.rows("SELECT id, made FROM article") == [(1, "then"), (2, "then")]
        assert database.rows("SELECT article, position FROM reading_state") == [(2, 77)]
        assert database.value("PRAGMA integrity_check") == "ok"
        assert database.value("PRAGMA foreign_keys") == 1
        with database.transaction():
            database.write("DELETE FROM article WHERE id = 2")
        assert database.rows("SELECT article FROM later") == [(1,)]


def test_a_new_library_goes_through_all_versions(tmp_path, schema):
    write_version(schema, NEXT, LATER)
    write_version(schema, NEXT + 1, "ALTER TABLE later ADD COLUMN more TEXT;\n")
    with Database(str(tmp_path / "new.db")) as database:
        assert database.value("PRAGMA user_version") == NEXT + 1
        assert database.rows("SELECT article, said, more FROM later") == []


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_step_that_fails_leaves_the_older_version_whole(path, schema, broken):
    before = layout(path)
    write_version(schema, NEXT, LATER)
    write_version(schema, NEXT + 1, broken)
    with pytest.raises(LibraryError) as refused:
        Database(str(path))
    assert refused.value.resource == str(path)
    assert layout(path) == before
    shutil.rmtree(schema / str(NEXT + 1))
    shutil.rmtree(schema / str(NEXT))
    version.cache_clear()
    with Database(str(path)) as database:
        assert database.rows("SELECT article, position FROM reading_state") == [(2, 77)]


def test_two_programs_at_once_bring_it_up_to_date_once(path, schema):
    write_version(schema, NEXT, LATER)
    with ThreadPoolExecutor(4) as programs:
        for opened in [programs.submit(Database, str(path)) for _ in range(4)]:
            with opened.result() as database:
                assert database.value("SELECT count(*) FROM later") == 2


# ---- from layout 1 ----

PIER = document("Pier\n\nThe pier is shut, Ada Moe said.", "pier", "May 2021")
TAXES = document("Taxes\n\nTaxes will rise, Bo Lee said.", "taxes", "2021-05-01")
TIDE = document("Tide\n\nThe tide will fall, Cy Roe said.", "tide")
FIRST = (
    "DROP INDEX listing_dated",
    "ALTER TABLE listing DROP COLUMN dated",
    "CREATE INDEX listing_published ON listing (published)",
    "ALTER TABLE statement DROP COLUMN corrected",
    "PRAGMA user_version = 1",
)
"""What a library is made one of layout 1 with."""


@pytest.fixture
def older(tmp_path):
    """A library of layout 1: an article was corrected, and two have rows of an older text."""
    place = str(tmp_path / "older.db")
    with filled(PIER, TAXES, TIDE, path=place) as library:
        statement = TAXES.analysis.statements[0]
        target = target_of(TAXES.article, TAXES.analysis, statement)
        library.corrections.add(2, OtherKind(target, "direct", "communication"))
        database_of(library).write("UPDATE listing SET engine = NULL WHERE article = 1")
        database_of(library).write("UPDATE listing SET failure = 'it broke' WHERE article = 3")
        for sql in FIRST:
            database_of(library).write(sql)
    return place


def test_a_migration_lists_corrections_again_and_drops_analyses_of_older_texts(older):
    with Library(older) as library:
        database = database_of(library)
        engines = [library.analyses.listing_engine(article) for article in (1, 2, 3)]
        assert engines == [None, "layout 1", "test"]
        assert library.analyses.outdated("test") == [2]
        for table in ("statement", "speaker", "speaker_key", "entity"):
            assert database.rows(f"SELECT DISTINCT article FROM {table}") == [(2,)], table
        assert database.rows("SELECT statements, speakers FROM listing") == [(0, 0), (1, 1), (0, 0)]
        assert database.rows("SELECT dated FROM listing") == [(None,), ("2021-05-01",), (None,)]
        assert database.rows("SELECT corrected FROM statement") == [(0,)]
        library.analyses.refresh(2)
        assert database.rows("SELECT corrected FROM statement") == [(1,)]
        assert Maintenance(database).check() == []
