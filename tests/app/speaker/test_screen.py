"""The speaker screen: one speaker in all articles, by key."""

import json
from dataclasses import replace

import pytest
from textual.widgets import Input

from tests.app.driver import AppDriver, open_app, open_by_name
from tests.app.several_articles import DOCUMENTS, STORM
from tui import workflow
from tui.app.entities.card_screen import CardScreen
from tui.app.export.sheet import ExportSheet
from tui.app.help.screen import HelpScreen
from tui.app.speaker.list import SpeakerHead, SpeakerList
from tui.app.speaker.screen import SpeakerScreen
from tui.control_characters import HARMFUL
from tui.errors import LibraryError
from tui.model.statement import Analysis, Document, Speaker
from tui.model.statement_filter import StatementFilter

SIZES = [(40, 12), (80, 24), (120, 40), (200, 50)]
ALL = ("storm", "ferry", "letter")


@pytest.fixture(autouse=True)
def made_by_hand(monkeypatch):
    open_by_name(monkeypatch, lambda name: DOCUMENTS[name].article)
    monkeypatch.setattr(workflow, "analyse", lambda article: DOCUMENTS[article.id].analysis)


async def speaker(at: AppDriver, *keys: str) -> SpeakerScreen:
    """Press the keys, which lead to the speaker screen, and wait for what it finds."""
    await at.press(*keys)
    await at.app.workers.wait_for_complete()
    await at.pilot.pause()
    assert isinstance(at.app.screen, SpeakerScreen)
    return at.app.screen


def chosen(at: AppDriver) -> str:
    statement = at.app.screen.query_one(SpeakerList).item
    return statement.words if statement else ""


def head(at: AppDriver) -> list[str]:
    return at.lines(at.app.screen.query_one(SpeakerHead))


def rows(at: AppDriver) -> list[str]:
    return [line.rstrip() for line in at.lines(at.app.screen.query_one(SpeakerList))]


def footer(at: AppDriver) -> str:
    return at.lines(at.app.screen.query_one("Footer"))[0]


async def test_a_speaker_in_all_articles():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        first, second = head(at)
        assert first.split() == ["B", "Elna", "Brandt", "4", "statements", "in", "3", "articles"]
        assert second.strip() == "mayor · as written: Elna Brandt"
        shown = [" ".join(row.split()) for row in rows(at) if row.strip()]
        assert shown[3:] == [
            "Storm closes the old pier 16 Feb 2021",
            "▌ ┊ warned The pier must close",
            '┃ said "Nobody sails tonight,"',
            "Ferries sail again 7 May 2021",
            '┇ promised Ferries "will run all night"',
            "A letter to the harbour",
            "┊ wrote in her The pier is older than the town",
            "┊ letter",
        ]
        assert [row.split() for row in shown[:1]] == [["2", "1"]]
        assert shown[2].split() == ["Feb", "2021", "Mar", "Apr", "May"]
        assert "█" in shown[1]
        assert "▅" in shown[1] or "▄" in shown[1]


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_any_room(size):
    async with open_app(*ALL, size=size) as at:
        await speaker(at, "s")
        assert "Elna Brandt" in head(at)[0]
        assert chosen(at) == "The pier must close"
        drawn = "\n".join(rows(at))
        assert "The pier must close" in " ".join(drawn.split())
        await at.press("G")
        assert "older than" in " ".join(" ".join(rows(at)).split())
        for key in "ptftfpngG":
            await at.press(key)
        assert all(len(row) <= size[0] for row in rows(at))


async def test_it_begins_at_the_statement_the_reader_is_at():
    async with open_app(*ALL) as at:
        await speaker(at, "n", "s")
        assert chosen(at) == '"Nobody sails tonight,"'


async def test_without_dates_there_is_no_time_line():
    async with open_app("letter") as at:
        await speaker(at, "s")
        assert "▁" not in "".join(rows(at))
        assert rows(at)[0].strip() == "A letter to the harbour"


@pytest.mark.parametrize(("on", "back"), [("n", "p"), ("j", "k"), ("down", "up")])
async def test_from_statement_to_statement(on, back):
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        seen = [chosen(at)]
        while at.said != "No next statement":
            await at.press(on)
            seen.append(chosen(at))
        assert seen == [
            "The pier must close",
            '"Nobody sails tonight,"',
            'Ferries "will run all night"',
            "The pier is older than the town",
            "The pier is older than the town",
        ]
        assert at.said == "No next statement"
        for _ in range(4):
            await at.press(back)
        assert at.said == "No previous statement"
        assert chosen(at) == "The pier must close"


async def test_ends_pages_and_articles():
    async with open_app(*ALL, size=(120, 16)) as at:
        await speaker(at, "s")
        seen = []
        for key in (
            "G",
            "g",
            "right_square_bracket",
            "right_square_bracket",
            "left_square_bracket",
            "space",
            "b",
        ):
            await at.press(key)
            seen.append(chosen(at).split()[-1])
        assert seen[:5] == ["town", "close", 'night"', "town", 'night"']
        assert seen[5] == "town"
        assert seen[6] != "town"
        await at.press("g", "n", "left_square_bracket")
        assert chosen(at) == "The pier must close"
        await at.press("left_square_bracket")
        assert at.said == "No previous article"
        await at.press("G", "right_square_bracket")
        assert at.said == "No next article"


async def test_titles_come_into_sight_with_the_first_statement():
    async with open_app(*ALL, size=(80, 18)) as at:
        await speaker(at, "s")
        await at.press("right_square_bracket")
        assert any("Ferries sail again" in row for row in rows(at))
        await at.press("right_square_bracket", "left_square_bracket", "p", "p")
        assert any("Storm closes the old pier" in row for row in rows(at))


async def test_enter_opens_the_article_and_backspace_comes_back():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        await at.press("n", "n", "enter")
        await at.pilot.pause()
        assert at.app.screen is at.reader
        assert at.open_article.article.id == "ferry"
        assert at.current.id == "s1"
        at.check_in_step()
        await at.press("backspace")
        assert at.open_article.article.id == "storm"
        assert at.current.id == "s1"
        at.check_in_step()


async def test_an_article_that_is_not_in_the_list_can_be_opened_too(tmp_path):
    async with open_app(*ALL, library=tmp_path / "l.db"):
        pass
    async with open_app("storm", library=tmp_path / "l.db") as at:
        assert len(at.app.session.articles.items) == 1
        await speaker(at, "s")
        assert "3 articles" in head(at)[0]
        await at.press("G", "enter")
        await at.pilot.pause()
        assert at.open_article.article.id == "letter"


async def test_by_time_the_newest_comes_first():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        assert "t by time" in footer(at)
        await at.press("t")
        assert "t by article" in footer(at)
        assert chosen(at) == "The pier must close", "the chosen one stays"
        shown = [" ".join(row.split()) for row in rows(at) if row.strip()][3:]
        assert shown[:2] == ["7 May 2021 1", "Ferries sail again"]
        assert shown[3:5] == ["16 Feb 2021 2", "Storm closes the old pier"]
        assert shown[7:9] == ["No date 1", "A letter to the harbour"]
        await at.press("g")
        assert chosen(at) == 'Ferries "will run all night"'
        await at.press("t")
        assert rows(at)[5].split()[-3:] == ["16", "Feb", "2021"]


async def test_one_kind_alone():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        seen = []
        for _ in range(4):
            await at.press("f")
            seen.append((head(at)[0].split("Brandt")[1].strip(), at.said, chosen(at)))
        assert seen == [
            ("1 of 4 statements, direct", "Only direct statements", '"Nobody sails tonight,"'),
            ("1 of 4 statements, mixed", "Only mixed statements", 'Ferries "will run all night"'),
            ("2 of 4 statements, indirect", "Only indirect statements", "The pier must close"),
            ("4 statements in 3 articles", "All kinds of statements", "The pier must close"),
        ]


async def test_only_statements_with_some_words():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        await at.press("/", *"pïer")
        assert head(at)[0].strip().endswith("2 of 4 statements, with “pïer”")
        assert "2 found" in " ".join(at.lines(at.app.screen.query_one("SearchCount"))[0].split())
        await at.press("/")
        assert at.app.screen.query_one(Input).value == "pïer/"
        await at.press("backspace", "enter", "n")
        assert chosen(at) == "The pier is older than the town"
        await at.press("escape")
        assert "4 statements" in head(at)[0]
        assert isinstance(at.app.screen, SpeakerScreen)
        await at.press("escape")
        assert at.app.screen is at.reader


async def test_words_that_nobody_said():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        await at.press("/", *"zebra", "enter")
        assert rows(at)[0].strip() == "No statements with “zebra”: esc shows all"
        for key, said in (
            ("n", "No statements here"),
            ("right_square_bracket", "No statements here"),
            ("space", "No statements here"),
            ("G", "No statements here"),
            ("enter", "No statement to open"),
            ("y", "No statement to copy"),
            ("e", "No statements to export"),
        ):
            await at.press(key)
            assert at.said == said, key
        await at.press("t", "t", "f", "escape")
        assert len([row for row in rows(at) if "▌" in row]) == 1


@pytest.mark.parametrize("key", ["escape", "s", "q"])
async def test_the_way_back(key):
    async with open_app(*ALL) as at:
        await speaker(at, "n", "s")
        await at.press("n", key)
        assert at.app.screen is at.reader
        assert at.current.id == "s2"


async def test_what_is_shown_elsewhere_is_shown_here():
    async with open_app(*ALL, scope=StatementFilter(attitudes=True)) as at:
        await speaker(at, "s")
        assert "5 statements" in head(at)[0]
        assert any("~" in row and "hopes" in row for row in rows(at))


async def test_doubt_is_shown():
    async with open_app(*ALL) as at:
        await speaker(at, "n", "n", "s")
        assert head(at)[0].split()[:3] == ["O", "Tomas", "Okello"]
        assert any(row.endswith("? 55 %") for row in rows(at))


async def test_nobody_is_named_for_an_unattributed_statement():
    async with open_app("ferry") as at:
        await at.press("n", "s")
        assert at.said == "This statement is unattributed"
        assert at.app.screen is at.reader


async def test_the_speaker_of_the_name_that_is_looked_at():
    async with open_app(*ALL) as at:
        while not at.open_article.pointed or at.open_article.pointed.subject.name != "Tomas Okello":
            await at.press("l")
        await speaker(at, "s")
        assert "Tomas Okello" in head(at)[0]


def silent(article):
    """The article as it would be if nobody said anything in it."""
    found = DOCUMENTS[article.id].analysis
    return replace(found, statements=(), speakers=()) if article.id == "letter" else found


async def test_who_is_named_here_and_speaks_elsewhere(monkeypatch):
    monkeypatch.setattr(workflow, "analyse", silent)
    async with open_app("letter", "storm", "ferry") as at:
        await at.press("l")
        assert at.open_article.pointed.subject.name == "Elna Brandt"
        await speaker(at, "s")
        assert head(at)[0].split() == ["–", "Elna", "Brandt", "3", "statements", "in", "2", "articles"]
        await at.press("enter")
        await at.pilot.pause()
        assert (at.app.screen, at.open_article.article.id) == (at.reader, "storm")


async def test_who_is_named_here_and_speaks_nowhere(monkeypatch):
    monkeypatch.setattr(workflow, "analyse", silent)
    async with open_app("letter") as at:
        await at.press("l")
        await speaker(at, "s")
        assert "No statements by Elna Brandt in any article" in "\n".join(rows(at))
        await at.press("e")
        assert at.said == "No statements to export"


async def test_a_name_that_says_nothing():
    async with open_app("bridge") as at:
        await at.press("l", "s")
        assert at.said == "No statements by harbour bridge here"


async def test_from_a_card_and_back_to_it():
    async with open_app(*ALL) as at:
        await at.press("i")
        await at.app.workers.wait_for_complete()
        await at.pilot.pause()
        card = at.lines(at.app.screen.query_one("CardHead"))
        assert any("in 2 other articles" in line for line in card)
        await speaker(at, "s")
        await at.press("escape")
        assert isinstance(at.app.screen, CardScreen)
        await speaker(at, "s")
        await at.press("G", "enter")
        await at.pilot.pause()
        assert at.app.screen is at.reader
        assert at.open_article.article.id == "letter"


async def test_y_copies_the_statement_with_its_source():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        await at.press("n", "n", "y")
        assert at.app.clipboard == (
            'Ferries "will run all night"\n— Elna Brandt, mayor\n'
            f"Ferries sail again ({at.open_article.article.origin.replace('storm', 'ferry')} · 2021-05-07)\n"
        )


async def test_e_exports_what_is_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        await at.press("f", "f", "f", "e")
        assert isinstance(at.app.screen, ExportSheet)
        await at.press("tab", "right", "enter")
        assert isinstance(at.app.screen, SpeakerScreen)
        (file,) = tmp_path.iterdir()
        found = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        assert file.name == "elna-brandt-2-articles.jsonl"
        assert len(found) == 2


async def test_help_and_commands():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        await at.press("question_mark")
        assert isinstance(at.app.screen, HelpScreen)
        await at.press("escape")
        screen = at.app.screen
        says = [command.title for command in at.app.get_system_commands(screen)]
        assert "Open the article at this statement" in says
        assert "Next heading" not in says


async def test_a_double_click_opens():
    async with open_app(*ALL) as at:
        await speaker(at, "s")
        y = next(n for n, row in enumerate(rows(at)) if "promised" in row)
        await at.pilot.click(SpeakerList, offset=(40, y))
        assert chosen(at) == 'Ferries "will run all night"'
        await at.pilot.click(SpeakerList, offset=(40, y), times=2)
        await at.pilot.pause()
        assert at.open_article.article.id == "ferry"


async def test_a_library_that_cannot_be_read(monkeypatch):
    async with open_app(*ALL) as at:

        def broken(*_):
            raise LibraryError("l.db", "it is damaged", "restore a backup")

        monkeypatch.setattr("tui.app.speaker.screen.look_up", broken)
        await speaker(at, "s")
        assert "it is damaged" in at.said
        await at.press("n", "escape")
        assert at.app.screen is at.reader


async def test_hostile_names_and_words():
    hostile = "\x1b[31m[b]Eve[/b]\u202e 渡し場 שלום" * 20
    statements = STORM.analysis.statements
    eve = Speaker("p1", hostile, "PERSON", hostile, "e1", STORM.analysis.speakers[0].mentions)
    article = replace(STORM.article, id="eve", title=hostile)
    DOCUMENTS["eve"] = Document(article, Analysis(statements[:2], (eve,)))
    try:
        async with open_app("eve", size=(80, 24)) as at:
            await speaker(at, "s")
            assert not HARMFUL.search("".join(head(at) + rows(at)))
    finally:
        del DOCUMENTS["eve"]
