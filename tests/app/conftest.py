"""What all tests of the app share: the same colours everywhere, nobody's clipboard touched, no idle waits."""

from functools import lru_cache

import pytest
from textual.notifications import Notification

from tui import workflow
from tui.app.ui import clipboard

ANALYSE = lru_cache(maxsize=64)(workflow.analyse)
"""The real search for statements; each sample article is searched once for all tests."""


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch):
    """No setting of the machine's changes how the app looks, and no tool is handed a copied text."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: None)


@pytest.fixture(autouse=True)
def swift(monkeypatch):
    """The same work in less time: Textual looks more often whether a key was dealt with."""
    monkeypatch.setattr(workflow, "analyse", ANALYSE)
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 200, raising=False)


@pytest.fixture(autouse=True)
def lasting_messages(monkeypatch):
    """Messages stay until the next one: how busy the machine is decides nothing of what a picture shows."""
    monkeypatch.setattr(Notification, "time_left", property(lambda self: 600.0))
