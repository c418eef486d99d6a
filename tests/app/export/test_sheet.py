"""The export sheet where there is much to write: it is written behind the reader's back."""

import threading

import pytest

from tests.app.driver import AppDriver, open_app, open_by_name
from tests.app.several_articles import DOCUMENTS
from tests.library.building import database_of
from tui import workflow
from tui.app.export import sheet as export
from tui.app.export.sheet import ExportNotice, ExportSheet
from tui.configuration.settings import Settings
from tui.exporters.formats import FORMATS

ALL = ("storm", "ferry", "letter")


@pytest.fixture(autouse=True)
def made_by_hand(monkeypatch):
    open_by_name(monkeypatch, lambda name: DOCUMENTS[name].article)
    monkeypatch.setattr(workflow, "analyse", lambda article: DOCUMENTS[article.id].analysis)
    monkeypatch.setattr(export, "MANY", 2)


@pytest.fixture
def held(monkeypatch):
    """Writing waits until this is set."""
    released = threading.Event()
    write = workflow.write_file

    def slowly(*args, **kwargs):
        released.wait(120)
        write(*args, **kwargs)

    monkeypatch.setattr(workflow, "write_file", slowly)
    return released


async def all_of_the_list(at: AppDriver, path: str) -> ExportSheet:
    """Ask for all articles to be written to a file."""
    await at.press("e", "up")
    sheet = at.app.screen
    sheet.query_one("#path").value = path
    await at.press("enter")
    return sheet


async def test_the_reader_goes_on_while_much_is_written(tmp_path, held):
    path = tmp_path / "all.md"
    async with open_app(*ALL) as at:
        sheet = await all_of_the_list(at, str(path))
        await at.press("enter")
        assert at.app.screen is sheet
        await at.until(lambda: sheet.query_one(ExportNotice).busy.endswith("from 3 articles …"))
        await at.press("escape", "n")
        assert at.app.screen is at.reader
        assert not path.exists()
        held.set()
        await at.until(lambda: at.said.endswith(f"to {path}"))
        assert "Tomas Okello" in path.read_text(encoding="utf-8")


async def test_the_sheet_closes_when_all_is_written(tmp_path):
    path = tmp_path / "all.md"
    async with open_app(*ALL) as at:
        await all_of_the_list(at, str(path))
        await at.app.workers.wait_for_complete()
        await at.pilot.pause()
        assert at.app.screen is at.reader
        assert path.exists()


async def test_what_cannot_be_written_is_told_in_the_sheet_and_nothing_replaced_unasked(tmp_path):
    path = tmp_path / "all.md"
    path.write_text("mine", encoding="utf-8")
    async with open_app(*ALL) as at:
        sheet = await all_of_the_list(at, str(path))
        await at.app.workers.wait_for_complete()
        await at.pilot.pause()
        assert "already exists" in sheet.query_one(ExportNotice).problem
        assert path.read_text(encoding="utf-8") == "mine"
        await at.press("enter")
        await at.app.workers.wait_for_complete()
        assert path.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("kind", ["library", "article", "configuration"])
async def test_neither_library_nor_articles_nor_configuration_are_overwritten(tmp_path, monkeypatch, kind):
    path = tmp_path / "kept.md"
    path.write_text("mine", encoding="utf-8")
    settings = Settings(path=str(path) if kind == "configuration" else "")
    async with open_app(*ALL, settings=settings) as at:
        database = database_of(at.app.session.library)
        if kind == "library":
            monkeypatch.setattr(database, "path", str(path))
        elif kind == "article":
            database.write("INSERT INTO origin (path, article, seen) VALUES (?, 1, '2024')", [str(path)])
        sheet = await all_of_the_list(at, str(path))
        for _ in range(2):
            await at.app.workers.wait_for_complete()
            await at.pilot.pause()
            assert sheet.query_one(ExportNotice).problem.endswith("; choose another file")
            await at.press("enter")
        assert path.read_text(encoding="utf-8") == "mine"


async def test_what_cannot_be_written_is_told_where_the_sheet_is_closed(tmp_path, held):
    async with open_app(*ALL) as at:
        await all_of_the_list(at, str(tmp_path / "missing" / "all.md"))
        await at.press("escape")
        held.set()
        await at.app.workers.wait_for_complete()
        await at.pilot.pause()
        assert "missing" in at.said


async def test_in_the_smallest_terminal_the_sheet_is_whole(tmp_path):
    async with open_app(*ALL, size=(40, 12)) as at:
        await at.press("e", "tab", *["right"] * 3)
        sheet = at.app.screen
        formats = at.lines(sheet.query_one("#format"))[0]
        assert list(FORMATS.values())[3].label.split()[0] in formats
        sheet.query_one("#path").value = str(tmp_path / "missing" / "a.md")
        await at.press("enter")
        message = sheet.query_one(ExportNotice)
        assert message.region.area
        assert at.lines(message)[0].startswith("! ")
        sheet.query_one("#path").value = " "
        await at.press("enter")
        assert message.problem == "No file name"
