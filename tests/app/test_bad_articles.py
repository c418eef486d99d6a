"""What goes wrong: no analysis, no article, no room, no colour, and text that means harm."""

import threading

import pytest

from tests.app.driver import AppDriver, RecordingApp, open_app
from tests.app.sessions import opened_articles
from tui import importing, workflow
from tui.app.reader.text.empty_text import EmptyText
from tui.app.ui.column import Column
from tui.app.ui.themes import MONO
from tui.control_characters import HARMFUL
from tui.errors import AnalysisError, LoadError
from tui.resources import seeds

ESCAPES = "\x1b]0;pwned\x07 \x1b[31mred \x9b2J \u202egnp.exe\u202c [bold]b[/bold] [@click=app.quit]q[/]"


def everything_drawn(at: AppDriver) -> str:
    """The text of every row of every widget on all screens, notifications and tooltips too."""
    drawn = []
    for screen in at.app.screen_stack:
        for widget in screen.walk_children(with_self=True):
            for y in range(widget.size.height):
                drawn += [segment.text for segment in widget.render_line(y) if not segment.control]
    return "".join(drawn)


@pytest.fixture
def hostile(tmp_path):
    """A file with escape codes and markup in its name, title, byline and text."""
    name = "n\x1b]0;pwned\x07ame[bold].txt"
    text = (
        f"Title {ESCAPES}\n\nBy Eve {ESCAPES}\n\n"
        f'"We came {ESCAPES}," said Eve [red]Stone[/red] {ESCAPES} on Monday. '
        f"She said that nothing {ESCAPES} was lost.\n"
    )
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "z\x1b[31m.txt").write_bytes(b"\x00\x01\x02 binary \xff\xfe")
    return tmp_path


WALK = (
    "; n; w; w m; / p w n; enter; escape; e; enter; e tab tab x; escape; ?; escape; ctrl+p; escape; "
    "tab; j k; tab; j j; enter; n m y w e; escape; escape"
)


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_no_control_character_reaches_the_screen(hostile, size, monkeypatch):
    monkeypatch.chdir(hostile)
    async with open_app(hostile, size=size) as at:
        for keys in WALK.split(";"):
            await at.press(*keys.split())
            assert not HARMFUL.search(everything_drawn(at).replace("\n", "")), keys
        at.reader.focus_pane("articles")
        await at.press("G")
        assert isinstance(at.reader.panes.item, LoadError)
        assert not HARMFUL.search(everything_drawn(at).replace("\n", ""))
        await at.press("g", "enter")
        assert "[bold]b[/bold]" in everything_drawn(at)
        assert "␛]0;pwned␇" in everything_drawn(at)


async def test_what_is_copied_is_the_articles_own(hostile):
    async with open_app(hostile) as at:
        await at.press("g", "n", "p", "y")
        assert ESCAPES in at.open_article.article.text
        assert "Copied" in at.said


async def test_the_text_can_be_read_before_it_is_searched_and_no_line_moves(monkeypatch):
    search, found = threading.Event(), workflow.analyse

    def analyse(article):
        assert search.wait(20)
        return found(article)

    monkeypatch.setattr(workflow, "analyse", analyse)
    async with open_app(size=(160, 45), settle=False) as at:
        await at.until_read()
        await at.press("j", "j")
        assert "looking for statements" in "".join(at.lines("#panel-pane"))
        before, place = [line[6:] for line in at.lines("#text-pane")], at.reader.text_pane.scroll_offset
        await at.press("n")
        assert at.said == "Still looking for statements …"
        search.set()
        await at.settle()
        pane = at.reader.text_pane
        left = Column.of(pane.size.width).left + 5
        before_text = [line[left - 6 :] for line in before]
        after = [line[left:] for line in at.lines("#text-pane")]
        assert after == before_text
        assert pane.scroll_offset == place
        assert at.statements
        at.check_in_step()


async def test_the_masthead_tells_that_the_search_goes_on_and_then_what_was_found(monkeypatch):
    search, found = threading.Event(), workflow.analyse
    monkeypatch.setattr(workflow, "analyse", lambda article: search.wait(20) and found(article))
    async with open_app(settle=False) as at:
        await at.until_read()
        assert "looking for statements …" in at.lines("#text-pane")[0]
        search.set()
        await at.settle()
        assert f"{len(at.statements)} statements" in at.lines("#text-pane")[0]


async def test_a_failed_search_leaves_the_text_readable(monkeypatch):
    def analyse(article):
        raise AnalysisError(article.origin, "it went wrong", "report it")

    monkeypatch.setattr(workflow, "analyse", analyse)
    async with open_app(size=(160, 45)) as at:
        text = at.open_article.article.text
        assert text.split()[0] in "".join(at.lines("#text-pane"))
        assert "finding statements failed" in at.lines("#text-pane")[0]
        assert "finding statements failed" in at.lines("#panel-pane")[0]
        await at.press("G", "n", "m", "w", "e", "/", *text.split()[3])
        assert at.reader.has_class("-searching")


async def test_an_unforeseen_failure_of_the_engine_is_reported_not_raised(monkeypatch):
    monkeypatch.setattr(workflow, "analyse", workflow.analyse.__wrapped__)
    monkeypatch.setattr("tui.analysis.pipeline.analyse", lambda article: 1 / 0)
    async with open_app() as at:
        assert "finding statements failed" in at.lines("#text-pane")[0]


BROKEN = {
    "empty.txt": b"",
    "binary.txt": b"\x00\x01\x02\x03PNG",
    "latin.txt": b"Caf\xe9 news\n",
}


@pytest.mark.parametrize("name", BROKEN)
async def test_a_broken_file_says_why_and_the_others_open(tmp_path, name):
    (tmp_path / name).write_bytes(BROKEN[name])
    (tmp_path / "fine.txt").write_text("“We stay,” said Ann Ash.\n", encoding="utf-8")
    async with open_app(tmp_path / "fine.txt", tmp_path / name, size=(160, 45)) as at:
        (error,) = [each for each in at.app.session.articles.items if isinstance(each, LoadError)]
        listed = " ".join("".join(at.lines("#articles-pane")).split())
        assert name in listed
        assert "could not be read" in listed
        assert at.open_article.article.id == "fine"
        await at.press("shift+tab", "j")
        assert at.reader.panes.item is error
        notice = " ".join(at.lines(at.reader.query_one(EmptyText)))
        assert error.problem[:20].lower() in notice.lower()
        assert error.remedy.split()[0].lower() in notice.lower()
        for key in ("n", "m", "y", "w", "e", "/", "enter"):
            await at.press(key)
        await at.press("escape", "shift+tab", "j", "k")


async def test_a_folder_without_articles_says_so(tmp_path):
    async with open_app(tmp_path, size=(120, 40)) as at:
        notice = " ".join(" ".join(at.lines(at.reader.query_one(EmptyText))).split())
        assert "The folder and its subfolders have no .txt" in notice


async def test_with_nothing_opened_the_samples_are_one_key_away(monkeypatch):
    monkeypatch.setattr(importing, "collect", lambda library, sources: iter(()))
    app = RecordingApp([])
    async with app.run_test(size=(120, 40)) as pilot:
        at = AppDriver(app, pilot, [])
        await at.settle()
        assert "Nothing on record yet" in "".join(at.lines(at.reader.query_one(EmptyText)))
        monkeypatch.undo()
        await at.press("d")
        await at.settle()
        assert len(opened_articles(app.session)) == len(list(seeds().iterdir()))
        await at.press("n")
        at.check_in_step()


async def test_d_opens_the_samples_whatever_is_open(tmp_path):
    (tmp_path / "fine.txt").write_text("“We stay,” said Ann Ash.\n", encoding="utf-8")
    samples = len(list(seeds().iterdir()))
    async with open_app(tmp_path / "fine.txt") as at:
        await at.press("d")
        await at.settle()
        assert len(opened_articles(at.app.session)) == 1 + samples
        await at.press("d")
        await at.settle()
        assert len(opened_articles(at.app.session)) == 1 + samples


async def test_nothing_at_all_can_be_quitted(tmp_path):
    async with open_app(tmp_path, size=(80, 24)) as at:
        for key in (
            "n",
            "p",
            "]",
            "j",
            "space",
            "G",
            "tab",
            "tab",
            "tab",
            "m",
            "y",
            "e",
            "w",
            "N",
            "enter",
            "escape",
            "o",
            "?",
        ):
            await at.press(key)
        await at.press("escape", "q")
        assert at.has_quit


async def test_without_colour_only_the_terminals_own_is_used(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(size=(160, 45)) as at:
        assert at.app.theme == MONO
        await at.press("n", "m", "w", "/", *"said")
        colours = {
            str(colour)
            for widget in at.reader.walk_children()
            for y in range(widget.size.height)
            for segment in widget.render_line(y)
            if segment.style
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour and not colour.is_default
        }
        assert colours == set()


async def test_the_themes_are_ours_alone():
    async with open_app() as at:
        assert set(at.app.available_themes) == {"record-dark", "record-light", "record-mono", "record-ansi"}
        for theme in at.app.available_themes:
            at.app.theme = theme
            await at.pilot.pause()
            at.check_in_step()


async def test_a_key_without_a_meaning_says_so():
    async with open_app() as at:
        await at.press("Z")
        assert at.said == "Z does nothing here"
        await at.press("question_mark", "Z")
        assert at.said == "Z does nothing here"
        await at.press("escape")
        at.app.clear_notifications()
        await at.press("n", "/", *"Zz")
        assert at.said == ""


async def test_ctrl_c_copies_what_is_selected_and_does_not_quit():
    async with open_app() as at:
        await at.press("ctrl+c")
        assert at.said == "Nothing selected to copy"
        assert at.app.is_running


async def test_the_panel_of_a_broken_file_says_why_it_is_empty(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\0\1\2")
    async with open_app(tmp_path / "a.txt", size=(80, 24)) as at:
        await at.press("tab")
        assert at.lines("#panel-pane")[0].strip() == "could not be read"


async def test_d_shows_the_first_sample_where_they_are_open_already():
    async with open_app() as at:
        first = at.open_article.key
        at.reader.focus_pane("articles")
        await at.press("j", "d")
        await at.settle()
        assert at.open_article.key == first


async def test_help_is_whole_in_a_narrow_terminal():
    async with open_app(size=(40, 12)) as at:
        await at.press("question_mark")
        text = at.app.screen.query_one("#help")
        words = " ".join(line.strip() for line in at.lines(text))
        assert "next statement (in a" in words
        await at.press("G")
        last = at.lines(text)
        await at.press("j")
        assert (at.said, at.lines(text)) == ("Already at the end", last)
        await at.press("g")
        assert "keys and signs" in at.lines(text)[0]
        for row in text._rows:
            assert sum(len(words) for words, _ in row) <= text.size.width - 3, row
