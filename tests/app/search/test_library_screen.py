"""Searching the whole library, by key."""

import json

import pytest
from textual.widgets import Input

from tests.app.articles import paragraphs
from tests.app.driver import AppDriver, open_app, open_by_name
from tests.app.several_articles import DOCUMENTS
from tui import workflow
from tui.app.export.sheet import ExportSheet
from tui.app.help.screen import HelpScreen
from tui.app.jobs import Jobs
from tui.app.search import results
from tui.app.search.hit_list import HitList
from tui.app.search.library_screen import LibrarySearch
from tui.app.search.query_line import HitCount
from tui.control_characters import HARMFUL
from tui.errors import LibraryError
from tui.model.statement import Analysis

SIZES = [(40, 12), (80, 24), (120, 40), (200, 50)]
ALL = ("storm", "ferry", "letter")
MANY = paragraphs(
    "\n\n".join(f"The ferry came on day {n}." for n in range(120)), id="many", title="A log of ferries"
)


@pytest.fixture(autouse=True)
def made_by_hand(monkeypatch):
    texts = {name: each.article for name, each in DOCUMENTS.items()} | {"many": MANY}
    texts |= {
        f"copy{n}": paragraphs(f"The ferry came on day {n}.", id=f"copy{n}", origin=f"copy{n}.txt")
        for n in range(120)
    }
    texts["hostile"] = paragraphs(
        "A \x1b[31m ferry\u202e [b]渡し場[/b] שלום. " * 9, id="hostile", title="\x1b[b"
    )
    open_by_name(monkeypatch, texts.__getitem__)
    found = {name: each.analysis for name, each in DOCUMENTS.items()}
    monkeypatch.setattr(workflow, "analyse", lambda article: found.get(article.id, Analysis()))


async def done(at: AppDriver) -> None:
    """Wait until what was typed was looked for."""
    await at.app.workers.wait_for_complete()
    await at.pilot.pause()


async def search(at: AppDriver, typed: str, *keys: str) -> None:
    """Type a query, wait for what is found, then press keys."""
    await at.press("F", *("space" if each == " " else each for each in typed))
    assert isinstance(at.app.screen, LibrarySearch)
    await done(at)
    await at.press(*keys)
    await done(at)


def rows(at: AppDriver) -> list[str]:
    return [line.rstrip() for line in at.lines(at.app.screen.query_one(HitList))]


def shown(at: AppDriver) -> list[str]:
    return [" ".join(row.split()) for row in rows(at) if row.strip()]


def count(at: AppDriver) -> str:
    return at.lines(at.app.screen.query_one(HitCount))[0].strip()


def explanation(at: AppDriver) -> str:
    return at.lines(at.app.screen.query_one("Explanation"))[0].strip()


def footer(at: AppDriver) -> str:
    return at.lines(at.app.screen.query_one("Footer"))[0]


async def test_hits_stand_in_their_sentences():
    async with open_app(*ALL) as at:
        await search(at, "pier")
        assert count(at) == "1 of 2 hits"
        assert (
            sorted(shown(at))
            == sorted(
                [
                    "▌ B Elna Brandt",
                    "▌ ┊ The pier must close, Elna Brandt warned.",
                    "▌ ┊ Storm closes the old pier · 16 Feb 2021",
                    "B Elna Brandt",
                    "┊ The pier is older than the town, Elna Brandt wrote in her letter.",
                    "┊ A letter to the harbour",
                ]
            )
            or shown(at)[0] == "▌ B Elna Brandt"
        )


async def test_the_words_stand_out():
    async with open_app(*ALL) as at:
        await search(at, "aground")
        pane = at.app.screen.query_one(HitList)
        (hit,) = [
            segment.text
            for y in range(pane.size.height)
            for segment in pane.render_line(y)
            if segment.style and segment.style.bgcolor == pane.ink("hit").bgcolor
        ]
        assert hit == "aground"


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_any_room(size):
    async with open_app(*ALL, "many", size=size) as at:
        await search(at, "ferry")
        assert "hits" in count(at)
        assert any("ferry" in row for row in rows(at))
        for key in ("down", "pagedown", "pageup", "up", "tab", "n", "G", "p", "g", "space", "b"):
            await at.press(key)
        assert all(len(row) <= size[0] for row in rows(at))


QUERIES = [
    # typed, hits
    ("pier", 2),
    ("PIER must", 1),
    ('"old pier"', 1),
    ("speaker:brandt", 4),
    ("speaker:mayor pier", 2),
    ("speaker:okello", 1),
    ("kind:direct", 1),
    ("kind:attitude", 1),
    ("entity:moe", 0),
    ("title:ferries", 3),
    ("pier before:2021-03", 1),
    ("after:2021-03", 3),
    ("ferr* -aground", 1),
    ("zebra", 0),
]


@pytest.mark.parametrize(("typed", "hits"), QUERIES)
async def test_queries(typed, hits):
    async with open_app(*ALL) as at:
        await search(at, typed)
        assert count(at) == ("no hits" if not hits else f"1 of {hits} {'hit' if hits == 1 else 'hits'}")


async def test_marked_statements():
    async with open_app(*ALL) as at:
        await at.press("m")
        await search(at, "marked:yes")
        assert count(at) == "1 of 1 hit"
        assert "The pier must close" in shown(at)[1]


async def test_nothing_typed_shows_examples():
    async with open_app(*ALL) as at:
        await search(at, "")
        assert shown(at)[0] == "Searches every article of the library as you type."
        assert any(row.startswith("speaker:brandt") for row in shown(at))
        assert "marked:" in explanation(at)
        assert count(at) == ""
        for key, said in (("enter", "No hit to open"), ("tab", "No hits"), ("down", "No hits")):
            await at.press(key)
            assert at.said == said


async def test_nothing_found_tells_what_to_try():
    async with open_app(*ALL) as at:
        await search(at, "zebra")
        assert shown(at)[0] == "Nothing found."
        assert "ferr*" in " ".join(shown(at))
        await at.press(*["backspace"] * 5)
        await done(at)
        assert shown(at)[0].startswith("Searches every article")


PROBLEMS = [
    ("when:2021", "“when:2021” – when: is not a filter; use one of speaker:"),
    ("speaker:", "“speaker:” – nothing follows the colon; add a value"),
    ("pier kind:loud", "“kind:loud” – there is no such kind; use one of direct"),
    ("after:soon", "“after:soon” – it is not a date; write 2024-01-31"),
]


@pytest.mark.parametrize(("typed", "problem"), PROBLEMS)
async def test_what_cannot_be_understood_is_told_in_place(typed, problem):
    async with open_app(*ALL) as at:
        await search(at, typed)
        assert explanation(at).startswith(f"! {problem}")
        assert "Nothing found." not in shown(at)
        await at.press("enter")
        assert at.said == "Query not understood"
        await at.press(*["backspace"] * len(typed))
        await done(at)
        assert explanation(at).startswith("words")


async def test_enter_opens_the_article_with_the_words_as_hits():
    async with open_app(*ALL) as at:
        await search(at, "pier town", "enter")
        await at.pilot.pause()
        assert at.app.screen is at.reader
        assert at.open_article.article.id == "letter"
        assert at.current.id == "s1"
        assert at.reader.features.active_search
        text = at.open_article.article.text
        assert [hit.of(text) for hit in at.reader.features.active_search.hits] == ["pier", "town"]
        line = at.lines("SearchCount")[0]
        assert "1 of 2" in line
        assert "clear search" in line
        assert at.reader.query_one(Input).value == "pier town"
        await at.press("n")
        assert "2 of 2" in at.lines("SearchCount")[0]
        await at.press("N", "escape")
        assert not at.reader.features.active_search
        at.check_in_step()
        await at.press("backspace")
        assert at.open_article.article.id == "storm"


async def test_without_words_the_statement_alone_is_brought():
    async with open_app(*ALL) as at:
        await search(at, "kind:mixed", "enter")
        await at.pilot.pause()
        assert at.open_article.article.id == "ferry"
        assert at.current.id == "s1"
        assert not at.reader.features.active_search
        at.check_in_step()


async def test_other_words_of_an_article_are_found_too():
    async with open_app(*ALL, "many") as at:
        await search(at, '"day 77"')
        assert count(at) == "1 of 1 hit"
        assert shown(at) == [
            "▌ ¶ in the text",
            "▌ The ferry came on day 77.",
            "▌ A log of ferries",
        ]
        await at.press("tab", "y")
        assert at.app.clipboard == "The ferry came on day 77.\nA log of ferries\n"
        await at.press("e")
        await done(at)
        assert at.said == "No statements among the hits"
        await at.press("enter")
        await at.pilot.pause()
        assert at.open_article.article.id == "many"
        assert at.open_article.article.text.index("day 77") in at.in_sight()


async def test_a_statement_that_is_left_out_is_brought_all_the_same():
    async with open_app(*ALL) as at:
        await search(at, "kind:attitude", "enter")
        await at.pilot.pause()
        assert at.open_article.article.id == "storm"
        assert at.said.startswith("This statement is hidden")


async def test_query_and_place_are_kept():
    async with open_app(*ALL) as at:
        await search(at, "speaker:brandt", "down", "down", "escape")
        assert at.app.screen is at.reader
        await at.press("F")
        await done(at)
        screen = at.app.screen
        assert screen.query_one(Input).value == "speaker:brandt"
        assert count(at) == "3 of 4 hits"
        assert screen.query_one(HitList).has_focus
        await at.press("/", "x")
        assert screen.query_one(Input).value == "speaker:brandtx"


async def test_a_query_without_hits_is_looked_for_again():
    async with open_app(*ALL) as at:
        await search(at, "marked:yes", "escape", "m", "F")
        await done(at)
        assert count(at) == "1 of 1 hit"


async def test_hits_have_keys_of_their_own():
    async with open_app(*ALL) as at:
        await search(at, "speaker:brandt")
        assert "tab next pane" in footer(at)
        await at.press("tab")
        assert "y copy" in footer(at)
        seen = []
        for key in ("n", "j", "p", "k", "p", "G", "n", "g", "end", "home", "space", "b"):
            await at.press(key)
            seen.append((key, count(at).split()[0]))
        assert seen[:10] == [
            ("n", "2"),
            ("j", "3"),
            ("p", "2"),
            ("k", "1"),
            ("p", "1"),
            ("G", "4"),
            ("n", "4"),
            ("g", "1"),
            ("end", "4"),
            ("home", "1"),
        ]
        await at.press("tab")
        assert at.app.screen.query_one(Input).has_focus
        await at.press("up")
        assert at.said == "No previous hit"


async def test_more_hits_come_as_one_goes_on(monkeypatch):
    monkeypatch.setattr(results, "PAGE", 20)
    async with open_app(*(f"copy{n}" for n in range(120)), settle=False) as at:
        await at.until_read()
        await search(at, "ferry")
        assert count(at) == "1 of 120 hits"
        hits = at.app.screen.query_one(HitList)
        assert len(at.reader.features.library_search.state.found) == 20
        while len(at.reader.features.library_search.state.found) < 120:
            before = len(at.reader.features.library_search.state.found)
            await at.press("pagedown")
            await at.press("tab", "G", "tab")
            await done(at)
            assert len(at.reader.features.library_search.state.found) > before
        assert hits.cursor >= 90
        await at.press("tab", "G")
        assert count(at) == "120 of 120 hits"


async def test_the_last_query_wins():
    async with open_app(*ALL) as at:
        await at.press("F", *"pier")
        screen = at.app.screen
        late = results.look(at.app.session.library, "pie", results.parse("pie*"), 0)
        await done(at)
        screen.post_message(LibrarySearch.Looked(late))
        await at.pilot.pause()
        assert count(at) == "1 of 2 hits"
        assert at.reader.features.library_search.state.shown == "pier"


async def test_y_copies_the_statement_with_its_source():
    async with open_app(*ALL) as at:
        await search(at, "aground", "tab", "y")
        assert at.app.clipboard.startswith("No ferry ran aground\n— Ada Moe\nFerries sail again (")


async def test_e_exports_what_was_found(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with open_app(*ALL) as at:
        await search(at, "speaker:brandt", "tab", "e")
        assert isinstance(at.app.screen, ExportSheet)
        await at.press("tab", "right", "enter")
        assert isinstance(at.app.screen, LibrarySearch)
        (file,) = tmp_path.iterdir()
        found = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        assert sum(len(each["statements"]) for each in found) == 4


async def test_help_is_there_while_typing_too():
    async with open_app(*ALL) as at:
        await search(at, "", "f1")
        assert isinstance(at.app.screen, HelpScreen)
        await at.press("escape", "?")
        assert at.app.screen.query_one(Input).value == "?"


async def test_a_double_click_opens():
    async with open_app(*ALL) as at:
        await search(at, "speaker:brandt")
        await at.pilot.click(HitList, offset=(20, 5))
        assert count(at) == "2 of 4 hits"
        await at.pilot.click(HitList, offset=(20, 5), times=2)
        await at.pilot.pause()
        assert at.app.screen is at.reader


async def test_a_library_that_cannot_be_read(monkeypatch):
    async with open_app(*ALL) as at:

        def broken(*_):
            raise LibraryError("l.db", "it is damaged", "restore a backup")

        monkeypatch.setattr("tui.app.search.library_screen.look", broken)
        await search(at, "pier")
        assert "it is damaged" in at.said
        await at.press("escape")
        assert at.app.screen is at.reader


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_articles(size):
    async with open_app("hostile", size=size) as at:
        await search(at, "ferry")
        assert count(at) == "1 of 1 hit"
        assert not HARMFUL.search("".join(rows(at)))
        await at.press("enter")
        await at.pilot.pause()
        assert at.reader.features.active_search


async def test_before_there_is_a_library(monkeypatch):
    monkeypatch.setattr(Jobs, "open_library", lambda jobs, path, sources: None)
    async with open_app(*ALL, settle=False) as at:
        assert not at.app.session.attached
        await at.reader.action_command("library")
        await at.pilot.pause()
        assert at.said == "The library is not open yet"
