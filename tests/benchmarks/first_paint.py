"""How long the first paint takes, beside that of a Textual app that does nothing.

    python tests/benchmarks/first_paint.py [--rounds N]

Each start is a process of its own in a pseudo-terminal, the two apps taking turns, so that whatever else the
machine does strikes both alike; what counts is the ratio. Times are what a reader waits, from the start of
the process to the first frame on the screen, and what the process computed until then. Both run from compiled
modules, as an installed program does, whatever the environment says about writing them.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
TARGET = 1.25
"""Times a trivial app's first paint."""
PATIENCE = 20
"""Seconds a frame may take."""
TRIVIAL = """
from textual.app import App
from textual.widgets import Footer, Static
class Trivial(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Static("Nothing")
        yield Footer()
Trivial().run()
"""
PROGRAMS = {
    "trivial app": (["-c", TRIVIAL], b"Nothing"),
    "On Record": (["-m", "tui"], b"Statements"),
    "… with its text": (["-m", "tui"], b"Organization"),
}
"""What is started, and what shows that its first frame is there."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", metavar="N", type=int, default=15)
    rounds = parser.parse_args().rounds
    times = {name: [] for name in PROGRAMS}
    place = Path(tempfile.mkdtemp())
    for number in range(rounds + 1):
        for name, program in PROGRAMS.items():
            waited = until_painted(*program, place)
            if number:  # the first round writes the compiled modules
                times[name].append(waited)
    trivial = times["trivial app"]
    for name, waited in times.items():
        wall, busy = (median(each[place] for each in waited) * 1000 for place in (0, 1))
        ratio = median(mine[0] / other[0] for mine, other in zip(waited, trivial, strict=True))
        sys.stdout.write(f"{name:16} {wall:6.0f} ms   {busy:6.0f} ms of process time   {ratio:.2f} x\n")
    sys.stdout.write(f"target: {TARGET} x\n")


def until_painted(arguments: list[str], sign: bytes, place: Path) -> tuple[float, float]:
    """Seconds on the clock and seconds computed until the sign is on the screen."""
    started = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
        os.environ |= {
            "ONRECORD_LIBRARY": str(place / "library.db"),
            "ONRECORD_CONFIG": str(place / "none.toml"),
        }
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(place / "compiled")
        os.execv(sys.executable, [sys.executable, *arguments])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    while sign not in seen:
        if not select.select([terminal], [], [], PATIENCE)[0]:
            raise SystemExit(f"no first frame after {PATIENCE} s: {seen[-300:]!r}")
        seen += os.read(terminal, 1 << 16)
    waited = time.perf_counter() - started
    os.kill(child, signal.SIGKILL)
    used = os.wait4(child, 0)[2]
    os.close(terminal)
    return waited, used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
