"""`onrecord add`: what is there is not done again, and what was stopped goes on."""

import io

import pytest

from tui import importing
from tui.commands.progress import CLEAR, Progress, cut

CONTINUE = "1 article: 1 new\nstopped; run the same command again to continue\n"


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("one", "two", "three"):
        (folder / f"{name}.txt").write_text(f"The mayor said that bus {name} was late.", encoding="utf-8")
    return folder


def test_articles_are_added_once(place, news, run):
    assert run("add", str(news)) == (0, "3 articles: 3 new\n", "")
    assert run("add", str(news)) == (0, "3 articles: 3 unchanged\n", "")
    (news / "two.txt").write_text("The mayor said that the bus had come at last.", encoding="utf-8")
    (news / "four.txt").write_text("", encoding="utf-8")
    done = run("add", str(news))
    assert (done.code, done.out) == (1, "4 articles: 1 revised, 2 unchanged, 1 failed\n")
    assert "four.txt" in done.err
    assert [each["statements"] for each in run("list", "--format", "jsonl").records] == [1, 1, 1]


def test_what_is_unchanged_is_neither_read_nor_analysed(place, news, run, monkeypatch):
    run("add", str(news))
    monkeypatch.setattr(importing, "load", None)
    monkeypatch.setattr(importing, "analyse_article", None)
    assert run("add", str(news)).out == "3 articles: 3 unchanged\n"


def test_it_goes_on_where_it_was_stopped(place, news, run, monkeypatch):
    def stop_at_the_second(library, article, analyse_article=importing.analyse_article):
        if article == 2:
            raise KeyboardInterrupt
        return analyse_article(library, article)

    with monkeypatch.context() as patched:
        patched.setattr(importing, "analyse_article", stop_at_the_second)
        done = run("add", str(news))
    assert (done.code, done.out) == (
        130,
        "1 article: 1 new\nstopped; run the same command again to continue\n",
    )
    assert run("list", "--format", "jsonl").out.count('"engine": null') == 1
    assert run("add", str(news)).out == "3 articles: 1 new, 2 unchanged\n"
    assert '"engine": null' not in run("list", "--format", "jsonl").out


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_drawn_on_a_terminal_only():
    for stream, drawn in ((Terminal(), f"{CLEAR}3 of 40 · 2 new · b␇{CLEAR}"), (io.StringIO(), "")):
        progress = Progress(stream, 40)
        progress.show(3, 2, lambda: "b\x07")
        progress.show(4, 2, lambda: "too soon")
        progress.clear()
        assert stream.getvalue() == drawn
    Progress(None, 1).show(1, 1, lambda: "no stream at all")


@pytest.mark.parametrize(
    ("text", "kept"), [("abcdef", "abcd"), ("東京都", "東京"), ("a東京", "a東"), ("ab", "ab")]
)
def test_a_line_is_cut_to_the_terminal(text, kept):
    assert cut(text, 4) == kept
