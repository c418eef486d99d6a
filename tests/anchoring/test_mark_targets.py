import pytest

from tui.anchoring.mark_targets import marked_statement, marked_statements, overlap, pairs
from tui.model.article import Span
from tui.model.mark import Anchor, Mark
from tui.model.statement import Statement

OVERLAPS = {
    # one, other, the share
    "equal": ([(2, 6)], [(2, 6)], 1.0),
    "half of it": ([(0, 4)], [(0, 8)], 0.5),
    "across": ([(0, 6)], [(4, 8)], 0.25),
    "in two pieces": ([(0, 2), (4, 6)], [(0, 6)], 2 / 3),
    "apart": ([(0, 2)], [(2, 4)], 0.0),
    "nothing at all": ([], [], 0.0),
}


def spans(places) -> tuple[Span, ...]:
    return tuple(Span(*place) for place in places)


@pytest.mark.parametrize(("one", "other", "share"), OVERLAPS.values(), ids=OVERLAPS)
def test_overlap(one, other, share):
    assert overlap(spans(one), spans(other)) == pytest.approx(share)
    assert overlap(spans(other), spans(one)) == pytest.approx(share)


def mark(start: int, end: int, *, on_statement: bool = True, orphaned: bool = False) -> Mark:
    anchor = Anchor(Span(start, end), "", "", "")
    return Mark("m", (anchor,), on_statement=on_statement, orphaned=orphaned)


def said(key: str, start: int, end: int) -> Statement:
    return Statement(key, "direct", "communication", 1.0, (Span(start, end),), None, None, None)


STATEMENTS = (said("outer", 0, 20), said("inner", 8, 20), said("far", 40, 50))
MARKED = {
    "the very same": (mark(8, 20), "inner"),
    "most alike": (mark(7, 20), "inner"),
    "half": (mark(40, 45), "far"),
    "less than half": (mark(40, 44), None),
    "words as such": (mark(8, 20, on_statement=False), None),
    "words that are gone": (mark(8, 20, orphaned=True), None),
}


@pytest.mark.parametrize(("on", "key"), MARKED.values(), ids=MARKED)
def test_a_mark_is_on_the_statement_most_alike(on, key):
    found = marked_statement(on, STATEMENTS)
    assert (found.id if found else None) == key


def test_without_statements_no_mark_is_on_one():
    assert marked_statement(mark(0, 1), ()) is None


def test_many_marks_are_on_the_very_statements_that_each_is_on():
    alike = (*STATEMENTS, said("inner again", 8, 20))
    marks = [on for on, _ in MARKED.values()]
    assert list(pairs(marks, alike)) == [(on, marked_statement(on, alike)) for on in marks]
    assert marked_statements(marks, alike) == {"inner": marks[0], "far": marks[2]}
