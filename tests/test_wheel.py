"""What a reader installs: the built wheel, in a fresh environment, run from somewhere else."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = {"tui": "tui", "styles": "tui/styles", "seeds": "tui/seeds"}
"""Where the folders of the checkout lie within the wheel."""


def run(*command: str | Path, cwd: Path) -> str:
    """What the command prints; nothing of the checkout or the test environment is in its reach."""
    environment = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}
    }
    finished = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False)
    assert finished.returncode == 0, finished.stderr.decode(errors="replace")
    return finished.stdout.decode()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    built = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", ".", "--no-deps", "--no-build-isolation", "-w", built, cwd=ROOT)
    return next(built.glob("onrecord-*.whl"))


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory) -> Path:
    """The folder of programs of a fresh environment with the wheel and its dependencies."""
    fresh = tmp_path_factory.mktemp("fresh")
    venv.create(fresh, with_pip=False)
    folder = fresh / ("Scripts" if sys.platform == "win32" else "bin")
    run(sys.executable, "-m", "pip", "--python", folder / "python", "install", "--quiet", wheel, cwd=fresh)
    return folder


def test_wheel_holds_the_package_with_styles_seeds_lexicons_models_and_schema(wheel):
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"{inside}/{file.relative_to(ROOT / folder).as_posix()}"
        for folder, inside in FOLDERS.items()
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert {name for name in packed if ".dist-info/" not in name} == wanted
    kinds = {
        "tui/styles/": ".tcss",
        "tui/seeds/": ".txt",
        "tui/analysis/lexicons/": ".txt",
        "tui/analysis/models/": ".npz",
        "tui/library/storage/schema/1/": ".sql",
    }
    for start, suffix in kinds.items():
        assert any(name.startswith(start) and name.endswith(suffix) for name in packed)


def test_installed_command_tells_its_version(programs, tmp_path):
    assert run(programs / "onrecord", "--version", cwd=tmp_path).startswith("onrecord 0.")


def test_resources_are_found_within_the_installation(programs, tmp_path):
    code = "from tui.resources import seeds, styles; print(seeds(), styles(), sep='\\n')"
    for folder in map(Path, run(programs / "python", "-c", code, cwd=tmp_path).splitlines()):
        assert folder.is_dir()
        assert folder.parts[-3:-1] == ("site-packages", "tui")


def test_installed_command_extracts_the_installed_seeds(programs, tmp_path):
    code = "from tui.resources import seeds; print(seeds())"
    seeds = run(programs / "python", "-c", code, cwd=tmp_path).strip()
    lines = run(programs / "onrecord", "extract", seeds, "--format", "jsonl", cwd=tmp_path).splitlines()
    assert len(lines) == len(list((ROOT / "seeds").iterdir()))
    assert all(json.loads(line)["statements"] for line in lines)
