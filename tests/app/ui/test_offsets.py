import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from rich.style import Style

from tui.app.ui.offsets import offset_at_cell, segments

FAMILY = "👩‍👩‍👧"
CELLS = [
    # text, the offset under each cell, None beside the text
    ("ab", [0, 1, None]),
    ("", [None]),
    ("東b", [0, 0, 1, None]),
    (f"{FAMILY}b", [0, 0, 5, None]),
    ("e\u0301b", [0, 2, None]),
    ("🏳️‍🌈b", [0, 0, 4, None]),
]


@pytest.mark.parametrize(("text", "offsets"), CELLS)
def test_offset_at_cell(text, offsets):
    assert [offset_at_cell(text, 0, len(text), cell) for cell in range(len(offsets))] == offsets
    assert offset_at_cell(text, 0, len(text), -1) is None


def test_offsets_are_those_of_the_whole_text():
    assert offset_at_cell(f"xx{FAMILY}b", 2, 8, 2) == 7


ANY = st.lists(
    st.sampled_from(["a", " ", "東", FAMILY, "🏳️‍🌈", "e\u0301", "ש", "🙂", "\ufe0f"]), max_size=12
).map("".join)


@given(ANY)
def test_segments_hold_the_text_and_know_their_offsets(text):
    made = segments(text, 0, len(text), Style())
    assert "".join(segment.text for segment in made) == text
    at = 0
    for segment in made:
        assert segment.style.meta["offset"] == (at, 0)
        at += len(segment.text)


def found_by_textual(made: list[Segment], cell: int) -> int:
    """The offset that Textual gives for a cell, as its compositor counts."""
    start = 0
    for segment in made:
        end = start + segment.cell_length
        if start <= cell < end:
            counted = passed = 0
            for character in segment.text:
                if counted >= cell - start:
                    break
                counted += cell_len(character)
                passed += 1
            return segment.style.meta["offset"][0] + passed
        start = end
    raise AssertionError(f"no segment at cell {cell}")


@given(ANY)
def test_the_pointer_never_lands_beside_the_character_it_points_at(text):
    made = segments(text, 0, len(text), Style())
    at = 0
    for start, end, cells in split_graphemes(text)[0]:
        found = [found_by_textual(made, at + cell) for cell in range(cells)]
        assert found[:1] in ([], [start])
        assert all(start <= each <= end for each in found)
        at += cells
