"""`onrecord read --plain`."""

from pathlib import Path

import pytest

from tui import cli
from tui.anchoring.anchor import anchor
from tui.importing import analyse_article, collect
from tui.library.library import Library
from tui.library.path import library_path
from tui.model.correction import OtherSpeaker, SpeakerName, Target
from tui.model.mark import Mark

FIRST = '"We will act," said mayor Ada Ash.\n'
SECOND = 'The engineer Ben Birch said that "nothing moves". He hopes that it will end.\n'


@pytest.fixture
def news(tmp_path):
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_what_is_named_is_printed_and_no_library_made(news, capfd):
    assert cli.main(["read", "--plain", str(news / "first.txt")]) == 0
    printed = capfd.readouterr().out
    assert '[1: "We will act,"] said mayor Ada Ash.' in printed
    assert "Ada Ash, mayor\n  1. “said” (direct" in printed
    assert not Path(library_path()).exists()


def test_without_a_path_it_is_what_was_read_last_with_its_marks(news, capfd):
    with Library(library_path()) as library:
        _, second = (each.article for each in collect(library, [str(news)]))
        analyse_article(library, second)
        library.positions.mark_opened(second)
        words = library.analyses.document(second).analysis.statements[0].content
        anchors = tuple(anchor(SECOND, span) for span in words)
        library.marks.add(second, Mark("", anchors, on_statement=True, note="check this"))
    assert cli.main(["read", "--plain"]) == 0
    printed = capfd.readouterr().out
    assert "Ben Birch" in printed
    assert "Ada Ash" not in printed
    assert "check this" in printed


def test_the_scope_holds(news, capfd):
    assert cli.main(["read", "--plain", "--attitudes", str(news / "second.txt")]) == 0
    wide = capfd.readouterr().out
    assert cli.main(["read", "--plain", str(news / "second.txt")]) == 0
    assert "attitude, " in wide
    assert "attitude" not in capfd.readouterr().out


def test_with_nothing_in_the_library_the_samples_are_printed(capfd):
    assert cli.main(["read", "--plain"]) == 0
    assert capfd.readouterr().out.count("Who said what") == 3


@pytest.mark.parametrize(
    "arguments",
    [["read", "--plain"], ["read", "--plain", "--config", "other.toml"], ["--config", "other.toml"]],
)
def test_the_library_is_the_one_that_is_configured(news, capfd, monkeypatch, arguments):
    monkeypatch.chdir(news)
    monkeypatch.delenv("ONRECORD_LIBRARY")
    monkeypatch.setenv("ONRECORD_CONFIG", "mine.toml")
    monkeypatch.setenv("TERM", "dumb")
    for name, file in (("mine", "first.txt"), ("other", "second.txt")):
        Path(f"{name}.toml").write_text(f"library = '{name}.db'\nmesure = 1\n", encoding="utf-8")
        with Library(f"{name}.db") as library:
            (collected,) = collect(library, [file])
            library.positions.mark_opened(collected.article)
    assert cli.main(arguments) == 0
    printed = capfd.readouterr()
    name, words = ("other", "Ben Birch") if "--config" in arguments else ("mine", "Ada Ash")
    assert words in printed.out
    assert f"{name}.toml, mesure" in printed.err


def test_what_is_named_is_printed_as_the_library_has_it_corrected_and_marked(news, capfd):
    with Library(library_path()) as library:
        first, _ = (each.article for each in collect(library, [str(news)]))
        (statement,) = analyse_article(library, first).analysis.statements
        anchors = tuple(anchor(FIRST, span) for span in statement.content)
        library.marks.add(first, Mark("", anchors, on_statement=True, note="check this"))
        target = Target(anchors, statement.kind)
        library.corrections.add(first, OtherSpeaker(target, SpeakerName("Bo Lee")))
    assert cli.main(["read", "--plain", str(news), str(news / "missing.txt")]) == 1
    printed = capfd.readouterr().out
    assert "Bo Lee" in printed
    assert "Ada Ash, mayor" not in printed
    assert "check this" in printed
    assert "Ben Birch" in printed
    (news / "first.txt").write_text(f"{FIRST}It rained.\n", encoding="utf-8")
    assert cli.main(["read", "--plain", str(news / "first.txt")]) == 0
    assert "Bo Lee" not in capfd.readouterr().out
