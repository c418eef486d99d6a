import pytest

from tests.app.articles import BRIDGE, SILENT, VIEWS, S
from tests.app.sessions import opened_articles, session_of
from tui.anchoring.anchor import anchor
from tui.app.export.choices import choices, file_name, preview, text_of
from tui.app.state.open_article import OpenArticle
from tui.app.state.session import Session
from tui.exporters.formats import FORMATS
from tui.model.mark import Mark


def shelf_with(*marked: str, current: str | None = None) -> tuple[Session, OpenArticle]:
    """A shelf with the bridge, read and marked at some statements, and a silent article."""
    session = session_of(BRIDGE, SILENT)
    for name in marked:
        anchors = tuple(anchor(BRIDGE.article.text, span) for span in S[name].content)
        session.library.marks.add(session.articles.items[0], Mark("", anchors, on_statement=True))
    open_article = opened_articles(session)[0]
    open_article.current = S.get(current or "")
    return session, open_article


OFFERS = [
    # marked, current, what is offered and how much of it
    ([], None, [("this article’s statements", 9)]),
    (["s2", "s9"], None, [("marks in this article", 2), ("this article’s statements", 9)]),
    ([], "s6", [("this article’s statements", 9), ("Elna Brandt’s statements", 4)]),
    ([], "s7", [("this article’s statements", 9)]),
]


@pytest.mark.parametrize(("marked", "current", "offered"), OFFERS)
def test_choices(marked, current, offered):
    session, open_article = shelf_with(*marked, current=current)
    assert [(choice.label, choice.count) for choice in choices(session, open_article)] == offered


def test_all_articles_are_offered_once_several_have_statements():
    session = session_of(BRIDGE, SILENT, VIEWS)
    offered = choices(session, opened_articles(session)[0])[-1]
    assert (offered.label, offered.count) == ("all 3 articles in the list", 11)
    assert [len(each.analysis.statements) for each in offered.documents()] == [9, 0, 2]


def test_marks_of_other_articles_are_offered_everywhere():
    session, _ = shelf_with("s2", "s9")
    offered = choices(session, opened_articles(session)[1])
    assert [(choice.label, choice.count) for choice in offered] == [("marks in 1 article", 2)]
    (document,) = offered[0].documents()
    assert [each.id for each in document.analysis.statements] == ["s2", "s9"]


def test_nothing_is_offered_of_a_silent_article():
    session, _ = shelf_with()
    assert choices(session, opened_articles(session)[1]) == []


NAMES = [
    (None, "md", "council-puts-off-the-harbour-bridge.md"),
    (None, "jsonl", "council-puts-off-the-harbour-bridge.jsonl"),
    ("s4", "txt", "tomas-okello-council-puts-off-the.txt"),
]


@pytest.mark.parametrize(("current", "form", "name"), NAMES)
def test_file_name(current, form, name):
    session, open_article = shelf_with(current=current)
    assert file_name(choices(session, open_article)[-1], FORMATS[form]) == name


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_the_preview_is_the_beginning_of_what_is_written(form):
    session, open_article = shelf_with("s2")
    (choice, *_) = choices(session, open_article)
    shown = preview(choice, form, 6)
    assert shown == text_of(choice.documents(), form).split("\n")[: len(shown)]
    assert 1 <= len(shown) <= 6
    assert "nobody wants an accident" in text_of(choice.documents(), form)
