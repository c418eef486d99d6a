from dataclasses import replace

import pytest

from tests.app.articles import BRIDGE, paragraphs
from tests.app.sessions import session_of
from tui.app.state.article_list import ORDERS
from tui.app.state.session import KEPT, REACH, Session
from tui.app.state.summary import about
from tui.errors import AnalysisError, LoadError
from tui.library.library import Library
from tui.model.statement import Analysis, Document

BROKEN = LoadError("news/broken.bin", "it is not text", "open another file")


def shelf_with(*titles: str) -> Session:
    """Articles of these titles, none of them searched, "broken" being a file that could not be read."""
    session = Session()
    session.attach(Library())
    for number, title in enumerate(titles):
        article = paragraphs(f"Text {number}.", title=title, origin=f"news/{number}.txt")
        session.add(BROKEN if title == "broken" else session.library.articles.add(article).article)
    return session


def titles(session: Session) -> list[str]:
    return [each.resource if each is BROKEN else session.listed(each).title for each in session.items]


def test_unread_counts_what_can_be_read():
    session = shelf_with("a", "broken", "b")
    assert session.unread == 2
    session.looked_at(session.every_article[0])
    assert session.unread == 1
    assert not session.listed(session.items[0]).unread


def test_an_article_that_is_added_twice_is_there_once():
    session = shelf_with("a", "b")
    assert not session.add(session.items[0])
    assert titles(session) == ["a", "b"]


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
    session = shelf_with(*named)
    for key in session.items:
        if session.listed(key).title.isupper():
            session.learn(key, Document(session.open(key).article, Analysis()))
    found = session.unsearched(None if shown is None else session.items[shown])
    assert "".join(session.listed(key).title for key in found) == following


def test_a_failed_search_is_not_repeated_and_a_broken_file_not_searched():
    session = shelf_with("a", "broken", "b")
    open_article = session.open(session.items[0])
    assert session.learn(session.items[0], AnalysisError("a", "b", "c")) is open_article
    assert open_article.failure
    assert session.unsearched(session.items[0]) == [session.items[2]]


def test_articles_out_of_reach_wait():
    session = shelf_with(*(f"t{number}" for number in range(3 * REACH)))
    session.passed(set(session.items[: REACH + 1]))
    assert session.unsearched(session.items[0]) == []
    assert session.unsearched(session.items[1]) == [session.items[REACH + 1]]


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
    session = Session()
    session.attach(Library())
    for article in (
        paragraphs("One.", title="Rain in May", published="1999-05-01"),
        paragraphs("Two.", title="Port: 3 ships", origin="north/port.txt"),
    ):
        session.add(session.library.articles.add(article).article)
    session.add(BROKEN)
    session.order = order
    session.items = session.matching(query)
    assert sorted(titles(session)) == sorted(found)


def test_orders():
    session = Session()
    session.attach(Library())
    for title, day in (("b", "2021-01-02"), ("C", None), ("a", "2021-01-01")):
        article = replace(paragraphs(f"Text of {title}.", title=title, origin=title), published=day)
        session.add(session.library.articles.add(article).article)
    session.library.positions.mark_opened(session.items[0])
    seen = {}
    for _ in ORDERS:
        seen[session.order] = titles(session)
        session.next_order()
    assert seen == {
        "as opened": ["b", "C", "a"],
        "by date": ["b", "a", "C"],
        "by title": ["a", "b", "C"],
        "last read": ["b", "a", "C"],
    }
    assert session.order == "as opened"


def test_the_whole_library_has_what_was_opened_before():
    session = shelf_with("a", "broken")
    other = session.library.articles.add(paragraphs("Old.", title="old", origin="old.txt")).article
    assert titles(session) == ["a", "news/broken.bin"]
    session.show_whole(whole=True)
    assert titles(session) == ["old", "a"]
    session.library.articles.remove([other])
    session.refresh()
    assert titles(session) == ["a"]
    session.show_whole(whole=False)
    assert titles(session) == ["a", "news/broken.bin"]


def test_an_open_article_is_the_same_as_long_as_it_stays_open():
    session = shelf_with(*(f"t{number}" for number in range(KEPT + 1)))
    first = session.open(session.items[0])
    for key in session.items[:KEPT]:
        session.open(key)
    assert session.open(session.items[0]) is first
    assert session.open_article_at(session.items[KEPT]) is None


def test_what_is_opened_is_as_it_was_left():
    session = session_of(BRIDGE)
    (key,) = session.items
    session.library.positions.set_position(key, 40)
    open_article = session.open(key)
    assert open_article.position == 40
    assert [each.id for each in open_article.statements] == [f"s{number}" for number in range(1, 10)]


def test_the_lists_heading():
    session = shelf_with("a", "b")
    assert about(session) == "2 new"
    session.next_order()
    assert about(session) == "2 new · by date"
    for open_article in session.every_article:
        session.looked_at(open_article)
    assert about(session) == "by date"
    assert about(Session()) == ""
