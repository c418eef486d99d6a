"""The measures of names, by tables of what is annotated and what is found."""

import pytest

from tests.training.named_article import named_article, names_in
from tui.training.attribution.scoring import Rates
from tui.training.names.scoring import ROWS, name_table, score_names

GOLD = "The [Mill Union|ORG]'s [Ana Roe|PERSON] left [Paris|LOC] for the [Old Bridge|FAC] in [May|DATE]."
FOUND = [
    # what is found, then gold, found and right of a row
    ("all", GOLD, "core", (4, 4, 4)),
    ("nothing", "The Mill Union's Ana Roe left Paris for the Old Bridge in May.", "core", (4, 0, 0)),
    ("the article and the possessive do not matter", "[The Mill Union's|ORG] Ana Roe left", "ORG", (1, 1, 1)),
    ("other bounds", "The Mill [Union|ORG]'s Ana Roe left", "ORG", (1, 1, 0)),
    ("another type", "The [Mill Union|MISC]'s Ana Roe left", "ORG", (1, 0, 0)),
    ("another type, counted there", "The [Mill Union|MISC]'s Ana Roe left", "MISC", (0, 1, 0)),
    ("the span alone", "The [Mill Union|LOC]'s Ana Roe left", "spans", (4, 1, 1)),
    ("another type of no core", "The [Mill Union|MISC]'s Ana Roe left", "spans", (4, 0, 0)),
    (
        "a building is a place",
        "The Mill Union's Ana Roe left Paris for the [Old Bridge|LOC]",
        "LOC",
        (2, 1, 1),
    ),
    ("a product is MISC", "The [Mill Union|PRODUCT]'s Ana Roe left", "MISC", (0, 1, 0)),
    (
        "dates are of no core",
        "The Mill Union's Ana Roe left Paris for the Old Bridge in [May|DATE].",
        "DATE",
        (1, 1, 1),
    ),
]


@pytest.mark.parametrize(("found", "row", "counts"), [one[1:] for one in FOUND], ids=[o[0] for o in FOUND])
def test_measures(found, row, counts):
    measures = score_names([(named_article(GOLD), list(names_in(found)))])[row]
    annotated, made, right = counts
    precision, recall = 100 * right / made if made else 0, 100 * right / annotated if annotated else 0
    both = precision + recall
    assert (measures.annotated, measures.found) == (annotated, made)
    assert measures.rates == Rates(
        pytest.approx(precision),
        pytest.approx(recall),
        pytest.approx(2 * precision * recall / both if both else 0),
    )


def test_articles_are_summed():
    article = named_article(GOLD)
    measures = score_names([(article, article.names), (article, [])])
    assert (measures["core"].annotated, measures["core"].found) == (8, 4)
    assert measures["core"].rates == Rates(100.0, 50.0, pytest.approx(200 / 3))


def test_a_table_has_a_line_for_each_row():
    table = name_table(score_names([(named_article(GOLD), named_article(GOLD).names)]))
    assert [line.split()[0] for line in table.splitlines()[1:]] == list(ROWS)
    assert table.splitlines()[1] == "core         4     4 | 100.0 100.0 100.0"
