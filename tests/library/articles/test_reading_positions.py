"""Where a reader was in each article, and what was opened last."""

import time

import pytest

from tests.library.building import document, filled
from tui.library.articles.reading_positions import ReadingPosition
from tui.library.library import Library


@pytest.fixture
def library():
    with filled(*(document(f"Title {name}\n\nText.", name) for name in "abc")) as opened:
        yield opened


def test_an_article_nobody_opened_is_unread_and_at_its_start(library):
    assert library.positions.of(1) == ReadingPosition(position=0, read=False, opened=None)
    assert library.positions.last() is None


def test_what_is_opened_is_read_and_the_last_one(library):
    for article in (2, 1, 2):
        library.positions.mark_opened(article)
        time.sleep(0.002)  # times are kept in milliseconds
    assert library.positions.of(2).read
    assert library.positions.of(2).opened > library.positions.of(1).opened
    assert library.positions.last() == 2


def test_position_and_reading_do_not_touch_each_other(library):
    library.positions.mark_opened(1)
    library.positions.set_position(1, 7)
    library.positions.mark_read(1, read=False)
    state = library.positions.of(1)
    assert (state.position, state.read, state.opened is None) == (7, False, False)
    library.positions.set_position(3, 5)
    assert library.positions.of(3) == ReadingPosition(5)


def test_a_removed_article_is_not_the_last_one(library):
    library.positions.mark_opened(2)
    library.positions.set_position(2, 5)
    library.articles.remove([2])
    assert library.positions.last() is None
    library.articles.restore()
    assert (library.positions.last(), library.positions.of(2).position) == (2, 5)


def test_it_is_there_at_the_next_start(tmp_path):
    path = str(tmp_path / "library.db")
    with filled(document("Title\n\nText."), path=path) as library:
        library.positions.set_position(1, 3)
        library.positions.mark_opened(1)
        kept = library.positions.of(1)
    with Library(path) as later:
        assert later.positions.of(1) == kept
