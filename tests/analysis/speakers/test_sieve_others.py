"""Relative pronouns, the first person, headlines."""

import pytest

from tests.analysis.speakers.marked import who
from tui.analysis.speakers.sieve_unnamed import type_of


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They met [PERSON Ada Moe], {who} said so.", "Ada Moe"),
        ("They met [PERSON Ada Moe], 58, {who} said so.", "Ada Moe"),
        ("They met [PERSON Ada Moe], a baker, {who} said so.", "Ada Moe"),
        ("It snowed. They met two bakers {who} said so.", "two bakers"),
        ("They joined [ORG River Trust], {which} said so.", "River Trust"),
    ],
)
def test_relative_pronouns(marked, expected):
    assert who(marked) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{I} said so.", ["author"]),
        ("{[PERSON Ada Moe]} said “{I} told them so.”", ["Ada Moe", "Ada Moe"]),
        ("{MOE}: {I} told them so.", ["MOE", "MOE"]),
        ("“{I} told them so.”", [None]),
    ],
)
def test_the_first_person(marked, expected):
    assert who(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{A group of bakers} said so.", "group of bakers"),
        ("{A poll of bakers on Monday} said so.", "poll of bakers"),
        ("{A poll released late last week} said so.", "poll"),
        ("{A poll of 2018} said so.", "poll of 2018"),
        ("{A baker from Rome Today} said so.", "baker from Rome Today"),
        ("{A union of bakers (UB)} said so.", "union of bakers (UB)"),
        ("{A union of bakers (of Rome} said so.", "union of bakers"),
    ],
)
def test_whom_nobody_names_is_called_by_what_describes_them(marked, expected):
    assert who(marked) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Lawmaker} urges calm\n\n{Rep. [PERSON Ada Moe]} said so.", ["Ada Moe", "Ada Moe"]),
        ("{Experts} urge calm\n\n{Two tax experts} said so.", ["Two tax experts", "Two tax experts"]),
        ("{Lawmakers} urge calm\n\n{[PERSON Ada Moe]} said so.", ["Lawmakers", "Ada Moe"]),
        ("{Company} urges calm\n\n{[PERSON Ada Moe]} said so.", ["Company", "Ada Moe"]),
    ],
)
def test_headlines(marked, expected):
    assert who(marked, b0="heading") == expected


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("bakers", "PERSON"),
        ("stranger", "PERSON"),
        ("committees", "ORG"),
        ("videos", "MISC"),
        ("data", "MISC"),
        ("performance", "MISC"),
    ],
)
def test_what_somebody_is_by_the_noun_that_describes_them(noun, kind):
    assert type_of(noun) == kind
