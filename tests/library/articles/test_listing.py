"""The list of articles: which there are, in which order, and what is told of each."""

from dataclasses import replace

import pytest

from tests.library.building import database_of, document, filled
from tui.anchoring.anchor import anchor
from tui.library.articles.listing import MAX_PARAMETERS, ORDERS
from tui.library.library import Library
from tui.model.article import Span
from tui.model.mark import Mark

TITLES = {
    "Rain in May": "2021-05-01",
    "harbour shut": None,
    "Élan": "2020-01-01",
    "Port: 3 ships": "2021-05-01",
}


@pytest.fixture
def library():
    documents = [
        document(f"{title}\n\nIt is so, Ada Moe said.", f"{number}", day)
        for number, (title, day) in enumerate(TITLES.items(), 1)
    ]
    with filled(*documents) as opened:
        yield opened


FILTERS = {
    "": {1, 2, 3, 4},
    "rain": {1},
    "RAIN may": {1},
    "2021": {1, 4},
    "ÉLAN": {3},
    "news/2": {2},
    "%": set(),
    "_": set(),
    "nothing": set(),
}


@pytest.mark.parametrize(("words", "found"), FILTERS.items(), ids=FILTERS)
@pytest.mark.parametrize("order", ORDERS)
def test_filters(library, words, found, order):
    assert set(library.listing.ids(words, order)) == found


ORDERED = {
    "as added": [4, 3, 2, 1],
    "by date": [4, 1, 3, 2],
    "by title": [2, 4, 1, 3],
    "last read": [3, 1, 4, 2],
}


@pytest.mark.parametrize(("order", "found"), ORDERED.items(), ids=ORDERED)
def test_orders(library, order, found):
    for article, opened in ((1, "2026-01-01"), (3, "2026-01-02")):
        library.positions.mark_opened(article)
        with library.transaction():
            sql = "UPDATE reading_state SET opened = ? WHERE article = ?"
            database_of(library).write(sql, [opened, article])
    assert library.listing.ids(order=order) == found


def test_what_is_told_of_an_article(library):
    library.positions.mark_opened(2)
    library.marks.add(1, Mark("", (anchor("Rain", Span(0, 4)),), on_statement=False))
    told = library.listing.of([1, 2, 99])
    assert list(told) == [1, 2]
    assert (told[1].title, told[1].published, told[1].origin) == ("Rain in May", "2021-05-01", "/news/1.txt")
    assert (told[1].statements, told[1].speakers, told[1].marks, told[1].unread) == (1, 1, 1, True)
    assert (told[2].marks, told[2].unread, told[2].pending) == (0, False, False)


def test_of_what_was_removed_nothing_is_told(library):
    library.articles.remove([2])
    assert list(library.listing.of([1, 2, 3])) == [1, 3]
    library.articles.restore()
    assert list(library.listing.of([1, 2, 3])) == [1, 2, 3]


def test_more_articles_are_told_of_than_one_query_takes():
    library = Library()
    article = document("A title\n\nText.").article
    with library.transaction():
        for number in range(MAX_PARAMETERS + 1):
            library.articles.add(replace(article, text=f"{number}", origin=f"{number}.txt"))
    assert len(library.listing.of(library.articles.ids())) == MAX_PARAMETERS + 1


def test_unread_articles_are_counted(library):
    assert (library.listing.unread_count(), library.listing.unread_count([2, 3])) == (4, 2)
    library.positions.mark_opened(2)
    library.positions.set_position(3, 7)
    assert (library.listing.unread_count(), library.listing.unread_count([2, 3])) == (3, 1)
    library.positions.mark_opened(4)
    library.articles.remove([4, 1])
    assert (library.listing.unread_count(), library.listing.unread_count([1, 2, 3, 4])) == (1, 1)
    library.positions.mark_read(2, read=False)
    assert library.listing.unread_count() == 2


def test_whether_there_are_other_articles_is_noticed(library):
    seen = [library.listing.membership()]
    steps = [
        lambda: library.articles.remove([1]),
        library.articles.restore,
        lambda: library.articles.remove([2]),
        lambda: library.articles.remove([3]),
        lambda: library.articles.add(document("New\n\nText.", "new").article),
    ]
    for step in steps:
        step()
        assert library.listing.membership() != seen[-1]
        seen.append(library.listing.membership())
    library.positions.mark_opened(1)
    library.marks.add(1, Mark("", (anchor("Rain", Span(0, 4)),), on_statement=False))
    assert library.listing.membership() == seen[-1]
