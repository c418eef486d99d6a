"""Commands that tell what is in the library: list, search, speakers, export, corrections."""

from dataclasses import replace

import pytest

from tests.library.building import database_of
from tui.corrections.target import target_of
from tui.model.correction import OtherKind, Rejected

ANYTHING = [
    ["list"],
    ["search", "pier"],
    ["speakers"],
    ["export", "--marked"],
    ["corrections"],
    ["remove", "1", "--yes"],
    ["library", "info"],
]


@pytest.mark.parametrize("arguments", ANYTHING, ids=lambda given: given[0])
def test_without_a_library_nothing_is_made(place, run, arguments):
    done = run(*arguments)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"onrecord: {place}: there is no library yet; create one with: onrecord add PATH ...\n"
    assert not place.exists()


@pytest.mark.parametrize("arguments", ANYTHING, ids=lambda given: given[0])
def test_what_is_no_library_is_one_line(tmp_path, run, arguments):
    (tmp_path / "diary.txt").write_text("Dear diary, " * 100)
    done = run(*arguments, "--library", str(tmp_path / "diary.txt"))
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert "it is not an On Record library" in done.err


USAGE = [
    (["search"], "the query: it is empty", 1),
    (["search", "colour:red"], "colour: is not a filter", 1),
    (["search", "pier", "--limit", "0"], "0 is not a whole number from 1", 2),
    (["search", "pier", "--colour"], "unrecognized arguments: --colour", 2),
    (["export"], "give --marked or a QUERY", 2),
    (["export", "--marked", "--format", "pdf"], "invalid choice: 'pdf'", 2),
    (["list", "--order", "by colour"], "invalid choice: 'by colour'", 2),
    (["add"], "name at least one PATH", 2),
    (["remove"], "name the articles to remove, or add --undo", 2),
    (["remove", "1", "--undo"], "name the articles to remove, or add --undo", 2),
    (["remove", "1"], "no terminal to confirm on; add --yes", 2),
    (["library"], "choose what to do: check, backup FILE or info", 2),
    (["library", "mend"], "choose what to do: check, backup FILE or info", 2),
    (["library", "backup"], "name one FILE for the backup", 2),
    (["library", "info", "x"], "info takes no FILE", 2),
]


@pytest.mark.parametrize(("arguments", "message", "code"), USAGE)
def test_wrong_usage(library, run, arguments, message, code):
    done = run(*arguments)
    assert (done.code, done.out) == (code, "")
    assert message in done.err


@pytest.mark.parametrize(
    "command", ["add", "list", "search", "speakers", "export", "corrections", "remove", "library"]
)
def test_help_shows_examples(run, command):
    done = run(command, "--help")
    assert done.code == 0
    assert f"usage: onrecord {command} " in done.out
    assert "example" in done.out
    assert "--library FILE" in done.out


NO_TEXT = "\udcff.txt"
"""How Python has an argument with a byte that is not UTF-8."""
OF_ANYTHING = [
    # what is given, and the exit code
    (["list", NO_TEXT], 0),
    (["search", NO_TEXT], 1),
    (["search", f"speaker:{NO_TEXT}"], 1),
    (["search", f"marked:{NO_TEXT}"], 1),
    (["search", f"title:{NO_TEXT}"], 1),
    (["search", NO_TEXT, "--limit", NO_TEXT], 2),
    (["speakers", NO_TEXT], 1),
    (["export", NO_TEXT], 1),
    (["export", "rise", "-o", f"{NO_TEXT}/{NO_TEXT}"], 1),
    (["remove", "--yes", NO_TEXT], 1),
    (["remove", "--yes", "9" * 5000], 1),
    (["remove", "--yes", "9" * 19], 1),
    (["add", NO_TEXT], 1),
    (["extract", NO_TEXT], 1),
    (["library", "backup", f"{NO_TEXT}/{NO_TEXT}"], 1),
    (["list", "--library", NO_TEXT], 1),
    (["list", "--config", NO_TEXT], 0),
    (["list", "--format", NO_TEXT], 2),
    (["corrections", NO_TEXT], 2),
]


@pytest.mark.parametrize(("arguments", "code"), OF_ANYTHING, ids=lambda given: str(given)[:40])
def test_an_argument_that_is_no_text_means_nothing_and_is_told_as_far_as_it_can_be(
    library, run, arguments, code
):
    done = run(*arguments)
    assert (done.code, "Traceback" in done.err) == (code, False)
    done.err.encode()
    assert len(library.articles.ids()) == 2


def test_an_origin_that_is_no_text_is_found_as_it_is_shown(run, place, tmp_path):
    (tmp_path / "folder").mkdir()
    file = tmp_path / "folder" / NO_TEXT
    try:
        file.write_text("“It rains,” Ann Ash said.")
    except OSError:
        pytest.skip("this file system has no such names")
    assert run("add", str(file)).code == 0
    assert run("list", NO_TEXT).out.count("\n") == 1
    assert run("remove", "--yes", str(file)).code == 0


def test_list(library, run):
    assert run("list").out.splitlines() == [
        "     2  2024-02-10     1  Taxes␛[31m",
        "     1  2023-05-01     2  The pier",
    ]
    assert run("list", "PIER", "2023").out.count("\n") == 1
    assert [each["id"] for each in run("list", "--format", "jsonl", "--order", "by title").records] == [2, 1]
    assert run("list", "--format", "jsonl", "pier").records[0]["statements"] == 2


def test_search_shows_statements_in_their_sentences(library, run):
    assert run("search", "tide").out.splitlines() == [
        "Bo Lee (indirect, 90 %) · The pier · 2023-05-01 · article 1",
        "    The tide will rise, Bo Lee said.",
        "",
    ]
    assert run("search", "storms").out.splitlines()[1] == "    Storms broke it."


SEARCHES = [
    (["rise", "-tide"], ["Taxes will rise"]),
    (["rise", "-harbour", "--limit", "1"], ["Taxes will rise"]),
    (["speaker:ada moe", "kind:indirect"], ["Taxes will rise"]),
    (["--", "-tide", "rise"], ["Taxes will rise"]),
    (["marked:check"], ["The tide will rise"]),
    (["fall kind:attitude"], ["Rents may fall"]),
]


@pytest.mark.parametrize(("query", "said"), SEARCHES)
def test_search_for_other_programs(library, run, query, said):
    records = run("search", "--format", "jsonl", *query).records
    assert [
        each["excerpt"][each["statement"]["start"] : each["statement"]["end"]] for each in records
    ] == said


def test_speakers(library, run):
    assert run("speakers").out.splitlines() == ["     2  Ada B. Moe", "     1  Bo Lee"]
    assert [each["articles"] for each in run("speakers", "--format", "jsonl").records] == [[1, 2], [1]]


def test_what_one_said_in_order_of_time(library, run):
    assert run("speakers", "moe").out.splitlines() == [
        "Ada B. Moe",
        "",
        "2023-05-01 · The pier · article 1",
        "    “said” (direct): “The pier is shut,”",
        "",
        "2024-02-10 · Taxes␛[31m · article 2",
        "    “said” (indirect): Taxes will rise",
    ]
    records = run("speakers", "Ada", "Moe", "--attitudes", "--format", "jsonl").records
    assert [each["words"] for each in records][-1] == "Rents may fall"
    assert {each["speaker"] for each in records} == {"Ada B. Moe"}


def test_what_a_reader_corrected_is_told_however_unsure(library, run):
    assert run("speakers", "bo lee", "--confidence", "0.95", "--format", "jsonl").records == []
    found = library.analyses.document(1)
    wrong = target_of(found.article, found.analysis, found.analysis.statements[1])
    library.corrections.add(1, OtherKind(wrong, "mixed", "communication"))
    library.analyses.refresh(1)
    records = run("speakers", "bo lee", "--confidence", "0.95", "--format", "jsonl").records
    assert [each["words"] for each in records] == ["The tide will rise"]


def test_a_name_that_may_mean_several_lists_them(library, run):
    database_of(library).write("UPDATE speaker SET name = 'Bo Moe' WHERE name = 'Bo Lee'")
    done = run("speakers", "moe")
    assert (done.code, done.out) == (1, "")
    assert "2 speakers match; give the full name" in done.err
    assert "     1  Bo Moe" in done.err
    assert run("speakers", "zoe").err.startswith("onrecord: zoe: no speaker in the library has this name")


def test_export_of_what_is_marked(library, run, tmp_path):
    assert run("export", "--marked").out.count("The tide will rise") == 1
    assert "Is that so?" in run("export", "--marked").out
    (record,) = run("export", "--marked", "--format", "jsonl").records
    assert [each["content"][0]["text"] for each in record["statements"]] == ["The tide will rise"]
    assert run("export", "--marked", "-o", str(tmp_path / "marks.csv"), "--format", "csv").code == 0
    assert "Is that so?" in (tmp_path / "marks.csv").read_text(encoding="utf-8")


def test_export_of_what_a_query_finds(library, run, place):
    records = run("export", "rise", "--format", "jsonl").records
    assert [[each["content"][0]["text"] for each in one["statements"]] for one in records] == [
        ["Taxes will rise"],
        ["The tide will rise"],
    ]
    assert len(run("export", "rise", "--marked", "--format", "jsonl").records) == 1
    assert "that is the library" in run("export", "rise", "-o", str(place)).err


def test_export_has_every_note_on_a_statement(library, run):
    (mark,) = library.marks.of(1)
    library.marks.add(1, replace(mark, id="", note="Ask her again."))
    for query in (["--marked"], ["tide"], ["tide", "--marked"]):
        (record,) = run("export", *query, "--format", "jsonl").records
        assert {each["note"] for each in record["marks"]} == {"Is that so?", "Ask her again."}
        assert len(record["statements"]) == 1


def test_corrections(library, run):
    assert run("corrections").out == ""
    found = library.analyses.document(1)
    rejected = target_of(found.article, found.analysis, found.analysis.statements[0])
    library.corrections.add(1, Rejected(rejected))
    (record,) = run("corrections", "--format", "jsonl").records
    assert (record["id"], len(record["attributions"]), len(record["rejected"])) == ("pier", 1, 1)
