from dataclasses import replace

import pytest

from tui.app.masthead import about
from tui.app.shelf import ORDERS, REACH, Shelf
from tui.errors import AnalysisError, LoadError
from tui.model import Analysis

from .articles import BRIDGE, paragraphs

BROKEN = LoadError("news/broken.bin", "it is not text", "open another file")


def shelf_of(*titles: str) -> Shelf:
    shelf = Shelf()
    for title in titles:
        shelf.add(BROKEN if title == "broken" else paragraphs("Text.", title=title))
    return shelf


def test_unread_counts_what_can_be_read():
    shelf = shelf_of("a", "broken", "b")
    assert shelf.unread == 2
    shelf.readings[0].unread = False
    assert shelf.unread == 1


def test_unsaved_counts_marks_that_no_export_holds():
    shelf = Shelf()
    reading = shelf.add(BRIDGE.article)
    reading.learn(BRIDGE.analysis)
    reading.marked = {each.id: each for each in reading.statements[:3]}
    assert shelf.unsaved == 3
    reading.saved = {"s1", "s9"}
    assert shelf.unsaved == 2


NEXT = [
    # titles; those in capitals have been searched; which one is shown; which one is next
    ("abc", 0, "a"),
    ("Abc", 0, "b"),
    ("aBc", 1, "c"),
    ("aBC", 1, "a"),
    ("abC", 2, "b"),
    ("ABC", 1, None),
    ("", None, None),
    ("Ab", None, "b"),
]


@pytest.mark.parametrize(("titles", "shown", "following"), NEXT)
def test_the_nearest_article_is_searched_next(titles, shown, following):
    shelf = shelf_of(*titles)
    for reading in shelf.readings:
        if reading.article.title.isupper():
            reading.learn(Analysis())
    found = shelf.next_pending(None if shown is None else shelf.items[shown])
    assert (found.article.title if found else None) == following


def test_a_failed_search_is_not_repeated_and_a_broken_file_not_searched():
    shelf = shelf_of("a", "broken", "b")
    shelf.readings[0].failure = AnalysisError("a", "b", "c")
    assert shelf.next_pending(shelf.items[0]) is shelf.items[2]


def test_articles_out_of_reach_wait():
    shelf = shelf_of(*(f"t{number}" for number in range(3 * REACH)))
    for reading in shelf.readings[: REACH + 1]:
        reading.learn(Analysis())
    assert shelf.next_pending(shelf.items[0]) is None
    assert shelf.next_pending(shelf.items[1]) is shelf.items[REACH + 1]


MATCHES = [
    ("", ["Rain in May", "Port: 3 ships", "news/broken.bin"]),
    ("rain", ["Rain in May"]),
    ("may rain", ["Rain in May"]),
    ("PORT ships", ["Port: 3 ships"]),
    ("broken", ["news/broken.bin"]),
    ("north", ["Port: 3 ships"]),
    ("1999", ["Rain in May"]),
    ("(", []),
]


@pytest.mark.parametrize(("query", "titles"), MATCHES)
def test_matching(query, titles):
    shelf = Shelf()
    shelf.add(paragraphs("Text.", title="Rain in May", published="1999-05-01"))
    shelf.add(paragraphs("Text.", title="Port: 3 ships", origin="north/port.txt"))
    shelf.add(BROKEN)
    found = [each.resource if each is BROKEN else each.article.title for each in shelf.matching(query)]
    assert found == titles


def test_orders():
    shelf = Shelf()
    for title, day in (("b", "2021-01-02"), ("C", None), ("a", "2021-01-01")):
        shelf.add(replace(paragraphs("Text.", title=title), published=day))
    seen = {}
    for _ in ORDERS:
        seen[shelf.order] = [each.article.title for each in shelf.items]
        shelf.next_order()
    assert seen == {"as opened": ["b", "C", "a"], "by date": ["b", "a", "C"], "by title": ["a", "b", "C"]}
    assert shelf.order == "as opened"


def test_the_lists_heading():
    shelf = shelf_of("a", "b")
    assert about(shelf) == "2 new"
    shelf.next_order()
    assert about(shelf) == "2 new · by date"
    for reading in shelf.readings:
        reading.unread = False
    assert about(shelf) == "by date"
