"""What a reader types to search the library."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import QueryError
from tui.library.search.query import Query, Term, parse

UNDERSTOOD = [
    # typed, query
    ("peace talks", Query(words=(Term("peace"), Term("talks")))),
    ('"peace talks" soon', Query(words=(Term("peace talks"), Term("soon")))),
    ("“peace talks”", Query(words=(Term("peace talks"),))),
    ('"peace tal', Query(words=(Term("peace tal"),))),
    ("negotiat*", Query(words=(Term("negotiat", prefix=True),))),
    ('"negotiat*"', Query(words=(Term("negotiat*"),))),
    ("talks -peace", Query(words=(Term("talks"),), without=(Term("peace"),))),
    ('talks -"peace talks"', Query(words=(Term("talks"),), without=(Term("peace talks"),))),
    ("cease-fire", Query(words=(Term("cease-fire"),))),
    ("don't AND", Query(words=(Term("don't"), Term("AND")))),
    ("speaker:kirby", Query(speakers=(Term("kirby"),))),
    ('speaker:"john kirby"', Query(speakers=(Term("john kirby"),))),
    ("Speaker:kirb*", Query(speakers=(Term("kirb", prefix=True),))),
    ("entity:nato kind:direct", Query(entities=(Term("nato"),), kinds=("direct",))),
    ("kind:mixed kind:ATTITUDE", Query(kinds=("mixed", "attitude"))),
    ("marked:YES", Query(marked="yes")),
    ('marked:"To check"', Query(marked="To check")),
    ("title:harbour", Query(titles=(Term("harbour"),))),
    ("after:2023 before:2024-01-31", Query(after="2023", before="2024-01-31")),
    ("after:2023-05", Query(after="2023-05")),
    ("10:30", Query(words=(Term("10:30"),))),
    ('"speaker:kirby"', Query(words=(Term("speaker:kirby"),))),
    ("a\x00b", Query(words=(Term("a␀b"),))),
]


@pytest.mark.parametrize(("typed", "query"), UNDERSTOOD)
def test_understood(typed, query):
    assert parse(typed) == query


REFUSED = [
    # typed, part, remedy
    ("", "the query", "type words"),
    ("  ", "the query", "type words"),
    ("-peace", "-peace", "add a word"),
    ("talks colour:red", "colour:red", "put it in quotation marks"),
    ("speaker:", "speaker:", "add a value"),
    ('speaker:""', 'speaker:""', "add a value"),
    ("-speaker:kirby talks", "-speaker:kirby", "use - with words"),
    ("kind:spoken", "kind:spoken", "direct, indirect, mixed, attitude"),
    ("before:yesterday", "before:yesterday", "write 2024-01-31"),
    ("before:2024-02-30", "before:2024-02-30", "write 2024-01-31"),
    ("peace —", "—", "remove it"),
    ("*", "*", "remove it"),
    ("a*", "a*", "add a letter"),
    ("a " * 33, "the query", "remove some"),
]


@pytest.mark.parametrize(("typed", "part", "remedy"), REFUSED)
def test_refused(typed, part, remedy):
    with pytest.raises(QueryError) as refused:
        parse(typed)
    assert refused.value.resource == part
    assert remedy in refused.value.remedy


@given(st.text(max_size=60))
def test_any_text_is_understood_or_refused(typed):
    try:
        query = parse(typed)
    except QueryError:
        return
    assert query != Query()


def test_words_alone_may_stand_outside_statements():
    assert [parse(typed).of_statements for typed in ("peace", "peace after:2023", "peace kind:direct")] == [
        False, False, True,
    ]  # fmt: skip
