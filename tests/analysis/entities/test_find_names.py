"""Names, dates and sums of money in sentences: which words, and which type."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.test_properties import PIECES, texts
from tui.analysis.entities.find_names import find_names
from tui.analysis.text.parts_of_speech import tag
from tui.analysis.text.tokenise import tokenise_article
from tui.loaders.plain_text.loader import blocks_of
from tui.model.article import Article

NAMES = {
    "particles": [
        ("Ursula von der Leyen met Mohammed bin Salman in Riyadh.", "Ursula von der Leyen PERSON"),
        ("Ursula von der Leyen met Mohammed bin Salman in Riyadh.", "Mohammed bin Salman PERSON"),
        ("The mayor, Charles de Roux, said nothing.", "Charles de Roux PERSON"),
    ],
    "hyphens": [
        ("Officials met Kim Jong-un there.", "Kim Jong-un PERSON"),
        ("Then Tsai Ing-wen spoke in Taipei.", "Tsai Ing-wen PERSON"),
    ],
    "Arabic": [
        ("Abdel Fattah el-Sisi left Cairo.", "Abdel Fattah el-Sisi PERSON"),
        ("They met Abu Bakr al-Baghdadi's critics.", "Abu Bakr al-Baghdadi PERSON"),
    ],
    "Chinese": [("President Xi Jinping met Wang Yi in Beijing.", "Xi Jinping PERSON")],
    "Spanish": [
        ("Andrés Manuel López Obrador spoke in Mexico City.", "Andrés Manuel López Obrador PERSON"),
    ],
    "African": [("Minister Ngozi Okonjo spoke in Lagos, Nigeria.", "Ngozi Okonjo PERSON")],
    "capitals": [
        ("PRESIDENT BIDEN MEETS NATO CHIEF IN BRUSSELS", "BIDEN PERSON"),
        ("PRESIDENT BIDEN MEETS NATO CHIEF IN BRUSSELS", "BRUSSELS LOC"),
        ("President Biden Meets NATO Chief in Brussels", "Brussels LOC"),
    ],
    "edges": [
        ("We saw France's coast.", "France LOC"),
        ("The BBC reported it from London.", "BBC ORG"),
        ("They read “The Economist” in Paris.", "Paris LOC"),
    ],
    "acronyms": [
        ("The World Health Organization (WHO) met.", "World Health Organization ORG"),
        ("The World Health Organization (WHO) met.", "WHO ORG"),
    ],
    "peoples": [
        ("The French and the Germans agreed.", "Germans NORP"),
        ("Muslim and Jewish leaders met the Republicans.", "Republicans NORP"),
    ],
    "dates": [
        ("It began on May 3, 2021, and went on.", "May 3, 2021 DATE"),
        ("It ended in March.", "March DATE"),
        ("They met on Friday.", "Friday DATE"),
    ],
    "money": [
        ("It cost $3.5 million to build.", "$3.5 million MONEY"),
        ("She paid 20 euros for it.", "20 euros MONEY"),
    ],
}


def found(text):
    tokenised = tokenise_article(Article("test", "Test", "test.txt", text, blocks_of(text)))
    names = find_names(tokenised, tag(tokenised))
    return [(tokenised.words.span(name.first, name.end).of(text), name) for name in names]


def lines(text):
    return [f"{words} {name.type}" for words, name in found(text)]


@pytest.mark.parametrize(("text", "name"), [case for cases in NAMES.values() for case in cases])
def test_names(text, name):
    assert name in lines(text)


ARTICLE = (
    "Defense Secretary Lloyd Austin arrived in Kabul on Friday.\n\n"
    "“We are ready,” Austin said. Later Austin left for Doha."
)


def test_a_full_name_tells_what_its_parts_are():
    assert [line for line in lines(ARTICLE) if "Austin" in line] == [
        "Lloyd Austin PERSON",
        "Austin PERSON",
        "Austin PERSON",
    ]


NO_NAMES = ["It may rain. They march on.", "Violence grew. Many fled.", "“Why not?” she asked."]


@pytest.mark.parametrize("text", NO_NAMES)
def test_no_names(text):
    assert lines(text) == []


HOSTILE = [
    "",
    " ",
    "A",
    "Paris",
    "😀",
    "\x07\x1b[31m",
    "\u200d",
    "“",
    "$",
    "A" * 5_000,
    "Paris " * 400,
    ".,;:" * 50,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_goes_through(text):
    check(text)


@given(st.one_of(texts, st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
@settings(max_examples=150, deadline=None)
def test_names_are_apart_in_order_and_within_the_text(text):
    check(text)


def check(text):
    names = found(text)
    for (_, one), (_, other) in pairwise(names):
        assert one.end <= other.first
    for words, name in names:
        assert words.strip() == words != ""
        assert any(character.isalnum() for character in words)
        assert 0 <= name.probability <= 1


def test_how_sure_a_name_is():
    names = dict(found("The mayor met Barack Obama in Paris."))
    assert names["Barack Obama"].sure
    assert names["Paris"].sure
    assert names["Paris"].probability > 0.5
