import pytest

from tui.app.exporting import choices, file_name, preview, remember_saved, text_of
from tui.app.reading import Reading
from tui.app.shelf import Shelf
from tui.exporters.formats import FORMATS

from .articles import BRIDGE, SILENT, S


def shelf_with(*marked: str, current: str | None = None) -> tuple[Shelf, Reading]:
    """A shelf with the bridge, read and marked at some statements, and a silent article."""
    shelf = Shelf()
    for document in (BRIDGE, SILENT):
        shelf.add(document.article).learn(document.analysis)
    reading = shelf.readings[0]
    reading.marked = {name: S[name] for name in marked}
    reading.current = S.get(current or "")
    return shelf, reading


OFFERS = [
    # marked, current, what is offered and how much of it
    ([], None, [("this article’s statements", 9)]),
    (["s2", "s9"], None, [("my marks", 2), ("this article’s statements", 9)]),
    ([], "s6", [("this article’s statements", 9), ("Elna Brandt’s statements", 4)]),
    ([], "s7", [("this article’s statements", 9)]),
]


@pytest.mark.parametrize(("marked", "current", "offered"), OFFERS)
def test_choices(marked, current, offered):
    shelf, reading = shelf_with(*marked, current=current)
    assert [(choice.label, choice.count) for choice in choices(shelf, reading)] == offered


def test_all_articles_are_offered_once_there_are_several():
    shelf, reading = shelf_with()
    shelf.add(BRIDGE.article).learn(BRIDGE.analysis)
    assert [(choice.label, choice.count) for choice in choices(shelf, reading)][-1] == (
        "all 2 articles searched so far",
        18,
    )


def test_nothing_is_offered_of_a_silent_article():
    shelf, _ = shelf_with()
    assert choices(shelf, shelf.readings[1]) == []


NAMES = [
    (None, "md", "council-puts-off-the-harbour-bridge.md"),
    (None, "jsonl", "council-puts-off-the-harbour-bridge.jsonl"),
    ("s4", "txt", "tomas-okello-council-puts-off-the.txt"),
]


@pytest.mark.parametrize(("current", "form", "name"), NAMES)
def test_file_name(current, form, name):
    shelf, reading = shelf_with(current=current)
    assert file_name(choices(shelf, reading)[-1], form) == name


@pytest.mark.parametrize("form", FORMATS)
def test_the_preview_is_the_beginning_of_what_is_written(form):
    shelf, reading = shelf_with("s2")
    (choice, *_) = choices(shelf, reading)
    shown = preview(choice, form, 6)
    assert shown == text_of(choice.documents, form).split("\n")[: len(shown)]
    assert 1 <= len(shown) <= 6
    assert "nobody wants an accident" in text_of(choice.documents, form)


def test_marks_are_saved_only_by_an_export_that_holds_them():
    shelf, reading = shelf_with("s2", "s4", current="s4")
    okello = choices(shelf, reading)[-1]
    remember_saved(shelf, okello)
    assert reading.saved == {"s4"}
    remember_saved(shelf, choices(shelf, reading)[0])
    assert reading.saved == {"s2", "s4"}
    assert shelf.unsaved == 0
