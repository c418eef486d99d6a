"""The surest sieves: phrases that give a name."""

import pytest

from tests.analysis.speakers.marked import who, why


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("{[PERSON Ada Moe]} said so.", ["Ada Moe"], id="bare"),
        pytest.param("{Union spokeswoman [PERSON Ada Moe]} said so.", ["Ada Moe"], id="title"),
        pytest.param("{[PERSON Ada Moe], a baker,} said so.", ["Ada Moe"], id="role behind"),
        pytest.param("{[PERSON Ada Moe], 43, of [LOC Kessel],} said so.", ["Ada Moe"], id="age and place"),
        pytest.param("{The envoy to [LOC Kenya] [PERSON Ada Moe]} said so.", ["Ada Moe"], id="of a place"),
        pytest.param("{[ORG Ajax]'s [PERSON Ada Moe]} said so.", ["Ada Moe"], id="of an employer"),
        pytest.param("{[PERSON Ada Moe]'s} claim was that he ran.", ["Ada Moe"], id="an owner"),
        pytest.param(
            "{A spokesman for [PERSON Ada Moe]} said so.", ["spokesman for Ada Moe"], id="for somebody"
        ),
        pytest.param(
            "{A friend of Mayor [PERSON Ada Moe]} said so.", ["friend of Mayor Ada Moe"], id="of somebody"
        ),
        pytest.param(
            "{The [ORG Northern Front] movement} said so.", ["Northern Front"], id="group noun behind"
        ),
        pytest.param("{[NORP Republicans]} said so.", ["Republicans"], id="people"),
        pytest.param("{A [NORP German] who saw it} said so.", ["German who saw it"], id="one of a people"),
        pytest.param(
            "{Protesters who met [PERSON Ada Moe]} said so.", ["Protesters who met Ada Moe"], id="clause"
        ),
        pytest.param("{Sen. [PERSON Ada Moe] (R-Ohio),} said so.", ["Ada Moe"], id="a seat in brackets"),
        pytest.param(
            "{[ORG River Trust] ([ORG RT]) members} said so.",
            ["River Trust (RT) members"],
            id="members of it",
        ),
        pytest.param("{The [ORG River Trust] ([ORG RT])} said so.", ["River Trust"], id="its acronym behind"),
        pytest.param("{The [ORG High Court] this month} said so.", ["High Court"], id="a time behind"),
        pytest.param(
            "{[NORP Republicans] on the council} said so.",
            ["Republicans on the council"],
            id="some of a people",
        ),
        pytest.param("{An [ORG Ajax]/[ORG Orc] poll} said so.", ["Ajax/Orc poll"], id="a poll of two"),
    ],
)
def test_the_name_a_phrase_is_about(marked, expected):
    assert who(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{The operator, [ORG Tollgate Buses],} said so.", "Tollgate Buses"),
        ("{The second engineer, Mr. [PERSON Pell],} said so.", "Pell"),
        ("{Her niece, [PERSON Ada Moe],} said so.", "Ada Moe"),
        ("{One of them, the [ORG River Trust],} said so.", "River Trust"),
        ("{A woman in the crowd, [PERSON Ada Moe],} said so.", "Ada Moe"),
    ],
)
def test_a_name_behind_the_comma(marked, expected):
    assert who(marked) == [expected]
    assert why(marked) == ["named behind the comma"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{[PERSON Ada Moe] and [PERSON Peter Holt]} said so.", "Ada Moe and Peter Holt"),
        (
            "{[PERSON Al Lee], [PERSON Ada Moe] and [PERSON Peter Holt]} said so.",
            "Al Lee, Ada Moe and Peter Holt",
        ),
        ("{Sens. [PERSON Ada Moe] (D-Ohio) and [PERSON Peter Holt]} said so.", "Ada Moe and Peter Holt"),
        ("{[PERSON Ada Moe] and other residents} said so.", "Ada Moe and other residents"),
        ("{Sen. [PERSON Ada Moe] and former Mayor [PERSON Peter Holt]} said so.", "Ada Moe and Peter Holt"),
        (
            "{Critics of it, like [PERSON Ada Moe], and [PERSON Holt],} said so.",
            "Critics of it, like Ada Moe",
        ),
        ("{[PERSON Ada Moe], a former baker and head of the union,} said so.", "Ada Moe"),
        ("{[PERSON Ada Moe], an aide to [PERSON Lee] and [PERSON Holt],} said so.", "Ada Moe"),
        ("{The [ORG Ministry of Trade and Industry]} said so.", "Ministry of Trade and Industry"),
    ],
)
def test_several_together(marked, expected):
    assert who(marked) == [expected]


def test_the_same_two_are_the_same_speaker():
    first, second = who(
        "{[PERSON Ada Moe] and [PERSON Peter Holt]} said so. "
        "{Ms. [PERSON Moe] and Mr. [PERSON Holt]} said more."
    )
    assert first == second == "Ada Moe and Peter Holt"


def test_a_label_of_a_transcript():
    marked = "They heard Captain [PERSON Ada Moe] there.\n\n{MOE}: It rained.\n\n{CLERK}: Who saw it?"
    assert who(marked) == ["Ada Moe", "CLERK"]
