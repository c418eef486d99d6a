"""Phrases with a noun for a name."""

import pytest

from tests.analysis.speakers.marked import who, why


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("Mayor [PERSON Ada Moe] came. {The mayor} said so.", ["Ada Moe"], id="title"),
        pytest.param(
            "[PERSON Ada Moe], a spokeswoman, came. {The spokeswoman} said so.", ["Ada Moe"], id="behind"
        ),
        pytest.param(
            "The head of the union, [PERSON Ada Moe], came. {The head} said so.", ["Ada Moe"], id="ahead"
        ),
        pytest.param("[PERSON Ada Moe] is a surgeon. {The surgeon} said so.", ["Ada Moe"], id="predicate"),
        pytest.param("Sen. [PERSON Ada Moe] came. {The lawmaker} said so.", ["Ada Moe"], id="a wider noun"),
        pytest.param(
            "Sen. [PERSON Ada Moe] (D-Vt.) came. {The [LOC Vermont] senator} said so.", ["Ada Moe"], id="seat"
        ),
        pytest.param(
            "The head of the council, [PERSON Ada Moe], came. "
            "The head of the union, [PERSON Peter Holt], left. {The head of the council} said so.",
            ["Ada Moe"],
            id="two of one office",
        ),
        pytest.param(
            "Mayor [PERSON Ada Moe] came. Mayor [PERSON Peter Holt] left. {The mayor} said so.",
            ["Peter Holt"],
            id="the last one",
        ),
        pytest.param("{The mayor} said so. Mayor [PERSON Ada Moe] left.", ["Ada Moe"], id="named only later"),
        pytest.param("{A mayor} said so to Mayor [PERSON Ada Moe].", ["mayor"], id="somebody else"),
    ],
)
def test_by_role(marked, expected):
    assert who(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The [ORG House Ethics Committee] met. {The committee} said so.", "House Ethics Committee"),
        ("[ORG Ajax College] closed. {The school} said so.", "Ajax College"),
        ("[ORG Ajax College] and the [ORG Daily Post] met. {The paper} said so.", "Daily Post"),
        ("[ORG Norrland Paper] fell. {The company, which makes card,} said so.", "Norrland Paper"),
        ("The regional farmers' union met. {The union} said so.", "regional farmers' union"),
        ("It snowed. {The company} said so.", "company"),
    ],
)
def test_organisations(marked, expected):
    assert who(marked) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("{Four senior officials} said so.", ["Four senior officials"], id="many"),
        pytest.param(
            "{A source} said so. {Another source} said more.", ["source", "Another source"], id="apart"
        ),
        pytest.param(
            "{A senior official} said so. {The official} said more.", ["senior official"] * 2, id="the same"
        ),
        pytest.param(
            "{Some voters} said so. {Many voters} said more.", ["Some voters", "Many voters"], id="amounts"
        ),
        pytest.param("{Her lawyer} said so.", ["Her lawyer"], id="of somebody unknown"),
        pytest.param(
            "[PERSON Ada Moe] wept. {Her lawyer} said so.", ["Ada Moe's lawyer"], id="of somebody known"
        ),
        pytest.param(
            "{Many experts, including [PERSON Ada Moe],} said so.",
            ["Many experts, including Ada Moe"],
            id="with an example",
        ),
        pytest.param("{A group of bakers met us and} said so.", ["group of bakers"], id="a verb too much"),
        pytest.param(
            "His wife, [PERSON Ada Moe], wept. {His wife} said so.", ["Ada Moe"], id="of kin, named before"
        ),
        pytest.param("{15 percent of them} said so.", ["15 percent of them"], id="a share"),
    ],
)
def test_the_unnamed(marked, expected):
    assert who(marked) == expected


def test_a_new_noun_for_somebody_known():
    marked = "[PERSON Ada Moe] spoke. {[PERSON Moe]} said so. {The 34-year-old mother} said more."
    assert who(marked) == ["Ada Moe", "Ada Moe"]
    assert "“mother” names somebody known" in why(marked)[1]


def test_a_noun_of_the_other_gender_is_somebody_else():
    marked = "[PERSON Ada Moe] spoke. {[PERSON Moe]} said so. {The man} said more."
    assert who(marked) == ["Ada Moe", "man"]
