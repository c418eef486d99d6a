import subprocess
import sys
from types import SimpleNamespace

import pytest

from tui.app.ui import clipboard

SENT = "Copied (if nothing pastes, allow clipboard access in the terminal)"


class Terminal:
    """Stands for the app, which hands a text to the terminal."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def copy_to_clipboard(self, text: str) -> None:
        self.given.append(text)


@pytest.fixture
def terminal(monkeypatch):
    """No display, no tool, on Linux; a test adds what it needs."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: f"/bin/{name}")
    return Terminal()


def tools(monkeypatch, codes: dict[str, int | Exception]) -> list[tuple[list[str], bytes]]:
    """Tools that end with these codes; the calls made of them."""
    calls = []

    def run(command, *, input, **_):  # noqa: A002
        calls.append((command, input))
        outcome = codes[command[0].rpartition("/")[2]]
        if isinstance(outcome, Exception):
            raise outcome
        return SimpleNamespace(returncode=outcome)

    monkeypatch.setattr(clipboard.subprocess, "run", run)
    return calls


def test_without_a_tool_the_text_is_sent_to_the_terminal(terminal, monkeypatch):
    calls = tools(monkeypatch, {})
    assert clipboard.copy(terminal, "words") == SENT
    assert (terminal.given, calls) == (["words"], [])


PLATFORMS = [
    # (platform, variable set), codes of the tools, tools called, what is said
    (("linux", "DISPLAY"), {"xclip": 0}, ["xclip"], "Copied"),
    (("linux", "DISPLAY"), {"xclip": 1, "xsel": 0}, ["xclip", "xsel"], "Copied"),
    (("linux", "DISPLAY"), {"xclip": 1, "xsel": 1}, ["xclip", "xsel"], SENT),
    (("linux", "DISPLAY"), {"xclip": OSError(), "xsel": 0}, ["xclip", "xsel"], "Copied"),
    (("linux", "DISPLAY"), {"xclip": subprocess.TimeoutExpired("x", 2), "xsel": 1}, ["xclip", "xsel"], SENT),
    (("linux", "WAYLAND_DISPLAY"), {"wl-copy": 0}, ["wl-copy"], "Copied"),
    (("darwin", ""), {"pbcopy": 0}, ["pbcopy"], "Copied"),
    (("win32", ""), {"clip": 0}, ["clip"], "Copied"),
    (("linux", ""), {}, [], SENT),
]


@pytest.mark.parametrize(("system", "codes", "called", "said"), PLATFORMS)
def test_tools(terminal, monkeypatch, system, codes, *, called, said):
    platform, variable = system
    monkeypatch.setattr(sys, "platform", platform)
    if variable:
        monkeypatch.setenv(variable, ":0")
    calls = tools(monkeypatch, codes)
    assert clipboard.copy(terminal, "words") == said
    assert [command[0].rpartition("/")[2] for command, _ in calls] == called
    assert terminal.given == ["words"]


def test_a_tool_that_is_not_installed_is_not_called(terminal, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: None)
    calls = tools(monkeypatch, {})
    assert clipboard.copy(terminal, "words") == SENT
    assert calls == []


def test_the_text_goes_to_the_tools_standard_input_only(terminal, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    calls = tools(monkeypatch, {"xclip": 0})
    clipboard.copy(terminal, "“Words” -selection")
    ((command, given),) = calls
    assert command == ["/bin/xclip", "-selection", "clipboard"]
    assert given.decode() == "“Words” -selection"


def test_a_lone_surrogate_does_not_stop_a_copy(terminal, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    calls = tools(monkeypatch, {"xclip": 0})
    assert clipboard.copy(terminal, "a\ud800b") == "Copied"
    assert calls[0][1].decode() == "a\N{REPLACEMENT CHARACTER}b"


def test_what_is_copied_does_nothing_where_it_is_pasted(terminal, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    calls = tools(monkeypatch, {"xclip": 0})
    clipboard.copy(terminal, "one\ttwo\n\x1b[201~\x9brm\x07 \u200eright")
    assert calls[0][1].decode() == "one\ttwo\n␛[201~\N{REPLACEMENT CHARACTER}rm␇ \u200eright"
