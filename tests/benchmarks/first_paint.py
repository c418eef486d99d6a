"""How long the first paint takes, beside that of a Textual app that does nothing.

    python tests/benchmarks/first_paint.py [--rounds N]

Each start is a process of its own, the two apps taking turns, so that whatever else the machine does
strikes both alike; what counts is the ratio. Times are process times, in headless mode, from the start of
the interpreter to the moment the first screen has been drawn.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
TARGET = 1.25
"""Times a trivial app's first paint."""

PAINT = """
import sys, time
def painted(app):
    sys.stdout.write(str(time.process_time()))
    sys.stdout.flush()
    app.exit()
"""
TRIVIAL = """
from textual.app import App
from textual.widgets import Static
class Trivial(App):
    def compose(self):
        yield Static("Nothing")
    def on_mount(self):
        self.call_after_refresh(painted, self)
Trivial().run(headless=True, size=(120, 40))
"""
ON_RECORD = """
import tui.cli, gc
gc.disable()  # as the command does until the first paint
from tui.app.app import OnRecord
from tui.app.screens.reader import ReaderScreen
from tui.resources import seeds
mounted = ReaderScreen.on_mount
def on_mount(screen):
    mounted(screen)
    screen.call_after_refresh(painted, screen.app)
ReaderScreen.on_mount = on_mount
OnRecord([str(seeds())]).run(headless=True, size=(120, 40))
"""
IMPORTS = {
    "python alone": "sys.stdout.write(str(time.process_time()))",
    "import textual.app": "import textual.app; sys.stdout.write(str(time.process_time()))",
    "import tui.app.app": "import tui.app.app; sys.stdout.write(str(time.process_time()))",
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", metavar="N", type=int, default=11)
    rounds = parser.parse_args().rounds
    programs = {"trivial app": TRIVIAL, "On Record": ON_RECORD} | IMPORTS
    for program in programs.values():
        seconds(program)  # compiled modules are written once
    times = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            times[name].append(seconds(program))
    report(times)


def seconds(program: str) -> float:
    """Process seconds the program reports."""
    search = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", PAINT + program],
        env=os.environ | {"PYTHONPATH": search},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return float(done.stdout)


def report(times: dict[str, list[float]]) -> None:
    out = sys.stdout
    for name, each in times.items():
        out.write(f"{name:20}{median(each) * 1000:8.0f} ms  (best {min(each) * 1000:.0f})\n")
    pairs = zip(times["On Record"], times["trivial app"], strict=True)
    ratio = median(ours / theirs for ours, theirs in pairs)
    out.write(f"\nfirst paint: {ratio:.2f} x a trivial app's (target {TARGET})\n")


if __name__ == "__main__":
    main()
