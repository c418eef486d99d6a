"""How the screens look that go over all articles: a speaker, and the library's search."""

import pytest
from textual.widgets import Input

from tests.app.driver import AppDriver, open_by_name
from tests.app.several_articles import DOCUMENTS
from tui import workflow
from tui.app.app import OnRecord
from tui.app.ui.themes import DARK, LIGHT, MONO

ONE_PANE, TWO_PANES, WIDE = (80, 24), (120, 40), (200, 50)
SIZES = {"one_pane": ONE_PANE, "two_panes": TWO_PANES, "wide": WIDE}
QUERY = ["F", *"pier"]
STATES = {
    # name: keys
    "speaker": ["s", "n"],
    "speaker_by_time": ["s", "t", "G"],
    "speaker_filtered": ["s", "f", "f", "f", "/", *"pier"],
    "speaker_nothing_left": ["s", "/", *"zebra", "enter"],
    "search": [*QUERY, "tab", "n"],
    "search_typing": ["F", *"ferr*"],
    "search_nothing_typed": ["F"],
    "search_nothing_found": ["F", *"zebra"],
    "search_not_understood": [*QUERY, "space", *"kind:loud"],
    "search_opened": [*QUERY, "enter", "n"],
    "card_of_a_speaker_in_other_articles": ["i"],
}


@pytest.fixture
def opened(monkeypatch):
    """The app with these articles open, and no loader or engine at work."""
    open_by_name(monkeypatch, lambda name: DOCUMENTS[name].article)
    monkeypatch.setattr(workflow, "analyse", lambda article: DOCUMENTS[article.id].analysis)
    monkeypatch.setattr(Input, "cursor_blink", False)
    return lambda theme: OnRecord(["storm", "ferry", "letter"], theme)


def after(keys):
    """What to do before the picture is taken: press keys, each when the one before has had its effect."""

    async def act(pilot):
        await AppDriver(pilot.app, pilot, []).settle()
        for key in keys:
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        pilot.app.clear_notifications()
        await pilot.pause()

    return act


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_picture(snap_compare, opened, state, size):
    assert snap_compare(opened(DARK), terminal_size=SIZES[size], run_before=after(STATES[state]))


@pytest.mark.parametrize("state", ["speaker", "search", "search_nothing_typed"])
@pytest.mark.parametrize("theme", [LIGHT, MONO])
def test_theme(snap_compare, opened, theme, state):
    assert snap_compare(opened(theme), terminal_size=TWO_PANES, run_before=after(STATES[state]))


@pytest.mark.parametrize("state", ["speaker", "search"])
def test_the_smallest_terminal(snap_compare, opened, state):
    assert snap_compare(opened(DARK), terminal_size=(40, 12), run_before=after(STATES[state]))
