"""Paragraphs, headings, marks, unattributed statements, shares of the text, and the way back."""

import re
from unittest.mock import Mock

import pytest

from tests.app.articles import ANALYSIS, ARTICLE, HEADING, SUBHEADING, VIEWS, paragraphs, span
from tests.app.driver import AppDriver, open_app, open_by_name
from tui import workflow
from tui.app.reader.landmarks import beside
from tui.app.state.jump_history import JumpHistory, Position
from tui.app.state.open_article import OpenArticle
from tui.app.state.summary import percent_seen
from tui.errors import LibraryError
from tui.model.article import Span

LONG = paragraphs("\n\n".join(f"Paragraph {n} has some words in it." for n in range(200)), id="long")
OPENED = {"bridge": ARTICLE, "views": VIEWS.article, "long": LONG}
SMALL, TWO_PANES, THREE_PANES = (80, 12), (120, 20), (160, 20)


@pytest.fixture(autouse=True)
def made_by_hand(monkeypatch):
    found = {ARTICLE.id: ANALYSIS, VIEWS.article.id: VIEWS.analysis}
    open_by_name(monkeypatch, OPENED.__getitem__)
    monkeypatch.setattr(workflow, "analyse", lambda article: found.get(article.id) or type(ANALYSIS)())


def top(at: AppDriver) -> str:
    """The first words in sight."""
    seen = at.reader.text_pane.seen
    return at.open_article.article.text[seen.start : seen.end].split("\n")[0]


BESIDE = [
    # places, here, by, found
    ([1, 5, 9], 5, 1, 9),
    ([1, 5, 9], 5, -1, 1),
    ([1, 5, 9], 4, 1, 5),
    ([1, 5, 9], 6, -1, 5),
    ([1, 5, 9], 9, 1, None),
    ([1, 5, 9], 1, -1, None),
    ([], 0, 1, None),
]


@pytest.mark.parametrize(("places", "here", "by", "found"), BESIDE)
def test_beside(places, here, by, found):
    assert beside(places, here, by) == found


@pytest.mark.parametrize(("end", "percent"), [(0, 0), (50, 50), (100, 100), (101, 100)])
def test_percent_seen(end, percent):
    assert percent_seen(OpenArticle(paragraphs("x" * 100 + "\n")), Span(0, end)) == percent


def test_an_empty_text_is_read_to_the_end():
    assert percent_seen(OpenArticle(paragraphs("\n")), Span(0, 0)) == 100


async def test_paragraphs_forward_and_back():
    async with open_app("long", size=SMALL) as at:
        await at.press("J", "J")
        assert top(at).startswith("Paragraph 2 ")
        await at.press("K")
        assert top(at).startswith("Paragraph 1 ")
        await at.press("K", "K")
        assert at.said == "No previous paragraph"
        await at.press("G", "J")
        assert at.said == "No next paragraph"


async def test_headings():
    async with open_app("bridge", size=(60, 10)) as at:
        await at.press("}")
        assert top(at) == "Ferries"
        await at.press("}")
        assert at.said == "No next heading"
        await at.press("{")
        assert top(at) == ARTICLE.title
    async with open_app("long", size=SMALL) as at:
        await at.press("}")
        assert at.said == "No heading here"


async def test_marks():
    async with open_app("bridge", size=SMALL) as at:
        await at.press(">")
        assert "No marks here" in at.said
        await at.press("n", "m", "n", "n", "m", "g")
        marked = [each.id for each in at.statements if each.id in at.open_article.marked]
        seen = []
        for _ in marked:
            await at.press(">")
            seen.append(at.current.id)
        assert seen == marked
        await at.press(">")
        assert at.said == "No next mark"
        await at.press("<")
        assert at.current.id == marked[-2]
        await at.press("<")
        assert at.said == "No previous mark"


async def test_marked_words_outside_statements_are_selected_and_their_note_is_told():
    async with open_app("bridge", size=SMALL) as at:
        outside = [span(words) for words in (HEADING, SUBHEADING)]
        for words, note in zip(outside, ("first", "second"), strict=True):
            at.reader.text_pane.select(words)
            await at.press("a", *note, "enter")
        await at.press("g", "escape", "n", "<")
        pane = at.reader.text_pane
        assert (pane.selected, at.said) == (outside[0], "Note: first")
        await at.press(">")
        assert (pane.selected, at.said) == (outside[1], "Note: second")
        await at.press(">")
        assert (pane.selected, at.said) == (outside[1], "No next mark")
        await at.press("m", "<")
        assert pane.selected == outside[0]
        await at.press("n")
        assert pane.selected is None
        assert [mark.spans for mark in at.open_article.marks] == [(outside[0],)]


async def test_marks_that_begin_alike_and_words_within_a_statement():
    async with open_app("bridge", size=SMALL) as at:
        await at.press("n", "m")
        start = at.current.content[0].start
        first, inner = Span(start, start + 3), Span(start + 5, start + 11)
        for words in (first, inner):
            at.reader.text_pane.select(words)
            await at.press("m", "escape")
        pane, statement = at.reader.text_pane, at.current
        await at.press("g", "escape")
        assert pane.selected is None
        for expected in (first, inner):
            await at.press(">")
            assert (pane.selected, at.current) == (expected, statement)
        await at.press(">")
        assert at.said == "No next mark"
        await at.press("<", "<")
        assert (pane.selected, at.current) == (None, statement)
        await at.press(">", "m")
        assert sorted(mark.spans[0] for mark in at.open_article.marks) == [statement.content[0], inner]


async def test_unattributed_statements():
    async with open_app("bridge", size=SMALL) as at:
        open_ones = [each.id for each in at.statements if each.speaker is None]
        assert open_ones
        await at.press(".")
        assert at.current.id == open_ones[0]
        at.check_in_step()
        await at.press(*["."] * len(open_ones))
        assert at.said == "No next unattributed statement"
        await at.press(*[","] * len(open_ones))
        assert at.said == "No previous unattributed statement"
    async with open_app("long", size=SMALL) as at:
        await at.press(".")
        assert at.said == "No unattributed statements here"


async def test_the_line_of_who_speaks_says_when_that_is_out_of_sight():
    async with open_app("bridge", size=(80, 6)) as at:
        told = set()
        await at.press("n")
        for key in ("j", "k"):
            at.app.clear_notifications()
            while not at.said:
                where = {"above", "below"} & set(at.lines("#who")[0].split())
                seen, extent = at.reader.text_pane.seen, at.current.extent
                expected = "" if extent.overlaps(seen) else "above" if extent.start < seen.start else "below"
                assert where == ({expected} if expected else set())
                told.add(expected)
                await at.press(key)
        assert told == {"", "above", "below"}


async def test_a_share_of_the_text():
    async with open_app("long", size=SMALL) as at:
        start = top(at)
        await at.press("%", *"50")
        assert int(top(at).split()[1]) in range(98, 103)
        assert re.search(r"5[0-5] %", at.lines("#text-heading")[0])
        await at.press("escape")
        assert top(at) == start
        await at.press("%", *"100", "enter")
        assert "100 %" in at.lines("#text-heading")[0]
        assert not at.reader.has_class("-searching")
        at.reader.query_one("#search Input").value = "9" * 5000
        await at.pilot.pause()
        await at.press("escape")
        await at.press("%", *"x")
        assert "not a number from 0 to 100" in at.lines("SearchCount")[0]
        await at.press("escape", "backspace")
        assert top(at) == start


async def test_back_and_forward_through_articles():
    async with open_app("bridge", "long", "views", size=THREE_PANES) as at:
        await at.press("backspace")
        assert at.said == "No place to jump back to"
        await at.press("n", "n")
        left = at.current
        await at.press("shift+tab", "j", "enter", "G")
        end = top(at)
        await at.press("shift+tab", "j")
        assert at.open_article.article.id == VIEWS.article.id
        await at.press("backspace")
        assert (at.open_article.article.id, top(at)) == ("long", end)
        await at.press("backspace", "backspace")
        assert at.open_article.article.id == "bridge"
        assert at.current == left
        at.check_in_step()
        await at.press("backslash", "backslash")
        assert (at.open_article.article.id, top(at)) == ("long", end)
        await at.press("n", "backslash", "backslash", "backslash")
        assert at.said == "No place to jump forward to"


async def test_a_jump_to_an_article_that_is_gone_leaves_the_reader_where_it_is(monkeypatch):
    async with open_app("bridge", "long", size=THREE_PANES) as at:
        second = at.app.session.articles.items[1]
        at.reader.show_article(second)
        await at.pilot.pause()
        gone = LibraryError("library.db", "there is no such article", "open another")
        monkeypatch.setattr(at.app.session, "open", Mock(side_effect=gone))
        before = at.reader.text_pane.seen
        await at.press("backspace")
        assert at.reader.key == second
        assert at.reader.text_pane.seen == before


def test_jumps_forget_what_was_ahead_once_another_is_taken():
    jumps = JumpHistory()
    one, two, three = (Position(1, number, None) for number in (10, 20, 30))
    jumps.leave(one)
    assert jumps.back(two) == one
    assert jumps.forward(one) == two
    assert jumps.back(two) == one
    jumps.leave(one)
    assert jumps.forward(three) is None
    assert jumps.back(three) == one


async def test_wider_and_narrower():
    async with open_app("long", size=(160, 20)) as at:
        pane = at.reader.text_pane
        await at.press("J", "J", "J")
        first = pane.seen.start
        await at.press("+")
        assert pane.measure == 76
        assert at.said == "Column: 76 cells"
        assert pane.seen.start == first
        await at.press(*["-"] * 9)
        assert pane.measure == 40
        assert pane.seen.start == first
        await at.press("-")
        assert "at its narrowest" in at.said
        await at.press(*["+"] * 21)
        assert "at its widest" in at.said
        await at.resize(80, 20)
        await at.press("-")
        assert at.said == "Column: 68 cells"
        await at.press("+", "+")
        assert at.said == "Column is at its widest here: 72 cells"


@pytest.mark.parametrize("size", [SMALL, TWO_PANES, THREE_PANES, (200, 50)])
async def test_the_text_alone(size):
    async with open_app("bridge", size=size) as at:
        await at.press("tab", "z")
        assert [name for name in ("articles", "text", "panel") if at.shown(name)] == ["text"]
        at.check_in_step()
        await at.press("tab")
        assert at.shown(at.reader.focused_pane)
        await at.press("z", "z")
        assert not at.reader.has_class("-zen")
        at.check_in_step()


async def test_the_whole_library_and_back(tmp_path):
    kept = tmp_path / "library.db"
    async with open_app("bridge", library=kept):
        pass
    async with open_app("views", library=kept, size=THREE_PANES) as at:
        assert len(at.app.session.articles.items) == 1
        await at.press("L")
        assert at.said == "Whole library: 2 articles"
        assert at.open_article.article.id == VIEWS.article.id
        await at.press("L")
        assert at.said == "This session: 1 article"
    async with open_app(library=kept, size=THREE_PANES) as at:
        assert len(at.app.session.articles.items) == 2
        assert at.open_article.article.id == VIEWS.article.id
        await at.press("L")
        assert at.said == "No other article in this session"


async def test_unread_again():
    async with open_app("bridge", size=THREE_PANES) as at:
        assert "new" not in at.lines("#articles-heading")[0]
        await at.press("r")
        assert at.said == "Marked as unread"
        assert "1 new" in at.lines("#articles-heading")[0]
        assert "●" in at.lines("#articles-pane")[0]
        await at.press("r")
        assert "●" not in at.lines("#articles-pane")[0]


async def test_the_place_in_the_text_is_there_at_the_next_start(tmp_path):
    kept = tmp_path / "library.db"
    async with open_app("long", library=kept, size=SMALL) as at:
        await at.press(*["space"] * 4)
        left = top(at)
    async with open_app("long", library=kept, size=(120, 30)) as at:
        assert top(at) == left
