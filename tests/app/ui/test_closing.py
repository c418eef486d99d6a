"""Closing twice, faster than the app follows, closes one screen and ends nothing."""

from collections.abc import Callable

import pytest
from textual.command import CommandList
from textual.events import Key, MouseDown, MouseUp
from textual.widgets import Input

from tests.app.driver import PATIENCE, AppDriver, open_app
from tests.app.test_any_size import SCREENS
from tui.app.app import OnRecord
from tui.app.correction.menu_sheet import CorrectionSheet
from tui.app.ui.palette import Palette

OUTSIDE = (0, 0)
SHEETS = {
    name: keys
    for name, keys in SCREENS.items()
    if name in ("card", "export", "help", "commands", "selecting", "note", "tags", "marks", "library")
    or name.startswith(("correct", "speaker in all", "layers"))
}
"""Whatever opens over the reading screen."""
LEAD_BACK = {"correct: the kind", "correct: the bounds", "correct: the speaker"}
"""Closed without an answer, they open again the sheet that they came from."""


async def until(at: AppDriver, holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    for _ in range(PATIENCE):
        if holds():
            return
        await at.pilot.pause(0.01)
    raise AssertionError("it did not happen")


def double_click(at: AppDriver, x: int, y: int) -> None:
    """Click twice as a terminal reports it: without a pause in which the app could follow."""
    for kind in (MouseDown, MouseUp) * 2:
        event = kind(None, x, y, 0, 0, button=1, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
        at.app.post_message(event)


async def opened(at: AppDriver, keys: list[str]) -> int:
    """Open a sheet; how many screens are open then."""
    await at.press("n", "n", *keys)
    assert at.app.screen is not at.reader
    return len(at.app.screen_stack)


async def check_one_closed(at: AppDriver, before: int, *, led_back: bool = False) -> None:
    """The app still runs, one screen closed and perhaps led back to another; the palette opens and closes."""
    await at.pilot.pause()
    assert at.app.is_running
    left = at.app.screen_stack
    assert len(left) == before - (not led_back)
    assert isinstance(at.app.screen, CorrectionSheet) == led_back
    await at.press("ctrl+p")
    assert isinstance(at.app.screen, Palette)
    await at.press("escape")
    assert at.app.screen_stack == left


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12)])
async def test_a_double_click_outside_the_palette_closes_it(size):
    async with open_app(size=size) as at:
        before = await opened(at, ["ctrl+p"])
        double_click(at, *OUTSIDE)
        await check_one_closed(at, before)
        assert at.app.screen is at.reader


async def test_a_double_click_outside_the_palette_leaves_the_sheet_below_it_open():
    async with open_app() as at:
        before = await opened(at, ["a", "ctrl+p"])
        sheet = at.app.screen_stack[-2]
        double_click(at, *OUTSIDE)
        await check_one_closed(at, before)
        assert at.app.screen is sheet


@pytest.mark.parametrize("name", SHEETS)
async def test_a_closing_action_done_twice_closes_one_screen(name):
    async with open_app() as at:
        before = await opened(at, SHEETS[name])
        screen = at.app.screen
        action = next(each.action for each in screen.BINDINGS if "escape" in each.key.split(","))
        for _ in range(2):
            at.app.call_later(screen.run_action, action)
        await check_one_closed(at, before, led_back=name in LEAD_BACK)


@pytest.mark.parametrize("name", SHEETS)
async def test_a_screen_dismissed_twice_closes_alone(name):
    async with open_app() as at:
        before = await opened(at, SHEETS[name])
        screen = at.app.screen
        screen.dismiss()
        screen.dismiss()
        await check_one_closed(at, before, led_back=name in LEAD_BACK)


@pytest.mark.parametrize("keys", SHEETS.values(), ids=SHEETS)
async def test_escape_pressed_twice_at_once_closes_the_sheet(keys):
    async with open_app() as at:
        await opened(at, keys)
        for _ in range(2):
            at.app.post_message(Key("escape", None))
        await at.pilot.pause()
        await at.pilot.pause()
        assert at.app.is_running
        assert at.app.screen is at.reader


async def test_enter_twice_at_once_keeps_one_note():
    async with open_app() as at:
        before = await opened(at, ["#"])
        await at.press("o", "n", "e")
        sheet = at.app.screen
        for _ in range(2):
            at.app.call_later(sheet.action_save)
        await check_one_closed(at, before)
        assert [mark.tags for _, mark in at.app.session.library.marks.all()] == [("one",)]
        await at.press("ctrl+z")
        assert not list(at.app.session.library.marks.all())


async def test_enter_twice_at_once_runs_a_command_of_the_palette_once(monkeypatch):
    runs = []
    monkeypatch.setattr(OnRecord, "action_change_theme", lambda _: runs.append("theme"))
    async with open_app() as at:
        await at.press("ctrl+p", *"Theme: dark")
        commands = at.app.screen.query_one(CommandList)
        await until(at, lambda: commands.highlighted is not None and commands.option_count == 1)
        for _ in range(2):
            at.app.post_message(Key("enter", "\r"))
        await until(at, lambda: at.app.screen is at.reader and bool(runs))
        for _ in range(3):
            await at.pilot.pause()
        assert runs == ["theme"]


async def test_a_command_submitted_twice_at_once_runs_once(monkeypatch):
    runs = []
    monkeypatch.setattr(OnRecord, "action_change_theme", lambda _: runs.append("theme"))
    async with open_app() as at:
        await at.press("ctrl+p", *"Theme: dark")
        palette = at.app.screen
        field, commands = palette.query_one(Input), palette.query_one(CommandList)
        await until(at, lambda: commands.highlighted is not None and commands.option_count == 1)
        chosen = commands.get_option_at_index(0)
        palette.post_message(CommandList.OptionSelected(commands, chosen, 0))
        for _ in range(2):
            palette.post_message(Input.Submitted(field, field.value))
        palette.post_message(CommandList.OptionSelected(commands, chosen, 0))
        await until(at, lambda: at.app.screen is at.reader and bool(runs))
        for _ in range(3):
            await at.pilot.pause()
        assert runs == ["theme"]
        assert at.app.is_running
