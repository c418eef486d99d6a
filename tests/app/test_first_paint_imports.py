"""What is imported before the first paint: the reading screen, and of the features two empty panes."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """\
import asyncio, sys
from tui.app.app import OnRecord

class FirstPaint(OnRecord):
    loaded_modules = None

    def _begin(self):
        self.loaded_modules = [name for name in sys.modules if name.startswith("tui.")]

async def main():
    app = FirstPaint([])
    async with app.run_test() as pilot:
        while app.loaded_modules is None:
            await pilot.pause(0.05)
    print(*app.loaded_modules)

asyncio.run(main())
"""
FEATURES = ("articles", "correction", "entities", "export", "help", "marks", "search", "selection", "speaker")
ALLOWED = {"tui.app.articles.list", "tui.app.statements.panel"}
PATH = {"tui.library", "tui.library.path"}
"""Where the library is has to be known at the start."""
CORE = ("analysis", "anchoring", "corrections", "exporters", "importing", "library", "loaders", "workflow")


def test_no_feature_and_nothing_of_an_article_is_imported_before_the_first_paint():
    finished = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    loaded = set(finished.stdout.split())
    modules = {name for name in loaded if name.count(".") > 2 or not name.startswith("tui.app.")}
    unwanted = tuple(f"tui.app.{name}." for name in (*FEATURES, "statements"))
    assert {name for name in modules if name.startswith(unwanted)} == ALLOWED
    assert {name for name in modules if name.split(".")[1] in CORE} <= PATH
