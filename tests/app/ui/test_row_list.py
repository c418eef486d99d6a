"""Which rows the items of a list take, and the messages at its ends."""

import pytest

from tui.app.ui.row_list import EvenRows, RowList, UnevenRows

EVEN = EvenRows(3, 5, 1)
"""Three items of four rows, each with an empty row below."""
UNEVEN = UnevenRows([None, 0, 0, None, 1, None, 2, 2, 2])
"""Three items below a heading, the second below an empty row and above another."""


@pytest.mark.parametrize(
    ("rows", "spans"), [(EVEN, [(0, 4), (5, 9), (10, 14)]), (UNEVEN, [(1, 3), (4, 5), (6, 9)])]
)
def test_the_rows_of_each_item(rows, spans):
    assert rows.count == 3
    assert [rows.of(number) for number in range(3)] == spans


@pytest.mark.parametrize(
    ("rows", "items"),
    [(EVEN, [0] * 5 + [1] * 5 + [2] * 5 + [None]), (UNEVEN, [None, 0, 0, None, 1, None, 2, 2, 2, None])],
)
def test_the_item_at_each_row(rows, items):
    assert rows.height == len(items) - 1
    assert [rows.at(row) for row in range(len(items))] == items


@pytest.mark.parametrize(
    ("rows", "items"), [(EVEN, [0, 0, 1, 1, 1, 1, 1, 2, 2]), (UNEVEN, [0, 0, 0, 1, 1, 1, 2, 2, 2])]
)
def test_the_first_item_from_a_row_on(rows, items):
    assert [rows.first_from(row) for row in range(-1, 8)] == items
    assert rows.first_from(100) == 2


@pytest.mark.parametrize("rows", [EvenRows(0, 5, 1), UnevenRows([]), UnevenRows([None])])
def test_without_items_no_row_belongs_to_one(rows):
    assert (rows.count, rows.at(0), rows.first_from(0)) == (0, None, 0)


def test_a_list_says_at_its_ends_that_it_is_at_its_end():
    rows = RowList("abc", id="rows")
    assert rows.limit(1) == "No next row"
    assert rows.limit(-1, "letter") == "No previous letter"
    assert RowList(id="rows").limit(1) == "The list is empty"
