"""What an older engine has searched is searched anew while the reader reads, never in the reader's way."""

import threading
from dataclasses import replace

import pytest

from tests.app.articles import ANALYSIS, BRIDGE, paragraphs
from tests.app.driver import AppDriver, RecordingApp
from tui import workflow
from tui.analysis.engine import engine
from tui.app import job_results
from tui.app.state import session
from tui.app.state.reanalysis import Reanalysis
from tui.errors import AnalysisError
from tui.library.library import Library
from tui.model.statement import Analysis

FAR = 6


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A library that an older engine has searched: an article with statements, then some without."""
    monkeypatch.setattr(session, "REACH", 1)
    monkeypatch.setattr(job_results, "REST", 0.001)
    with Library(str(tmp_path / "library.db")) as library:
        for number in range(FAR, 0, -1):
            article = replace(BRIDGE.article, text=f"{BRIDGE.article.text}\n{number}", title=f"far {number}")
            found = replace(article, origin=f"{number}.txt")
            library.analyses.keep(library.articles.add(found).article, ANALYSIS, "older")
        for name in ("near", "read"):
            article = paragraphs(f"Nothing: {name}.", title=name, origin=f"{name}.txt")
            library.analyses.keep(library.articles.add(article).article, Analysis(), "older")
    return tmp_path / "library.db"


class Searches:
    """The searches for statements, which wait where they are told to."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.held: set[str] = set()
        self.released = threading.Event()
        self.broken: set[str] = set()

    def __call__(self, article):
        self.titles.append(article.title)
        if article.title in self.held:
            self.released.wait(120)
        if article.title in self.broken:
            raise AnalysisError(article.origin, "it broke", "read it without")
        return Analysis()


@pytest.fixture
def searches(monkeypatch):
    made = Searches()
    monkeypatch.setattr(workflow, "analyse", made)
    yield made
    made.released.set()


def heading(at: AppDriver) -> str:
    return at.lines("#articles-heading")[0]


def outdated(at: AppDriver) -> list[int]:
    return at.app.session.library.analyses.outdated(engine())


async def test_first_what_is_near_then_all_the_rest(path, searches):
    app = RecordingApp([], library=str(path))
    async with app.run_test(size=(160, 45)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.until(lambda: app.session.attached and not outdated(at))
        assert searches.titles == ["read", "near", *(f"far {number}" for number in range(FAR, 0, -1))]
        await at.until(lambda: "updating" not in heading(at))


async def test_progress_is_shown_and_keys_answered_and_the_old_results_shown_meanwhile(path, searches):
    searches.held = {"far 5"}
    app = RecordingApp([], library=str(path))
    async with app.run_test(size=(160, 45)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.until(lambda: "far 5" in searches.titles)
        await at.until(lambda: f"updating 1 of {FAR}" in heading(at))
        at.reader.focus_pane("articles")
        await at.press("G")
        await at.press("k")
        await at.until(lambda: at.open_article.article.title == "far 5")
        assert len(at.statements) == len(ANALYSIS.statements)
        at.reader.focus_pane("text")
        await at.press("n", "n")
        at.check_in_step()
        searches.released.set()
        await at.until(lambda: not outdated(at))
        assert at.statements == ()


async def test_what_the_reader_turns_to_is_next(path, searches):
    searches.held = {"far 6"}
    app = RecordingApp([], library=str(path))
    async with app.run_test(size=(160, 45)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.until(lambda: "far 6" in searches.titles)
        titled = {app.session.articles.listed(key).title: key for key in app.session.articles.items}
        at.reader.show_article(titled["far 2"])
        searches.released.set()
        await at.until(lambda: not outdated(at))
        assert searches.titles[2:6] == ["far 6", "far 2", "far 3", "far 1"]


async def test_an_engine_that_fails_leaves_what_the_older_one_found(path, searches):
    searches.broken = {"far 3"}
    app = RecordingApp([], library=str(path))
    async with app.run_test(size=(160, 45)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.until(lambda: app.session.attached and not outdated(at))
        articles = app.session.articles
        (key,) = [key for key in articles.items if articles.listed(key).title == "far 3"]
        assert articles.listed(key).statements == len(ANALYSIS.statements)
        at.reader.show_article(key)
        assert len(at.statements) == len(ANALYSIS.statements)


async def test_it_stops_with_the_app_and_goes_on_with_the_next(path, searches):
    searches.held = {"far 5"}
    app = RecordingApp([], library=str(path))
    async with app.run_test(size=(160, 45)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.until(lambda: "far 5" in searches.titles)
        assert len(outdated(at)) == FAR - 1
        await at.press("q")
    searches.released.set()
    again = RecordingApp([], library=str(path))
    async with again.run_test(size=(160, 45)) as pilot:
        at = AppDriver(again, pilot, [])
        await at.until(lambda: again.session.attached and not outdated(at))
    assert searches.titles.count("far 6") == searches.titles.count("far 4") == 1


def test_a_renewal_counts():
    renewal = Reanalysis()
    assert (renewal.wanted, renewal.number) == (True, 0)
    renewal.begin([7, 9])
    assert (renewal.next(), renewal.number, renewal.total) == (7, 1, 2)
    assert (renewal.next(), renewal.number, renewal.wanted) == (9, 0, False)
    assert renewal.next() is None
    renewal.begin([1])
    renewal.stop()
    assert not renewal.wanted
