"""`onrecord config`: which file, what holds, what is wrong."""

import os

import pytest

from tui.app.command_tables import ALL_COMMANDS
from tui.configuration.options import SETTINGS
from tui.configuration.parse import parse


@pytest.fixture
def file(tmp_path, monkeypatch):
    """The file in force."""
    monkeypatch.setenv("ONRECORD_CONFIG", str(tmp_path / "config.toml"))
    return tmp_path / "config.toml"


def line_of(done, name: str) -> str:
    return next(line for line in done.out.splitlines() if line.startswith(f"{name} "))


def test_it_tells_the_file_and_every_setting_with_its_source(run, file):
    file.write_text('measure = 60\n[keys]\nmark = ["X", "f2"]\n')
    done = run("config")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == str(file)
    assert line_of(done, "measure").split() == ["measure", "60", "file"]
    assert line_of(done, "doubt").split() == ["doubt", "0.65", "default"]
    assert line_of(done, "keys.mark").split() == ["keys.mark", '["X",', '"f2"]', "file"]
    assert all(line_of(done, setting.name) for setting in SETTINGS)


def test_what_is_wrong_is_told_and_is_a_failure(run, file):
    file.write_text('mesure = 60\n[keys]\nmark = "n"\n')
    done = run("config")
    assert done.code == 1
    assert 'did you mean "measure"?' in done.out
    assert "n is already a key of statement.next" in done.out


def test_without_a_file_all_is_as_usual(run, monkeypatch, tmp_path):
    monkeypatch.delenv("ONRECORD_CONFIG")
    monkeypatch.setattr("platformdirs.user_config_path", lambda name, appauthor: tmp_path / name)
    done = run("config")
    assert done.code == 0
    assert done.out.startswith(f"{tmp_path / 'onrecord' / 'config.toml'}: there is no such file")
    assert list(tmp_path.glob("onrecord*")) == []


def test_a_file_that_was_named_has_to_be_there(run, tmp_path):
    done = run("config", "--config", str(tmp_path / "none.toml"))
    assert done.code == 1
    assert "no such file" in done.out


def test_the_environment_is_a_source_too(run, file, monkeypatch, tmp_path):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("ONRECORD_LIBRARY", str(tmp_path / "mine.db"))
    done = run("config", "--config", str(file))
    assert line_of(done, "theme").split() == ["theme", '"record-mono"', "NO_COLOR"]
    assert line_of(done, "library").split() == ["library", f'"{tmp_path / "mine.db"}"', "ONRECORD_LIBRARY"]


def test_the_path_alone(run, file):
    assert run("config", "--path").out == f"{file}\n"


def test_the_sample_has_every_setting_and_every_key_and_changes_nothing(run):
    sample = run("config", "--default").out
    said = parse("any", sample.encode())
    assert (said.given, said.keys, said.problems) == (frozenset(), {}, ())
    names = [line.split(" = ")[0].removeprefix("# ") for line in sample.splitlines() if " = " in line]
    assert {setting.name.rpartition(".")[2] for setting in SETTINGS} <= set(names)
    assert {f'"{key.id}"' for key in ALL_COMMANDS if "–" not in key.shown} <= set(names)


def test_the_sample_holds_when_it_is_taken_at_its_word(run, file):
    lines = run("config", "--default").out.splitlines()
    words = [line.removeprefix("# ") if " = " in line else line for line in lines]
    file.write_text("\n".join(words), encoding="utf-8")
    done = run("config")
    assert (done.code, "problems" in done.out) == (0, False)


def test_what_a_file_says_is_harmless_when_it_is_told(run, file):
    file.write_text('theme = "\\u001b[31m"\n', encoding="utf-8")
    done = run("config")
    assert done.code == 1
    assert "\x1b" not in done.out


def test_commands_use_the_library_that_is_configured(run, file, monkeypatch, tmp_path):
    monkeypatch.delenv("ONRECORD_LIBRARY")
    file.write_text(f"library = '{tmp_path / 'mine.db'}'\n")
    (tmp_path / "a.txt").write_text("“It rains,” Ann Ash said.")
    assert run("add", str(tmp_path / "a.txt")).code == 0
    assert (tmp_path / "mine.db").exists()


WITH_LIBRARY = [
    ["list"],
    ["search", "pier"],
    ["speakers"],
    ["export", "--marked"],
    ["corrections"],
    ["remove", "1", "--yes"],
    ["library", "info"],
    ["add", os.devnull],
]


@pytest.mark.parametrize("arguments", WITH_LIBRARY, ids=lambda given: given[0])
def test_library_commands_tell_what_is_wrong_with_the_configuration(library, run, file, arguments):
    file.write_text("mesure = 60\ntheme = 3\n")
    told = run(*arguments).err.splitlines()
    assert [line.split(", ")[1].split(":")[0] for line in told[:2]] == ["mesure", "theme"]
    assert all(line.startswith(f"onrecord: {file}, ") for line in told[:2])
    assert sum("mesure" in line for line in told) == 1


@pytest.mark.parametrize("arguments", WITH_LIBRARY, ids=lambda given: given[0])
def test_library_commands_heed_the_configuration_that_is_given(run, monkeypatch, tmp_path, arguments):
    monkeypatch.delenv("ONRECORD_LIBRARY")
    (tmp_path / "other.toml").write_text(f"library = '{tmp_path / 'other.db'}'\n")
    done = run(*arguments, "--config", str(tmp_path / "other.toml"))
    assert done.code == 1
    if arguments[0] == "add":
        assert (tmp_path / "other.db").exists()
    else:
        assert done.err.startswith(f"onrecord: {tmp_path / 'other.db'}: there is no library yet")


def test_a_template_is_heeded_where_the_configuration_is_given(run, library, tmp_path):
    (tmp_path / "other.toml").write_text("[export]\ntemplate = '{speaker} said so'\n")
    (tmp_path / "a.txt").write_text("“It rains,” Ann Ash said.")
    given = ["--format", "template", "--config", str(tmp_path / "other.toml")]
    assert run("extract", str(tmp_path / "a.txt"), *given).out == "Ann Ash said so\n"
    assert run("export", "--marked", *given).out == "Bo Lee said so\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["list", "--format", "template"], "invalid choice: 'template'"),
        (["search", "x", "--format=template"], "invalid choice: 'template'"),
        (["extract", "--format", "template"], "name at least one PATH"),
        (["export", "--format=template"], "give --marked or a QUERY"),
    ],
)
def test_wrong_usage_comes_before_a_missing_template(run, file, arguments, words):
    done = run(*arguments)
    assert (done.code, words in done.err) == (2, True)


def test_commands_write_by_the_template_that_is_configured(run, file, tmp_path):
    file.write_text("[export]\ntemplate = '{speaker}: {content}'\n")
    (tmp_path / "a.txt").write_text("“It rains,” Ann Ash said.")
    done = run("extract", str(tmp_path / "a.txt"), "--format", "template")
    assert (done.code, done.out) == (0, "Ann Ash: “It rains,”\n")
    file.write_text("")
    done = run("extract", str(tmp_path / "a.txt"), "--format=template")
    assert done.code == 1
    assert "there is no template" in done.err
    assert str(file) in done.err
