"""The command as a shell runs it, and the few things only a process of one's own could show."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from tui import cli, workflow
from tui.control_characters import HARMFUL
from tui.importing import collect
from tui.library.library import Library
from tui.library.path import library_path
from tui.model.statement_filter import DEFAULT, StatementFilter
from tui.resources import seeds

ROOT = Path(__file__).parents[1]
SEEDS = str(seeds())
NOTE = 'The mayor said: "We will act." “Later,” she added.\n'


def run(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess:
    """`onrecord` with the arguments, at no terminal, its output as bytes."""
    search = {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        cwd=cwd,
        env=os.environ | search | environment,
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )


def run_here(*arguments: str) -> int:
    """Run the command in this process, which takes less time; return its exit code."""
    try:
        return cli.main(list(arguments))
    except SystemExit as end:
        return end.code


@cache
def extract_seeds(*options: str) -> subprocess.CompletedProcess:
    """What `onrecord extract` makes of the sample articles, run once for all tests."""
    return run("extract", SEEDS, *options)


@pytest.fixture
def news(tmp_path) -> Path:
    """A folder with a good article, one with escape codes in text and name, and an empty file."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "good.txt").write_text(NOTE, encoding="utf-8")
    (folder / "title\x1b]0;x\x07.txt").write_text("The mayor said \x1b]0;x\x07 no.\n", encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


USAGE = {
    "extract without a path": (["extract"], "name at least one PATH"),
    "unknown format": (["extract", "a.txt", "--format", "pdf"], "invalid choice: 'pdf'"),
    "unknown option": (["extract", "a.txt", "--colour"], "unrecognized arguments: --colour"),
    "unknown option of the reader": (["--colour"], "unrecognized arguments: --colour"),
    "abbreviated option": (["--vers"], "unrecognized arguments: --vers"),
    "output over an input": (
        ["extract", "./a.txt", "-o", "a.txt"],
        "a.txt: that file is both read and written",
    ),
    "escape code in an option": (["extract", "a", "--\x1b]0;x\x07"], "unrecognized arguments: --␛]0;x␇"),
    "no share": (["extract", "a", "--confidence", "1.5"], "1.5 is not a number from 0 to 1, such as 0.7"),
    "a share below nothing": (["--confidence", "-0.1"], "-0.1 is not a number from 0 to 1"),
    "no number": (["--confidence", "nan"], "--confidence: nan is not a number from 0 to 1"),
    "no words": (["extract", "a", "--confidence", "high"], "high is not a number from 0 to 1"),
    "a share left out": (["--confidence"], "expected one argument"),
    "a command behind options": (
        ["--attitudes", "extract", "a"],
        "before its options: onrecord extract ...",
    ),
    "another command behind options": (
        ["--library", "a.db", "list"],
        "before its options: onrecord list ...",
    ),
    "reading without a terminal": ([SEEDS], "use: onrecord read --plain PATH ..."),
}


@pytest.mark.parametrize(("arguments", "message"), USAGE.values(), ids=USAGE)
def test_wrong_usage_exits_with_2_and_says_why(arguments, message, monkeypatch, capsys):
    monkeypatch.setenv("TERM", "xterm")
    assert run_here(*arguments) == 2
    output, errors = capsys.readouterr()
    assert message in errors
    assert output == ""


def test_wrong_usage_ends_a_process_with_2():
    finished = run("extract", "a.txt", "--\x1b]0;x\x07", PYTHONIOENCODING="utf-8")
    assert (finished.returncode, finished.stdout) == (2, b"")
    assert "unrecognized arguments: --␛]0;x␇" in finished.stderr.decode()


@pytest.mark.parametrize(("name", "start"), {"jsonl": "{", "md": "# ", "txt": "The Taliban"}.items())
def test_extract_prints_each_format(name, start):
    finished = extract_seeds("--format", name)
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert finished.stdout.decode().startswith(start)


def test_jsonl_is_the_default_and_keeps_the_contract():
    lines = extract_seeds().stdout.decode().splitlines()
    assert len(lines) == len(list(seeds().iterdir()))
    for article in map(json.loads, lines):
        assert article["schema"] == "onrecord/1"
        assert article["text"] == Path(article["origin"]).read_text(encoding="utf-8")
        spans = [
            span for one in article["statements"] for span in (*one["content"], one["cue"], one["source"])
        ]
        assert spans
        assert all(
            span is None or span["text"] == article["text"][span["start"] : span["end"]] for span in spans
        )
        assert {one["attribution"] for one in article["statements"]} == {"communication"}


def test_attitudes_only_add():
    without, with_them = (
        [json.loads(line)["statements"] for line in extract_seeds(*option).stdout.splitlines()]
        for option in ([], ["--attitudes"])
    )
    for few, many in zip(without, with_them, strict=True):
        assert few == [statement for statement in many if statement["attribution"] == "communication"]


def test_confidence_leaves_out_what_is_less_sure_and_nothing_else():
    everything = list(map(json.loads, extract_seeds().stdout.splitlines()))
    least = sorted(one["confidence"] for article in everything for one in article["statements"])[20]
    sifted = list(map(json.loads, run("extract", SEEDS, "--confidence", str(least)).stdout.splitlines()))
    assert min(one["confidence"] for article in sifted for one in article["statements"]) == least
    for few, many in zip(sifted, everything, strict=True):
        assert few["statements"] == [one for one in many["statements"] if one["confidence"] >= least]
        assert {one["id"] for one in few["speakers"]} == {
            one["speaker"]["id"] for one in few["statements"] if one["speaker"]
        }


def test_a_dumb_terminal_heeds_the_options_too():
    shown = run(SEEDS, "--confidence", "1", TERM="dumb").stdout.decode()
    assert shown.count("No statements.") == len(list(seeds().iterdir()))


def test_one_bad_file_costs_1_and_no_other_file(news):
    finished = run("extract", str(news), str(news / "gone.txt"), PYTHONIOENCODING="utf-8")
    assert finished.returncode == 1
    assert len(finished.stdout.splitlines()) == 2
    errors = finished.stderr.decode().splitlines()
    assert [line.split(": ")[0] for line in errors] == ["onrecord", "onrecord"]
    assert "empty.txt: " in errors[0]
    assert "gone.txt: " in errors[1]
    assert all("; " in line for line in errors)


@pytest.mark.parametrize("name", ["jsonl", "md", "txt"])
def test_no_escape_code_reaches_a_terminal(news, name):
    finished = run("extract", str(news), "--format", name, PYTHONIOENCODING="utf-8")
    assert set(HARMFUL.findall(finished.stdout.decode() + finished.stderr.decode())) == {"\n"}


def test_escape_codes_in_the_name_of_a_missing_file_are_shown():
    finished = run("extract", "no\x1b]0;x\x07\n.txt", PYTHONIOENCODING="utf-8")
    assert finished.stderr.decode().startswith("onrecord: no␛]0;x␇ .txt: ")
    assert finished.stderr.count(b"\n") == 1


@pytest.mark.parametrize("name", ["jsonl", "md", "txt"])
def test_output_is_utf_8_whatever_the_locale(news, name):
    here = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    finished = run("extract", str(news / "good.txt"), "--format", name, **here)
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert "“Later,”" in finished.stdout.decode("utf-8")
    assert b"\r" not in finished.stdout


def test_output_goes_to_a_file_and_replaces_it_whole(news, tmp_path):
    (tmp_path / "out.md").write_text("old")
    finished = run("extract", str(news / "good.txt"), "--format", "md", "-o", "out.md", cwd=tmp_path)
    assert (finished.returncode, finished.stdout, finished.stderr) == (0, b"", b"")
    assert (tmp_path / "out.md").read_text(encoding="utf-8").startswith("# ")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["news", "out.md"]


def test_output_stays_as_it_is_if_no_input_can_be_read(news, tmp_path):
    (tmp_path / "out.md").write_text("old")
    assert run("extract", str(news / "empty.txt"), "-o", "out.md", cwd=tmp_path).returncode == 1
    assert (tmp_path / "out.md").read_text() == "old"


def test_output_that_cannot_be_written_is_one_line(news, tmp_path):
    finished = run("extract", str(news / "good.txt"), "-o", "none/out.md", cwd=tmp_path)
    assert finished.returncode == 1
    assert finished.stderr.splitlines() == [
        b"onrecord: none/out.md: there is no such folder; create it first, or choose another one"
    ]


def test_a_hyphen_is_standard_output(news):
    assert run("extract", str(news / "good.txt"), "-o", "-").stdout.startswith(b"{")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "md", "a.txt", "b.txt"],
        ["a.txt", "--format", "md", "b.txt"],
        ["a.txt", "b.txt", "--format=md"],
        ["--format", "md", "--", "a.txt", "b.txt"],
        ["a.txt", "--format", "md", "--", "b.txt"],
    ],
)
def test_options_stand_anywhere(tmp_path, monkeypatch, capsys, arguments):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("One said yes.")
    (tmp_path / "b.txt").write_text("Two said yes.")
    assert run_here("extract", *arguments) == 0
    assert capsys.readouterr().out.count("\n# ") == 1


def test_names_that_look_like_options_or_commands(tmp_path):
    for name in ("-x.txt", "extract"):
        (tmp_path / name).write_text("She said yes.")
    assert b'"-x.txt"' in run("extract", "--", "-x.txt", cwd=tmp_path).stdout
    assert b'"extract"' in run("extract", "extract", cwd=tmp_path).stdout
    assert run("./extract", cwd=tmp_path, TERM="dumb").stdout.startswith(b"She said yes.")
    assert run("--", "extract", cwd=tmp_path, TERM="dumb").stdout.startswith(b"She said yes.")


def test_a_dumb_terminal_gets_the_text(news):
    finished = run(TERM="dumb")
    assert (finished.returncode, finished.stdout) == (0, run("read", "--plain", TERM="xterm").stdout)
    assert finished.stdout.decode().count("Who said what") == len(list(seeds().iterdir()))
    assert run(str(news), TERM="dumb").returncode == 1


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_went_away_ends_it_quietly(tmp_path, monkeypatch, unbuffered):
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    (tmp_path / "long.txt").write_text(NOTE * 100, encoding="utf-8")
    command = [sys.executable, "-m", "tui", "extract", str(tmp_path / "long.txt")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line(news):
    command = [sys.executable, "-m", "tui", "extract", str(news / "good.txt")]
    with Path("/dev/full").open("wb") as full:
        finished = subprocess.run(command, check=False, cwd=ROOT, stdout=full, stderr=subprocess.PIPE)
    assert finished.returncode == 1
    assert finished.stderr == (
        b"onrecord: standard output: the disk is full; free some space, or choose another disk\n"
    )


def test_version_and_help():
    assert run("--version").stdout.startswith(b"onrecord 0.")
    told = run("--help").stdout.decode()
    assert "onrecord [read] [PATH ...]" in told
    assert "onrecord extract PATH ... [--format FORMAT]" in told
    assert all(f"\n  onrecord {command} " in told for command in cli.COMMANDS)
    assert "examples:" in told
    assert all(
        word in run("extract", "--help").stdout.decode() for word in ("jsonl", "md", "txt", "exit codes")
    )


@pytest.fixture
def opened(monkeypatch) -> list[tuple[tuple[str, ...], StatementFilter, str | None]]:
    """What the reader was started with, at a terminal that never was."""
    started: list[tuple[tuple[str, ...], StatementFilter, str | None]] = []
    app = ModuleType("tui.app.app")
    app.run = lambda paths, scope, library, config: started.append((paths, scope, library)) or 0
    monkeypatch.setitem(sys.modules, "tui.app.app", app)
    monkeypatch.setattr(cli, "_at_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    return started


def test_reader_opens_the_library_or_what_is_named(opened, news):
    assert cli.main([]) == 0
    assert cli.main(["read"]) == 0
    assert cli.main(["read", str(news), "gone.txt"]) == 0
    assert cli.main(["--library", "x.db"]) == 0
    assert cli.main([str(news), "--library=x.db"]) == 0
    assert opened == [
        ((), DEFAULT, None),
        ((), DEFAULT, None),
        ((str(news), "gone.txt"), DEFAULT, None),
        ((), DEFAULT, "x.db"),
        ((str(news),), DEFAULT, "x.db"),
    ]


READER_OPTIONS = {
    "attitudes": (["--attitudes"], StatementFilter(attitudes=True)),
    "confidence": (["--confidence", "0.7"], StatementFilter(confidence=0.7)),
    "both": (["--confidence=1", "--attitudes"], StatementFilter(True, 1.0)),
}


@pytest.mark.parametrize(("given", "scope"), READER_OPTIONS.values(), ids=READER_OPTIONS)
def test_reader_options_stand_anywhere(opened, news, given, scope):
    assert cli.main(given) == 0
    assert cli.main([str(news), *given, "gone.txt"]) == 0
    assert cli.main([*given, "--", str(news)]) == 0
    assert opened == [
        ((), scope, None),
        ((str(news), "gone.txt"), scope, None),
        ((str(news),), scope, None),
    ]


def test_reader_is_not_opened_if_nothing_exists(opened, capsys):
    assert cli.main(["gone.txt", "lost.txt"]) == 1
    assert opened == []
    assert [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()] == ["gone.txt", "lost.txt"]


def test_interruption_has_its_own_code(monkeypatch):
    def interrupted(sources, scope):
        raise KeyboardInterrupt

    monkeypatch.setattr(workflow, "extract", interrupted)
    assert cli.main(["extract", SEEDS]) == 130


def test_a_file_that_is_gone_is_opened_where_the_library_has_it(opened, tmp_path, capsys):
    file = tmp_path / "good.txt"
    file.write_text(NOTE, encoding="utf-8")
    with Library(library_path()) as library:
        list(collect(library, [str(file)]))
    file.unlink()
    assert cli.main([str(file)]) == 0
    assert opened == [((str(file),), DEFAULT, None)]
    assert cli.main([str(tmp_path / "never.txt")]) == 1
    assert "never.txt" in capsys.readouterr().err
    assert len(opened) == 1
