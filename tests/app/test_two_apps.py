"""Two apps in one process: what the settings of one say does not reach the other."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.articles import ARTICLE
from tests.app.driver import AppDriver, open_app, open_by_name
from tui.app.help.screen import HelpText
from tui.app.ui.lines import Footer
from tui.app.ui.themes import Terminal
from tui.configuration.settings import Settings

OTHER = Settings(
    keys={"statement.next": ("X",), "why": ("W",), "marks.close": ("Q", "escape")},
    doubt=1.0,
    signs="ascii",
    export_template="{speaker}",
    export_format="template",
    export_folder="elsewhere",
)


@pytest.fixture(autouse=True)
def article(monkeypatch):
    open_by_name(monkeypatch, lambda source: ARTICLE)


def footer(at: AppDriver) -> str:
    return at.lines(at.reader.query_one(Footer))[0]


def formats(at: AppDriver) -> list[str]:
    return [name for name, _ in at.app.screen.query_one("#format").options]


async def test_apps_with_other_settings_do_not_influence_each_other():
    async with open_app("bridge") as usual:
        before, shown = footer(usual), usual.lines("#text-pane")
        async with open_app("bridge", settings=OTHER, at=Terminal(italics=False)) as other:
            assert "X/p statement" in footer(other)
            assert "W why" in footer(other)
            assert not any(set("┃┇┊▌▐") & set(line) for line in other.lines("#text-pane"))
            assert not other.app.appearance.italics
            await other.press("X", "e")
            assert "Template" in formats(other)
            await other.press("escape")
        usual.reader.refresh()
        usual.reader.text_pane.redraw()
        await usual.pilot.pause()
        assert footer(usual) == before
        assert "n/p statement" in before
        assert usual.lines("#text-pane") == shown
        assert any(set("┃┇┊▌▐") & set(line) for line in shown)
        assert usual.app.appearance.italics
        assert usual.app.keymap.label("marks.close") == "esc"
        await usual.press("n", "e")
        assert "Template" not in formats(usual)
        assert not usual.app.screen.query_one("#path").value.startswith("elsewhere")


async def test_the_help_of_each_app_tells_its_own_keys():
    async with open_app("bridge") as usual, open_app("bridge", settings=OTHER) as other:
        for at, key in ((usual, "w"), (other, "W")):
            await at.press("?")
            help_text = at.app.screen.query_one(HelpText)
            drawn = [help_text.draw(y, 100).text.split() for y in range(help_text.virtual_size.height)]
            assert [key, *["why", "this", "speaker:", "show", "or", "hide", "evidence"]] in drawn


LABEL = """\
from tui.app.features import all_commands
from tui.app.reader.commands import READER_KEYS
from tui.app.ui.keymap import Keymap
import sys
keymap = Keymap(READER_KEYS, all_commands)
print(keymap.label("why", "statement.next"), "tui.app.marks.commands" in sys.modules, end=" ")
print(keymap.label("marks.close"), "tui.app.marks.commands" in sys.modules)
"""


def test_labels_need_no_screen_to_have_been_imported():
    finished = subprocess.run(
        [sys.executable, "-c", LABEL],
        cwd=Path(__file__).parents[2],
        env=os.environ,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert finished.stdout.split() == ["w/n", "False", "esc", "True"]
