"""What the recogniser sees of words beside their vectors."""

import numpy as np
import pytest

from tests.analysis.building import article, tokenised
from tui.analysis.entities import name_features as seen
from tui.analysis.entities.name_features import FEATURES, name_features
from tui.analysis.text.tokenise import tokenise_article

OF_TYPES = [f"{part} {kind}" for kind in seen.NAMED for part in ("begins", "goes on")]
COLUMNS = (*seen.LISTS, *seen.LOWER_LISTS, *seen.SHAPES, *OF_TYPES, *seen.PLACES, *seen.ELSEWHERE)

SHOWN = [
    # the text, the place of a word, some of its features, some that it has not
    ("It was Paris.", 2, {"upper", "begins LOC"}, {"lower", "shouted", "starts"}),
    ("It was New York.", 3, {"upper", "goes on LOC"}, {"begins LOC"}),
    ("It was mayor Roe.", 2, {"person_titles", "lower"}, {"upper"}),
    ("It was NATO.", 2, {"shouted", "begins ORG"}, {"mixed"}),
    ("It was al-Bab.", 2, {"upper", "hyphen"}, {"function"}),
    ("It was McKay.", 2, {"upper", "mixed"}, {"shouted"}),
    ("It was 1994.", 2, {"figure", "year"}, {"upper"}),
    ("He said it.", 1, {"reports"}, {"function"}),
    ("He said: “Roe fell.”", 4, {"starts", "quoted", "upper"}, {"heading"}),
    ("ROE MEETS MILL CHIEF", 1, {"shouted sentence", "titled sentence"}, {"small"}),
    ("Roe Meets Chief of Mill", 1, {"titled sentence"}, {"shouted sentence"}),
    ("He paid 5 dollars.", 3, {"currencies"}, {"figure"}),
    ("He sat in May.", 3, {"months", "behind place"}, {"small"}),
]


@pytest.mark.parametrize(("text", "place", "has", "has_not"), SHOWN, ids=[row[0] for row in SHOWN])
def test_features(text, place, has, has_not):
    found = shown(text)[place]
    assert has <= found
    assert not has_not & found


def shown(text):
    return [
        {COLUMNS[column] for column in np.flatnonzero(row)} for row in name_features(tokenised(text)).values
    ]


ELSEWHERE = [
    ("The mill. Mill fell.", "small"),
    ("They met Mill. Mill fell.", "capital"),
    ("Soon they met with Mr. Mill at the gate. Mill fell.", "behind title"),
    ("Soon they met with Mr Mill at the gate. Mill fell.", "behind title"),
    ("Soon they met with Ana Mill at the gate. Mill fell.", "ends run"),
    ("Soon they met with Mill Works at the gate. Mill fell.", "starts run"),
    ("There Mill said so. Mill fell.", "before report"),
    ("They sat in Mill. Mill fell.", "behind place"),
]


@pytest.mark.parametrize(("text", "feature"), ELSEWHERE)
def test_what_the_article_has_elsewhere(text, feature):
    """The word that begins the last sentence is known by the one before; without it nothing is."""
    assert feature in shown(text)[-3]
    assert not set(seen.ELSEWHERE) & shown("Mill fell.")[0]


def test_capitals_of_a_heading_say_nothing_elsewhere():
    text = "Saw Mill Falls\n\nMill fell."
    found = name_features(tokenise_article(article(text, b0="heading")))
    assert not found.values[3, COLUMNS.index("capital")]


def test_words_with_the_same_letters_are_one_group():
    groups = name_features(tokenised("Roe met ROE and roe and Ana.")).groups.tolist()
    assert groups[0] == groups[2] >= 0
    assert groups[4] == groups[1] == -1
    assert groups[6] not in (groups[0], -1)


@pytest.mark.parametrize("text", ["", "?", "é", "\u200d \x07", "A", "1" * 50])
def test_any_text_has_its_features(text):
    made = tokenised(text)
    found = name_features(made)
    assert found.values.shape == (len(made.words), FEATURES)
    assert found.groups.shape == (len(made.words),)
