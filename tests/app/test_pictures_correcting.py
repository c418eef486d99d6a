"""How correcting looks: pictures of real key presses over the hand-made article.

After a change that is meant to be seen: pytest tests/app/test_pictures_correcting.py --snapshot-update
"""

import pytest
from textual.widgets import Input

from tests.app.articles import ANALYSIS, ARTICLE, span
from tests.app.driver import AppDriver, open_by_name
from tui import workflow
from tui.app.app import OnRecord
from tui.app.ui.themes import LIGHT, MONO

SMALL, ONE_PANE, TWO_PANES, WIDE = (40, 12), (80, 24), (120, 40), (200, 50)
THIRD = ["n", "n"]


@pytest.fixture
def opened(monkeypatch):
    """The app with the article open, and no loader or engine at work."""
    open_by_name(monkeypatch)
    monkeypatch.setattr(workflow, "analyse", lambda article: ANALYSIS)
    monkeypatch.setattr(Input, "cursor_blink", False)
    made = "2021-03-04T05:06:07.000+00:00"
    monkeypatch.setattr("tui.library.annotations.corrections.timestamp", lambda: made)
    return lambda theme=None: OnRecord([ARTICLE], theme)


def after(*keys, selected: str = ""):
    """What to do before the picture is taken: press keys, once all is found, perhaps with words selected."""

    async def act(pilot):
        at = AppDriver(pilot.app, pilot, [])
        await at.settle()
        if selected:
            at.reader.text_pane.select(span(selected))
        for key in keys:
            await at.press(key)
            at.app.clear_notifications()
        await pilot.pause()

    return act


SHEETS = {
    "what_is_wrong": [*THIRD, "c"],
    "another_speaker": [*THIRD, "c", "s"],
    "a_name_that_is_typed": [*THIRD, "c", "s", *"Jane"],
    "another_kind": [*THIRD, "c", "k"],
    "other_bounds": [*THIRD, "c", "b", "H", "h"],
    "all_corrections": [*THIRD, "c", "s", "1", "c", "k", "m", "c", "l"],
}
SIZES = {"one_pane": ONE_PANE, "two_panes": TWO_PANES, "wide": WIDE}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SHEETS)
def test_sheet(snap_compare, opened, name, size):
    assert snap_compare(opened(), terminal_size=SIZES[size], run_before=after(*SHEETS[name]))


@pytest.mark.parametrize("name", SHEETS)
def test_sheet_in_a_small_terminal(snap_compare, opened, name):
    assert snap_compare(opened(), terminal_size=SMALL, run_before=after(*SHEETS[name]))


@pytest.mark.parametrize("theme", [LIGHT, MONO])
@pytest.mark.parametrize("name", SHEETS)
def test_sheet_in_other_themes(snap_compare, opened, name, theme):
    assert snap_compare(opened(theme), terminal_size=TWO_PANES, run_before=after(*SHEETS[name]))


@pytest.mark.parametrize("size", SIZES)
def test_what_was_corrected(snap_compare, opened, size):
    act = after(*THIRD, "c", "s", "1", "w")
    assert snap_compare(opened(), terminal_size=SIZES[size], run_before=act)


@pytest.mark.parametrize("theme", [LIGHT, MONO])
def test_what_was_corrected_in_other_themes(snap_compare, opened, theme):
    act = after(*THIRD, "c", "s", "1", "w")
    assert snap_compare(opened(theme), terminal_size=TWO_PANES, run_before=act)


def test_selected_words(snap_compare, opened):
    act = after("c", selected="The council meets again in May")
    assert snap_compare(opened(), terminal_size=TWO_PANES, run_before=act)
