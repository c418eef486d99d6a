"""Notes, tags and colours on marks; undo and redo; and that all of it is there at the next start."""

from dataclasses import replace

import pytest
from textual.events import Paste

from tests.app.articles import ARTICLE, TEXT, open_article_of, span
from tests.app.default_settings import KEYMAP
from tests.app.driver import AppDriver, open_app
from tui.app.marks.editing import Annotating, completed, new_mark, tag_line, tags_in, trimmed, united
from tui.app.marks.note_fields import ColourField, MarkedWords, NoteArea
from tui.app.marks.note_sheet import NoteSheet, Problem
from tui.app.reader.text.evidence_rows import evidence_rows
from tui.app.ui.mark_colours import COLOURS, letter
from tui.app.ui.themes import MONO
from tui.library.library import Library
from tui.model.article import Span
from tui.model.mark import Mark

THREE_PANES = (160, 45)

UNSAVED = "Not kept yet: enter keeps it, esc once more throws it away"


def sheet(at: AppDriver) -> NoteSheet:
    assert isinstance(at.app.screen, NoteSheet)
    return at.app.screen


def problem(at: AppDriver) -> str:
    return sheet(at).query_one(Problem).words


def mark(at: AppDriver) -> Mark:
    (only,) = at.open_article.marks
    return only


# ---- what is typed ----

TAGS = [
    ("", ()),
    ("ferry", ("ferry",)),
    ("ferry, safety  #harbour;", ("ferry", "safety", "harbour")),
    ("Ferry ferry ferry", ("Ferry", "ferry")),
    (" , # ,", ()),
    ("a\x1b[31m", ("a␛[31m",)),
]


@pytest.mark.parametrize(("written", "tags"), TAGS)
def test_tags_are_told_apart(written, tags):
    assert tags_in(written) == tags
    assert tags_in(tag_line(tags)) == tags


COMPLETIONS = [
    ("fe", "ferry"),
    ("FE", "FErry"),
    ("safety, fe", "safety, ferry"),
    ("#fe", "#ferry"),
    ("ferry fe", "ferry feed"),
    ("x", None),
    ("", None),
    ("ferry ", None),
]


@pytest.mark.parametrize(("line", "whole"), COMPLETIONS)
def test_the_last_tag_is_completed(line, whole):
    assert completed(line, ["ferry", "feed", "safety"]) == whole


@pytest.mark.parametrize(
    ("words", "kept"), [("The harbour", "The harbour"), (" autumn,", "autumn,"), ("\n\n", "")]
)
def test_spaces_at_the_ends_are_not_marked(words, kept):
    start = TEXT.index(words)
    assert trimmed(Span(start, start + len(words)), TEXT).of(TEXT) == kept


def test_colours_have_letters_of_their_own():
    assert len({letter(colour) for colour in COLOURS}) == len(COLOURS) == 5


# ---- two readers of one mark ----

BEFORE = Mark("m", (), on_statement=True, note="a", tags=("x", "y"), colour="yellow")
CHANGES = [
    # mine, stored, what is kept
    ({}, {"note": "b", "colour": "red"}, {"note": "b", "colour": "red"}),
    ({"note": "c"}, {"colour": "red"}, {"note": "c", "colour": "red"}),
    ({"colour": "green"}, {"colour": "red"}, {"colour": "green"}),
    ({"tags": ("x",)}, {"tags": ("x", "y", "z")}, {"tags": ("x", "z")}),
    ({"tags": ("y", "x")}, {}, {"tags": ("y", "x")}),
    ({"tags": ()}, {"note": "b"}, {"tags": (), "note": "b"}),
    ({"note": "c"}, {"tags": ("x",)}, {"note": "c", "tags": ("x",)}),
    ({"tags": ("x", "y", "w")}, {"tags": ("y", "z")}, {"tags": ("y", "w", "z")}),
]


@pytest.mark.parametrize(("mine", "stored", "kept"), CHANGES)
def test_what_another_reader_changed_stays(mine, stored, kept):
    assert united(BEFORE, replace(BEFORE, **mine), replace(BEFORE, **stored)) == replace(BEFORE, **kept)


def test_another_readers_note_is_replaced_only_when_it_was_told():
    with Library() as library:
        article = library.articles.add(ARTICLE).article
        first = library.marks.add(article, new_mark(ARTICLE, [span("She")], on_statement=False))
        mine = Annotating(library, article, first)
        library.marks.change(article, replace(first, note="theirs\x1b[2J"))
        said = mine.keep("mine", (), first)
        assert said == "Another reader wrote “theirs␛[2J” here: keep yours once more to replace it"
        assert library.marks.of(article)[0].note.startswith("theirs")
        assert mine.keep("mine", (), replace(first, colour="blue")) == ""
        (kept,) = library.marks.of(article)
        assert (kept.note, kept.colour) == ("mine", "blue")


# ---- the sheet ----


async def test_a_note_is_written_on_the_statement_which_is_marked_by_it():
    async with open_app() as at:
        await at.press("n", "a", *"Ask her", "ctrl+j", *"again", "enter")
        assert at.app.screen is at.reader
        assert mark(at).note == "Ask her\nagain"
        assert mark(at).on_statement
        assert list(at.open_article.marked) == [at.current.id]
        assert at.said == "Kept"
        assert any(line.rstrip().endswith("▐*") for line in at.lines("#text-pane"))


async def test_note_tags_and_colour_are_changed_on_a_mark_there_is():
    async with open_app() as at:
        await at.press("n", "m", "a", *"one", "tab", *"ferry, harbour", "tab", "g", "enter")
        assert (mark(at).note, mark(at).tags, mark(at).colour) == ("one", ("ferry", "harbour"), "green")
        await at.press("a", *" two", "tab", "ctrl+u", *"sea", "tab", "right", "ctrl+s")
        assert (mark(at).note, mark(at).tags, mark(at).colour) == ("one two", ("sea",), "blue")


@pytest.mark.parametrize("colour", COLOURS)
async def test_each_colour_has_its_key_and_is_seen_at_once(colour):
    async with open_app() as at:
        await at.press("n", "a", "tab", "tab", letter(colour).lower())
        assert sheet(at).query_one(MarkedWords).colour == colour
        await at.press("enter")
        assert mark(at).colour == colour


async def test_colours_are_gone_through_by_arrows_and_clicked():
    async with open_app() as at:
        await at.press("n", "a", "tab", "tab")
        field = sheet(at).query_one(ColourField)
        seen = []
        for _ in COLOURS:
            await at.press("right")
            seen.append(field.colour)
        assert seen == [*COLOURS[1:], COLOURS[0]]
        await at.press("left")
        assert field.colour == COLOURS[-1]
        await at.pilot.click(field, offset=(3, 0))
        assert field.colour == COLOURS[0]


async def test_the_number_sign_begins_with_the_tags():
    async with open_app() as at:
        await at.press("n", "number_sign", *"ferry", "enter")
        assert mark(at).tags == ("ferry",)
        await at.press("number_sign", *"sea", "enter")
        assert mark(at).tags == ("ferry", "sea")


async def test_tags_in_use_are_offered():
    async with open_app() as at:
        await at.press("n", "number_sign", *"ferry", "enter", "n", "number_sign", *"fe")
        await at.pilot.pause()
        await at.press("right", "enter")
        assert at.open_article.marked[at.current.id].tags == ("ferry",)


async def test_leaving_throws_nothing_typed_away_without_asking():
    async with open_app() as at:
        await at.press("n", "a", *"precious", "escape")
        assert problem(at) == UNSAVED
        assert sheet(at).query_one(NoteArea).text == "precious"
        await at.press("x")
        assert problem(at) == ""
        await at.press("escape", "enter")
        assert mark(at).note == "preciousx"
        await at.press("a", *"!", "escape", "escape")
        assert at.app.screen is at.reader
        assert mark(at).note == "preciousx"


async def test_quitting_throws_nothing_typed_away_without_asking():
    async with open_app() as at:
        await at.press("n", "a", *"precious", "ctrl+q")
        assert problem(at) == UNSAVED
        assert not at.has_quit
        await at.press("ctrl+q")
        assert at.has_quit


async def test_leaving_with_nothing_typed_marks_nothing():
    async with open_app() as at:
        await at.press("n", "a", "escape")
        assert at.app.screen is at.reader
        assert not at.open_article.marks


async def test_letters_that_are_commands_are_typed():
    async with open_app() as at:
        await at.press("n", "a", *"qmn/?x", "tab", *"qx", "enter")
        assert (mark(at).note, mark(at).tags) == ("qmn/?x", ("qx",))


async def test_a_note_on_selected_words():
    async with open_app() as at:
        at.reader.text_pane.select(Span(4, 11))
        await at.press("a", *"odd", "enter")
        assert (mark(at).spans, mark(at).note, mark(at).on_statement) == ((Span(4, 11),), "odd", False)
        assert not at.reader.get_selected_text()
        at.reader.text_pane.select(Span(4, 11))
        await at.press("a", *"ly", "enter")
        assert mark(at).note == "oddly"


async def test_a_click_on_the_sign_of_a_mark_opens_its_note():
    async with open_app(size=THREE_PANES) as at:
        await at.press("n", "a", *"why", "enter")
        pane = at.reader.text_pane
        y = next(y for y, line in enumerate(at.lines(pane)) if line.rstrip().endswith("▐*"))
        x = at.lines(pane)[y].index("▐")
        await at.pilot.click(pane, offset=(x, y))
        assert sheet(at).query_one(NoteArea).text == "why"
        await at.press("escape")
        await at.pilot.click(pane, offset=(x, 0))
        assert at.app.screen is at.reader


async def test_what_is_pasted_is_harmless():
    async with open_app() as at:
        await at.press("n", "a")
        sheet(at).query_one(NoteArea).post_message(Paste("two\r\nlines\x1b[2J"))
        await at.pilot.pause()
        await at.press("enter")
        assert mark(at).note == "two\nlines␛[2J"


async def test_without_a_statement_the_keys_say_so(tmp_path):
    (tmp_path / "a.txt").write_text("Rain.\n", encoding="utf-8")
    async with open_app(tmp_path / "a.txt") as at:
        for key in ("a", "number_sign"):
            await at.press(key)
            assert at.said == "No statement to note"
        await at.press("ctrl+z")
        assert at.said == "Nothing to undo in this article"
        await at.press("ctrl+y")
        assert at.said == "Nothing to do again in this article"


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_all_fields_are_in_sight(size):
    async with open_app(size=size) as at:
        await at.press("n", "a")
        for field in (MarkedWords, NoteArea, "#tags", ColourField, Problem):
            region = sheet(at).query_one(field).region
            assert region.area
            assert sheet(at).region.contains_region(region)


# ---- how it is shown ----


async def test_a_marks_colour_is_told_by_its_letter_where_there_is_no_colour():
    async with open_app(size=THREE_PANES) as at:
        at.app.theme = MONO
        await at.press("n", "a", *"why", "tab", "tab", "v", "enter")
        assert any(line.rstrip().endswith("V*") for line in at.lines("#text-pane"))
        assert any(line.startswith("▌*") for line in at.lines("#panel-pane"))


async def test_the_panel_and_the_line_below_tell_marks_with_notes():
    async with open_app(size=THREE_PANES) as at:
        await at.press("n", "m")
        assert any(line.startswith("▌▐") for line in at.lines("#panel-pane"))
        await at.press("a", *"why", "enter")
        assert any(line.startswith("▌*") for line in at.lines("#panel-pane"))
    async with open_app(size=(80, 24)) as at:
        await at.press("n", "m")
        assert "marked" in at.lines("#who")[0]
        await at.press("a", *"why", "enter")
        assert "noted *" in at.lines("#who")[0]


def test_the_evidence_has_the_notes_of_the_statement_and_of_words_in_it():
    open_article = open_article_of(current="s2")
    own = replace(
        new_mark(ARTICLE, open_article.current.content, on_statement=True), note="one\n\ntwo", tags=("x",)
    )
    words = replace(new_mark(ARTICLE, [span("nobody")], on_statement=False), tags=("y", "z"), colour="red")
    other = replace(new_mark(ARTICLE, [span("Dockers")], on_statement=False), note="elsewhere")
    gone = replace(own, note="gone", orphaned=True)
    open_article.set_marks((own, words, other, gone))
    rows = [
        (*(text.strip() for text, _ in row.left), *(text for text, _ in row.right))
        for row in evidence_rows(open_article, open_article.current, 60, KEYMAP)
    ]
    assert rows[3:7] == [("note", "one", "yellow"), ("", "two"), ("", "#x"), ("tags", "#y #z", "red")]
    assert not any("elsewhere" in row or "gone" in row for row in rows)


async def test_the_quotation_is_copied_without_the_private_note():
    async with open_app() as at:
        await at.press("n", "a", *"private", "enter", "y")
        assert "private" not in at.app.clipboard


async def test_open_evidence_has_the_note_at_once():
    async with open_app(size=THREE_PANES) as at:
        await at.press("n", "w", "a", *"why indeed", "enter")
        assert any("why indeed" in line for line in at.lines("#text-pane"))


# ---- undo and redo ----


async def test_changes_are_undone_and_done_again():
    async with open_app() as at:
        await at.press("n", "m", "a", *"note", "enter", "m")
        states = []
        for key in ("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y"):
            await at.press(key)
            states.append(([each.note for each in at.open_article.marks], at.said.partition(":")[0]))
        assert states == [
            (["note"], "Undone"),
            ([""], "Undone"),
            ([], "Undone"),
            ([], "Nothing to undo in this article"),
            ([""], "Done again"),
            (["note"], "Done again"),
            ([], "Done again"),
            ([], "Nothing to do again in this article"),
        ]


async def test_it_is_said_what_became_of_a_mark():
    async with open_app() as at:
        await at.press("n", "m")
        for key, end in (("ctrl+z", "” is off"), ("ctrl+y", "” is back")):
            await at.press(key)
            assert at.said.endswith(end)
            assert "mark on “" in at.said


async def test_what_another_reader_changed_meanwhile_is_left_alone(tmp_path):
    async with open_app(library=tmp_path / "l.db") as at:
        await at.press("d")
        await at.settle()
        await at.press("n", "m")
        with Library(str(tmp_path / "l.db")) as other:
            other.marks.change(at.open_article.key, replace(mark(at), note="theirs"))
        await at.press("ctrl+z")
        assert at.said.startswith("Left alone, another reader has changed it meanwhile: mark on “")
        assert mark(at).note == "theirs"


async def test_a_correction_is_undone_and_the_text_shows_it():
    async with open_app() as at:
        await at.press("n")
        before, statement = at.open_article.found, at.current
        await at.press("c", "x", "enter")
        if at.app.screen is not at.reader:
            await at.press("enter")
        assert statement.content not in [each.content for each in at.statements]
        await at.press("ctrl+z")
        assert at.said.startswith("Undone: correction")
        assert at.open_article.found == before
        await at.press("ctrl+y")
        assert statement.content not in [each.content for each in at.statements]


# ---- the next start ----


async def test_all_is_there_at_the_next_start(tmp_path):
    async with open_app(library=tmp_path / "l.db") as at:
        await at.press("n", "a", *"first", "tab", *"ferry", "tab", "v", "enter")
        await at.press("x", "v", "w", "w", "m", "n", "n", "m", "ctrl+z")
        kept = at.open_article.marks
        assert len(kept) == 2
    async with open_app(library=tmp_path / "l.db") as at:
        assert at.open_article.marks == kept
        assert any("*" in line[-3:] for line in at.lines("#text-pane"))
        await at.press("ctrl+y", "ctrl+z")
        assert len(at.open_article.marks) == 1
