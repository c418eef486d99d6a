from dataclasses import replace

import pytest

from tests.app.articles import BRIDGE, paragraphs
from tests.app.sessions import new_session, opened_articles, session_of
from tui.app.state.session import MOST_OPEN, REACH, Session
from tui.app.state.summary import about
from tui.configuration.settings import LIST_ORDERS
from tui.errors import AnalysisError, LoadError
from tui.library.library import Library
from tui.model.statement import Analysis, Document

BROKEN = LoadError("news/broken.bin", "it is not text", "open another file")


def session_with(*titles: str) -> Session:
    """Articles of these titles, none of them searched, "broken" being a file that could not be read."""
    session = new_session(Library())
    for number, title in enumerate(titles):
        article = paragraphs(f"Text {number}.", title=title, origin=f"news/{number}.txt")
        session.articles.add(BROKEN if title == "broken" else session.library.articles.add(article).article)
    return session


def titles(session: Session) -> list[str]:
    articles = session.articles
    return [each.resource if each is BROKEN else articles.listed(each).title for each in articles.items]


def test_unread_counts_what_can_be_read():
    session = session_with("a", "broken", "b")
    assert session.articles.unread == 2
    session.mark_read(opened_articles(session)[0])
    assert session.articles.unread == 1
    assert not session.articles.listed(session.articles.items[0]).unread


def test_an_article_that_is_added_twice_is_there_once():
    session = session_with("a", "b")
    assert not session.articles.add(session.articles.items[0])
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
    session = session_with(*named)
    for key in session.articles.items:
        if session.articles.listed(key).title.isupper():
            session.add_analysis(key, Document(session.open(key).article, Analysis()))
    found = session.unanalysed(None if shown is None else session.articles.items[shown])
    assert "".join(session.articles.listed(key).title for key in found) == following


def test_a_failed_search_is_not_repeated_and_a_broken_file_not_searched():
    session = session_with("a", "broken", "b")
    open_article = session.open(session.articles.items[0])
    assert session.add_analysis(session.articles.items[0], AnalysisError("a", "b", "c")) is open_article
    assert open_article.failure
    assert session.unanalysed(session.articles.items[0]) == [session.articles.items[2]]


def test_articles_out_of_reach_wait():
    session = session_with(*(f"t{number}" for number in range(3 * REACH)))
    session.mark_analysed(set(session.articles.items[: REACH + 1]))
    assert session.unanalysed(session.articles.items[0]) == []
    assert session.unanalysed(session.articles.items[1]) == [session.articles.items[REACH + 1]]


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


@pytest.mark.parametrize("order", LIST_ORDERS)
@pytest.mark.parametrize(("query", "found"), MATCHES)
def test_matching(query, found, order):
    session = new_session(Library())
    for article in (
        paragraphs("One.", title="Rain in May", published="1999-05-01"),
        paragraphs("Two.", title="Port: 3 ships", origin="north/port.txt"),
    ):
        session.articles.add(session.library.articles.add(article).article)
    session.articles.add(BROKEN)
    session.articles.order = order
    session.articles.items = session.articles.matching(query)
    assert sorted(titles(session)) == sorted(found)


def test_orders():
    session = new_session(Library())
    for title, day in (("b", "2021-01-02"), ("C", None), ("a", "2021-01-01")):
        article = replace(paragraphs(f"Text of {title}.", title=title, origin=title), published=day)
        session.articles.add(session.library.articles.add(article).article)
    session.library.positions.mark_opened(session.articles.items[0])
    seen = {}
    for _ in LIST_ORDERS:
        seen[session.articles.order] = titles(session)
        session.articles.next_order()
    assert seen == {
        "as opened": ["b", "C", "a"],
        "by date": ["b", "a", "C"],
        "by title": ["a", "b", "C"],
        "last read": ["b", "a", "C"],
    }
    assert session.articles.order == "as opened"


def test_the_whole_library_has_what_was_opened_before():
    session = session_with("a", "broken")
    other = session.library.articles.add(paragraphs("Old.", title="old", origin="old.txt")).article
    assert titles(session) == ["a", "news/broken.bin"]
    session.articles.show_whole(whole=True)
    assert titles(session) == ["old", "a"]
    session.library.articles.remove([other])
    session.articles.refresh()
    assert titles(session) == ["a"]
    session.articles.show_whole(whole=False)
    assert titles(session) == ["a", "news/broken.bin"]


def test_an_open_article_is_the_same_as_long_as_it_stays_open():
    session = session_with(*(f"t{number}" for number in range(MOST_OPEN + 1)))
    first = session.open(session.articles.items[0])
    for key in session.articles.items[:MOST_OPEN]:
        session.open(key)
    assert session.open(session.articles.items[0]) is first
    assert session.open_article_at(session.articles.items[MOST_OPEN]) is None


def test_what_is_opened_is_as_it_was_left():
    session = session_of(BRIDGE)
    (key,) = session.articles.items
    session.library.positions.set_position(key, 40)
    open_article = session.open(key)
    assert open_article.position == 40
    assert [each.id for each in open_article.statements] == [f"s{number}" for number in range(1, 10)]


def test_the_lists_heading():
    session = session_with("a", "b")
    assert about(session) == "2 new"
    session.articles.next_order()
    assert about(session) == "2 new · by date"
    for open_article in opened_articles(session):
        session.mark_read(open_article)
    assert about(session) == "by date"
    assert about(new_session()) == ""
