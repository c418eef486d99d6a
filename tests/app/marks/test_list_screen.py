"""The list of marks: what stands in it, how it is filtered and changed, and where it leads."""

from dataclasses import replace
from time import process_time

import pytest
from textual.widgets import Input

from tests.app.articles import ARTICLE, BRIDGE, VIEWS, paragraphs, span
from tests.app.driver import AppDriver, open_app, with_fixed_origin
from tui.app.marks.editing import new_mark
from tui.app.marks.list import MarkList, MarksHead
from tui.app.marks.list_rows import cited, first_line, mark_rows, sections, sought
from tui.app.marks.list_screen import MarksScreen
from tui.app.marks.note_sheet import NoteSheet
from tui.app.ui.lines import Footer
from tui.library.annotations.marks import ListedMark
from tui.library.library import Library
from tui.model.article import Span

MANY = 3000


def mark(words: str, **particulars):
    own = particulars | {"id": particulars.get("id", words)}
    return replace(new_mark(ARTICLE, [span(words)], on_statement=False), **own)


STEEL = mark('"The steel is tired,"', note="Ask him\nwhen", tags=("bridge",), colour="green")
NOBODY = mark("nobody wants")
GONE = mark("Dockers", note="was here", orphaned=True)
HERE = [
    ListedMark(1, "Bridge", "Tomas Okello", STEEL),
    ListedMark(1, "Bridge", "", NOBODY),
    ListedMark(2, "Pier", "", GONE),
]


def test_sections_by_article_with_what_is_gone_at_the_end():
    made = [(each.heading, [m.mark.id for m in each.marks]) for each in sections(HERE, by_article=True)]
    assert made == [("Bridge", [STEEL.id, NOBODY.id]), ("No longer in the text", [GONE.id])]
    made = [each.heading for each in sections(HERE, by_article=False)]
    assert made == ["", "No longer in the text"]
    assert sections([], by_article=True) == []


def test_rows():
    wide = [tuple(row) for row in mark_rows(sections(HERE, by_article=True), 80, by_article=True)]
    assert wide == [
        ("heading", None, "Bridge", "2"),
        ("words", 0, "", "Tomas Okello"),
        ("note", 0, "Ask him …", "#bridge"),
        ("words", 1, "", ""),
        ("air", None, "", ""),
        ("heading", None, "No longer in the text", "1"),
        ("words", 2, "", ""),
        ("note", 2, "Pier  was here", ""),
    ]
    narrow = [tuple(row) for row in mark_rows(sections(HERE[:1], by_article=False), 34, by_article=False)]
    assert narrow == [("words", 0, "", ""), ("note", 0, "Tomas Okello  Ask him …", "#bridge")]


@pytest.mark.parametrize(
    ("note", "line"), [("", ""), ("one", "one"), ("one\ntwo", "one …"), ("\none\n", "one")]
)
def test_the_first_line_of_a_note(note, line):
    assert first_line(note) == line


@pytest.mark.parametrize("word", ["steel", "ask", "when", "#bridge", "okello", "bridge", "green"])
def test_by_which_words_a_mark_is_found(word):
    assert word in sought(HERE[0])
    assert word not in sought(HERE[2]) or word == "bridge"


def test_what_is_copied_of_a_mark():
    first, who, title, *rest = cited(HERE[0]).splitlines()
    assert (first, who, title) == ('"The steel is tired,"', "— Tomas Okello", "Bridge")
    assert "Ask him when" in " ".join(rest)
    assert "#bridge" in " ".join(rest)


def test_the_library_tells_who_says_marked_words():
    with Library() as library:
        for document in (BRIDGE, VIEWS):
            article = library.articles.add(with_fixed_origin(document.article)).article
            library.analyses.keep(article, document.analysis, "by hand")
        for words in ("nobody wants", "steel is", "mayor Elna", "Wait and see", "night"):
            library.marks.add(1, mark(words, id=""))
        library.marks.add(1, replace(GONE, id=""))
        late = new_mark(VIEWS.article, [Span(0, 8)], on_statement=False)
        library.marks.add(2, replace(late, made="2999"))
        listed = list(library.marks.listed())
        assert [each.article for each in listed] == [2] + [1] * 6
        told = {each.mark.anchors[0].exact: each.speaker for each in listed}
        assert told == {
            "The pier": "Elna Brandt",
            "mayor Elna": "",
            "nobody wants": "Elna Brandt",
            "steel is": "Tomas Okello",
            "night": "Elna Brandt",
            "Wait and see": "",
            "Dockers": "",
        }
        library.articles.remove([1])
        assert [each.article for each in library.marks.listed()] == [2]


# ---- in the app ----


def screen(at: AppDriver) -> MarksScreen:
    assert isinstance(at.app.screen, MarksScreen)
    return at.app.screen


def rows(at: AppDriver) -> list[str]:
    lines = at.lines(screen(at).query_one(MarkList))
    return [line.rstrip() for line in lines if line.strip()]


def head(at: AppDriver) -> str:
    return screen(at).query_one(MarksHead).render_line(0).text


def listed(at: AppDriver) -> list[str]:
    return [each.mark.id for each in screen(at).query_one(MarkList).items]


async def with_marks(at: AppDriver) -> None:
    """Two marks in the first article, one of them with a note; one in the second."""
    await at.press("n", "m", "n", "n", "a", *"ask again", "tab", *"ferry", "tab", "g", "enter")
    at.reader.show_article(at.app.session.articles.items[1])
    await at.pilot.pause()
    await at.press("n", "number_sign", *"pier", "enter")


async def test_marks_of_the_article_and_of_the_library():
    async with open_app() as at:
        await with_marks(at)
        await at.press("M")
        assert " here 1 " in head(at)
        assert " library 3 " in head(at)
        assert len(listed(at)) == 1
        assert "#pier" in " ".join(rows(at))
        await at.press("tab")
        assert len(listed(at)) == 3
        titles = [each.title for each in at.app.session.library.listing.of([1, 2]).values()]
        assert all(any(line.startswith(title[:30]) for line in rows(at)) for title in titles)
        await at.press("tab", "escape")
        assert at.app.screen is at.reader


async def test_rows_have_letter_words_speaker_note_and_tags():
    async with open_app(size=(160, 45)) as at:
        await with_marks(at)
        await at.press("M", "tab")
        lines = rows(at)
        noted = next(n for n, line in enumerate(lines) if " G " in line)
        assert lines[noted + 1].split() == ["ask", "again", "#ferry"]
        assert sum(" Y " in line for line in lines) == 2


async def test_enter_goes_to_the_words_in_whichever_article():
    async with open_app(size=(80, 24)) as at:
        await with_marks(at)
        second = at.reader.key
        await at.press("M", "tab")
        other = next(n for n, each in enumerate(screen(at).query_one(MarkList).items) if each.mark.note)
        await at.press(*["j"] * other, "enter")
        assert at.app.screen is at.reader
        assert at.reader.key != second
        assert at.open_article.marked[at.current.id].note == "ask again"
        assert at.current.content[0].start in at.in_sight()
        at.check_in_step()


async def test_enter_goes_to_words_that_are_no_statement():
    async with open_app(size=(80, 24)) as at:
        last = at.open_article.article.blocks[-1].span
        at.reader.text_pane.select(Span(last.start, last.start + 10))
        await at.press("m", "g", "M", "enter")
        assert last.start in at.in_sight()


async def test_what_is_typed_leaves_the_marks_that_have_it():
    async with open_app() as at:
        await with_marks(at)
        await at.press("M", "tab", "slash", *"#fe")
        assert len(listed(at)) == 1
        assert "1 of 3" in head(at)
        await at.press(*" nothing")
        assert listed(at) == []
        assert "No matching marks" in " ".join(rows(at))
        await at.press("enter")
        assert at.said == "No matching marks"
        await at.press("escape")
        assert len(listed(at)) == 3
        await at.press("slash", *"ferry", "enter", "j")
        assert at.said == "No next mark"
        await at.press("escape")
        assert len(listed(at)) == 3
        await at.press("escape")
        assert at.app.screen is at.reader


async def test_letters_that_are_commands_are_typed_into_the_filter():
    async with open_app() as at:
        await with_marks(at)
        await at.press("M", "slash", *"djaqMy")
        assert screen(at).query_one(Input).value == "djaqMy"
        assert len(at.app.session.library.marks.all()) == 3


async def test_a_mark_is_taken_off_and_brought_back():
    async with open_app() as at:
        await with_marks(at)
        await at.press("M", "tab")
        before = listed(at)
        await at.press("d")
        assert listed(at) == before[1:]
        assert at.said == "Mark removed: ctrl+z undoes it"
        assert not at.open_article.marks
        await at.press("ctrl+z")
        assert sorted(listed(at)) == sorted(before)
        assert len(at.open_article.marks) == 1
        await at.press("ctrl+z")
        assert at.said == "Nothing to undo in this list"
        await at.press("d", "escape")
        assert not any("▐" in line[-3:] for line in at.lines("#text-pane"))


async def test_a_mark_of_another_open_article_is_off_there_too():
    async with open_app() as at:
        await with_marks(at)
        first = next(key for key in at.app.session.articles.items if key != at.reader.key)
        await at.press("M", "tab", "j", "d", "escape")
        at.reader.show_article(first)
        assert len(at.open_article.marks) == 1


async def test_note_and_tags_are_changed_from_the_list():
    async with open_app() as at:
        await with_marks(at)
        await at.press("M", "a", *"new words", "enter")
        assert "new words" in " ".join(rows(at))
        await at.press("number_sign")
        assert isinstance(at.app.screen, NoteSheet)
        await at.press(*"sea", "enter")
        assert "#pier #sea" in " ".join(rows(at))
        await at.press("escape")
        assert [each.note for each in at.open_article.marks] == ["new words"]


async def test_y_copies_the_words_with_the_note():
    async with open_app() as at:
        await with_marks(at)
        await at.press("M", "y")
        assert "#pier" in at.app.clipboard
        words = at.open_article.marks[0].anchors[0].exact.split()
        assert at.app.clipboard.split()[: len(words)] == words


async def test_what_is_no_longer_in_the_text_is_a_section_of_its_own(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Rain fell.\n\nThe pier is old, Ann said.\n", encoding="utf-8")
    async with open_app(file, library=tmp_path / "l.db") as at:
        await at.press("n", "a", *"check", "enter")
    file.write_text("Rain fell.\n\nNothing else is known.\n", encoding="utf-8")
    async with open_app(file, library=tmp_path / "l.db") as at:
        await at.press("M")
        assert "No longer in the text" in rows(at)[0]
        assert "The pier is old" in rows(at)[1]
        await at.press("enter")
        assert at.said == "These words are no longer in the text"
        await at.press("M", "d", "escape")
        assert not at.open_article.marks


async def test_an_empty_list_says_how_to_mark():
    async with open_app() as at:
        await at.press("M")
        assert rows(at) == ["No marks in the library yet: m marks a statement, x selects words"]
        for key, said in {
            "enter": "No mark to go to",
            "a": "No mark to edit",
            "d": "No mark to remove",
            "y": "No mark to copy",
            "j": "No marks here",
            "k": "No marks here",
        }.items():
            await at.press(key)
            assert at.said == said
        await at.press("tab")
        assert "No marks" in rows(at)[0]


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_at_any_size_the_chosen_mark_is_in_sight(size):
    async with open_app(size=size) as at:
        await with_marks(at)
        await at.press("M", "tab")
        for key in ("G", "g", "j", "k", "space", "b"):
            await at.press(key)
            assert any(line.startswith("▌") for line in rows(at)), key
        assert screen(at).query_one(Footer).region.area


async def test_thousands_of_marks_stay_quick(tmp_path):
    text = "\n\n".join(f"The pier number {n} is old." for n in range(MANY))
    article = paragraphs(text, origin=str(tmp_path / "a.txt"))
    with Library(str(tmp_path / "l.db")) as library, library.transaction():
        key = library.articles.add(article).article
        for block in article.blocks:
            library.marks.add(key, new_mark(article, [block.span], on_statement=False))
    async with open_app(library=tmp_path / "l.db") as at:
        await at.press("M")
        assert len(listed(at)) == MANY
        started = process_time()
        await at.press("slash", *"number 29", "enter", "G", "g", "j", "space")
        assert process_time() - started < 5
        assert "number 29" in " ".join(rows(at))
