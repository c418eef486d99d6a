"""The modules that are loaded when the app has painted its first frame.

    python tests/first_paint_modules.py

writes `first_paint_modules.txt`: the modules of this package, and the packages of others, that each start
waits for. `test_import_hygiene.py` compares the file with what a start loads.
"""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
from importlib.metadata import packages_distributions
from pathlib import Path

FILE = Path(__file__).with_suffix(".txt")
COMMAND = "python tests/first_paint_modules.py"
PATIENCE = 30
"""Seconds that the app may write nothing."""
PROGRAM = """\
import sys
from pathlib import Path
from tui.app import app
from tui.cli import main

class FirstPaint(app.OnRecord):
    def on_ready(self, event):
        event.prevent_default()  # the app would begin to work
        self.call_after_refresh(self.write_modules)

    def write_modules(self):
        Path(sys.argv[1]).write_text("\\n".join(sys.modules))
        self.exit()

app.OnRecord = FirstPaint
sys.exit(main([]))
"""
"""Starts the reader as the command does, and ends after the first frame."""


def listed() -> list[str]:
    """The modules in the checked-in list."""
    return FILE.read_text(encoding="utf-8").splitlines()


def loaded() -> list[str]:
    """Start the app in a pseudo-terminal; return the modules it has loaded for its first frame, in order."""
    with tempfile.TemporaryDirectory() as folder:
        modules = Path(folder) / "modules"
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = {
            "TERM": "xterm-256color",
            "ONRECORD_LIBRARY": str(Path(folder) / "library.db"),
            "ONRECORD_CONFIG": os.devnull,
            "PYTHONPATH": str(Path(__file__).parents[1]),
        }
        with subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(modules)],
            env=os.environ | environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        ) as process:
            os.close(theirs)
            output = _all_output(ours)
            process.kill()
        if not modules.exists():
            raise RuntimeError(f"no first frame: {output[-2000:].decode(errors='replace')}")
        foreign = {name for name in packages_distributions() if not name.startswith("_")}
        foreign -= sys.stdlib_module_names
        names = modules.read_text().splitlines()
        return sorted(each for each in names if each.partition(".")[0] == "tui" or each in foreign)


def _all_output(terminal: int) -> bytes:
    """What is written to a terminal until its program ends, or writes nothing for a long time."""
    output = b""
    with os.fdopen(terminal, "rb", buffering=0) as reading:
        try:
            while select.select([reading], [], [], PATIENCE)[0] and (read := reading.read(1 << 16)):
                output += read
        except OSError:  # the end, on Linux
            pass
    return output


if __name__ == "__main__":
    FILE.write_text("".join(f"{module}\n" for module in loaded()), encoding="utf-8")
