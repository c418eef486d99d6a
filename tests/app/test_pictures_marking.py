"""How marks, notes and selections look: pictures of real key presses over the hand-made article.

After a change that is meant to be seen: pytest tests/app/test_pictures_marking.py --snapshot-update
"""

import pytest
from textual.widgets import TextArea

from tests.app.test_pictures import ONE_PANE, TWO_PANES, WIDE, after, opened
from tui.app.ui.themes import DARK, LIGHT, MONO

__all__ = ["opened"]

NOTED = ["n", "n", "a", *"Ask her", "ctrl+j", *"about the date", "tab", *"ferry safety", "tab", "g", "enter"]
MARKED = [*NOTED, "n", "n", "m", "x", "v", "w", "w", "a", "tab", "tab", "v", "enter"]
PICTURES = {
    "five_colours": [key for letter in "ygbrv" for key in ("n", "a", "tab", "tab", letter, "enter")],
    "note": [*NOTED, "a"],
    "unsaved": ["n", "n", "a", *"Ask her", "escape"],
    "note_in_the_evidence": [*NOTED, "w"],
    "caret": ["n", "n", "x"],
    "selected": ["n", "n", "x", "s", "j"],
    "marks": [*MARKED, "M"],
    "marks_of_the_library": [*MARKED, "M", "tab", "slash", *"a"],
    "no_marks": ["M"],
}


@pytest.fixture(autouse=True)
def steady(monkeypatch):
    """No cursor blinks in a picture."""
    monkeypatch.setattr(TextArea, "cursor_blink", False)


@pytest.mark.parametrize("size", [ONE_PANE, TWO_PANES, WIDE], ids=["one_pane", "two_panes", "wide"])
@pytest.mark.parametrize("name", PICTURES)
def test_marking(snap_compare, opened, name, size):
    assert snap_compare(opened(theme=DARK), terminal_size=size, run_before=after(*PICTURES[name]))


@pytest.mark.parametrize("theme", [LIGHT, MONO])
@pytest.mark.parametrize("name", PICTURES)
def test_marking_in_other_themes(snap_compare, opened, name, theme):
    assert snap_compare(opened(theme=theme), terminal_size=TWO_PANES, run_before=after(*PICTURES[name]))


@pytest.mark.parametrize("name", ["note", "selected", "marks"])
def test_marking_in_the_smallest_terminal(snap_compare, opened, name):
    assert snap_compare(opened(), terminal_size=(40, 12), run_before=after(*PICTURES[name]))
