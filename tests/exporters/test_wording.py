import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import is_linear
from tui.exporters import text
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, Statement
from tui.wording import flowing


@given(st.text(alphabet=" \n\t\r\x0b\x1c\x85\u00a0\u2028ab", max_size=12))
def test_each_line_end_with_the_white_space_around_it_is_one_space(words):
    assert flowing(words) == re.sub(r"\s*\n\s*", " ", words.strip())


SPACES = {
    "spaces": lambda size: f"a{' ' * size}b",
    "spaces and line ends": lambda size: f"a{' ' * size}\n{' ' * size}b",
    "line ends": lambda size: "a" + "\n" * size + "b",
    "many runs": lambda size: "a  \n" * (size // 4),
    "many runs of spaces": lambda size: "a   " * (size // 4) + "b",
}


@pytest.mark.parametrize("make", SPACES.values(), ids=SPACES)
def test_time_grows_with_the_length_of_white_space(make):
    assert is_linear(flowing, make)


def test_time_of_an_export_grows_with_the_length_of_white_space():
    def export(quoted):
        said = f"“{quoted}” Ann said."
        span = Span(1, 1 + len(quoted))
        article = Article("a", "A", "a.txt", said, (Block(Span(0, len(said)), "paragraph"),))
        statement = Statement("s1", "direct", "communication", 1, (span,), None, None, None)
        text.write([Document(article, Analysis((statement,)))], io.StringIO())

    assert is_linear(export, SPACES["spaces"])
