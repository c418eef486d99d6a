"""The width of a table's cells on the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.loaders.markdown.tables import cell_width

WIDTHS = [
    ("ASCII", "word", 4),
    ("wide characters", "日本", 4),
    ("a combining character", "e\u0301", 1),
    ("an ambiguous character", "±", 1),
    ("a control character, which is shown as one", "a\x07b", 3),
    ("an invisible mark of direction, which is shown as one", "a\u200eb", 3),
    ("an emoji of several characters", "👨\u200d👩\u200d👧", 2),
]


@pytest.mark.parametrize(("text", "width"), [row[1:] for row in WIDTHS], ids=[row[0] for row in WIDTHS])
def test_cell_width(text, width):
    assert cell_width(text) == width


@given(st.text())
def test_any_text_has_a_width(text):
    assert 0 <= cell_width(text) <= 2 * len(text)
