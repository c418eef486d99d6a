"""How every screen looks: pictures of real key presses over the hand-made article.

After a change that is meant to be seen: pytest tests/app/test_pictures.py --snapshot-update
"""

import pytest
from textual.widgets import Input

from tests.app.articles import ANALYSIS, ARTICLE, SILENT, VIEWS, paragraphs
from tests.app.driver import AppDriver, open_by_name
from tui import importing, workflow
from tui.app.app import OnRecord
from tui.app.ui.themes import DARK, LIGHT, MONO
from tui.errors import LoadError
from tui.model.statement import Analysis

ONE_PANE, TWO_PANES, WIDE = (80, 24), (120, 40), (200, 50)
BROKEN = LoadError("news/picture.txt", "the file is not text", "name a .txt or .md file")
OTHER = paragraphs(
    "The pier is closed.", id="pier", title="Storm closes the old pier for the second time this year"
)
FOUND = {
    ARTICLE.id: ANALYSIS,
    VIEWS.article.id: VIEWS.analysis,
    SILENT.article.id: Analysis(),
    OTHER.id: Analysis(),
}


@pytest.fixture
def opened(monkeypatch):
    """The app with these articles open, and no loader or engine at work."""
    open_by_name(monkeypatch)
    monkeypatch.setattr(workflow, "analyse", lambda article: FOUND[article.id])
    monkeypatch.setattr(Input, "cursor_blink", False)

    def open_(*articles, theme=None):
        return OnRecord(articles or (ARTICLE, OTHER, SILENT.article), theme)

    return open_


async def settled(pilot):
    await AppDriver(pilot.app, pilot, []).settle()


def after(*keys):
    """What to do before the picture is taken: press keys, once all is loaded and searched."""

    async def act(pilot):
        await settled(pilot)
        await pilot.press(*keys)
        await pilot.pause()

    return act


PICTURES = {
    # name: size, keys
    "reading_one_pane": (ONE_PANE, "n"),
    "reading_two_panes": (TWO_PANES, "n"),
    "reading_three_panes": (WIDE, "n"),
    "beginning": (WIDE, ""),
    "shared_source": (TWO_PANES, "nn"),
    "statement_within_a_statement": (TWO_PANES, "nnnnn"),
    "marked": (TWO_PANES, "nmnnmp"),
    "statements_in_one_pane": (ONE_PANE, ["n", "tab"]),
    "articles_in_one_pane": (ONE_PANE, ["n", "shift+tab"]),
    "articles_beside_the_text": (TWO_PANES, ["n", "tab"]),
    "why": (TWO_PANES, "nw"),
    "why_in_one_pane": (ONE_PANE, "nw"),
    "search": (TWO_PANES, "/har"),
    "search_hits": (ONE_PANE, ["/", *"the", "enter", "n"]),
    "filter_of_the_list": (WIDE, ["shift+tab", "/", *"pier"]),
    "export": (TWO_PANES, "nme"),
    "export_in_a_small_terminal": (ONE_PANE, ["n", "e", "tab", "right"]),
    "export_in_the_smallest_terminal": ((40, 12), ["n", "e", "tab", "right", "right"]),
    "help_in_the_smallest_terminal": ((40, 12), "?j"),
    "out_of_sight": (ONE_PANE, [*"nnG"]),
    "help": (TWO_PANES, "?"),
    "name": (TWO_PANES, "nll"),
    "name_in_one_pane": (ONE_PANE, "nll"),
    "card": (TWO_PANES, ["l", "l", "enter", "j", "j"]),
    "card_in_one_pane": (ONE_PANE, ["l", "l", "enter", "G"]),
    "card_of_an_unnamed_speaker": (WIDE, "nnnnni"),
    "card_of_a_place": (WIDE, ["l", "enter"]),
    "types": (TWO_PANES, "nt56"),
    "types_in_one_pane": (ONE_PANE, "t1"),
    "types_beside_three_panes": (WIDE, "ta"),
    "unattributed": (TWO_PANES, ["n", "n", "n", "n", "n", "n", "n"]),
    "at_the_end": (ONE_PANE, "Gnnnnnnnnnn"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(snap_compare, opened, name):
    size, keys = PICTURES[name]
    assert snap_compare(opened(), terminal_size=size, run_before=after(*keys))


@pytest.mark.parametrize("size", [ONE_PANE, TWO_PANES, WIDE], ids=["one_pane", "two_panes", "wide"])
@pytest.mark.parametrize("theme", [LIGHT, MONO])
def test_theme(snap_compare, opened, theme, size):
    assert snap_compare(opened(theme=theme), terminal_size=size, run_before=after("n", "m", "w"))


@pytest.mark.parametrize("size", [ONE_PANE, TWO_PANES, WIDE], ids=["one_pane", "two_panes", "wide"])
@pytest.mark.parametrize("theme", [DARK, MONO])
def test_attitudes_and_what_is_left_out(snap_compare, opened, theme, size):
    app = opened(VIEWS.article, ARTICLE, theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=after(*"vuunn"))


@pytest.mark.parametrize("size", [ONE_PANE, TWO_PANES, WIDE], ids=["one_pane", "two_panes", "wide"])
@pytest.mark.parametrize("theme", [DARK, LIGHT, MONO])
def test_statements_as_in_the_text(snap_compare, opened, theme, size):
    way = ["tab", "tab"] if size == TWO_PANES else ["tab"]
    assert snap_compare(opened(theme=theme), terminal_size=size, run_before=after("n", *way, "o", "n"))


@pytest.mark.parametrize("theme", [LIGHT, MONO])
def test_export_in_other_themes(snap_compare, opened, theme):
    assert snap_compare(opened(theme=theme), terminal_size=TWO_PANES, run_before=after("n", "e"))


@pytest.mark.parametrize("keys", [["l", "l"], ["l", "l", "enter"], ["t", "6"]], ids=["name", "card", "types"])
@pytest.mark.parametrize("theme", [LIGHT, MONO])
def test_names_in_other_themes(snap_compare, opened, theme, keys):
    assert snap_compare(opened(theme=theme), terminal_size=TWO_PANES, run_before=after("n", *keys))


def test_a_broken_file(snap_compare, opened):
    app = opened(ARTICLE, BROKEN)
    assert snap_compare(app, terminal_size=WIDE, run_before=after("shift+tab", "j"))


def test_nothing_opened(snap_compare, opened, monkeypatch):
    monkeypatch.setattr(importing, "collect", lambda library, sources: iter(()))
    assert snap_compare(opened(), terminal_size=TWO_PANES, run_before=settled)


def test_a_silent_article(snap_compare, opened):
    assert snap_compare(opened(SILENT.article), terminal_size=TWO_PANES, run_before=settled)
