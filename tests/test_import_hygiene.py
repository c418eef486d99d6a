"""What a start pays for. Each case runs in a process of its own: imports cannot be taken back."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.first_paint_modules import COMMAND, listed, loaded
from tui.resources import seeds

HEAVY = {"textual", "rich", "numpy", "markdown_it", "yaml"}
CORE = "tui.workflow, tui.exporters.formats, tui.exporters.files, tui.model.speaker_groups, tui.resources"
UNUSED = {"tui.loaders", "tui.workflow", "tui.exporters"}
SEED = str(min(seeds().iterdir()))
CASES = {
    # code, modules that must not be loaded by it
    "import of the command": ("import tui.cli", HEAVY | {"json", "dataclasses", "argparse", "sqlite3"}),
    "import of the core": (f"import {CORE}, tui.loaders.files", HEAVY),
    "configuration of a reader without a file": (
        "from tui.configuration.load import load_settings; load_settings()",
        HEAVY | {"tomllib", "difflib", "tui.exporters"},
    ),
    "--version": (
        "main(['--version'])",
        HEAVY | {"dataclasses", *UNUSED},
    ),
    "--help": ("main(['--help'])", HEAVY | {"dataclasses", *UNUSED}),
    "help of a command": (
        "main(['list', '--help'])",
        HEAVY | {"tui.loaders", "tui.analysis.pipeline", "tui.exporters.formats", "wcwidth"},
    ),
    "a list of the library": (
        "main(['list', '--library', ':memory:'])",
        HEAVY | {"tui.loaders", "tui.analysis.pipeline", "tui.exporters.formats", "wcwidth"},
    ),
    "a search of the library": ("main(['search', 'word', '--library', 'none.db'])", HEAVY),
    "extract of a text file": (f"main(['extract', {SEED!r}])", (HEAVY - {"numpy"}) | {"sqlite3"}),
}
PROGRAM = """\
import sys
from tui.cli import main
try:
    {code}
except SystemExit:
    pass
print("\\n", *sys.modules)
"""


def modules_after(code: str) -> set[str]:
    program = [sys.executable, "-c", PROGRAM.format(code=code)]
    finished = subprocess.run(
        program, cwd=Path(__file__).parents[1], capture_output=True, check=True, encoding="utf-8"
    )
    return set(finished.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(("code", "unwanted"), CASES.values(), ids=CASES)
def test_only_what_is_needed_is_imported(code, unwanted):
    loaded = modules_after(code)
    assert "tui.cli" in loaded
    assert not unwanted & loaded


def test_the_first_frame_loads_the_listed_modules_and_no_other():
    now, before = set(loaded()), set(listed())
    lines = [*(f"+ {each}" for each in sorted(now - before)), *(f"- {each}" for each in sorted(before - now))]
    assert not lines, "\n".join(["the first frame loads other modules:", *lines, f"to list them: {COMMAND}"])


FEATURES = {
    *("articles", "correction", "entities", "export", "help", "marks", "search", "selection", "speaker"),
    "statements",
}
OF_ARTICLES = {"analysis", "anchoring", "corrections", "exporters", "importing", "loaders", "workflow"}


def test_the_list_has_no_feature_but_two_empty_panes_and_nothing_that_only_articles_need():
    modules = [name.split(".") for name in listed()]
    of_features = [
        each for each in modules if each[:2] == ["tui", "app"] and FEATURES.intersection(each[2:3])
    ]
    assert {".".join(each) for each in of_features if len(each) > 3} == {
        "tui.app.articles.list",
        "tui.app.statements.panel",
    }
    assert not OF_ARTICLES.intersection(each[1] for each in modules if len(each) > 1)
    assert {".".join(each) for each in modules if each[1:2] == ["library"]} == {
        "tui.library",
        "tui.library.path",
    }
    assert not {each[0] for each in modules} & (HEAVY - {"textual", "rich"})
