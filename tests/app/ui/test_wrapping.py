import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from tui.app.ui.wrapping import clip, excerpt, wrap
from tui.control_characters import neutralise

FAMILY = "👩‍👩‍👧"
LINES = [
    # text, width, lines
    ("", 10, [""]),
    ("one two", 10, ["one two"]),
    ("one two", 7, ["one two"]),
    ("one two", 6, ["one", "two"]),
    ("one  two", 4, ["one", "two"]),
    ("a bc def", 3, ["a", "bc", "def"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh ij", 3, ["ab", "cde", "fgh", "ij"]),
    ("well-kept, all", 10, ["well-kept,", "all"]),
    ("ten\u00a0km off", 6, ["ten\u00a0km", "off"]),
    ("東京 10\u00a0km", 8, ["東京", "10\u00a0km"]),
    ("東京タワー", 4, ["東京", "タワ", "ー"]),
    ("東京 dock", 6, ["東京", "dock"]),
    ("東", 1, ["東"]),
    (f"{FAMILY}{FAMILY}", 2, [FAMILY, FAMILY]),
    (f"so {FAMILY} went", 5, [f"so {FAMILY}", "went"]),
    ("e\u0301te\u0301 la\u0300", 3, ["e\u0301te\u0301", "la\u0300"]),
    ("שלום עולם", 5, ["שלום", "עולם"]),
    ("مرحبا بكم", 5, ["مرحبا", "بكم"]),
    ("one\ntwo", 10, ["one\ntwo"]),
]


@pytest.mark.parametrize(("text", "width", "lines"), LINES)
def test_lines(text, width, lines):
    assert [text[start:end] for start, end in wrap(text, 0, len(text), width)] == lines


def test_only_the_stretch_asked_for_is_wrapped():
    text = "left out | one two | left out"
    start, end = text.index("one"), text.index(" | left", 12)
    assert [text[a:b] for a, b in wrap(text, start, end, 3)] == ["one", "two"]


def test_a_tab_is_a_space_once_it_was_neutralised():
    text = neutralise("one\ttwo")
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 4)] == ["one", "two"]


@pytest.mark.parametrize("width", [0, -3])
def test_no_room_at_all_still_ends(width):
    assert [("ab"[a:b]) for a, b in wrap("ab", 0, 2, width)] == ["a", "b"]


PIECES = [
    "a",
    "word",
    "longer-words",
    " ",
    "  ",
    "\u00a0",
    "東",
    "タワー",
    FAMILY,
    "🏳️‍🌈",
    "e\u0301",
    "ש",
    "ع",
    "…",
    "—",
    "\n",
]
ANY = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=60).map(neutralise)
)


@given(ANY, st.integers(1, 25))
def test_no_character_is_lost_but_white_space_at_breaks(text, width):
    lines = list(wrap(text, 0, len(text), width))
    at = 0
    for start, end in lines:
        assert at <= start <= end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
    assert all(start < end for start, end in lines) or len(lines) == 1


@given(ANY, st.integers(1, 25))
def test_no_line_is_wider_than_the_width_but_for_a_single_grapheme(text, width):
    for start, end in wrap(text, 0, len(text), width):
        line = text[start:end]
        assert cell_len(line) <= width or len(split_graphemes(line)[0]) == 1


CLIPS = [
    # text, width, clipped
    ("  a spokesman for the union", 16, "  a spokesman …"),
    ("  a spokesman", 2, "  "),
    ("one two", 7, "one two"),
    ("one two three", 9, "one two …"),
    ("one two three", 8, "one …"),
    ("one two, three", 10, "one two …"),
    ("indivisible", 6, "indi …"),
    ("東京タワー", 6, "東京 …"),
    ("one\ntwo", 7, "one two"),
    ("bell\x07", 5, "bell␇"),
    ("one", 2, "…"),
    ("東京タワー", 3, "…"),
    ("one", 0, ""),
]


@pytest.mark.parametrize(("text", "width", "clipped"), CLIPS)
def test_clip(text, width, clipped):
    assert clip(text, width) == clipped


EXCERPTS = [
    # text, width, lines at most, lines
    ("one two three", 20, 2, ["one two three"]),
    ("one two three four", 7, 2, ["one two", "three …"]),
    ("one two three four", 9, 2, ["one two", "three …"]),
    ("one two three four five", 10, 2, ["one two", "three …"]),
    ("  one\n two ", 20, 2, ["one  two"]),
    ("", 20, 2, [""]),
]


@pytest.mark.parametrize(("text", "width", "most", "lines"), EXCERPTS)
def test_excerpt(text, width, most, lines):
    assert excerpt(text, width, most) == lines


@given(ANY, st.integers(0, 30))
def test_a_clipped_text_always_fits(text, width):
    assert cell_len(clip(text, width)) <= width


@given(ANY, st.integers(2, 30), st.integers(1, 4))
def test_an_excerpt_always_fits(text, width, most):
    lines = excerpt(text, width, most)
    assert 1 <= len(lines) <= most
    assert all(cell_len(line) <= width for line in lines)
