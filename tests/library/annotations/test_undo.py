"""Marks and corrections: kept, undone and done again, in one session, in the next, and by two at once."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.anchoring.anchor import anchor
from tui.errors import LibraryError
from tui.library.library import Library
from tui.model.article import Article, Block, Span
from tui.model.correction import (
    MergedSpeakers,
    Missed,
    OtherBounds,
    OtherKind,
    OtherSpeaker,
    Rejected,
    SpeakerName,
    SplitSpeaker,
    Target,
)
from tui.model.mark import Mark

TEXT = "Ada said that the\x1b[2J ferry sank. Bo denied it.\n"
FERRY, ADA = Span(9, 27), Span(0, 3)


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "library.db")


@pytest.fixture
def library(path):
    with Library(path, session="today") as opened:
        yield opened


def add_article(library: Library, name: str = "a", text: str = TEXT) -> int:
    blocks = (Block(Span(0, len(text) - 1), "paragraph"),)
    return library.articles.add(Article(name, name, f"/news/{name}.txt", text, blocks)).article


@pytest.fixture
def article(library):
    return add_article(library)


def mark(span: Span = FERRY, **rest) -> Mark:
    return Mark("", (anchor(TEXT, span),), on_statement=False, **rest)


TARGET = Target((anchor(TEXT, FERRY),), "indirect", cue=anchor(TEXT, Span(4, 8)), speaker=SpeakerName("Ada"))


# ---- keeping ----


def test_a_mark_is_kept_as_it_is(library, article):
    made = library.marks.add(article, mark(note="Check\nthis", tags=("sea", "ship", "sea"), colour="violet"))
    assert (len(made.id), made.tags, made.made[:2]) == (16, ("sea", "ship"), "20")
    assert library.marks.of(article) == (made,)
    other = replace(made, note="checked", colour="red")
    library.marks.change(article, other)
    assert library.marks.of(article) == (other,)
    library.marks.remove(article, made.id)
    assert library.marks.of(article) == ()


def test_marks_stand_in_order_of_the_text_and_orphans_last(library, article):
    lost = library.marks.add(article, replace(mark(ADA), orphaned=True))
    late, early = library.marks.add(article, mark(FERRY)), library.marks.add(article, mark(ADA))
    assert library.marks.of(article) == (early, late, lost)
    assert tuple(each for each in library.marks.of(article) if each.orphaned) == (lost,)


@pytest.mark.parametrize(
    "change",
    [
        OtherSpeaker(TARGET, SpeakerName("Bo", "ORG", "mayor")),
        OtherSpeaker(TARGET, None),
        OtherBounds(TARGET, (anchor(TEXT, Span(14, 30)),)),
        OtherKind(TARGET, "mixed", "attitude"),
        Rejected(TARGET),
        Missed(TARGET),
        MergedSpeakers(SpeakerName("Ada"), SpeakerName("Bo")),
        SplitSpeaker(SpeakerName("Ada"), "it", SpeakerName("Bo")),
    ],
    ids=lambda change: type(change).__name__,
)
def test_a_correction_is_kept_as_it_is(library, article, change):
    made = library.corrections.add(article, change)
    assert library.corrections.of(article) == (made,)
    assert made.change == change


def test_corrections_stand_in_the_order_they_were_made(library, article):
    made = tuple(library.corrections.add(article, Rejected(TARGET)) for _ in range(5))
    assert library.corrections.of(article) == made
    library.corrections.remove(article, made[2].id)
    library.undo(article)
    assert library.corrections.of(article) == made


def test_all_of_them_are_listed_but_those_of_removed_articles(library, article):
    other = add_article(library, "b", TEXT + "More.\n")
    kept, gone = library.marks.add(article, mark()), library.marks.add(other, mark())
    right = library.corrections.add(article, Rejected(TARGET))
    library.corrections.add(other, Rejected(TARGET))
    assert library.marks.all() == [(article, kept), (other, gone)]
    library.articles.remove([other])
    assert library.marks.all() == [(article, kept)]
    assert library.marks.articles() == [article]
    assert library.corrections.all() == [(article, right)]


# ---- undoing ----

ACTS = st.lists(
    st.tuples(st.sampled_from(["add", "change", "remove", "correct", "take back"]), st.integers(0, 9))
)


def act(library: Library, article: int, what: str, number: int) -> None:
    """Does one thing to the article, to one of its marks or corrections if it needs one."""
    marks, corrections = library.marks.of(article), library.corrections.of(article)
    if what == "add":
        library.marks.add(article, mark(Span(number, number + 3)))
    elif what == "correct":
        library.corrections.add(article, Rejected(TARGET))
    elif what == "take back" and corrections:
        library.corrections.remove(article, corrections[number % len(corrections)].id)
    elif what == "change" and marks:
        library.marks.change(article, replace(marks[number % len(marks)], note=str(number)))
    elif what == "remove" and marks:
        library.marks.remove(article, marks[number % len(marks)].id)


@settings(deadline=None)
@given(ACTS)
def test_whatever_was_done_is_undone_and_done_again_step_by_step(acts):
    with Library() as library:
        article = add_article(library)
        states = [((), ())]
        for what, number in acts:
            act(library, article, what, number)
            state = library.marks.of(article), library.corrections.of(article)
            states += [state] if state != states[-1] else []
        for state in reversed(states[:-1]):
            assert library.undo(article).done
            assert (library.marks.of(article), library.corrections.of(article)) == state
        assert library.undo(article) is None
        for state in states[1:]:
            assert library.redo(article).done
            assert (library.marks.of(article), library.corrections.of(article)) == state
        assert library.redo(article) is None


def test_changes_are_undone_and_done_again(library, article):
    made = library.marks.add(article, mark())
    noted = replace(made, note="Why?")
    library.marks.change(article, noted)
    correction = library.corrections.add(article, Rejected(TARGET))
    library.marks.remove(article, made.id)
    states = [((noted,), (correction,)), ((noted,), ()), ((made,), ()), ((), ())]
    for state in states:
        assert library.undo(article).done
        assert (library.marks.of(article), library.corrections.of(article)) == state
    assert library.undo(article) is None
    for state in [*reversed(states[:-1]), ((), (correction,))]:
        assert library.redo(article).done
        assert (library.marks.of(article), library.corrections.of(article)) == state
    assert library.redo(article) is None


def test_a_step_says_what_it_was_about_on_one_harmless_line(library, article):
    library.marks.add(article, mark())
    library.marks.add(article, mark(Span(0, len(TEXT))))
    library.corrections.add(article, OtherSpeaker(TARGET, None))
    steps = [library.undo(article) for _ in range(3)]
    assert [(step.place, step.words) for step in steps] == [
        ("correction", "correction: speaker"),
        ("mark", "mark on “Ada said that the␛[2J ferry sank. Bo de…”"),
        ("mark", "mark on “that the␛[2J ferry”"),
    ]


def test_a_new_change_leaves_nothing_to_be_done_again(library, article):
    library.marks.add(article, mark())
    library.undo(article)
    other = library.marks.add(article, mark(ADA))
    assert library.redo(article) is None
    assert library.marks.of(article) == (other,)


def test_what_changes_nothing_is_no_change(library, article):
    made = library.marks.add(article, mark())
    library.marks.change(article, made)
    library.marks.remove(article, "nothing")
    library.undo(article)
    assert library.marks.of(article) == ()


def test_articles_are_undone_by_themselves(library, article):
    other = add_article(library, "b", TEXT + "More.\n")
    library.marks.add(article, mark())
    there = library.marks.add(other, mark())
    library.undo(article)
    assert (library.marks.of(article), library.marks.of(other)) == ((), (there,))


def test_what_an_earlier_session_did_can_be_undone_and_done_again(library, article, path):
    first, second = library.marks.add(article, mark()), library.marks.add(article, mark(ADA))
    library.close()
    with Library(path, session="tomorrow") as later:
        third = later.marks.add(article, mark(Span(5, 9)))
        left = [(second, first), (first,), ()]
        for marks in left:
            assert later.undo(article).done
            assert later.marks.of(article) == marks
        for marks in ((first,), (second, first), (second, third, first)):
            assert later.redo(article).done
            assert later.marks.of(article) == marks


def test_one_s_own_changes_are_undone_first(library, article, path):
    own = library.marks.add(article, mark())
    with Library(path, session="other") as other:
        theirs = other.marks.add(article, mark(ADA))
    library.undo(article)
    assert library.marks.of(article) == (theirs,)
    library.redo(article)
    assert set(library.marks.of(article)) == {theirs, own}


def test_what_another_reader_has_changed_meanwhile_is_left_alone(library, article, path):
    before, made = library.marks.add(article, mark(ADA)), library.marks.add(article, mark())
    with Library(path, session="other") as other:
        other.marks.change(article, replace(made, note="Mine"))
    step = library.undo(article)
    assert (step.done, step.words) == (False, "mark on “that the␛[2J ferry”")
    assert library.marks.of(article) == (before, replace(made, note="Mine"))
    assert library.undo(article).done
    assert library.marks.of(article) == (replace(made, note="Mine"),)


def test_what_another_reader_has_changed_meanwhile_is_not_done_again(library, article, path):
    made = library.marks.add(article, mark())
    library.undo(article)
    with Library(path, session="other") as other:
        other.marks.add(article, replace(made, note="Mine"))
    assert not library.redo(article).done
    assert library.marks.of(article) == (replace(made, note="Mine"),)


def test_a_change_and_its_record_are_written_together(library, article):
    def add_and_fail():
        with library.transaction():
            library.marks.add(article, mark())
            raise OSError

    with pytest.raises(LibraryError):
        add_and_fail()
    assert library.marks.of(article) == ()
    assert library.undo(article) is None
