"""Names in headings are no longer than the text has them."""

import pytest

from tests.analysis.building import article
from tui.analysis.entities.name_boundaries import cut_names_in_headings
from tui.analysis.entities.name_labels import LabelledName
from tui.analysis.text.tokenise import tokenise_article

BELOW = "They met Ada Moe of Mill Works."
HEADINGS = [
    # the heading, the words of a name in it and its type, what is left of it
    ("Moe Hammers Bank Chief", 2, "PERSON", ("Moe", "PERSON")),
    ("Moe Hammers Bank Chief", 2, "LOC", ("Moe", "PERSON")),
    ("MOE HAMMERS BANK CHIEF", 2, "PERSON", ("MOE", "PERSON")),
    ("Ada Moe Hammers Bank Chief", 3, "PERSON", ("Ada Moe", "PERSON")),
    ("Mill Works Falls", 3, "ORG", ("Mill Works", "ORG")),
    ("Ada Moe Falls", 2, "PERSON", ("Ada Moe", "PERSON")),
    ("Bo Li Falls", 3, "PERSON", ("Bo Li Falls", "PERSON")),
]


@pytest.mark.parametrize(("heading", "size", "kind", "expected"), HEADINGS)
def test_names_in_headings(heading, size, kind, expected):
    made = tokenise_article(article(f"{heading}\n\n{BELOW}", b0="heading"))
    first = len(heading.split())
    below = [
        LabelledName(first + 2, first + 4, "PERSON", 0.9),
        LabelledName(first + 5, first + 7, "ORG", 0.9),
    ]
    name, *others = cut_names_in_headings(made, [LabelledName(0, size, kind, 0.6), *below])
    assert (made.words.span(name.first, name.end).of(made.words.text), name.type) == expected
    assert others == below


@pytest.mark.parametrize(
    ("heading", "left"),
    [("Gold Star Mother Corners Moe", "Moe"), ("Gold star mother corners Moe", "corners Moe")],
)
def test_an_unmarked_heading_is_known_by_its_capitals(heading, left):
    made = tokenise_article(article(f"{heading}\n\n{BELOW}"))
    name, _ = cut_names_in_headings(
        made, [LabelledName(3, 5, "PERSON", 0.6), LabelledName(7, 9, "PERSON", 0.9)]
    )
    assert made.words.span(name.first, name.end).of(made.words.text) == left


def test_without_a_heading_nothing_is_cut():
    made = tokenise_article(article(f"Moe Hammers left.\n\n{BELOW}"))
    names = [LabelledName(0, 2, "PERSON", 0.6), LabelledName(6, 8, "PERSON", 0.9)]
    assert cut_names_in_headings(made, names) == names
