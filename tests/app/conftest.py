"""What all tests of the app share: the same colours everywhere, and nobody's clipboard touched."""

import pytest

from tui.app import clipboard


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch):
    """No setting of the machine's changes how the app looks, and no tool is handed a copied text."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: None)
