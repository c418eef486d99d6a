"""Markup that is broken takes no longer than its length warrants, and means what it did."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import is_linear
from tui.loaders.markdown import front_matter, html

SLOW_FIELD = re.compile(r"""["']?\w[\w -]*["']?[ \t]*[:=]""")
SLOW_MARKUP = re.compile(
    html.MARKUP.pattern.replace(r"(?:>|(?P<unclosed>\Z))", ">(?P<unclosed>(?!))?"), html.MARKUP.flags
)


@given(st.text(alphabet="a -\t\"':=!", max_size=12))
def test_what_looks_like_a_field(line):
    found, expected = front_matter.FIELD.match(line), SLOW_FIELD.match(line)
    assert (found and found.span()) == (expected and expected.span())


PARTS = ["<", "<!", "<?", "<!--", "-->", ">", "<p>", "</p>", "<b>", "<style>", "<script", "</script", "a"]


@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_pieces_of_broken_html(parts):
    written = "".join(parts)
    found = list(html.pieces(written))
    assert SLOW_MARKUP.pattern != html.MARKUP.pattern
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "MARKUP", SLOW_MARKUP)
        assert found == list(html.pieces(written))


BROKEN = {
    "declarations": lambda size: "<!" * size,
    "declarations behind a tag": lambda size: "<p>" + "<?" * size,
    "scripts": lambda size: "<script></script " * (size // 8),
    "attributes": lambda size: '<a "' * size,
}


@pytest.mark.parametrize("make", BROKEN.values(), ids=BROKEN)
def test_time_grows_with_the_length_of_broken_html(make):
    assert is_linear(lambda written: list(html.pieces(written)), make)


def test_time_grows_with_the_length_of_a_line_that_is_no_field():
    assert is_linear(front_matter.FIELD.match, lambda size: f"a{' ' * size}b!")
