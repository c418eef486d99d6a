"""`onrecord remove` and `onrecord library`."""

import io

import pytest

from tests.library.building import database_of
from tui.commands import remove
from tui.library.library import Library


def test_what_was_removed_can_be_brought_back(library, run):
    assert run("remove", "1", "--yes").out.startswith("1 article removed; onrecord remove --undo restores")
    assert run("list").out.count("\n") == 1
    assert run("remove", "--undo").out == "1 article restored\n"
    assert run("list").out.count("\n") == 2
    assert len(library.marks.of(1)) == 1
    done = run("remove", "--undo")
    assert (done.code, done.err) == (1, "onrecord: there is nothing to restore\n")


def test_the_next_removal_is_for_good(library, run):
    run("remove", "1", "--yes")
    run("remove", "/news/taxes.txt", "--yes")
    run("remove", "--undo")
    assert [each["id"] for each in run("list", "--format", "jsonl").records] == [2]


@pytest.mark.parametrize("name", ["3", "nowhere.txt", "³"])
def test_a_name_that_means_no_article_removes_none(library, run, name):
    done = run("remove", "1", name, "--yes")
    assert (done.code, done.err.startswith(f"onrecord: {name}: there is no such article")) == (1, True)
    assert len(library.articles.ids()) == 2


@pytest.mark.parametrize(("answer", "left"), [("y\n", 0), ("Yes\n", 0), ("\n", 2), ("no\n", 2), ("", 2)])
def test_it_asks_first(library, run, monkeypatch, answer, left):
    monkeypatch.setattr(remove, "at_terminal", lambda *streams: True)
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    done = run("remove", "1", "2")
    assert "Remove 2 articles, with 1 mark and 0 corrections? [y/N] " in done.err
    assert "Taxes␛[31m" in done.err
    assert len(library.articles.ids()) == left
    assert done.code == (1 if left else 0)


def test_info(library, run, place):
    told = dict(line.split(maxsplit=1) for line in run("library", "info").out.splitlines())
    assert (told["path"], told["articles"], told["statements"], told["marks"]) == (str(place), "2", "3", "1")
    assert told["engine"] == "test: 2 articles"


def test_a_sound_library(library, run, place):
    assert run("library", "check") == (0, f"{place}: no problems found\n", "")


DAMAGE = [
    ("DELETE FROM statement_words_data WHERE id > 10", "the full-text index statement_words: it is damaged"),
    (
        "INSERT INTO reading_state (article) VALUES (99)",
        "of reading_state refers to a missing row of article",
    ),
]


@pytest.mark.parametrize(("sql", "problem"), DAMAGE)
def test_a_damaged_library(library, run, sql, problem):
    database_of(library).write("PRAGMA foreign_keys = OFF")
    database_of(library).write(sql)
    done = run("library", "check")
    assert done.code == 1
    assert problem in done.out


def test_a_backup_is_a_library_and_made_while_it_is_read(library, run, tmp_path):
    copy = tmp_path / "copy.db"
    assert run("library", "backup", str(copy)).code == 0
    library.articles.remove([1])
    with Library(str(copy)) as copied:
        assert copied.articles.ids() == [1, 2]
        assert [mark.note for mark in copied.marks.of(1)] == ["Is that so?"]
    done = run("library", "backup", str(copy))
    assert (
        done.code,
        "a file with that name already exists; choose another name, or add --force" in done.err,
    ) == (
        1,
        True,
    )
    assert run("library", "backup", str(copy), "--force").code == 0
    with Library(str(copy)) as copied:
        assert copied.articles.ids() == [2]
    assert sorted(file.name for file in tmp_path.iterdir() if "onrecord" in file.name) == []


@pytest.mark.parametrize(
    ("file", "code_and_problem"),
    [
        ("library.db", (2, "that is the library itself")),
        ("none/copy.db", (1, "it cannot be opened; check that its folder")),
    ],
)
def test_a_backup_that_cannot_be_made(library, run, tmp_path, file, code_and_problem):
    code, problem = code_and_problem
    done = run("library", "backup", str(tmp_path / file), "--force")
    assert done.code == code
    assert done.err.startswith(f"onrecord: {tmp_path / file}: {problem}")
    assert run("library", "check").code == 0
