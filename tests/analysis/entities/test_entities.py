"""Entities: who and what is named, with its type and the words of its mentions."""

import pytest

from tests.analysis.building import analysed, article
from tui.analysis.entities.person_names import spelled_alike
from tui.analysis.pipeline import analyse


def entities(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (entity.name, entity.type, [mention.span.of(text) for mention in entity.mentions])
        for entity in analysed(text).entities
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Gen. Ada Moe. Moe smiled.", [("Ada Moe", "PERSON", ["Ada Moe", "Moe"])]),
        ("They met Mayor Ada B. Moe Jr. there.", [("Ada B. Moe Jr.", "PERSON", ["Ada B. Moe Jr"])]),
        ("He left the Ministry of Health.", [("Ministry of Health", "ORG", ["Ministry of Health"])]),
        (
            "The World Trade Organization (WTO) met. The WTO left.",
            [("World Trade Organization", "ORG", ["World Trade Organization", "WTO", "WTO"])],
        ),
        ("We saw France's coast.", [("France", "LOC", ["France"])]),
        ("The US and the United States agree.", [("United States", "LOC", ["US", "United States"])]),
        (
            "They met the French envoy Ada Moe.",
            [("French", "NORP", ["French"]), ("Ada Moe", "PERSON", ["Ada Moe"])],
        ),
        (
            "The envoy to Kenya Ada Moe left.",
            [("Kenya", "LOC", ["Kenya"]), ("Ada Moe", "PERSON", ["Ada Moe"])],
        ),
        ("It began on May 3, 2021.", [("May 3, 2021", "DATE", ["May 3, 2021"])]),
        ("It may rain in March.", [("March", "DATE", ["March"])]),
        ("It cost $3.5 million.", [("$3.5 million", "MONEY", ["$3.5 million"])]),
        ("It cost 20 euros.", [("20 euros", "MONEY", ["20 euros"])]),
        ("They crossed the Delta River.", [("Delta River", "LOC", ["Delta River"])]),
        ("Violence grew. Many fled.", []),
    ],
)
def test_entities(text, expected):
    assert entities(text) == expected


def test_a_heading_has_the_names_of_the_text_below():
    text = "Moe Hammers Bank Chief\n\nThey met Gen. Ada Moe there."
    found = analyse(article(text, b0="heading")).entities
    assert [(e.name, [m.span.of(text) for m in e.mentions]) for e in found] == [
        ("Ada Moe", ["Moe", "Ada Moe"])
    ]


def test_the_letters_of_an_acronym_make_an_organisation():
    text = "We joined Save Clean Rivers (SCR) there. The SCR grew."
    assert entities(text) == [("Save Clean Rivers", "ORG", ["Save Clean Rivers", "SCR", "SCR"])]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Naim", "Naeem", True),
        ("Hussain", "Hussein", True),
        ("Moe", "Mae", False),
        ("Carter", "Cotter", False),
    ],
)
def test_spellings(one, other, same):
    assert spelled_alike(one, other) is same


OTHERS = "It rained in the hills and on the coast for hours. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Gen. Ada Moe came. Ada Moe left. {OTHERS * 20}Mayor Bo Moe came.",
            "Bo Moe",
            id="the other long not mentioned",
        ),
        pytest.param("Gen. Ada Moe came. Ada Moe left. Mayor Bo Moe came.", "Ada Moe", id="named more often"),
        pytest.param(
            "Gen. Ada Moe came. Moe left. Mayor Bo Moe came. Bo Moe sat. Bo Moe left.",
            "Ada Moe",
            id="called so before",
        ),
    ],
)
def test_a_surname_of_two_is_whose_turn_it_is_else_the_usual_bearers(text, expected):
    text = f"{text} Moe smiled."
    bearer = next(
        e for e in analysed(text).entities if any(m.span.start > len(text) - 15 for m in e.mentions)
    )
    assert bearer.name == expected
