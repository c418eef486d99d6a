"""What engines found: kept by text and engine, so that no text is searched twice by the same one."""

from dataclasses import replace

import pytest

from tests.library.building import database_of, document, filled
from tui.anchoring.anchor import anchor
from tui.library.articles import search_index
from tui.library.library import Library
from tui.library.search.query import parse
from tui.model.correction import Rejected, Target
from tui.model.statement import Analysis

FERRY = document("Ferry sinks\n\nThe ferry had been old, Ada said.\n")
LATER = replace(FERRY.article, text=f"{FERRY.article.text}\nMore is not known.\n")


@pytest.fixture
def library():
    with filled(FERRY) as opened:
        yield opened


@pytest.fixture
def article(library):
    return library.articles.ids()[0]


def searched(library: Library, article: int) -> tuple[str | None, str | None, int]:
    """Which engine searched it, whether that failed, and how many statements are listed."""
    listed = library.listing.of([article])[article]
    return listed.engine, listed.failure, listed.statements


def test_what_was_found_is_given_back_as_it_was(library, article):
    assert library.analyses.get(article) == FERRY.analysis
    assert library.analyses.document(article) == FERRY
    assert library.analyses.engine(article) == library.analyses.listing_engine(article) == "test"
    assert searched(library, article) == ("test", None, 1)


def test_before_anybody_has_looked_there_is_nothing():
    library = Library()
    article = library.articles.add(FERRY.article).article
    assert library.analyses.get(article) is library.analyses.document(article) is None
    assert searched(library, article) == (None, None, 0)
    assert library.analyses.outdated("test") == []


def test_another_engine_takes_the_place_of_the_first(library, article):
    fewer = FERRY.analysis.only(lambda statement: False)
    assert library.analyses.outdated("newer") == [article]
    library.analyses.keep(article, fewer, "newer")
    assert library.analyses.outdated("newer") == []
    assert library.analyses.get(article) == fewer
    assert searched(library, article) == ("newer", None, 0)


def test_removed_articles_are_not_analysed_again(library, article):
    library.articles.remove([article])
    assert library.analyses.outdated("newer") == []


def test_a_text_that_is_opened_from_elsewhere_is_known_already(library, article):
    elsewhere = library.articles.add(replace(FERRY.article, origin="/other/b.txt")).article
    assert library.analyses.get(elsewhere) == FERRY.analysis


def test_a_changed_text_has_to_be_searched_and_the_old_one_is_not_forgotten(library, article):
    library.articles.add(LATER)
    assert library.analyses.get(article) is None
    assert searched(library, article)[0] is None
    library.articles.add(FERRY.article)
    assert library.analyses.get(article) == FERRY.analysis


def test_a_failure_is_kept(library):
    article = library.articles.add(replace(LATER, origin="/news/b.txt")).article
    library.analyses.keep_failure(article, "it broke", "test")
    assert searched(library, article) == ("test", "it broke", 0)
    assert library.analyses.failure(article) == "it broke"
    assert library.analyses.outdated("test") == []
    assert article in library.analyses.outdated("newer")
    library.analyses.keep(article, FERRY.analysis, "newer")
    assert library.analyses.failure(article) is None


def test_where_a_newer_engine_fails_what_the_older_found_stands(library, article):
    library.analyses.keep_failure(article, "it broke", "newer")
    assert searched(library, article) == ("newer", None, 1)
    assert library.analyses.document(article) == FERRY
    assert library.analyses.outdated("newer") == []


def test_corrections_are_laid_over_what_any_engine_finds(library, article):
    content = FERRY.analysis.statements[0].content[0]
    target = Target((anchor(FERRY.article.text, content),), "indirect")
    library.corrections.add(article, Rejected(target))
    assert library.analyses.document(article).analysis.statements == ()
    library.analyses.refresh(article)
    assert searched(library, article) == ("test", None, 0)
    library.analyses.keep(article, FERRY.analysis, "newer")
    assert library.analyses.get(article) == FERRY.analysis
    assert searched(library, article) == ("newer", None, 0)


# ---- while another program changes the text ----


def test_what_was_found_is_kept_for_the_text_that_was_searched(library, article):
    library.articles.add(LATER)
    newer = FERRY.analysis.only(lambda statement: False)
    assert library.analyses.keep(article, newer, "newer", FERRY.article.text) is None
    assert library.analyses.get(article) is None
    assert searched(library, article) == (None, None, 0)
    library.articles.add(FERRY.article)
    assert (library.analyses.get(article), library.analyses.engine(article)) == (newer, "newer")


def test_what_was_found_in_a_text_that_is_gone_is_dropped(library, article):
    assert library.analyses.keep(article, Analysis(), "newer", "Never kept.\n") is None
    assert library.analyses.document(article) == FERRY
    assert searched(library, article) == ("test", None, 1)


def test_a_failure_on_another_text_is_not_kept(library, article):
    library.articles.add(LATER)
    assert not library.analyses.keep_failure(article, "it broke", "newer", FERRY.article.text)
    assert searched(library, article) == (None, None, 0)
    assert library.analyses.keep_failure(article, "it broke", "newer", LATER.text)
    assert searched(library, article) == ("newer", "it broke", 0)


def found_by_searching(library: Library) -> list[tuple]:
    """What is there of statements and of who makes them, for searches and lists."""
    tables = ("statement", "speaker", "speaker_key", "entity")
    return [row for table in tables for row in database_of(library).rows(f"SELECT * FROM {table}")]


def test_nothing_of_an_older_text_is_found_by_searching(library, article):
    assert found_by_searching(library)
    library.articles.add(LATER)
    assert found_by_searching(library) == []
    assert searched(library, article) == (None, None, 0)
    assert library.search.find(parse("speaker:ada")).hits == ()


def test_a_failure_leaves_nothing_of_an_older_text(library, article):
    library.articles.add(LATER)
    # As libraries may have it where an earlier version left the rows there.
    with library.transaction():
        search_index.index(database_of(library), article, FERRY)
    library.analyses.keep_failure(article, "it broke", "newer")
    assert found_by_searching(library) == []
    assert searched(library, article) == ("newer", "it broke", 0)


def test_where_a_text_comes_back_and_a_newer_engine_fails_it_is_listed_with_what_the_older_found(
    library, article
):
    library.articles.add(LATER)
    library.articles.add(FERRY.article)
    library.analyses.keep_failure(article, "it broke", "newer")
    assert searched(library, article) == ("newer", None, 1)
    assert len(library.search.find(parse("speaker:ada")).hits) == 1
