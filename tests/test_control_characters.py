import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.control_characters import neutralise, neutralise_line

SHOWN = {
    "plain": ("“Yes,” é 北京", "“Yes,” é 北京"),
    "line feed": ("a\nb", "a\nb"),
    "carriage return": ("a\rb", "a␍b"),
    "title sequence": ("x\x1b]0;y\x07", "x␛]0;y␇"),
    "tab": ("a\tb", "a b"),
    "null": ("\0", "␀"),
    "delete": ("\x7f", "␡"),
    "C1 control": ("\x9b31m\x85", "\ufffd31m\ufffd"),
    "line separators": ("a\u2028b\u2029c", "a b c"),
    "bidirectional": ("\u202eabc\u2066\u200f\u061c", "\ufffdabc\ufffd\ufffd\ufffd"),
    "lone surrogate": ("\udc80", "\ufffd"),
    "joined emoji": ("👩‍👩‍👧", "👩‍👩‍👧"),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN)
def test_neutralise(text, shown):
    assert neutralise(text) == shown
    assert neutralise_line(text) == shown.replace("\n", " ")


@given(st.text(st.characters()))
def test_any_text_keeps_its_length_and_loses_its_controls(text):
    shown, line = neutralise(text), neutralise_line(text)
    assert len(shown) == len(line) == len(text)
    assert line == shown.replace("\n", " ")
    assert not {unicodedata.category(c) for c in line} & {"Cc", "Cs", "Zl", "Zp"}
    assert not {unicodedata.bidirectional(c) for c in line} & {"LRE", "RLE", "LRO", "RLO", "LRI", "RLI"}
