"""Selecting words by keys: where the caret goes, what is selected, and what is done with it."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.articles import FIRST_ITEM, LEAD, NESTED, REPORT, TEXT, open_article_of, paragraphs
from tests.app.default_settings import KEYMAP
from tests.app.driver import AppDriver, open_app
from tests.app.test_any_text import QUICK, TEXTS
from tui.app.correction.menu_sheet import CorrectionSheet
from tui.app.marks.note_sheet import NoteSheet
from tui.app.reader.text.page import LayoutPage
from tui.app.selection.caret import Caret, CaretLine, CaretSteps
from tui.app.selection.commands import SELECT_KEYS
from tui.app.selection.screen import SelectScreen
from tui.app.state.open_article import OpenArticle
from tui.app.ui.command import Command
from tui.app.ui.lines import Footer
from tui.errors import LoadError
from tui.loaders.markdown import loader as markdown
from tui.loaders.plain_text import loader as text
from tui.loaders.source import SourceFile
from tui.model.article import Span


def steps(measure: int = 72) -> CaretSteps:
    page = LayoutPage(open_article_of(), measure, KEYMAP)
    lines = [CaretLine(row.start, row.end, row.indent) for row in page.rows if row.role == "text"]
    return CaretSteps(page.open_article.article, page.text, lines)


def at(words: str) -> int:
    return TEXT.index(words)


def article_of(content: str, loader):
    """The article that a text makes; None for one that makes none."""
    try:
        return loader(SourceFile("a", "a.txt", content.encode("utf-8", "replace")))
    except LoadError:
        return None


WAYS = [
    # way, by, from the beginning of these words, to the beginning of those
    ("word", 1, "harbour bridge will", "bridge will"),
    ("word", 1, "autumn, mayor", ", mayor"),
    ("word", 1, ", mayor", "mayor"),
    ("word", 1, "pier, which", ", which"),
    ("word", -1, "bridge will", "harbour bridge will"),
    ("word", -1, "arbour bridge will", "harbour bridge will"),
    ("sentence", 1, "harbour bridge will", "She added"),
    ("sentence", 1, "She added", '"The steel'),
    ("sentence", -1, "added that", "She added"),
    ("sentence", -1, "She added", "The harbour bridge will"),
    ("paragraph", 1, "She added", '"The steel'),
    ("paragraph", -1, "steel is", '"The steel'),
    ("paragraph", -1, '"The steel', "The harbour bridge will"),
    ("end", -1, "She added", "Council puts"),
    # characters that are drawn as one are one step
    ("step", 1, "👩‍👩‍👧", " near"),
    ("step", -1, " near", "👩‍👩‍👧"),
    ("step", 1, "harbour bridge will", "arbour bridge will"),
]


@pytest.mark.parametrize(("way", "by", "here", "there"), WAYS)
def test_where_the_caret_goes(way, by, here, there):
    go = getattr(steps(), way)
    to = go(by) if way == "end" else go(at(here), by)
    assert TEXT[to : to + 20] == TEXT[at(there) :][:20]


def test_at_the_ends_it_stays():
    ways = steps()
    assert ways.end(1) == len(TEXT)
    for way in ("step", "word", "sentence", "paragraph"):
        assert getattr(ways, way)(len(TEXT), 1) == len(TEXT)
        assert getattr(ways, way)(0, -1) == 0


@pytest.mark.parametrize("measure", [12, 30, 72])
def test_step_by_step_it_comes_through_all_of_the_text_and_back(measure):
    ways, places = steps(measure), [0]
    while (to := ways.step(places[-1], 1)) != places[-1]:
        assert to > places[-1]
        places.append(to)
    assert places[-1] == len(TEXT)
    back = [len(TEXT)]
    while (to := ways.step(back[-1], -1)) != back[-1]:
        back.append(to)
    assert back[::-1] == places


@pytest.mark.parametrize("measure", [12, 30, 72])
def test_line_by_line_it_comes_through_all_lines(measure):
    ways, places = steps(measure), [0]
    while (to := ways.row(places[-1], 1, 0)) != places[-1]:
        places.append(to)
    page = LayoutPage(open_article_of(), measure, KEYMAP)
    assert places == [row.start for row in page.rows if row.role == "text"]


@QUICK
@given(TEXTS, st.integers(10, 80), st.sampled_from([text.load, markdown.load]))
def test_in_any_text_every_way_stays_on_the_lines_and_comes_to_an_end(content, measure, loader):
    article = article_of(content, loader)
    if not article or not article.blocks:
        return
    page = LayoutPage(OpenArticle(article), measure, KEYMAP)
    lines = [CaretLine(row.start, row.end, row.indent) for row in page.rows if row.role == "text"]
    ways = CaretSteps(article, page.text, lines)
    for name, place, by in product(
        ("step", "word", "sentence", "paragraph"), (0, len(content) // 2), (1, -1)
    ):
        here = ways.nearest(place)
        for _ in range(len(article.text) + len(lines) + 2):
            there = getattr(ways, name)(here, by)
            assert any(line.start <= there <= line.end for line in lines)
            assert (there - here) * by >= 0
            if there == here:
                break
            here = there
        else:
            raise AssertionError(f"{name} goes on for ever")


def test_a_line_keeps_the_column():
    ways = steps()
    start = at("bridge will")
    below = ways.row(start, 1, ways.column(start))
    assert ways.column(below) == ways.column(start)
    item = at(FIRST_ITEM)
    assert ways.column(item) == 2
    assert ways.row(item, 1, 200) == ways.edge(ways.row(item, 1, 2), 1)


SENTENCES = [
    ("bridge will", LEAD[: LEAD.index(" She")]),
    ("nobody wants", LEAD[LEAD.index("She") :]),
    ("Council puts", "Council puts off the harbour bridge"),
    ("ferries will run", NESTED),
    ("According", REPORT),
]


@pytest.mark.parametrize(("words", "sentence"), SENTENCES)
def test_whole_sentences(words, sentence):
    assert steps().whole_sentence(at(words)).of(TEXT) == sentence


def test_a_sentence_never_goes_beyond_its_block():
    text = "No full stop here\n\nNor here"
    article = paragraphs(text)
    ways = CaretSteps(article, text, [CaretLine(0, 17), CaretLine(19, 27)])
    assert ways.whole_sentence(3) == Span(0, 17)
    assert ways.sentence(3, 1) == 19


CARETS = [
    # head, anchor, selected, the character drawn as the caret
    (3, None, None, 3),
    (3, 3, None, 3),
    (5, 3, Span(3, 5), 4),
    (3, 5, Span(3, 5), 3),
]


@pytest.mark.parametrize(("head", "anchor", "selected", "shown"), CARETS)
def test_what_is_seen_is_what_is_selected(head, anchor, selected, shown):
    caret = Caret(head, anchor)
    assert (caret.selected, caret.shown("abcdefgh")) == (selected, shown)


# ---- in the app ----


def selecting(at_desk: AppDriver) -> SelectScreen:
    assert isinstance(at_desk.app.screen, SelectScreen)
    return at_desk.app.screen


def chosen(at_desk: AppDriver) -> str:
    return at_desk.reader.get_selected_text() or ""


def hints(at_desk: AppDriver) -> str:
    return selecting(at_desk).query_one(Footer).render_line(0).text


async def test_it_begins_at_the_current_statement():
    async with open_app() as at_desk:
        await at_desk.press("n", "n", "x")
        pane = at_desk.reader.text_pane
        assert pane.caret == at_desk.current.content[0].start
        assert "v start selecting" in hints(at_desk)
        assert chosen(at_desk) == ""
        await at_desk.press("v", "l")
        text = at_desk.open_article.article.text
        assert chosen(at_desk) == text[at_desk.current.content[0].start]
        assert "m mark" in hints(at_desk)


async def test_it_begins_where_the_reader_is_if_the_statement_is_out_of_sight():
    async with open_app(size=(80, 24)) as at_desk:
        await at_desk.press("x")
        await at_desk.press("escape", "tab", "G", "tab", "tab", "space", "x")
        assert at_desk.reader.text_pane.caret in at_desk.in_sight()


async def test_it_takes_over_what_the_mouse_selected():
    async with open_app() as at_desk:
        at_desk.reader.text_pane.select(Span(10, 20))
        await at_desk.press("x", "l")
        assert chosen(at_desk) == at_desk.open_article.article.text[10:21]
        await at_desk.press("o", "h")
        assert chosen(at_desk) == at_desk.open_article.article.text[9:21]


MOVES = [
    key
    for key in SELECT_KEYS
    if key.action.split("(")[0] in {"step", "word", "row", "edge", "sentence", "paragraph", "page", "end"}
]


@pytest.mark.parametrize("key", MOVES, ids=lambda key: key.id)
async def test_every_move_moves_the_caret_or_says_why_not(key: Command):
    async with open_app(size=(80, 24)) as at_desk:
        await at_desk.press("x", "j", "w", "w", "v")
        for name in key.keys.split(","):
            before = at_desk.reader.text_pane.caret, chosen(at_desk)
            await at_desk.press(name)
            after = at_desk.reader.text_pane.caret, chosen(at_desk)
            assert after != before or at_desk.said == "Cannot go further"
            assert at_desk.reader.text_pane.caret in at_desk.in_sight() or after == before


async def test_s_takes_sentence_after_sentence():
    async with open_app() as at_desk:
        await at_desk.press("x", "s")
        first = chosen(at_desk)
        assert at_desk.open_article.article.text[at_desk.current.content[0].start] in first
        await at_desk.press("s")
        assert chosen(at_desk).startswith(first)
        assert len(chosen(at_desk)) > len(first)


async def test_v_begins_and_lets_go():
    async with open_app() as at_desk:
        await at_desk.press("x", "v", "w", "w")
        assert chosen(at_desk)
        await at_desk.press("v")
        assert not chosen(at_desk)
        await at_desk.press("x", "w")
        assert chosen(at_desk)


async def test_m_marks_the_words_and_takes_the_mark_off():
    async with open_app() as at_desk:
        await at_desk.press("n", "x", "v", "w", "w", "m")
        assert at_desk.app.screen is at_desk.reader
        (mark,) = at_desk.open_article.marks
        words = mark.spans[0].of(at_desk.open_article.article.text)
        assert words == words.strip()
        assert not mark.on_statement
        assert not chosen(at_desk)
        assert at_desk.reader.text_pane.caret is None
        await at_desk.press("x", "v", "w", "w", "m")
        assert not at_desk.open_article.marks


async def test_y_copies_the_words():
    async with open_app() as at_desk:
        await at_desk.press("n", "x", "s")
        words = chosen(at_desk)
        await at_desk.press("y")
        assert at_desk.app.clipboard == words
        assert at_desk.app.screen is at_desk.reader
        assert not chosen(at_desk)


OTHERS = [("a", NoteSheet), ("number_sign", NoteSheet), ("c", CorrectionSheet)]


@pytest.mark.parametrize(("key", "sheet"), OTHERS)
async def test_the_words_are_handed_on(key, sheet):
    async with open_app() as at_desk:
        await at_desk.press("n", "x", "s")
        words = chosen(at_desk)
        await at_desk.press(key)
        assert isinstance(at_desk.app.screen, sheet)
        await at_desk.press("escape")
        assert at_desk.app.screen is at_desk.reader
        assert chosen(at_desk) == words


@pytest.mark.parametrize("key", ["m", "a", "number_sign", "y", "c", "o"])
async def test_with_nothing_selected_the_keys_say_so(key):
    async with open_app() as at_desk:
        await at_desk.press("x", key)
        assert at_desk.said == "Nothing selected: v starts selecting"
        selecting(at_desk)


async def test_other_keys_say_how_to_leave():
    async with open_app() as at_desk:
        await at_desk.press("x", "n")
        assert at_desk.said == "Selecting words: esc clears the selection"
        await at_desk.press("escape")
        assert at_desk.app.screen is at_desk.reader
        assert at_desk.reader.text_pane.caret is None


async def test_spaces_alone_are_not_marked():
    async with open_app() as at_desk:
        text = at_desk.open_article.article.text
        at_desk.reader.text_pane.select(Span(text.index(" "), text.index(" ") + 1))
        await at_desk.press("m")
        assert at_desk.said == "Only spaces selected"
        assert not at_desk.open_article.marks


async def test_from_another_pane_it_comes_to_the_text():
    async with open_app(size=(40, 12)) as at_desk:
        await at_desk.press("tab", "x", "s")
        assert chosen(at_desk)
        assert at_desk.shown("text")


async def test_the_caret_stays_where_it_is_at_another_size():
    async with open_app(size=(120, 40)) as at_desk:
        await at_desk.press("x", "v", "w", "w")
        words = chosen(at_desk)
        for size in ((40, 12), (200, 50), (80, 24)):
            await at_desk.resize(*size)
            assert chosen(at_desk) == words
            caret = at_desk.reader.text_pane.caret
            assert {caret, caret - 1} & at_desk.in_sight()  # it may stand behind a line


async def test_without_a_text_it_says_so(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    async with open_app(tmp_path / "a.txt") as at_desk:
        await at_desk.press("x")
        assert at_desk.said == "No text to select in"
