"""What of a library is exported: which statements, and every mark on them."""

from collections.abc import Callable

import pytest

from tests.library.building import document, filled
from tui.anchoring.anchor import anchor
from tui.anchoring.mark_targets import marks_by_target
from tui.library import selections
from tui.library.library import Library
from tui.model.article import Span
from tui.model.mark import Mark
from tui.model.statement import Document
from tui.model.statement_filter import StatementFilter

PIER = document("Pier\n\nThe pier is shut, Ada Moe said. It may open, Ada Moe hopes. It leaks, Bo Lee said.")


def mark(words: str, note: str, *, on_statement: bool = True) -> Mark:
    text = PIER.article.text
    start = text.index(words)
    return Mark(note, (anchor(text, Span(start, start + len(words))),), on_statement, note)


@pytest.fixture
def library():
    """A library with two notes on one statement, one on another, and one on words."""
    with filled(PIER) as library:
        for each in (
            mark("It leaks", "third"),
            mark("The pier is shut", "first"),
            mark("The pier is shut", "second"),
            mark("Ada Moe", "on words", on_statement=False),
        ):
            library.marks.add(1, each)
        yield library


SELECTIONS: dict[str, tuple[Callable[[Library], object], list[str], list[str]]] = {
    "marked": (selections.marked, ["s1", "s3"], ["first", "second", "on words", "third"]),
    "some of them": (
        lambda library: selections.statements(library, {1: {"s1"}}),
        ["s1"],
        ["first", "second"],
    ),
    "one without a mark": (lambda library: selections.statements(library, {1: ["s2"]}), ["s2"], []),
    "whole": (
        lambda library: selections.whole(library, [1], StatementFilter(confidence=0.95)),
        ["s1", "s3"],
        ["first", "second", "on words", "third"],
    ),
}


@pytest.mark.parametrize(("selected", "statements", "notes"), SELECTIONS.values(), ids=SELECTIONS)
def test_every_mark_on_a_statement_goes_with_it(library, selected, statements, notes):
    (chosen,) = selected(library)
    assert [each.id for each in chosen.analysis.statements] == statements
    assert [each.note for each in chosen.marks] == notes


def test_what_was_not_searched_has_its_marks_alone():
    library = Library()
    article = library.articles.add(PIER.article).article
    library.marks.add(article, mark("It leaks", "note"))
    (chosen,) = selections.marked(library)
    assert isinstance(chosen, Document)
    assert (chosen.analysis.statements, len(marks_by_target(chosen).words)) == ((), 1)
