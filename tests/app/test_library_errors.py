"""A library that cannot be opened or written: the reader is told, and reads."""

import sqlite3
from contextlib import closing, suppress

import pytest

from tests.app.articles import paragraphs
from tests.app.driver import PATIENCE, AppDriver, RecordingApp, open_app
from tests.library.building import database_of
from tui import importing
from tui.anchoring.anchor import anchor
from tui.app.reader.commands import READER_KEYS
from tui.errors import LibraryError
from tui.importing import analyse_article, collect
from tui.library.library import Library
from tui.library.storage.database import Database
from tui.library.storage.migrations import version
from tui.model.article import Span
from tui.model.mark import Mark
from tui.resources import seeds

TEXT = "Ferry sinks\n\n“The ferry had been old,” said Ada Moe on Monday.\n"


def newer(path):
    Library(str(path)).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version() + 1}")


def damaged(path):
    Library(str(path)).close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xa5" * (size - 8192))


BAD = {
    "a text": (lambda path: path.write_text("Dear diary"), "it is not an On Record library"),
    "a folder": (lambda path: path.mkdir(), "it is not a file"),
    "newer": (newer, "it was made by a newer version of On Record"),
    "damaged": (damaged, "it is damaged"),
}


@pytest.fixture
def news(tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.mark.parametrize(("make", "problem"), BAD.values(), ids=BAD)
async def test_where_the_library_cannot_be_used_the_reader_is_told_and_reads(tmp_path, news, make, problem):
    library = tmp_path / "library.db"
    make(library)
    before = library.is_file() and library.read_bytes()
    async with open_app(news, library=library) as at:
        assert at.open_article.article.text == TEXT
        assert at.said.startswith(f"Nothing is saved in this session: {library}: {problem}")
        await at.press("n", "m")
        assert list(at.open_article.marked) == [at.current.id]
    assert (library.is_file() and library.read_bytes()) == before


def damage(path, table):
    """Noise in place of a table's first page."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        page, size = connection.execute(sql, [table]).fetchone()[0], 4096
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)


@pytest.mark.parametrize("table", ["article", "listing", "reading_state"])
async def test_a_library_whose_list_is_damaged_is_not_shown(tmp_path, table):
    path = tmp_path / "library.db"
    with Library(str(path)) as library:
        library.articles.add(paragraphs("Text."))
    damage(path, table)
    app = RecordingApp([], library=str(path))
    async with app.run_test(size=(120, 40)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.settle()
        assert "it is damaged" in at.said
        assert len(at.app.session.articles.items) == 3
        await at.press("n", "m")
        at.check_in_step()


async def test_a_bad_library_alone_shows_the_samples(tmp_path):
    (tmp_path / "library.db").write_text("Dear diary")
    app = RecordingApp([], library=str(tmp_path / "library.db"))
    async with app.run_test(size=(120, 40)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.settle()
        assert "Nothing is saved in this session" in at.said
        assert len(at.app.session.articles.items) == 3


def no_room(library: Library) -> None:
    """From now on the disk is full: not one mark more has room."""
    article = library.articles.ids()[0]
    database_of(library).value(f"PRAGMA max_page_count = {database_of(library).value('PRAGMA page_count')}")
    for size in (1000, 100, 1):
        mark = Mark("", (anchor(TEXT, Span(0, 5)),), on_statement=False, note="x" * size)
        with suppress(LibraryError):
            while True:
                library.marks.add(article, mark)


async def test_a_mark_that_cannot_be_kept_is_told_and_nothing_is_changed(tmp_path, news):
    async with open_app(news, library=tmp_path / "library.db") as at:
        library = at.app.session.library
        no_room(library)
        before = library.marks.of(at.open_article.key)
        shown = at.open_article.marks
        await at.press("n", "m")
        assert "Not saved" in at.said
        assert "the disk is full; free some space" in at.said
        assert at.open_article.marks == shown
        assert not at.open_article.marked
        assert library.marks.of(at.open_article.key) == before
        database_of(library).value("PRAGMA max_page_count = 1000000")
        await at.press("m")
        assert list(at.open_article.marked) == [at.current.id]


async def test_on_a_full_disk_other_articles_can_be_read(tmp_path, news):
    other = tmp_path / "pier.txt"
    other.write_text("Pier opens\n\nNobody came.\n", encoding="utf-8")
    async with open_app(news, other, library=tmp_path / "library.db") as at:
        library = at.app.session.library
        for kind in ("INSERT", "UPDATE"):
            database_of(library).write(
                f"CREATE TEMP TRIGGER no_{kind} BEFORE {kind} ON reading_state "
                "BEGIN SELECT raise(ABORT, 'no room'); END"
            )
        at.reader.focus_pane("articles")
        await at.press("j")
        assert at.open_article.article.title == "Pier opens"
        assert "Nobody came." in "".join(at.lines("#text-pane"))
        assert "Not saved" in at.said


async def test_a_mistake_of_ours_in_a_worker_is_told(monkeypatch):
    def collect(library, sources):
        raise ZeroDivisionError("so many")

    monkeypatch.setattr(importing, "collect", collect)
    async with open_app(seeds(), settle=False) as at:
        for _ in range(PATIENCE):
            await at.pilot.pause(0.02)
            if at.said:
                break
        (told,) = at.app.messages
        assert "ZeroDivisionError: so many" in told
        assert "please report it" in told


def unreadable(self, sql="", parameters=()):
    raise LibraryError("library.db", "it cannot be read", "try again")


@pytest.mark.parametrize("key", [key.binding().key.split(",")[0] for key in READER_KEYS if key.id != "quit"])
async def test_no_key_ends_the_program_where_the_library_cannot_be_read(tmp_path, news, monkeypatch, key):
    async with open_app(news, library=tmp_path / "library.db") as at:
        for name in ("rows", "row", "data_version"):
            made = property(unreadable) if name == "data_version" else unreadable
            monkeypatch.setattr(Database, name, made)
        await at.press("n", key, "a", "enter")
        monkeypatch.undo()
        await at.app.workers.wait_for_complete()
        assert at.app.is_running


@pytest.mark.parametrize("keys", [["M"], ["o"], ["/", "a"], ["e"], ["L"]], ids="".join)
async def test_what_the_library_cannot_tell_is_said(tmp_path, news, monkeypatch, keys):
    async with open_app(news, library=tmp_path / "library.db") as at:
        await at.press("n")
        at.reader.focus_pane("articles")
        monkeypatch.setattr(Database, "rows", unreadable)
        await at.press(*keys)
        assert at.said.endswith("library.db: it cannot be read; try again")
        assert at.app.screen is at.reader
        monkeypatch.undo()
        await at.press("escape", "n")
        assert at.app.is_running


async def test_an_article_whose_file_has_changed_meanwhile_is_shown_as_it_is_now(tmp_path, news):
    path = tmp_path / "library.db"
    async with open_app(news, library=path) as at:
        await at.press("n", "m")
        new = f"Rain falls\n\n{TEXT}"
        news.write_text(new, encoding="utf-8")
        with Library(str(path)) as other:
            for key in collect(other, [str(news)]):
                analyse_article(other, key.article)
        at.app.results.synchronise()
        await at.settle()
        assert at.said == "File changed: showing its new text"
        assert at.open_article.article.text == new
        (mark,) = at.open_article.marks
        assert [span.of(new) for span in mark.spans] == ["“The ferry had been old,”"]
        assert [each.id for each in at.statements] == list(at.open_article.marked)
        await at.press("n", "m")
        assert not at.app.session.library.marks.of(at.open_article.key)


async def test_an_open_article_that_is_not_shown_is_read_again_when_its_file_has_changed(tmp_path, news):
    other = tmp_path / "pier.txt"
    other.write_text("Pier opens\n\nNobody came.\n", encoding="utf-8")
    path = tmp_path / "library.db"
    async with open_app(news, other, library=path) as at:
        at.reader.focus_pane("articles")
        await at.press("j")
        news.write_text(f"Rain falls\n\n{TEXT}", encoding="utf-8")
        with Library(str(path)) as library:
            list(collect(library, [str(news)]))
        await at.press("k")
        await at.settle()
        assert at.open_article.article.title == "Rain falls"


async def test_a_mistake_of_ours_in_one_search_does_not_end_the_others(tmp_path, news, monkeypatch):
    (tmp_path / "pier.txt").write_text("Pier opens\n\n“Nobody came here today,” said Bo Lee.\n", "utf-8")
    done = importing.analyse_article

    def failing(library, article):
        if article == 1:
            raise ZeroDivisionError("so many")
        return done(library, article)

    monkeypatch.setattr(importing, "analyse_article", failing)
    async with open_app(news, tmp_path / "pier.txt", settle=False) as at:
        for _ in range(200):
            await at.pilot.pause(0.02)
            articles = at.app.session.articles
            if len(articles.items) == 2 and (row := articles.listed(articles.items[1])) and row.statements:
                break
        assert articles.listed(articles.items[1]).statements == 1
        assert "ZeroDivisionError: so many" in at.said


async def test_a_file_that_is_gone_is_read_as_the_library_has_it(tmp_path, news):
    path = tmp_path / "library.db"
    async with open_app(news, library=path) as at:
        await at.press("n", "m")
    news.unlink()
    async with open_app(news, library=path) as at:
        assert at.open_article.article.text == TEXT
        assert len(at.open_article.marked) == 1
        assert at.said.endswith("the file is gone; the text shown is as it was last read")
    with Library(str(path)) as library:
        library.articles.remove(library.articles.ids())
    async with open_app(news, library=path, settle=False) as at:
        await at.pilot.pause(0.5)
        assert at.reader.open_article is None
