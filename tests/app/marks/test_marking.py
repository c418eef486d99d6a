"""Marking, copying, exporting, and leaving without losing anything."""

import json

import pytest
from textual.widgets import Input

from tests.app.driver import AppDriver, open_app
from tui.app.export.sheet import ExportNotice, ExportSheet
from tui.app.ui.choices import Choices
from tui.model.statement_filter import EVERYTHING


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Whatever is exported without a folder lands here."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sheet(at: AppDriver) -> ExportSheet:
    assert isinstance(at.app.screen, ExportSheet)
    return at.app.screen


def path(at: AppDriver) -> Input:
    return sheet(at).query_one(Input)


def problem(at: AppDriver) -> str:
    return sheet(at).query_one(ExportNotice).problem


async def test_m_marks_and_takes_the_mark_off():
    async with open_app(size=(160, 45)) as at:
        await at.press("n", "m")
        assert list(at.open_article.marked) == [at.current.id]
        assert any(line.rstrip().endswith("▐") for line in at.lines("#text-pane"))
        assert any(line.startswith("▌▐") for line in at.lines("#panel-pane"))
        await at.press("n", "m", "p", "m")
        assert list(at.open_article.marked) == [at.statements[at.statements.index(at.current) + 1].id]
        await at.press("n", "m")
        assert not at.open_article.marked
        assert not any(line.rstrip().endswith("▐") for line in at.lines("#text-pane"))


async def test_y_copies_the_statement_with_its_speaker():
    async with open_app() as at:
        await at.press("n", "n", "y")
        content = at.current.content[0].of(at.open_article.article.text)
        speaker = at.open_article.speaker(at.current)
        assert content.split()[0] in at.app.clipboard
        assert (speaker.name if speaker else "Unattributed") in at.app.clipboard
        assert at.said == "Copied (if nothing pastes, allow clipboard access in the terminal)"


async def test_an_attitude_is_never_copied_as_if_it_had_been_said():
    async with open_app(scope=EVERYTHING) as at:
        wanted = next(each for each in at.statements if each.attribution == "attitude")
        at.reader.go_to(wanted)
        await at.press("y")
        cue = wanted.cue.of(at.open_article.article.text)
        assert f" · “{cue}” · {wanted.kind} attitude\n" in at.app.clipboard


async def test_marks_are_exported_to_markdown_by_default(folder):
    async with open_app() as at:
        await at.press("n", "m", "n", "n", "m", "e")
        assert path(at).value.endswith(".md")
        marked = [each for each in at.statements if each.id in at.open_article.marked]
        await at.press("enter")
        assert at.app.screen is at.reader
        (file,) = folder.iterdir()
        assert at.said == f"Exported 2 to {file.name}"
        written = " ".join(file.read_text(encoding="utf-8").split())
        for statement in marked:
            word = max(statement.content[0].of(at.open_article.article.text).split(), key=len)
            assert word.strip('"“”,.') in written
        at.check_in_step()


async def test_what_and_format_are_chosen_by_keys(folder):
    async with open_app() as at:
        await at.press("e")
        assert sheet(at).query_one("#what", Choices).has_focus
        count = int(sheet(at).query_one("#what", Choices).options[0][1])
        assert count == len(at.statements)
        await at.press("tab", "right")
        assert path(at).value.endswith(".jsonl")
        await at.press("tab", "ctrl+u", *"mine.jsonl", "enter")
        (line,) = (folder / "mine.jsonl").read_text(encoding="utf-8").splitlines()
        assert [each["id"] for each in json.loads(line)["statements"]] == [each.id for each in at.statements]


async def test_one_speakers_statements_alone(folder):
    async with open_app() as at:
        while at.current.speaker is None:
            await at.press("n")
        his = [each for each in at.statements if each.speaker == at.current.speaker]
        await at.press("e")
        labels = [label for label, _ in sheet(at).query_one("#what", Choices).options]
        name = at.open_article.speaker(at.current).name
        place = labels.index(f"{name}’s statements")
        await at.press(*["down"] * place, "tab", "right", "enter")
        (file,) = folder.iterdir()
        exported = json.loads(file.read_text(encoding="utf-8"))["statements"]
        assert [each["id"] for each in exported] == [each.id for each in his]


async def test_the_preview_follows_the_choice():
    async with open_app() as at:
        await at.press("e")
        preview = sheet(at).query_one("Preview")
        shown = [preview.render_line(y).text for y in range(6)]
        await at.press("tab", "right")
        other = [preview.render_line(y).text for y in range(6)]
        assert shown != other
        assert '{"schema": "onrecord/1"' in other[0]


async def test_a_file_that_is_there_is_replaced_only_if_asked_for(folder):
    (folder / "notes.md").write_text("precious", encoding="utf-8")
    async with open_app() as at:
        await at.press("m", "e", "tab", "tab", "ctrl+u", *"notes.md", "enter")
        assert "already exists" in problem(at)
        assert (folder / "notes.md").read_text(encoding="utf-8") == "precious"
        await at.press("escape")
        assert at.app.screen is at.reader
        assert (folder / "notes.md").read_text(encoding="utf-8") == "precious"
        await at.press("e", "tab", "tab", "ctrl+u", *"notes.md", "enter", "enter")
        assert at.app.screen is at.reader
        assert (folder / "notes.md").read_text(encoding="utf-8").startswith("# ")


async def test_consent_to_replace_one_file_is_none_for_another(folder):
    for name in ("a.md", "b.md"):
        (folder / name).write_text("precious", encoding="utf-8")
    async with open_app() as at:
        await at.press("e", "tab", "tab", "ctrl+u", *"a.md", "enter")
        assert "already exists" in problem(at)
        await at.press("ctrl+u", *"b.md", "enter")
        assert "already exists" in problem(at)
    assert [file.read_text(encoding="utf-8") for file in sorted(folder.iterdir())] == ["precious"] * 2


NAMES = [
    ("missing/a.md", "there is no such folder"),
    (".", "that is a folder"),
    ("x" * 300, "the name is too long"),
]


@pytest.mark.parametrize(("name", "said"), NAMES, ids=["folder", "is a folder", "length"])
async def test_what_cannot_be_written_is_said_and_can_be_corrected(folder, name, said):
    async with open_app() as at:
        await at.press("e", "tab", "tab")
        path(at).value = name
        await at.press("enter")
        assert said in problem(at)
        await at.press("end", "ctrl+u", *"fine.md", "enter")
        assert (folder / "fine.md").exists()


async def test_y_in_the_sheet_copies_instead(folder):
    async with open_app() as at:
        await at.press("m", "e", "y")
        assert at.app.screen is at.reader
        assert at.app.clipboard.startswith("# ")
        assert list(folder.iterdir()) == []


async def test_letters_typed_into_the_file_name_call_no_command(folder):
    async with open_app() as at:
        await at.press("e", "tab", "tab", "ctrl+u", *"y q.md", "enter")
        assert (folder / "y q.md").exists()


async def test_q_quits():
    async with open_app() as at:
        await at.press("q")
        assert at.has_quit


async def test_without_statements_the_keys_say_so(folder):
    (folder / "a.txt").write_text("Rain.\n", encoding="utf-8")
    async with open_app(folder / "a.txt") as at:
        said = {}
        for key in ("n", "]", "m", "y", "e", "w"):
            await at.press(key)
            said[key] = at.said
        assert said == {
            "n": "No statements here",
            "]": "No statements here",
            "m": "No statement to mark",
            "y": "No statement to copy",
            "e": "No statements to export",
            "w": "No statement to explain",
        }
