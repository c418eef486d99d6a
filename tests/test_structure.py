"""The structure of the package and of its tests: names, inheritance, sizes, local imports, folders."""

import ast
import fnmatch
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
METHODS = 36
"""The most methods that a class itself may define."""
LINES = 350
"""The most lines that a class itself may have."""
METHODS_INHERITED = 55
"""The most methods of a class together with those of its bases in this package."""
LINES_INHERITED = 490
"""The most lines of a class together with those of its bases in this package."""
DEPTH = 4
"""The most classes of this package in a line of inheritance below `tui/app/ui`."""
UI = "tui/app/ui/"
ERRORS = "tui/errors.py"
OTHER_TEST_FOLDERS = {"benchmarks", "corpus", "pictures"}
"""Folders of tests that mirror no folder of the package: scripts, and data for several tests."""


class Class(NamedTuple):
    """A class of the package, as written."""

    path: str
    node: ast.ClassDef

    @property
    def bases(self) -> list[str]:
        """The last names of its bases: `Message` for `textual.message.Message`, `Pane` for `Pane[int]`."""
        values = (base.value if isinstance(base, ast.Subscript) else base for base in self.node.bases)
        return [ast.unparse(value).rpartition(".")[2] for value in values]

    @property
    def methods(self) -> set[str]:
        return {each.name for each in self.node.body if is_function(each)}

    @property
    def lines(self) -> int:
        return self.node.end_lineno - self.node.lineno + 1


def is_function(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


@cache
def sources(folder: str) -> dict[str, str]:
    """The source of each module below a folder by its path."""
    files = sorted((ROOT / folder).rglob("*.py"))
    return {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files}


@cache
def modules() -> dict[str, ast.Module]:
    """The modules of the package by their paths."""
    return {path: ast.parse(source) for path, source in sources("tui").items()}


@cache
def all_classes() -> tuple[Class, ...]:
    """Every class of the package, nested ones too."""
    return tuple(
        Class(path, node)
        for path, module in modules().items()
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
    )


@cache
def classes_by_name() -> dict[str, Class]:
    return {each.node.name: each for each in all_classes()}


def own_bases(cls: Class) -> Iterator[Class]:
    """The bases of a class that are in the package, and theirs."""
    for name in cls.bases:
        if base := classes_by_name().get(name):
            yield base
            yield from own_bases(base)


def test_there_is_something_to_check():
    assert len(modules()) > 300
    assert len(all_classes()) > 200


def test_class_names_are_unique():
    counts = Counter(each.node.name for each in all_classes())
    assert [name for name, count in counts.items() if count > 1] == []


def test_classes_inherit_only_from_the_widgets_and_screens_of_ui_and_from_errors():
    wrong = [
        f"{each.path}: {each.node.name}({base.node.name})"
        for each in all_classes()
        for base in own_bases(each)
        if not base.path.startswith(UI) and base.path != ERRORS
    ]
    assert wrong == []


def test_inheritance_within_ui_is_not_deep():
    lines = {each.node.name: 1 + len(list(own_bases(each))) for each in all_classes() if UI in each.path}
    assert {name: depth for name, depth in lines.items() if depth > DEPTH} == {}


def test_no_class_inherits_twice_from_the_package():
    names = {each.node.name for each in all_classes()}
    assert [each.node.name for each in all_classes() if len(names.intersection(each.bases)) > 1] == []


def is_stub(function: ast.stmt) -> bool:
    """Whether a function does nothing but raise `NotImplementedError`."""
    body = [each for each in function.body if not isinstance(each, ast.Expr)]
    return len(body) == 1 and isinstance(body[0], ast.Raise) and "NotImplementedError" in ast.unparse(body[0])


def test_only_the_bases_in_ui_leave_methods_to_their_subclasses():
    stubs = [
        f"{each.path}: {each.node.name}.{method.name}"
        for each in all_classes()
        for method in each.node.body
        if is_function(method) and is_stub(method)
    ]
    assert [stub for stub in stubs if not stub.startswith(UI)] == []


def test_classes_are_not_large():
    large = [
        f"{each.path}: {each.node.name}: {len(each.methods)} methods, {each.lines} lines"
        for each in all_classes()
        if len(each.methods) > METHODS or each.lines > LINES
    ]
    assert large == []


def test_classes_are_not_large_with_what_they_inherit():
    large = []
    for each in all_classes():
        parts = [each, *own_bases(each)]
        methods = set().union(*(part.methods for part in parts))
        lines = sum(part.lines for part in parts)
        if len(methods) > METHODS_INHERITED or lines > LINES_INHERITED:
            large.append(f"{each.path}: {each.node.name}: {len(methods)} methods, {lines} lines")
    assert large == []


def has_local_imports(module: ast.Module) -> bool:
    """Whether a function of the module imports anything."""
    nodes = (node for each in ast.walk(module) if is_function(each) for node in each.body)
    return any(isinstance(inner, ast.Import | ast.ImportFrom) for node in nodes for inner in ast.walk(node))


def seams() -> list[str]:
    """The modules in which ruff allows imports within functions."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    ignored = settings["tool"]["ruff"]["lint"]["per-file-ignores"]
    return [path for path, rules in ignored.items() if "PLC0415" in rules]


def test_only_the_seams_import_within_functions():
    allowed = seams()
    found = {path for path, module in modules().items() if has_local_imports(module)}
    assert {path for path in found if not any(fnmatch.fnmatch(path, seam) for seam in allowed)} == set()
    assert found == set(allowed), "a seam that no longer imports within functions"


@pytest.mark.parametrize("folder", ["tui", "tests"])
def test_no_local_import_is_excused_where_it_is(folder):
    excuse = "noqa: " + "PLC0415"
    assert [path for path, source in sources(folder).items() if excuse in source] == []


def test_each_folder_of_tests_mirrors_one_of_the_package():
    folders = {Path(path).parent.relative_to("tests") for path in sources("tests")}
    mirrors = {each for each in folders if not each.parts or each.parts[0] not in OTHER_TEST_FOLDERS}
    assert {str(each) for each in mirrors if not (ROOT / "tui" / each).is_dir()} == set()


def test_each_folder_with_tests_is_a_package():
    folders = {Path(path).parent for path in sources("tests") if Path(path).name.startswith("test_")}
    below = folders - {Path("tests")}
    assert {str(each) for each in below if not (ROOT / each / "__init__.py").exists()} == set()
