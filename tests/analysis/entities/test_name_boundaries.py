"""Where names begin and end."""

import pytest

from tests.analysis.building import tokenised
from tui.analysis.entities.name_boundaries import correct_edges
from tui.analysis.entities.name_labels import LabelledName

EDGES = [
    # words, the labelled ranges, what becomes of them
    ("“ Ana Roe ” left", [(0, 4)], ["Ana Roe"]),
    ("paid $ 5 , then", [(1, 4)], ["$ 5"]),
    ("Roe , Li and Bo", [(0, 2), (2, 3)], ["Roe", "Li"]),
    ("( - ) left", [(0, 3)], []),
    ("$ , left", [(0, 2)], []),
]


@pytest.mark.parametrize(("text", "ranges", "expected"), EDGES)
def test_marks_at_the_edges(text, ranges, expected):
    assert edged(text, [LabelledName(first, end, "ORG", 0.9) for first, end in ranges]) == expected


INITIALS = [
    ("Ada B. Moe left", "PERSON", ["Ada B. Moe"]),
    ("Ada Bo. Moe left", "PERSON", ["Ada Bo", "Moe"]),
    ("Ada B . Moe left", "PERSON", ["Ada B", "Moe"]),
    ("Ada B. Moe left", "ORG", ["Ada B", "Moe"]),
]


@pytest.mark.parametrize(("text", "kind", "expected"), INITIALS)
def test_the_full_stop_of_an_initial_is_within_the_name(text, kind, expected):
    assert edged(text, [LabelledName(0, 2, kind, 0.9), LabelledName(3, 4, kind, 0.8)]) == expected


NICKNAMES = [
    # words, the labelled ranges, what becomes of them
    ("Ada B. “Bo” Moe left", [(0, 2), (4, 5), (6, 7)], ["Ada B. “Bo” Moe"]),
    ("Ada B. “Bo” Moe left", [(0, 2), (4, 7)], ["Ada B. “Bo” Moe"]),
    ("Ada 'Big Bo' Moe left", [(0, 1), (2, 4), (5, 6)], ["Ada 'Big Bo' Moe"]),
    ("told Ada “Bo has left” Rome", [(1, 2), (3, 4), (7, 8)], ["Ada", "Bo", "Rome"]),
    ("asked Ada “Bo” and left", [(1, 2), (3, 4)], ["Ada", "Bo"]),
    ("says Ada. “Bo” Moe", [(1, 2), (4, 5)], ["Ada", "Bo"]),
]


@pytest.mark.parametrize(("text", "ranges", "expected"), NICKNAMES)
def test_a_nickname_in_quotation_marks_is_within_the_name(text, ranges, expected):
    assert edged(text, [LabelledName(first, end, "PERSON", 0.9) for first, end in ranges]) == expected


TITLES = [
    ("Sen . Ada Moe left", (0, 4), ["Ada Moe"]),
    ("Sen. Ada Moe left", (0, 4), ["Ada Moe"]),
    ("Brig Ada Moe left", (0, 3), ["Brig Ada Moe"]),
    ("Colonel Ada Moe left", (0, 3), ["Ada Moe"]),
    ("Vice President Ada Moe left", (0, 4), ["Ada Moe"]),
    ("Ada King left", (0, 2), ["Ada King"]),
    ("King left", (0, 1), ["King"]),
    ("Sen. of Rome left", (0, 1), []),
]


@pytest.mark.parametrize(("text", "place", "expected"), TITLES)
def test_a_title_is_no_part_of_a_persons_name(text, place, expected):
    assert edged(text, [LabelledName(*place, "PERSON", 0.9)]) == expected


def test_a_name_of_two_is_as_sure_as_the_less_sure():
    words = tokenised("Ada B. Moe left").words
    names = [LabelledName(0, 2, "PERSON", 0.9), LabelledName(3, 4, "PERSON", 0.8)]
    assert list(correct_edges(words, names)) == [LabelledName(0, 4, "PERSON", 0.8)]


def edged(text, names):
    words = tokenised(text).words
    return [words.span(name.first, name.end).of(text) for name in correct_edges(words, names)]
