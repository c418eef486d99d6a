"""The installed command at a real terminal: keys go in, and what it draws is read off the screen."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a thing of Unix", allow_module_level=True)

import fcntl
import pty
import struct
import termios

import pyte

from tui.library.library import Library
from tui.library.path import library_path

ROOT = Path(__file__).parents[1]
COLUMNS, LINES = 120, 40
PATIENCE = 30.0
"""Seconds that anything may take."""
TEXT = """\
Old bridge to open in May

"The bridge is safe," said mayor Ada Ash on Monday.

Ben Birch, an engineer, said that the ferries would sail until then.

"We have waited long enough," Ash added.
"""
HOSTILE = 'Harmless title\n\n"Look \x1b]0;pwned\x07 here \x1b[2J," said Eve Elm.\n'
FAILING_DRIVER = """\
from textual.drivers.linux_driver import LinuxDriver


class Failing(LinuxDriver):
    def run_input_thread(self):
        self.exit_event.wait(1)
        raise OSError("the input is lost")
"""
COUNTER = re.compile(r"(\d+) of (\d+)")


def command() -> list[str]:
    """The console script beside this Python, else the package itself."""
    script = Path(sys.executable).with_name("onrecord")
    return [str(script)] if script.exists() else [sys.executable, "-m", "tui"]


class Terminal:
    """A terminal of its own in which the command runs."""

    def __init__(self, *arguments: str, folder: Path, driver: str | None = None) -> None:
        self.raw = b""
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self.modes = termios.tcgetattr(theirs)
        search = os.pathsep.join([str(ROOT), str(folder), os.environ.get("PYTHONPATH", "")])
        environment = os.environ | {"TERM": "xterm-256color", "PYTHONPATH": search}
        for name in ("NO_COLOR", "COLUMNS", "LINES", "DISPLAY", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        if driver:
            environment["TEXTUAL_DRIVER"] = driver
        self._theirs = theirs
        self._process = subprocess.Popen(
            [*command(), *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            env=environment,
            start_new_session=True,
        )

    def press(self, keys: str) -> None:
        self.send(keys.encode())

    def send(self, sent: bytes) -> None:
        """Send bytes that need not be characters."""
        os.write(self._ours, sent)

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    def counter(self) -> tuple[int, int]:
        """The place among the statements, (0, 0) where none is shown."""
        found = COUNTER.search(self.text)
        return (int(found.group(1)), int(found.group(2))) if found else (0, 0)

    def wait(self, what: str | Callable[[], bool]) -> None:
        """Wait until some words stand on the screen, or until something holds."""
        happened = what if callable(what) else lambda: what in self.text
        end = time.monotonic() + PATIENCE
        while not happened():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}; on the screen:\n{self.text}")
            self._read()

    def ended(self) -> bool:
        return self._process.poll() is not None

    def code(self) -> int:
        """The exit code, once the command has ended and all it wrote was read."""
        self.wait(self.ended)
        while self._read():
            pass
        return self._process.returncode

    def restored(self) -> bool:
        """Whether the terminal is as it was: its modes, the ordinary screen, the cursor, no mouse."""
        last = {mode: self.raw.rfind(b"\x1b[?%d" % mode) for mode in (1049, 25, 1000)}
        ends = {mode: self.raw[at : at + len(b"\x1b[?%d" % mode) + 1][-1:] for mode, at in last.items()}
        return ends == {1049: b"l", 25: b"h", 1000: b"l"} and termios.tcgetattr(self._theirs) == self.modes

    def _read(self) -> bool:
        if not select.select([self._ours], [], [], 0.05)[0]:
            return False
        output = os.read(self._ours, 65536)
        self.raw += output
        self._stream.feed(output)
        return bool(output)

    def hang_up(self) -> int:
        """Take the terminal away from the command; the exit code."""
        os.close(self._ours)
        os.close(self._theirs)
        self._ours, self._theirs = pty.openpty()  # to be closed in the end
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        if not self.ended():
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
        os.close(self._ours)
        os.close(self._theirs)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "bridge.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def opened(folder):
    """The command with both files open."""
    terminal = Terminal("bridge.txt", "hostile.txt", folder=folder)
    yield terminal
    terminal.close()


def test_reading_marking_exporting_searching_leaving(opened, folder):
    opened.wait('"The bridge is safe,"')
    opened.wait(lambda: opened.counter()[1] > 1)
    _, total = opened.counter()
    opened.press("n")
    opened.wait(lambda: opened.counter() == (2, total))
    opened.press("n")
    opened.wait(lambda: opened.counter() == (min(3, total), total))
    opened.press("m")
    opened.wait("▐")

    opened.press("e")
    opened.wait("Preview")
    opened.press("\r")
    opened.wait("Exported 1 to")
    (exported,) = folder.glob("*.md")
    assert "We have waited long enough" in exported.read_text(encoding="utf-8")

    opened.press("/")
    opened.wait("esc cancel")
    opened.press("ferries")
    opened.wait("1 of 1")
    opened.press("\r\x1b")
    opened.wait("n/p statement")
    opened.press("q")
    assert opened.code() == 0
    assert opened.restored()


@pytest.fixture
def started(folder):
    """Starts the command, as often as it is asked to."""
    terminals = []

    def start(*arguments: str) -> Terminal:
        terminals.append(Terminal(*arguments, folder=folder))
        return terminals[-1]

    yield start
    for terminal in terminals:
        terminal.close()


def test_a_session_and_what_it_leaves_behind_at_the_next_start(started, folder):
    first = started("bridge.txt")
    first.wait(lambda: first.counter()[1] > 1)
    _, total = first.counter()
    first.press("/ferries")
    first.wait("1 of 1")
    first.press("\r")
    first.wait("n/N hit")
    first.press("\r")
    first.wait("n/p statement")
    first.press("gp")
    first.wait(lambda: first.counter() == (1, total))
    first.press("n")
    first.wait(lambda: first.counter() == (2, total))

    first.press("a")
    first.wait("Colour")
    first.press("ask him again\t")
    first.press("\x13")
    first.wait(lambda: "Colour" not in first.text and "*" in first.text)

    first.press("c")
    first.wait("change speaker")
    first.press("s")
    first.wait("Ada Ash")
    first.press("1")
    first.wait("✓")

    first.press("e")
    first.wait("Preview")
    first.press("\r")
    first.wait("Exported 1 to")
    (exported,) = folder.glob("*.md")
    assert "ask him again" in exported.read_text(encoding="utf-8")
    first.press("q")
    assert first.code() == 0

    again = started()
    again.wait(lambda: again.counter()[1] == total)
    again.wait("✓")
    assert "▐" in again.text
    again.press(">w")
    again.wait("ask him again")
    again.wait("yours")
    again.press("\x1a")
    again.wait(lambda: "✓" not in again.text)
    again.press("q")
    assert again.code() == 0
    assert again.restored()

    copy = folder / "copy.db"
    copy.write_bytes(Path(library_path()).read_bytes())
    with Library(str(copy)) as library:
        assert [mark.note for _, mark in library.marks.all()] == ["ask him again"]


def test_no_control_character_of_an_article_reaches_the_terminal(opened):
    opened.wait("Old bridge")
    opened.press("\tj")
    opened.wait("]0;pwned")
    opened.press("nw")
    opened.wait("Eve Elm")
    opened.press("q")
    assert opened.code() == 0
    assert b"\x1b]0;pwned" not in opened.raw
    assert b"pwned\x07" not in opened.raw
    assert b"\x1b[2J," not in opened.raw
    assert opened.restored()


def test_an_interrupted_reader_leaves_the_terminal_as_it_was(opened):
    opened.wait("Old bridge")
    opened.press("\x11")
    assert opened.code() == 0
    assert opened.restored()


SENT = {
    "a letter in Latin-1": (b"caf\xe9 ", "caf\N{REPLACEMENT CHARACTER} "),
    "a mouse report as of X10": (b"\x1b[M \xe9\xe9.", "."),
    "a mouse report that breaks off": (b"\x1b[M\xff", "[M\N{REPLACEMENT CHARACTER}"),
    "a byte in a paste": (b"\x1b[200~one \xff two\x1b[201~", "one \N{REPLACEMENT CHARACTER} two"),
    "no character at all": (b"\xc0\xff", "\N{REPLACEMENT CHARACTER}" * 2),
}


@pytest.mark.parametrize(("sent", "typed"), SENT.values(), ids=SENT)
def test_bytes_that_are_no_characters_end_nothing_and_lose_no_note(opened, sent, typed):
    opened.wait(lambda: opened.counter()[1] > 1)
    opened.press("a")
    opened.wait("Colour")
    opened.press("before ")
    opened.wait("before")
    opened.send(sent)
    time.sleep(0.5)
    opened.press("after")
    opened.wait("after")
    opened.press("\t\x13")
    opened.wait(lambda: "Colour" not in opened.text and "*" in opened.text)
    opened.press("q")
    assert opened.code() == 0
    assert opened.restored()
    with Library(str(library_path())) as library:
        (note,) = [mark.note for _, mark in library.marks.all()]
    assert note == f"before {typed}after"


def test_a_character_that_comes_in_two_reads_is_one(opened):
    opened.wait(lambda: opened.counter()[1] > 1)
    opened.press("a")
    opened.wait("Colour")
    for byte in "é€😀".encode():
        opened.send(bytes([byte]))
        time.sleep(0.15)
    opened.press("after")
    opened.wait("é€")
    opened.wait("after")


def test_a_failure_of_the_input_is_no_success(folder):
    (folder / "failing.py").write_text(FAILING_DRIVER, encoding="utf-8")
    terminal = Terminal("bridge.txt", folder=folder, driver="failing:Failing")
    try:
        assert terminal.code() == 1
        assert "the input is lost" in terminal.text
        assert terminal.restored()
    finally:
        terminal.close()


def test_a_terminal_that_is_gone_ends_the_reader(folder):
    terminal = Terminal("bridge.txt", folder=folder)
    try:
        terminal.wait("Old bridge")
        assert terminal.hang_up() == 1
    finally:
        terminal.close()


def test_a_file_that_is_not_there_is_told_in_words(folder):
    terminal = Terminal("missing.txt", folder=folder)
    try:
        assert terminal.code() == 1
        assert "missing.txt" in terminal.text
        assert b"\x1b[" not in terminal.raw
    finally:
        terminal.close()
