"""Pronouns of the third person."""

import pytest

from .marked import who, why


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("{[PERSON Ada Moe]} said so. {She} said more.", "Ada Moe", id="goes on"),
        pytest.param("[PERSON Ada Moe] met [PERSON Peter Holt]. {She} said so.", "Ada Moe", id="gender"),
        pytest.param("{[ORG Ajax Bank]} said so. {It} said more.", "Ajax Bank", id="organisation"),
        pytest.param("{Four officials} said so. {They} said more.", "Four officials", id="many"),
        pytest.param("{The [ORG Front]} said so. And {she} said more.", "Front", id="translated"),
        pytest.param("{[PERSON Ada Moe]} said so. {He} said more.", None, id="nobody agrees"),
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
    assert who("[PERSON Lee] and [PERSON Moe] met [PERSON Holt] and [PERSON Pell]. {He} said so.") == [None]


def test_the_reason_names_what_a_reader_can_check():
    assert why("{[PERSON Ada Moe]} said so. {She} said more.")[1] == "the last to speak; nobody else fits"
