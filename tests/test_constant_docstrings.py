"""A string literal that documents a constant follows its assignment, so that none documents another one."""

import ast
from itertools import pairwise
from pathlib import Path

import pytest

import tui

ROOT = Path(tui.__file__).parent


def is_string(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def misplaced(source: str) -> list[int]:
    """The lines of string literals of a module, and of its classes, that follow no assignment."""
    tree = ast.parse(source)
    bodies = [tree.body, *(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    return [
        statement.lineno
        for body in bodies
        for before, statement in pairwise(body)
        if is_string(statement) and not isinstance(before, ast.Assign | ast.AnnAssign)
    ]


def test_each_string_literal_follows_an_assignment():
    paths = sorted(ROOT.rglob("*.py"))
    assert paths
    found = {path.relative_to(ROOT).as_posix(): misplaced(path.read_text(encoding="utf-8")) for path in paths}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        pytest.param('"""A module."""\n\nA = 1\n"""One."""\nB = 2\n"""Two."""\n', [], id="in place"),
        pytest.param('A = 1\nB = 2\n"""Two."""\n"""One."""\n', [4], id="slipped"),
        pytest.param('import os\n"""Nothing."""\n', [2], id="behind an import"),
        pytest.param(
            'class C:\n    """C."""\n\n    a: int\n    """A."""\n    """B."""\n', [6], id="in a class"
        ),
    ],
)
def test_a_literal_that_has_slipped_is_seen(source, lines):
    assert misplaced(source) == lines
