from dataclasses import replace

import pytest

from tests.app.articles import BRIDGE, paragraphs
from tests.app.sessions import shelf_of
from tui.app.state.article_list import ORDERS
from tui.app.state.session import KEPT, REACH, Session
from tui.app.state.summary import about
from tui.errors import AnalysisError, LoadError
from tui.library.library import Library
from tui.model.statement import Analysis, Document

BROKEN = LoadError("news/broken.bin", "it is not text", "open another file")


def shelf_with(*titles: str) -> Session:
    """Articles of these titles, none of them searched, "broken" being a file that could not be read."""
    shelf = Session()
    shelf.attach(Library())
    for number, title in enumerate(titles):
        article = paragraphs(f"Text {number}.", title=title, origin=f"news/{number}.txt")
        shelf.add(BROKEN if title == "broken" else shelf.library.articles.add(article).article)
    return shelf


def titles(shelf: Session) -> list[str]:
    return [each.resource if each is BROKEN else shelf.listed(each).title for each in shelf.items]


def test_unread_counts_what_can_be_read():
    shelf = shelf_with("a", "broken", "b")
    assert shelf.unread == 2
    shelf.looked_at(shelf.readings[0])
    assert shelf.unread == 1
    assert not shelf.listed(shelf.items[0]).unread


def test_an_article_that_is_added_twice_is_there_once():
    shelf = shelf_with("a", "b")
    assert not shelf.add(shelf.items[0])
    assert titles(shelf) == ["a", "b"]


NEXT = [
    # titles, those in capitals have been searched; which one is shown; which ones are next, nearest first
    ("abc", 0, "abc"),
    ("Abc", 0, "bc"),
    ("aBc", 1, "ca"),
    ("aBC", 1, "a"),
    ("ABC", 1, ""),
    ("", None, ""),
    ("Ab", None, "b"),
]


@pytest.mark.parametrize(("named", "shown", "following"), NEXT)
def test_the_nearest_articles_are_searched_next(named, shown, following):
    shelf = shelf_with(*named)
    for key in shelf.items:
        if shelf.listed(key).title.isupper():
            shelf.learn(key, Document(shelf.open(key).article, Analysis()))
    found = shelf.unsearched(None if shown is None else shelf.items[shown])
    assert "".join(shelf.listed(key).title for key in found) == following


def test_a_failed_search_is_not_repeated_and_a_broken_file_not_searched():
    shelf = shelf_with("a", "broken", "b")
    reading = shelf.open(shelf.items[0])
    assert shelf.learn(shelf.items[0], AnalysisError("a", "b", "c")) is reading
    assert reading.failure
    assert shelf.unsearched(shelf.items[0]) == [shelf.items[2]]


def test_articles_out_of_reach_wait():
    shelf = shelf_with(*(f"t{number}" for number in range(3 * REACH)))
    shelf.passed(set(shelf.items[: REACH + 1]))
    assert shelf.unsearched(shelf.items[0]) == []
    assert shelf.unsearched(shelf.items[1]) == [shelf.items[REACH + 1]]


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


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("query", "found"), MATCHES)
def test_matching(query, found, order):
    shelf = Session()
    shelf.attach(Library())
    for article in (
        paragraphs("One.", title="Rain in May", published="1999-05-01"),
        paragraphs("Two.", title="Port: 3 ships", origin="north/port.txt"),
    ):
        shelf.add(shelf.library.articles.add(article).article)
    shelf.add(BROKEN)
    shelf.order = order
    shelf.items = shelf.matching(query)
    assert sorted(titles(shelf)) == sorted(found)


def test_orders():
    shelf = Session()
    shelf.attach(Library())
    for title, day in (("b", "2021-01-02"), ("C", None), ("a", "2021-01-01")):
        article = replace(paragraphs(f"Text of {title}.", title=title, origin=title), published=day)
        shelf.add(shelf.library.articles.add(article).article)
    shelf.library.states.opened(shelf.items[0])
    seen = {}
    for _ in ORDERS:
        seen[shelf.order] = titles(shelf)
        shelf.next_order()
    assert seen == {
        "as opened": ["b", "C", "a"],
        "by date": ["b", "a", "C"],
        "by title": ["a", "b", "C"],
        "last read": ["b", "a", "C"],
    }
    assert shelf.order == "as opened"


def test_the_whole_library_has_what_was_opened_before():
    shelf = shelf_with("a", "broken")
    other = shelf.library.articles.add(paragraphs("Old.", title="old", origin="old.txt")).article
    assert titles(shelf) == ["a", "news/broken.bin"]
    shelf.show_whole(whole=True)
    assert titles(shelf) == ["old", "a"]
    shelf.library.articles.remove([other])
    shelf.refresh()
    assert titles(shelf) == ["a"]
    shelf.show_whole(whole=False)
    assert titles(shelf) == ["a", "news/broken.bin"]


def test_an_open_article_is_the_same_as_long_as_it_stays_open():
    shelf = shelf_with(*(f"t{number}" for number in range(KEPT + 1)))
    first = shelf.open(shelf.items[0])
    for key in shelf.items[:KEPT]:
        shelf.open(key)
    assert shelf.open(shelf.items[0]) is first
    assert shelf.opened_reading(shelf.items[KEPT]) is None


def test_what_is_opened_is_as_it_was_left():
    shelf = shelf_of(BRIDGE)
    (key,) = shelf.items
    shelf.library.states.moved(key, 40)
    reading = shelf.open(key)
    assert reading.position == 40
    assert [each.id for each in reading.statements] == [f"s{number}" for number in range(1, 10)]


def test_the_lists_heading():
    shelf = shelf_with("a", "b")
    assert about(shelf) == "2 new"
    shelf.next_order()
    assert about(shelf) == "2 new · by date"
    for reading in shelf.readings:
        shelf.looked_at(reading)
    assert about(shelf) == "by date"
    assert about(Session()) == ""
