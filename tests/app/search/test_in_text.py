import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.search.in_text import find, first_from
from tui.model.article import Span

TEXT = "The Port and the port.\nReport a  port (c. 2 % of ports)."
FINDINGS = [
    # query, what is found
    ("port", ["Port", "port", "port", "port", "port"]),
    ("Port", ["Port"]),
    ("the port", ["The Port", "the port"]),
    ("the  port", ["The Port", "the port"]),
    ("port.", ["port."]),
    ("port. report", ["port.\nReport"]),
    ("a port", ["a  port"]),
    ("(c. 2 %", ["(c. 2 %"]),
    ("p.rt", []),
    ("", []),
    ("   ", []),
    (" port\t", ["Port", "port", "port", "port", "port"]),
]


@pytest.mark.parametrize(("query", "found"), FINDINGS)
def test_find(query, found):
    assert [hit.of(TEXT) for hit in find(TEXT, query)] == found


def test_hits_do_not_overlap():
    assert find("aaaaa", "aa") == [Span(0, 2), Span(2, 4)]


@given(st.text(alphabet="abA ß\nİ.", max_size=30), st.text(alphabet="abA ß\nİ.", max_size=4))
def test_every_hit_is_the_query_but_for_white_space_and_case(text, query):
    for hit in find(text, query):
        assert len(hit) > 0
        assert [w.casefold() for w in hit.of(text).split()] == [w.casefold() for w in query.split()]


STARTS = [
    # hits' starts, where the reader is, number of the first hit
    ([3, 9, 20], 0, 0),
    ([3, 9, 20], 9, 1),
    ([3, 9, 20], 10, 2),
    ([3, 9, 20], 21, 0),
    ([], 5, None),
]


@pytest.mark.parametrize(("starts", "offset", "number"), STARTS)
def test_first_from(starts, offset, number):
    assert first_from([Span(start, start + 1) for start in starts], offset) == number
