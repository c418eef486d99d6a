"""Entities: the names of an article brought together."""

import pytest

from tests.analysis.speakers.marked import tokenise_marked
from tui.analysis.entities.merge_names import group_names
from tui.analysis.entities.organisation_names import is_short_form_of
from tui.analysis.entities.person_names import is_same_person


def entities(marked):
    tokenised, names = tokenise_marked(marked)
    return [
        (entity.name, entity.type, [mention.span.of(tokenised.words.text) for mention in entity.mentions])
        for entity in group_names(tokenised, names)
    ]


def called(marked):
    """The names of the entities, and how often each is mentioned."""
    return [(name, len(mentions)) for name, _, mentions in entities(marked)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("[PERSON Ada Moe] met [PERSON Moe].", [("Ada Moe", 2)], id="surname"),
        pytest.param("[PERSON Ada Moe] met [PERSON Ada].", [("Ada Moe", 2)], id="given name"),
        pytest.param("[PERSON Zed Moe] met [PERSON Zed].", [("Zed Moe", 1), ("Zed", 1)], id="no given name"),
        pytest.param("[PERSON Karim Naji] met [PERSON Najee].", [("Karim Naji", 2)], id="spelling"),
        pytest.param("[PERSON ADA MOE] met [PERSON Ada Moe].", [("Ada Moe", 2)], id="capitals"),
        pytest.param("[PERSON Ken Moe] met [PERSON Kenneth Moe].", [("Kenneth Moe", 2)], id="short form"),
        pytest.param(
            "[PERSON Bill Moe] met [PERSON William B. Moe].", [("William B. Moe", 2)], id="nickname"
        ),
        pytest.param("[PERSON Al Moe] met [PERSON Eva Moe].", [("Al Moe", 1), ("Eva Moe", 1)], id="family"),
        pytest.param("We met Mr. [NORP English], or [PERSON Al English].", [("Al English", 2)], id="title"),
        pytest.param(
            "[PERSON Sze Lai-shan] met [PERSON Sze].", [("Sze Lai-shan", 2)], id="family name first"
        ),
        pytest.param("[PERSON Wang Fei] met [PERSON Wang].", [("Wang Fei", 2)], id="listed family name"),
        pytest.param("[PERSON Simon Lee Siu-po] met [PERSON Lee].", [("Simon Lee Siu-po", 2)], id="between"),
        pytest.param("[PERSON Ana Ruiz Soto] met [PERSON Ruiz].", [("Ana Ruiz Soto", 2)], id="two surnames"),
        pytest.param("[PERSON Ana Ruiz Soto] met [PERSON Ruiz Soto].", [("Ana Ruiz Soto", 2)], id="both"),
        pytest.param(
            "[PERSON Bo de la Cruz] met [PERSON De la Cruz].", [("Bo de la Cruz", 2)], id="particles"
        ),
        pytest.param("[PERSON Omar al-Naji] met [PERSON Naji].", [("Omar al-Naji", 2)], id="Arabic article"),
        pytest.param("[PERSON Omar El Naji] met [PERSON Al-Naji].", [("Omar El Naji", 2)], id="another"),
        pytest.param(
            "[PERSON Ada Mary Moe] met [PERSON Mary].", [("Ada Mary Moe", 1), ("Mary", 1)], id="middle"
        ),
        pytest.param("[PERSON Al Moe Jr.] met us.", [("Al Moe Jr.", 1)], id="suffix"),
    ],
)
def test_persons(marked, expected):
    assert sorted(called(marked)) == sorted(expected)


def test_a_title_tells_two_of_a_surname_apart():
    marked = "[PERSON Al Moe] met [PERSON Eva Moe]. Mrs. [PERSON Moe] left. Mr. [PERSON Moe] stayed."
    assert called(marked) == [("Al Moe", 2), ("Eva Moe", 2)]


def test_a_bare_surname_is_that_of_the_one_named_in_full_more_often():
    marked = "[PERSON Al Moe] met [PERSON Eva Moe]. [PERSON Eva Moe] left. [PERSON Moe] smiled."
    assert called(marked) == [("Al Moe", 1), ("Eva Moe", 3)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "[ORG Save Clean Rivers] ([ORG SCR]) met.", [("Save Clean Rivers", 2)], id="in brackets"
        ),
        pytest.param(
            "[ORG Save Clean Rivers] met. [ORG SCR] left.", [("Save Clean Rivers", 2)], id="acronym"
        ),
        pytest.param(
            "[ORG Union of River Towns] met. [ORG U.R.T.] left.", [("Union of River Towns", 2)], id="stops"
        ),
        pytest.param("[ORG Bay Times] wrote. The [ORG Times] wrote.", [("Bay Times", 2)], id="last word"),
        pytest.param(
            "[ORG Ajax University] met. [ORG Ajax] left.", [("Ajax University", 2)], id="first word"
        ),
        pytest.param("[ORG Department of Health] met. [ORG Health Department] left.", 1, id="turned"),
        pytest.param("[LOC US] and [LOC United States]", [("United States", 2)], id="country"),
        pytest.param("[ORG Pentagon] and [ORG Department of Defense]", 1, id="other name"),
        pytest.param(
            "[ORG Bay Times] and [ORG Rome Times] met. The [ORG Times] left.",
            [("Bay Times", 1), ("Rome Times", 1), ("Times", 1)],
            id="two that fit",
        ),
    ],
)
def test_organisations_and_places(marked, expected):
    found = called(marked)
    assert len(found) == expected if isinstance(expected, int) else found == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "[LOC Zell] grew. A Zell-based firm left.",
            [("Zell", "LOC", ["Zell", "Zell"])],
            id="named elsewhere",
        ),
        pytest.param("A US-led force left.", [("US", "LOC", ["US"])], id="listed"),
        pytest.param(
            "French-German talks began.",
            [("French", "NORP", ["French"]), ("German", "NORP", ["German"])],
            id="two",
        ),
        pytest.param("A Zell-based firm left.", [], id="unknown"),
        pytest.param(
            "[PERSON Jean-Luc Roe] left.", [("Jean-Luc Roe", "PERSON", ["Jean-Luc Roe"])], id="a name"
        ),
        pytest.param("[DATE March] came. A March-like day.", [("March", "DATE", ["March"])], id="no speaker"),
    ],
)
def test_names_within_words(marked, expected):
    assert entities(marked) == expected


def test_the_name_is_on_one_line():
    assert entities("[PERSON Ada\nMoe] left.") == [("Ada Moe", "PERSON", ["Ada\nMoe"])]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ann lee", "ann mary lee", True),
        ("a lee", "ann lee", True),
        ("ann lee", "al lee", False),
        ("hassan lee", "hussein lee", True),
    ],
)
def test_full_names_of_one_person(one, other, same):
    assert is_same_person(tuple(one.split()), tuple(other.split())) is same


@pytest.mark.parametrize(
    ("key", "name", "short"),
    [
        ("times", "bay times", True),
        ("justice department", "us justice department", True),
        ("justice department", "bay justice department", False),
        ("ajax", "ajax university", True),
        ("ajax", "ajax red", False),
        ("bay times", "bay times", False),
    ],
)
def test_short_forms(key, name, short):
    assert is_short_form_of(tuple(key.split()), tuple(name.split())) is short
