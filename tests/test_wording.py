import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import is_linear
from tui.exporters import text
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, Statement
from tui.wording import counted, exact_per_cent, kind, one_line, per_cent, plural_of


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [
        (0, "mark", "0 marks"),
        (1, "statement", "1 statement"),
        (2, "other article", "2 other articles"),
        (1204, "entity", "1,204 entities"),
        (3, "day", "3 days"),
        (2, "match", "2 matches"),
    ],
)
def test_counts(number, noun, expected):
    assert counted(number, noun) == expected


def test_counts_of_none_and_irregular_plurals():
    assert counted(0, "mention", zero="no") == "no mentions"
    assert counted(2, "person", plural="people") == "2 people"
    assert counted(1, "person", plural="people") == "1 person"
    assert plural_of("company") == "companies"


def test_percentages():
    assert [per_cent(share) for share in (0, 0.654, 1)] == ["0 %", "65 %", "100 %"]
    assert [exact_per_cent(share) for share in (0.29, 0.725, 1)] == ["29 %", "72.5 %", "100 %"]


@pytest.mark.parametrize(
    ("attribution", "expected"), [("communication", "mixed"), ("attitude", "mixed attitude")]
)
def test_kinds(attribution, expected):
    statement = Statement("s1", "mixed", attribution, 1, (Span(0, 1),), None, None, None)
    assert kind(statement) == expected


@given(st.text(alphabet=" \n\t\r\x0b\x1c\x85\u00a0\u2028ab", max_size=12))
def test_each_line_end_with_the_white_space_around_it_is_one_space(words):
    assert one_line(words) == re.sub(r"\s*\n\s*", " ", words.strip())


SPACES = {
    "spaces": lambda size: f"a{' ' * size}b",
    "spaces and line ends": lambda size: f"a{' ' * size}\n{' ' * size}b",
    "line ends": lambda size: "a" + "\n" * size + "b",
    "many runs": lambda size: "a  \n" * (size // 4),
    "many runs of spaces": lambda size: "a   " * (size // 4) + "b",
}


@pytest.mark.parametrize("make", SPACES.values(), ids=SPACES)
def test_time_grows_with_the_length_of_white_space(make):
    assert is_linear(one_line, make)


def test_time_of_an_export_grows_with_the_length_of_white_space():
    def export(quoted):
        said = f"“{quoted}” Ann said."
        span = Span(1, 1 + len(quoted))
        article = Article("a", "A", "a.txt", said, (Block(Span(0, len(said)), "paragraph"),))
        statement = Statement("s1", "direct", "communication", 1, (span,), None, None, None)
        text.write([Document(article, Analysis((statement,)))], io.StringIO())

    assert is_linear(export, SPACES["spaces"])
