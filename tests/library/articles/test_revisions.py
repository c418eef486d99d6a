"""What happens to marks, corrections and the reading position when an article's text changes."""

from dataclasses import replace

import pytest

from tui.anchoring.anchor import anchor
from tui.library.library import Library
from tui.model.article import Article, Block, Span
from tui.model.correction import MergedSpeakers, Missed, OtherSpeaker, SpeakerName, Target
from tui.model.mark import Mark

TEXT = "Ferry sinks\n\nAda said that the ferry had been old.\n\nBo denied all of it on Monday.\n"
LATER = (
    "Ferry sinks, 2 hurt\n\nAt noon, Ada said that the\nferry had been old.\n\nBo denied all of it on Monday."
)
GONE = "Ferry sinks, 2 hurt\n\nNobody was there to say anything of the boat.\n"


def article_with(text: str, path: str = "/news/a.txt") -> Article:
    return Article("a", "Ferry sinks", path, text, (Block(Span(0, len(text) - 1), "paragraph"),))


def at(words: str, text: str = TEXT):
    start = text.index(words)
    return anchor(text, Span(start, start + len(words)))


@pytest.fixture
def library():
    return Library()


@pytest.fixture
def article(library):
    return library.articles.add(article_with(TEXT)).article


def mark(*words: str) -> Mark:
    return Mark("", tuple(map(at, words)), on_statement=True, note="n", tags=("t",))


TARGET = Target((at("that the ferry had been old"),), "indirect", cue=at("said"), source=at("Ada"))


def test_marks_and_corrections_go_with_their_words(library, article):
    made = library.marks.add(article, mark("that the ferry", "on Monday"))
    correction = library.corrections.add(article, OtherSpeaker(TARGET, SpeakerName("Bo")))
    merged = library.corrections.add(article, MergedSpeakers(SpeakerName("Ada"), SpeakerName("Bo")))
    assert library.articles.add(article_with(LATER)).status == "revised"
    ferry, monday = at("that the\nferry", LATER), at("on Monday", LATER)
    assert library.marks.of(article) == (replace(made, anchors=(ferry, monday)),)
    (first, second) = library.corrections.of(article)
    assert first.change.target == Target(
        (at("that the\nferry had been old", LATER),),
        "indirect",
        cue=at("said", LATER),
        source=at("Ada", LATER),
    )
    assert (first.id, first.made, second) == (correction.id, correction.made, merged)


def test_what_is_gone_is_kept_and_comes_back(library, article):
    made = library.marks.add(article, mark("that the ferry had been old"))
    correction = library.corrections.add(article, Missed(TARGET))
    library.articles.add(article_with(GONE))
    assert tuple(each for each in library.marks.of(article) if each.orphaned) == (
        replace(made, orphaned=True),
    )
    assert library.corrections.of(article) == (replace(correction, orphaned=True),)
    library.articles.add(article_with(TEXT))
    assert library.marks.of(article) == (made,)
    assert library.corrections.of(article) == (correction,)


def test_a_mark_is_kept_whole_or_not_at_all(library, article):
    made = library.marks.add(article, mark("that the ferry", "on Monday"))
    library.articles.add(article_with(LATER.replace("Monday", "Tuesday")))
    assert library.marks.of(article) == (replace(made, orphaned=True),)


def test_a_cue_that_is_gone_comes_back(library, article):
    made = library.corrections.add(article, OtherSpeaker(TARGET, None))
    library.articles.add(article_with(TEXT.replace("said", "told us")))
    assert not library.corrections.of(article)[0].orphaned
    library.articles.add(article_with(TEXT))
    assert library.corrections.of(article) == (made,)


@pytest.mark.parametrize("text", [LATER, GONE])
def test_what_was_done_to_the_old_text_can_still_be_undone(library, article, text):
    made = library.marks.add(article, mark("that the ferry had been old"))
    library.marks.change(article, replace(made, note="other"))
    library.corrections.add(article, Missed(TARGET))
    library.articles.add(article_with(text))
    carried = library.marks.of(article)
    assert [library.undo(article).done for _ in range(3)] == [True] * 3
    assert library.marks.of(article) == library.corrections.of(article) == ()
    assert [library.redo(article).done for _ in range(2)] == [True] * 2
    assert library.marks.of(article) == carried


PLACES = {
    # the words at the old position, the text, the words at the new one
    "moved": ("Bo denied", LATER, "Bo denied"),
    "wrapped anew": ("that the ferry had been old", LATER, "that the\nferry"),
    "gone, with a line before it": ("Bo denied", TEXT.partition("Bo")[0] + "Cy knew.\n", "Ada said"),
    "gone, with the first line there": ("Ada said", GONE, "Ferry"),
    "gone, like all before it": ("Ada said", "Quite another thing is told now.\n", " thing"),
}


@pytest.mark.parametrize(("old", "text", "new"), PLACES.values(), ids=PLACES)
def test_a_reader_is_where_the_words_are(library, article, old, text, new):
    library.positions.set_position(article, TEXT.index(old))
    library.articles.add(article_with(text))
    assert library.positions.of(article).position == text.index(new)


def test_an_article_that_parts_from_another_has_copies(library, article):
    library.articles.add(article_with(TEXT, "/news/b.txt"))
    made = library.marks.add(article, mark("that the ferry"))
    first, second = (library.corrections.add(article, Missed(TARGET)) for _ in range(2))
    library.positions.set_position(article, TEXT.index("Bo"))
    parted = library.articles.add(article_with(LATER, "/news/b.txt")).article
    assert parted != article
    (copied,) = library.marks.of(parted)
    assert copied == replace(made, id=copied.id, anchors=(at("that the\nferry", LATER),))
    assert copied.id != made.id
    assert [each.made for each in library.corrections.of(parted)] == [first.made, second.made]
    assert library.positions.of(parted).position == LATER.index("Bo")
    assert library.marks.of(article) == (made,)


def test_going_to_and_fro_copies_nothing_twice(library, article):
    library.articles.add(article_with(TEXT, "/news/b.txt"))
    library.marks.add(article, mark("that the ferry"))
    library.corrections.add(article, Missed(TARGET))
    before = library.marks.of(article), library.corrections.of(article)
    for text in (LATER, TEXT, LATER, TEXT):
        library.articles.add(article_with(text, "/news/b.txt"))
    assert (library.marks.of(article), library.corrections.of(article)) == before
