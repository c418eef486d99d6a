"""Attitudes shown or left out, unsure statements left out; every part agrees on what is shown."""

import random

import pytest
from textual.widgets import Input

from tests.app.articles import ANALYSIS, ARTICLE, SILENT, VIEWS, V
from tests.app.driver import AppDriver, open_app, open_by_name
from tui import workflow
from tui.app.export.choices import choices
from tui.app.export.sheet import ExportSheet
from tui.model.article import Span
from tui.model.statement import Analysis
from tui.model.statement_filter import EVERYTHING, StatementFilter

SIZES = [(80, 24), (120, 40), (200, 50)]
TWO_PANES, THREE_PANES = (120, 40), (160, 45)
FOUND = {VIEWS.article.id: VIEWS.analysis, ARTICLE.id: ANALYSIS, SILENT.article.id: Analysis()}


@pytest.fixture(autouse=True)
def made_by_hand(monkeypatch):
    """Articles with attitudes and every confidence, and how often each was searched."""
    searched = []

    def analyse(article):
        searched.append(article.id)
        return FOUND[article.id]

    opened = {"views": VIEWS.article, "bridge": ARTICLE, "silent": SILENT.article}
    open_by_name(monkeypatch, opened.__getitem__)
    monkeypatch.setattr(workflow, "analyse", analyse)
    return searched


def shown(at: AppDriver) -> str:
    return " ".join(each.id for each in at.statements)


def text(at: AppDriver) -> str:
    return "\n".join(at.lines("#text-pane"))


def heading(at: AppDriver, pane: str) -> str:
    return " ".join(at.lines(f"#{pane}-heading")[0].split())


async def test_attitudes_come_and_go_with_v():
    async with open_app("views") as at:
        assert shown(at) == "s1 s5"
        await at.press("v")
        assert shown(at) == "s1 s2 s3 s4 s5 s6"
        assert at.said == "4 attitudes shown"
        at.check_in_step()
        await at.press("v")
        assert shown(at) == "s1 s5"
        assert at.said == "4 attitudes hidden"
        at.check_in_step()


STEPS = [
    # presses of u, statements, heading of the panel, what is said
    (1, "s1 s5", "from 50 % · by speaker", "Statements from 50 %: none of 2 hidden"),
    (2, "s1", "from 70 % · by speaker", "Statements from 70 %: 1 of 2 hidden"),
    (3, "s1", "from 90 % · by speaker", "Statements from 90 %: 1 of 2 hidden"),
    (4, "s1 s5", "by speaker", "All statements shown, whatever their confidence"),
]


@pytest.mark.parametrize(("presses", "statements", "right", "said"), STEPS)
async def test_u_leaves_out_the_unsure_step_by_step(presses, statements, right, said):
    async with open_app("views") as at:
        await at.press(*"u" * presses)
        assert shown(at) == statements
        assert heading(at, "panel") == f"Statements {right}"
        assert at.said == said
        at.check_in_step()


async def test_a_statement_that_is_just_as_sure_is_shown():
    async with open_app("views", scope=EVERYTHING) as at:
        await at.press("u", "u")
        assert at.app.session.display.statement_filter == StatementFilter(attitudes=True, confidence=0.7)
        assert shown(at) == "s1 s2 s4"
        assert at.said == "Statements from 70 %: 3 of 6 hidden"


async def test_both_at_once():
    async with open_app("views") as at:
        await at.press("u", "u", "v")
        assert shown(at) == "s1 s2 s4"
        assert at.said == "2 attitudes shown, 2 below 70 % hidden"
        await at.press("u", "v", "v")
        assert at.said == "No attitudes shown, 4 below 90 % hidden"


async def test_the_reader_begins_as_the_command_line_asked_and_comes_back_to_it():
    async with open_app("views", scope=StatementFilter(attitudes=True, confidence=0.55)) as at:
        assert shown(at) == "s1 s2 s3 s4 s6"
        assert heading(at, "panel") == "Statements from 55 % · by speaker"
        seen = []
        for _ in range(5):
            await at.press("u")
            seen.append(at.app.session.display.statement_filter.confidence)
        assert seen == [0.7, 0.9, 0.0, 0.5, 0.55]


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_left_out_is_told_wherever_one_looks(size):
    async with open_app("views", size=size) as at:
        await at.press("u", "u")
        assert "1 of 1 · from 70 %" in heading(at, "text")
        assert "1 statement by 1 speaker · 1 below 70 % hidden" in text(at)
        at.reader.focus_pane("panel")
        await at.pilot.pause()
        assert heading(at, "panel") == "Statements from 70 % · by speaker"
        await at.press("u", "u")
        assert "from" not in heading(at, "panel")
        at.reader.focus_pane("text")
        await at.pilot.pause()
        assert "hidden" not in text(at)
        assert "from" not in heading(at, "text")


@pytest.mark.parametrize("size", SIZES)
async def test_attitudes_are_told_apart_without_colour(size):
    async with open_app("views", size=size, scope=EVERYTHING) as at:
        signs = {line.lstrip()[:4].partition(" ")[2].strip()[:1] for line in at.lines("#text-pane")}
        assert "~" in signs
        while at.current.id != "s3":
            await at.press("n")
        at.check_in_step()
        if at.reader.has_class("-one"):
            assert "~ mixed attitude" in at.lines("#who")[0]
        at.reader.focus_pane("panel")
        await at.pilot.pause()
        panel = at.lines("#panel-pane")
        mine = [line for line in panel if "inquiry" in line or "storm" in line]
        assert mine
        assert all(line[2] == "~" for line in mine)
        assert any("wants" in line for line in panel)
        assert "~ attitude" in at.lines("Legend")[0]
        await at.press("v")
        assert "~" not in "\n".join([*at.lines("#panel-pane"), *at.lines("Legend")])


async def test_a_speaker_keeps_letter_and_accent():
    async with open_app("views") as at:
        before = {name: at.open_article.badges[name] for name in ("p1", "p3")}
        assert [badge.accent for badge in before.values()] == [1, 2]
        for key in "vuuuuv":
            await at.press(key)
            assert {name: at.open_article.badges[name] for name in before} == before


# ---- the current statement ----


async def test_the_current_statement_stays_while_it_is_shown():
    async with open_app("views") as at:
        await at.press("n")
        assert at.current.id == "s5"
        for key in ("v", "u", "v"):
            await at.press(key)
            assert at.current.id == "s5"
            at.check_in_step()


NEAREST = [
    # current, the one nearest to it among those said
    ("s1", "s1"),
    ("s2", "s1"),
    ("s3", "s5"),
    ("s4", "s5"),
    ("s6", "s5"),
]


@pytest.mark.parametrize(("current", "nearest"), NEAREST)
async def test_the_nearest_takes_the_place_of_one_that_is_left_out(current, nearest):
    async with open_app("views", scope=EVERYTHING) as at:
        at.reader.go_to(V[current])
        await at.press("v")
        assert at.current.id == nearest
        at.check_in_step()
        await at.press("v")
        assert at.current.id == current
        at.check_in_step()


async def test_all_steps_through_lead_back_to_where_the_reader_was():
    async with open_app("views") as at:
        await at.press("n", "u", "u")
        assert at.current.id == "s1"
        await at.press("u", "u")
        assert at.current.id == "s5"


async def test_a_move_meanwhile_is_not_undone():
    async with open_app("views", scope=EVERYTHING) as at:
        at.reader.go_to(V["s4"])
        await at.press("v", "p", "v")
        assert at.current.id == "s1"


async def test_the_nearest_is_brought_into_sight_if_the_other_was(monkeypatch):
    async with open_app("bridge", size=(60, 12)) as at:
        await at.press("G")
        while at.current.id != "s8":
            await at.press("p")
        await at.press("u", "u")
        assert at.current.id == "s9"
        assert at.current.content[0].start in at.in_sight()
        at.check_in_step()


async def test_the_text_stands_still_otherwise():
    async with open_app("bridge", size=(60, 12)) as at:
        await at.press("space", "j")
        top = at.reader.text_pane.scroll_offset
        await at.press(*"vuvu")
        assert at.reader.text_pane.scroll_offset == top


async def test_open_evidence_goes_with_its_statement_and_comes_back():
    async with open_app("views", scope=EVERYTHING) as at:
        at.reader.go_to(V["s6"])
        await at.press("w")
        assert "Why Dockers?" in text(at)
        await at.press("v")
        assert "Why Tomas Okello?" in text(at)
        assert "Why Dockers?" not in text(at)
        at.check_in_step()
        await at.press("v")
        assert "Why Dockers?" in text(at)


# ---- nothing left ----


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_sure_enough_is_said_and_nothing_breaks(size):
    async with open_app("views", size=size, scope=StatementFilter(confidence=0.96)) as at:
        assert shown(at) == ""
        assert "no statements · from 96 %" in heading(at, "text")
        assert "no statements · 2 below 96 % hidden" in text(at)
        await at.press("n")
        assert at.said == "No statements here"
        await at.press("w", "]", "m", "y", "j", "k", "g", "G")
        at.reader.focus_pane("panel")
        await at.pilot.pause()
        assert at.lines("#panel-pane")[0].strip() == "no statements from 96 %"
        at.reader.focus_pane("text")
        await at.pilot.pause()
        await at.press("u")
        assert shown(at) == "s1 s5"
        at.check_in_step()


async def test_open_evidence_closes_when_nothing_is_left():
    async with open_app("bridge", size=TWO_PANES) as at:
        await at.press("n", "w", "u", "u", "u")
        assert shown(at) == "s1 s2 s3 s4 s5 s6 s9"
        assert at.reader.text_pane.explaining
    async with open_app("views", scope=StatementFilter(confidence=0.96)) as at:
        await at.press("u", "w")
        assert at.reader.text_pane.explaining
        await at.press("u", "u", "u", "u")
        assert at.app.session.display.statement_filter.confidence == 0.96
        assert not at.reader.text_pane.explaining
        assert at.open_article.current is None
        await at.press("u")
        at.check_in_step()


async def test_an_article_of_attitudes_alone_says_which_key_shows_them(monkeypatch):
    only = VIEWS.analysis.only(lambda each: each.attribution == "attitude")
    monkeypatch.setitem(FOUND, "views", only)
    async with open_app("views") as at:
        assert at.lines("#panel-pane")[0].strip() == "only attitudes: v shows them"
        await at.press("v")
        assert at.said == "4 attitudes shown"
        at.check_in_step()
        await at.press("v")
        assert at.open_article.current is None


async def test_where_there_are_none_the_keys_say_so():
    async with open_app("bridge", "silent", size=THREE_PANES) as at:
        await at.press("v")
        assert at.said == "Attitudes shown: none here"
        await at.press("v")
        assert at.said == "Attitudes hidden: none here"
        await at.press("shift+tab", "j", "u")
        assert at.said == "Statements from 50 %: none of 0 hidden"


# ---- all articles, all parts ----


async def test_all_articles_show_the_same_layers_and_none_is_searched_twice(made_by_hand):
    async with open_app("views", "bridge", size=THREE_PANES) as at:
        await at.press("u", "u")
        counts = [line.strip(" ▌") for line in at.lines("#articles-pane") if "statement" in line]
        assert counts == ["1 statement, 1 speaker", "7 statements, 3 speakers"]
        await at.press("shift+tab", "j")
        assert at.open_article.article.id == ARTICLE.id
        assert shown(at) == "s1 s2 s3 s4 s5 s6 s9"
        assert "7 statements by 3 speakers · 2 below 70 % hidden" in text(at)
        at.check_in_step()
        assert made_by_hand == ["views", "bridge"]


async def test_n_visits_what_is_shown_and_nothing_else():
    async with open_app("views", scope=StatementFilter(attitudes=True, confidence=0.7)) as at:
        visited = [at.current.id]
        while not at.said:
            await at.press("n")
            at.check_in_step()
            visited.append(at.current.id)
        assert visited == ["s1", "s2", "s4", "s4"]


async def test_brackets_too():
    async with open_app("views", scope=EVERYTHING) as at:
        await at.press("]", "]")
        assert at.current.id == "s3"
        await at.press("v")
        assert at.current.id == "s5"
        await at.press("[")
        assert at.said == "No previous statement by this speaker"


async def test_the_hits_of_a_search_stay_and_leaving_it_goes_back_to_what_is_shown():
    async with open_app("views", scope=EVERYTHING) as at:
        at.reader.go_to(V["s6"])
        await at.press("/", *"will", "enter", "n")
        search = at.reader.features.active_search
        assert len(search.hits) == 3
        layers = at.reader.text_pane._page.layers
        await at.press("v", "u")
        drawn = layers.over(0, len(at.open_article.article.text), None)
        hits = [each for each in drawn if set(each.inks) & {"hit", "hit-here"}]
        assert [Span(each.start, each.end) for each in hits] == search.hits
        assert [each.inks for each in hits] == [("hit",), ("hit-here",), ("hit",)]
        await at.press("escape")
        assert at.current.id == "s5"
        at.check_in_step()


async def test_a_click_on_what_was_just_left_out_goes_to_the_nearest():
    async with open_app("views", scope=EVERYTHING) as at:
        await at.press("v")
        at.reader.go_to(V["s6"])
        await at.pilot.pause()
        assert at.current.id == "s5"
        at.check_in_step()


# ---- marks and export ----


async def test_a_marked_statement_is_shown_whatever_is_left_out():
    async with open_app("views", scope=EVERYTHING) as at:
        at.reader.go_to(V["s3"])
        await at.press("m", "v")
        assert shown(at) == "s1 s3 s5"
        assert at.said == "3 attitudes hidden, 1 shown because marked or corrected"
        assert at.current.id == "s3"
        await at.press("u", "u", "u")
        assert shown(at) == "s1 s3"
        assert at.said == "Statements from 90 %: 1 of 3 hidden"
        at.check_in_step()
        offered = [(choice.label, choice.count) for choice in choices(at.app.session, at.open_article)]
        assert offered[:2] == [("marks in this article", 1), ("this article’s statements", 2)]
        await at.press("m")
        assert shown(at) == "s1 s3"
        await at.press("m", "m", "u", "v", "v")
        assert shown(at) == "s1 s5"


async def test_marks_of_other_articles_are_exported_from_one_where_nothing_is_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with open_app("views", "bridge", size=THREE_PANES, scope=EVERYTHING) as at:
        at.reader.go_to(V["s6"])
        await at.press("m", "v", "u", "u", "u", "shift+tab", "j")
        assert at.open_article.article.id == ARTICLE.id
        await at.press("e")
        assert isinstance(at.app.screen, ExportSheet)
        assert at.app.screen.query_one(Input).value.startswith("storm-closes")
        await at.press("enter")
        (file,) = tmp_path.iterdir()
        assert "that work will begin" in file.read_text(encoding="utf-8")


async def test_the_export_holds_what_is_shown():
    async with open_app("views", scope=StatementFilter(attitudes=True, confidence=0.7)) as at:
        (whole, *_) = choices(at.app.session, at.open_article)
        (document,) = whole.documents()
        assert [each.id for each in document.analysis.statements] == ["s1", "s2", "s4"]


KEYS = [*"vuvunnp]jkgGmw", "tab", "space", "enter"]


@pytest.mark.parametrize(("size", "seed"), [((80, 24), 1), ((120, 40), 2), ((170, 30), 3)])
async def test_all_parts_agree_whatever_is_pressed(size, seed):
    keys = random.Random(seed)
    pressed = []
    async with open_app("bridge", "views", size=size) as at:
        for _ in range(60):
            pressed.append(keys.choice(KEYS))
            await at.press(pressed[-1])
            expected = [
                each.id
                for each in FOUND[at.open_article.article.id].statements
                if at.app.session.display.statement_filter.holds(each) or each.id in at.open_article.marked
            ]
            assert set(expected) <= set(shown(at).split()), " ".join(pressed)
            if at.open_article.current:
                at.check_in_step()
