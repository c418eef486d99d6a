"""No size of the terminal and no order of keys ends the program or draws past its edge."""

import random

import pytest
from textual.pilot import Pilot

from tests.app.driver import AppDriver, open_app
from tui.app.command_tables import ALL_COMMANDS
from tui.app.reader.screen import ReaderScreen
from tui.configuration.settings import Settings

SIZES = [(200, 50), (80, 24), (40, 12), (20, 6), (3, 2), (1, 1)]
SCREENS = {
    # what opens it: from the reader, at a statement
    "text": [],
    "panel": ["tab"],
    "articles": ["tab", "tab"],
    "the text alone": ["z"],
    "why": ["w"],
    "a name": ["l"],
    "card": ["l", "enter"],
    "layers": ["t"],
    "search": ["/", "a"],
    "hits": ["/", "t", "h", "e", "enter"],
    "share": ["%", "5"],
    "list filter": ["tab", "tab", "/", "a"],
    "export": ["e"],
    "export, its file": ["e", "tab", "tab"],
    "help": ["?"],
    "commands": ["ctrl+p"],
    "selecting": ["x", "v", "w"],
    "note": ["a"],
    "tags": ["#"],
    "marks": ["m", "M"],
    "correct": ["c"],
    "correct: the kind": ["c", "k"],
    "correct: the bounds": ["c", "b"],
    "correct: the speaker": ["c", "s"],
    "speaker in all": ["s"],
    "library": ["F", "t", "h", "e"],
}
NO_KEYS = {"ctrl+q", "ctrl+c"}
QUITS = {"quit"}
KEYS = sorted(
    {name for key in ALL_COMMANDS if key.id not in QUITS for name in key.keys.split(",")} - NO_KEYS - {"q"}
)
"""Every key that any screen has, save those that end the program."""


def check(at: AppDriver) -> None:
    """Every row of what is to be seen is as wide as its widget, and the program is still there."""
    assert not at.has_quit
    for widget in at.app.screen.walk_children():
        if widget.region.area and widget.render_line.__module__.startswith("tui."):
            for y in range(widget.size.height):
                assert widget.render_line(y).cell_length == widget.size.width, widget


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
async def test_every_screen_at_every_size(keys):
    async with open_app() as at:
        await press(at.pilot, "n", "n", *keys)
        for size in [*SIZES, (160, 45)]:
            await at.resize(*size)
            check(at)


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
async def test_every_screen_is_opened_in_the_least_room(keys):
    async with open_app(size=(20, 6)) as at:
        await press(at.pilot, "n", "n", *keys)
        check(at)
        await at.resize(80, 24)
        check(at)
        for _ in range(4):
            await press(at.pilot, "escape")
        assert isinstance(at.app.screen, ReaderScreen)


@pytest.mark.parametrize("seed", range(3))
async def test_any_keys_at_any_size(seed):
    choose = random.Random(seed)
    given = Settings(scroll_bar=bool(seed % 2), signs=("unicode", "ascii")[seed % 2])
    async with open_app(size=choose.choice(SIZES), settings=given) as at:
        for _ in range(60):
            await press(at.pilot, choose.choice(KEYS))
            if choose.random() < 0.2:
                await at.resize(*choose.choice(SIZES))
                check(at)
        check(at)
