"""Reading a folder into the library: it is told how far it has come, and closing stops it for now."""

import threading

import pytest

from tests.app.driver import AppDriver, RecordingApp
from tests.app.state.test_reanalysis import heading
from tui import importing
from tui.app import jobs
from tui.library.library import Library

FILES, HELD = 30, 12


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "PAUSE", 0)
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:02}.txt").write_text(f"Title x{number}\n\nText {number}.\n", encoding="utf-8")
    return folder


@pytest.fixture
def held(monkeypatch):
    """The names of the files that are read; the reading waits at one of them until it is released."""
    names, load, released = [], importing.load, threading.Event()

    def wait(file, name):
        names.append(name)
        if len(names) == HELD:
            released.wait(20)
        return load(file, name)

    monkeypatch.setattr(importing, "load", wait)
    yield names, released
    released.set()


def shown(at: AppDriver) -> list[str]:
    """The titles in the list."""
    return [at.app.session.articles.listed(key).title for key in at.reader.panes.articles.items]


async def test_progress_is_shown_and_what_is_there_can_be_read(folder, held, tmp_path):
    _, released = held
    app = RecordingApp([str(folder)], library=str(tmp_path / "library.db"))
    async with app.run_test(size=(160, 45)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.until(lambda: f"loading {HELD - 1}" in heading(at))
        at.reader.focus_pane("articles")
        await at.press("j")
        assert at.open_article.article.title == "Title x1"
        released.set()
        await at.until(lambda: app.loaded)
        await at.until(lambda: "loading" not in heading(at))
        assert len(app.session.articles.items) == FILES


async def test_closing_stops_it_and_the_next_start_goes_on(folder, held, tmp_path):
    names, released = held
    app = RecordingApp([str(folder)], library=str(tmp_path / "library.db"))
    async with app.run_test(size=(160, 45)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.until(lambda: len(names) == HELD)
        await at.press("q")
    released.set()
    with Library(str(tmp_path / "library.db")) as library:
        assert HELD - 1 <= len(library.articles.ids()) <= HELD
    again = RecordingApp([str(folder)], library=str(tmp_path / "library.db"))
    async with again.run_test(size=(160, 45)) as pilot:
        at = AppDriver(again, pilot, [])
        await at.until(lambda: again.loaded)
        assert len(again.session.articles.items) == FILES
    assert FILES <= len(names) <= FILES + 1


async def test_a_filtered_list_stays_filtered_while_more_comes_in(folder, held, tmp_path):
    _, released = held
    app = RecordingApp([str(folder)], library=str(tmp_path / "library.db"))
    async with app.run_test(size=(160, 45)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.until(lambda: f"loading {HELD - 1}" in heading(at))
        at.reader.focus_pane("articles")
        await at.press("/", *"title x1")
        await at.until(lambda: len(at.reader.panes.articles.items) < HELD - 1)
        assert shown(at) == ["Title x1", "Title x10"]
        released.set()
        await at.until(lambda: app.loaded)
        assert shown(at) == ["Title x1", *(f"Title x{number}" for number in range(10, 20))]
        await at.press("escape")
        assert len(shown(at)) == FILES
