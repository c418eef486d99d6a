from dataclasses import replace

import pytest

from tests.app.articles import (
    BRIDGE,
    ENGINEER,
    LAST,
    NESTED,
    SILENT,
    TEXT,
    open_article_of,
    part,
    said_in,
    span,
)
from tui.app.state.display import Display
from tui.app.state.open_article import OpenArticle
from tui.errors import AnalysisError
from tui.model.article import Span
from tui.model.statement import Analysis
from tui.model.statement_filter import StatementFilter

ALL = Span(0, len(TEXT))


def seen(first: str, last: str) -> Span:
    return Span(TEXT.index(first), TEXT.index(last) + len(last))


def test_an_article_is_pending_until_its_search_ends_or_fails():
    assert not open_article_of().pending
    open_article = OpenArticle(BRIDGE.article)
    assert open_article.pending
    assert open_article.statements == ()
    open_article.failure = AnalysisError("a", "b", "c")
    assert not open_article.pending


STEPS = [
    # current, by, same speaker?, seen, target
    (None, 1, False, ALL, "s1"),
    (None, -1, False, ALL, None),
    ("s1", 1, False, ALL, "s2"),
    ("s2", -1, False, ALL, "s1"),
    ("s1", -1, False, ALL, None),
    ("s9", 1, False, ALL, None),
    ("s5", 1, False, ALL, "s6"),
    # the reader has scrolled on: the way starts at what is in sight
    ("s1", 1, False, seen(ENGINEER, NESTED), "s4"),
    ("s1", -1, False, seen(ENGINEER, NESTED), "s3"),
    ("s9", 1, False, seen(ENGINEER, NESTED), "s4"),
    ("s1", 1, False, seen(LAST, LAST), None),
    ("s1", -1, False, seen(LAST, LAST), "s9"),
    # by the same speaker the way goes on from the current statement, wherever the reader is
    ("s3", 1, True, ALL, "s6"),
    ("s6", -1, True, ALL, "s3"),
    ("s6", 1, True, ALL, None),
    ("s4", 1, True, seen(LAST, LAST), "s9"),
    ("s7", 1, True, ALL, "s8"),
    ("s5", 1, True, ALL, None),
    (None, 1, True, ALL, "s1"),
]


@pytest.mark.parametrize(("current", "by", "same_speaker", "sight", "target"), STEPS)
def test_step(current, by, same_speaker, sight, target):
    found = open_article_of(current=current).step(by, sight, same_speaker=same_speaker)
    assert (found.id if found else None) == target


FOLLOWS = [
    # current, seen, followed
    (None, ALL, "s1"),
    ("s4", ALL, "s4"),
    ("s1", seen(ENGINEER, NESTED), "s4"),
    ("s9", seen(LAST, LAST), "s9"),
    (None, seen(LAST, LAST), None),
    # nothing begins in sight, but something reaches into it
    (None, part(NESTED, "run all night"), "s5"),
    # what begins in sight goes before what only reaches into it
    (None, seen("forty cracks", "Dockers"), "s5"),
]


@pytest.mark.parametrize(("current", "sight", "followed"), FOLLOWS)
def test_follow(current, sight, followed):
    found = open_article_of(current=current).follow(sight)
    assert (found.id if found else None) == followed


PLACES = [
    # words, the statement there
    ("stay shut", "s1"),
    ("mayor", "s1"),
    ("on Monday", None),
    ("She", "s2"),
    ("nobody", "s2"),
    ("noting", "s3"),
    ("Tomas", "s4"),
    ("forty", "s4"),
    ("Dockers", "s5"),
    ("Brandt had", "s5"),
    ("ferries will", "s6"),
    ("no timetable", None),
    ("Wait", "s7"),
]


@pytest.mark.parametrize(("words", "statement"), PLACES)
def test_at(words, statement):
    found = open_article_of().at(TEXT.index(words))
    assert (found.id if found else None) == statement


EXTENTS = [
    # statement, what its bars cover
    ("s1", ["The harbour bridge will stay shut until autumn, mayor Elna Brandt said"]),
    ("s2", ['She added that "nobody wants an accident"']),
    # its source already served the statement before
    ("s3", ["noting that repairs had begun"]),
    ("s4", [ENGINEER]),
    # pieces in neighbouring paragraphs are one
    ("s9", ['"First we dig the northern trench,\n\n"then we pour," Okello told']),
]


@pytest.mark.parametrize(("statement", "covered"), EXTENTS)
def test_extents(statement, covered):
    bars = [bar.of(TEXT) for bar, said in open_article_of().extents if said.id == statement]
    assert bars == covered


def test_a_bar_does_not_run_over_paragraphs_that_do_not_belong_to_it():
    text = "“One,\n\nSomething else.\n\nSomething else again.\n\ntwo.”"
    open_article = said_in(text, Span(0, 5))
    (said,) = open_article.statements
    object.__setattr__(said, "content", (Span(0, 5), span("two.”", text)))
    open_article.set_analysis(Analysis((said,)))
    assert [bar.of(text) for bar, _ in open_article.extents] == ["“One,", "two.”"]
    assert open_article.places.openings == {"s1": 0}


def test_words_joins_the_pieces():
    open_article = open_article_of()
    assert (
        open_article.words(open_article.statements[3]) == '"The steel is tired," … "We counted forty cracks."'
    )


def test_selection_keeps_the_speakers_who_still_speak():
    open_article = open_article_of()
    document = open_article.selection(open_article.statements[3:4])
    assert document.article is BRIDGE.article
    assert [each.id for each in document.analysis.statements] == ["s4"]
    assert [each.name for each in document.analysis.speakers] == ["Tomas Okello"]


def test_a_silent_article_has_nowhere_to_go():
    open_article = open_article_of(SILENT)
    sight = Span(0, len(SILENT.article.text))
    assert (
        open_article.step(1, sight)
        is open_article.step(-1, sight)
        is open_article.follow(sight)
        is open_article.at(3)
        is None
    )


def test_the_current_statement_returns_when_the_filter_shows_it_again():
    open_article = open_article_of(current="s4")
    display, shown = open_article.display, open_article.statements
    left_out = replace(shown[3], confidence=0.2)
    open_article.set_analysis(Analysis((*shown[:3], left_out, *shown[4:])))
    assert open_article.current is left_out
    display.statement_filter = StatementFilter(confidence=0.5)
    assert open_article.current.id == "s3"
    display.statement_filter = StatementFilter()
    assert open_article.current is left_out
    assert len(open_article.statements) == len(shown)


def test_a_statement_that_was_chosen_meanwhile_stays_current():
    open_article = open_article_of(current="s4")
    shown = open_article.statements
    open_article.set_analysis(Analysis((*shown[:3], replace(shown[3], confidence=0.2), *shown[4:])))
    open_article.display.statement_filter = StatementFilter(confidence=0.5)
    open_article.current = shown[0]
    open_article.display.statement_filter = StatementFilter()
    assert open_article.current is shown[0]


def test_open_articles_show_what_their_common_display_says():
    display = Display()
    articles = [OpenArticle(BRIDGE.article, display) for _ in range(2)]
    for open_article in articles:
        open_article.set_analysis(BRIDGE.analysis)
    before = [each.analysis for each in articles]
    assert [each.analysis for each in articles] == before
    assert articles[0].analysis is before[0]
    display.statement_filter = StatementFilter(confidence=1.0)
    display.types = {"DATE"}
    assert [each.statements for each in articles] == [(), ()]
    assert all(each.name_at(TEXT.index("Monday")) for each in articles)
    assert not any(each.name_at(TEXT.index("Elna Brandt")) for each in articles)
