"""What a reader installs: the built wheel, in a fresh environment, run from somewhere else."""

import ast
import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from functools import cache
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PURELIB = "import sysconfig; print(sysconfig.get_path('purelib'))"
REQUIREMENTS = "from importlib.metadata import requires; print(*requires('onrecord'), sep='\\n')"
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


@cache
def imports() -> dict[Path, set[str]]:
    """The top-level names that each module of the package imports."""
    found: dict[Path, set[str]] = {}
    for file in (ROOT / "tui").rglob("*.py"):
        nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
        names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
        found[file] = {name.partition(".")[0] for name in names}
    return found


def imported(*, training: bool) -> set[str]:
    """The distributions of others that the package imports, with or without what only training needs."""
    files = [file for file in imports() if training or "training" not in file.parts]
    names = set().union(*(imports()[file] for file in files))
    foreign = names - sys.stdlib_module_names - {"tui"}
    distributions = packages_distributions()
    return {each.lower() for name in foreign for each in distributions.get(name, [name])}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    built = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", ".", "--no-deps", "--no-build-isolation", "-w", built, cwd=ROOT)
    return next(built.glob("onrecord-*.whl"))


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory) -> Path:
    """The folder of programs of a fresh environment with the wheel and, from this environment, all others.

    The editable installation of this environment is out of its reach: Python reads `.pth` files only in the
    fresh environment's own folder.
    """
    fresh = tmp_path_factory.mktemp("fresh")
    venv.create(fresh, with_pip=False)
    folder = fresh / ("Scripts" if sys.platform == "win32" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", folder / "python")
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", "--no-compile", wheel, cwd=fresh)
    packages = Path(run(folder / "python", "-c", PURELIB, cwd=fresh).strip())
    (packages / "others.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
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


def test_the_wheel_requires_what_it_imports_in_versions_that_are_tested(programs, tmp_path):
    lines = run(programs / "python", "-c", REQUIREMENTS, cwd=tmp_path).splitlines()
    required = {each.name.lower(): each for each in map(Requirement, lines)}
    always = {name: each for name, each in required.items() if each.marker is None}
    assert all(each.specifier.contains(version(name)) for name, each in always.items())
    assert "pyyaml" in always
    assert imported(training=False) <= set(always)
    assert imported(training=True) <= set(required)


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
