"""What the article, or a list, says of doubtful names."""

import pytest

from tests.analysis.building import tokenised
from tui.analysis.entities.name_labels import LabelledName
from tui.analysis.entities.name_types import correct_types

SURE, DOUBTFUL = 0.9, 0.5
PERSON, PLACE, FIRM = "PERSON", "LOC", "ORG"
TYPES = [
    # words, the names with type and probability, the types they then have
    ("Ada Moe left Moe", [(0, 2, PERSON, SURE), (3, 4, PLACE, DOUBTFUL)], [PERSON, PERSON]),
    ("Ada Moe left Moe", [(0, 2, PERSON, SURE), (3, 4, PLACE, SURE)], [PERSON, PLACE]),
    ("Ada Moe left Moe", [(0, 2, PERSON, DOUBTFUL), (3, 4, PLACE, DOUBTFUL)], [PERSON, PLACE]),
    ("Ada Moe left Ada", [(0, 2, PERSON, SURE), (3, 4, PLACE, DOUBTFUL)], [PERSON, PLACE]),
    ("Lloyd Paris left Paris", [(0, 2, PERSON, SURE), (3, 4, PLACE, DOUBTFUL)], [PERSON, PERSON]),
    ("Ada French met French men", [(0, 2, PERSON, SURE), (3, 4, "NORP", DOUBTFUL)], [PERSON, "NORP"]),
    ("Mill Works ( MW )", [(0, 2, FIRM, SURE), (3, 4, PLACE, DOUBTFUL)], [FIRM, FIRM]),
    ("Mill Works ( XY )", [(0, 2, FIRM, SURE), (3, 4, PLACE, DOUBTFUL)], [FIRM, PLACE]),
    ("They left Kenya", [(2, 3, PERSON, DOUBTFUL)], [PLACE]),
    ("They left Kenya", [(2, 3, PERSON, SURE)], [PERSON]),
    ("They left Tuesday", [(2, 3, "MISC", DOUBTFUL)], ["DATE"]),
    ("They left Roe", [(2, 3, FIRM, DOUBTFUL)], [FIRM]),
    ("They paid 5 dollars", [(2, 4, "MONEY", DOUBTFUL)], ["MONEY"]),
    ("They left", [], []),
]


@pytest.mark.parametrize(("text", "names", "expected"), TYPES)
def test_types(text, names, expected):
    found = correct_types(tokenised(text).words, [LabelledName(*name) for name in names])
    assert [name.type for name in found] == expected
    assert [name[:2] for name in found] == [name[:2] for name in names]
