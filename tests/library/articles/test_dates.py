"""Which dates can be compared: those that begin with a year of four digits, wherever it matters."""

import pytest

from tests.library.building import database_of, document, filled
from tui.library.search.query import parse

DATES = ["2021-05-01", "3 May 2099", "May 2099", None, "202", "2023", "²⁰²³"]
NEWEST = ["2023", "2021-05-01"]


@pytest.fixture(scope="module")
def library():
    articles = [
        document(f"Title {number}\n\nIt is so, Ada Moe said.", f"{number}", date)
        for number, date in enumerate(DATES)
    ]
    with filled(*articles) as opened:
        yield opened


def check_newest_first(dates):
    assert dates[:2] == NEWEST
    assert set(dates) == set(DATES)


@pytest.mark.parametrize("query", ["speaker:ada", "title:title", "marked:no"])
def test_searches_show_the_newest_first(library, query):
    check_newest_first([hit.published for hit in library.search.find(parse(query)).hits])


def test_the_list_by_date_shows_the_newest_first(library):
    articles = library.listing.ids(order="by date")
    told = library.listing.of(articles)
    check_newest_first([told[article].published for article in articles])


def test_what_somebody_said_begins_with_the_oldest(library):
    speakers = library.speakers
    said = [each.published for each in speakers.statements(speakers.identity_of(1, "p1"))]
    assert said[:2] == NEWEST[::-1]
    assert set(said) == set(DATES)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("after:1900", NEWEST),
        ("before:2100", NEWEST),
        ("after:2022", ["2023"]),
        ("before:2022", ["2021-05-01"]),
        ("ada after:2000 before:2100", NEWEST),
    ],
)
def test_only_a_date_that_can_be_compared_is_before_or_after_another(library, query, found):
    dates = [hit.published for hit in library.search.find(parse(query)).hits]
    assert sorted(dates, reverse=True) == found


def test_no_list_by_date_has_to_be_sorted(library):
    plan = database_of(library).rows(
        "EXPLAIN QUERY PLAN SELECT article FROM listing ORDER BY dated DESC, article DESC"
    )
    assert "listing_dated" in str(plan)
    assert "TEMP B-TREE" not in str(plan)
