"""Pronouns of the third person."""

import pytest

from tests.analysis.speakers.marked import discourse_of, who, why
from tui.analysis.speakers.resolve_speakers import SWEEPS, sweep


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("{[PERSON Ada Moe]} said so. {She} said more.", "Ada Moe", id="goes on"),
        pytest.param("[PERSON Ada Moe] met [PERSON Peter Holt]. {She} said so.", "Ada Moe", id="gender"),
        pytest.param("{[ORG Ajax Bank]} said so. {It} said more.", "Ajax Bank", id="organisation"),
        pytest.param("{Four officials} said so. {They} said more.", "Four officials", id="many"),
        pytest.param("{The [ORG Front]} said so. And {she} said more.", "Front", id="translated"),
        pytest.param("{[PERSON Ada Moe]} said so. {He} said more.", None, id="nobody agrees"),
        pytest.param("They met the [PERSON Moes] there. {He} said so.", None, id="a family is no he"),
        pytest.param("They saw a performance. {He} said so.", None, id="a thing is no he"),
        pytest.param("{[PERSON Ada Moe]} said so. {It} said more.", None, id="a person is no it"),
        pytest.param(
            "{The [ORG Front]} said so. [PERSON Ada Moe] left. {He} said more.",
            None,
            id="somebody in between",
        ),
        pytest.param(
            "A woman was hurt there. The bus did not stop. {She} said so.", "woman", id="never named"
        ),
    ],
)
def test_who_it_is(marked, expected):
    assert who(marked)[-1] == expected


def test_two_alike_are_left_open():
    assert who("They met [PERSON Lee], [PERSON Moe], [PERSON Holt] and [PERSON Pell]. {He} said so.") == [
        None
    ]


def test_his_part_is_that_of_the_one_named_next():
    discourse = discourse_of("{[PERSON Ada Moe]} said so. For his part, {the [ORG River Trust]} said more.")
    sweep(discourse, SWEEPS)
    index = discourse.words.lowers.index("his")
    assert discourse.resolutions[index, index + 1].referent.name == "River Trust"


def test_nobody_speaks_of_himself_by_name():
    marked = "[PERSON Ada Moe] left. [PERSON Eva Holt] spoke. “Moe left us,” {she} said."
    assert who(marked) == ["Eva Holt"]


def test_the_reason_names_what_a_reader_can_check():
    assert why("{[PERSON Ada Moe]} said so. {She} said more.")[1] == "the last to speak; nobody else fits"
