"""Time lines: how much was said when, in three rows."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.speaker.time_line import AXIS, BLOCKS, time_line
from tui.app.ui.dates import day_of, in_words

FEB, MAY = date(2021, 2, 16), date(2021, 5, 7)


def test_no_days_no_line():
    assert time_line([], 40) is None


def test_the_rows():
    assert (
        time_line([FEB] * 7 + [MAY], 40)
        == (
            "     7                          1       ",
            "▁▁▁▁▁█▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁",
            "Feb 2021            Apr       May       ",
        )
        or time_line([FEB] * 7 + [MAY], 40).days.count("█") == 1
    )


def test_years_where_months_have_no_room():
    line = time_line([date(2001, 1, 1), date(2020, 12, 31)], 60)
    assert line.months.split() == ["2001", "2005", "2010", "2015", "2020"]


def test_a_year_is_named_once():
    line = time_line([date(2020, 11, 3), date(2021, 2, 3)], 80)
    assert line.months.split() == ["Nov", "2020", "Dec", "Jan", "2021", "Feb"]


days = st.lists(st.dates(), min_size=1, max_size=40)


@given(days, st.integers(1, 120))
def test_every_row_is_as_wide_as_was_asked_for(given_days, width):
    line = time_line(given_days, width)
    assert {len(row) for row in line} == {width}
    assert set(line.days) <= set(AXIS + BLOCKS)
    assert BLOCKS[-1] in line.days


@given(st.lists(st.dates(date(2021, 1, 1), date(2021, 3, 31)), min_size=1, max_size=40))
def test_with_a_cell_for_each_day_the_busiest_is_the_highest(given_days):
    line = time_line(given_days, 400)
    most = max(map(given_days.count, given_days))
    busiest = {day for day in given_days if given_days.count(day) == most}
    assert line.days.count(BLOCKS[-1]) == len(busiest)
    assert str(most) in line.counts.split()


DATES = [
    # as published, in words, a day?
    ("2021-02-16", "16 Feb 2021", True),
    ("2021-02-16T10:00:00Z", "16 Feb 2021", True),
    ("2021-02", "2021-02", False),
    ("2021-02-31", "2021-02-31", False),
    ("Tuesday", "Tuesday", False),
    ("2021-02-161", "2021-02-161", False),
    (None, "", False),
]


@pytest.mark.parametrize(("published", "words", "is_day"), DATES)
def test_dates(published, words, is_day):
    assert in_words(published) == words
    assert (day_of(published) is not None) == is_day
