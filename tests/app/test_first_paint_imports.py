"""What is imported before the first paint: the reading screen, and of the features two empty panes."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """\
import asyncio, sys
from tui.app.app import OnRecord

class FirstPaint(OnRecord):
    def _begin(self):
        print("\\n", *(name for name in sys.modules if name.startswith("tui.")), file=sys.__stdout__)

async def main():
    async with FirstPaint([]).run_test() as pilot:
        await pilot.pause(0.5)

asyncio.run(main())
"""
FEATURES = ("articles", "correction", "entities", "export", "help", "marks", "search", "selection", "speaker")
ALLOWED = {"tui.app.articles.list", "tui.app.statements.panel"}
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
    assert not {name for name in modules if name.split(".")[1] in CORE}
