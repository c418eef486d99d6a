"""No module of the package has state that changes while a program runs: what is made once is handed on."""

import ast
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pytest

import tui

PACKAGE = Path(tui.__file__).parent
MUTATING = {
    *("add", "append", "appendleft", "clear", "difference_update", "discard", "extend", "insert"),
    *("intersection_update", "pop", "popitem", "popleft", "remove", "reverse", "setdefault", "sort"),
    *("symmetric_difference_update", "update"),
}
Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def changes(source: str) -> list[str]:
    """Where functions of a module change what belongs to a module: its names, their items or attributes."""
    module = ast.parse(source)
    return [ast.unparse(node) for node in _within(module, _names(module), inside=False)]


def _names(module: ast.Module) -> frozenset[str]:
    """What the module itself has names for: its own variables and classes, and what it imports from us."""
    names = set()
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "tui":
            folder = PACKAGE.parent.joinpath(*(node.module or "").split("."))
            values = (each for each in node.names if not _is_module(folder / each.name))
            names |= {each.asname or each.name for each in values}
    for node in module.body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {each.id for each in _nodes(targets) if isinstance(each, ast.Name)}
        elif isinstance(node, ast.ClassDef):
            names.add(node.name)
    return frozenset(names)


def _within(node: ast.AST, names: frozenset[str], *, inside: bool) -> Iterator[ast.AST]:
    if isinstance(node, Function):
        names, inside = names - _bound(node), True
    if inside and _is_change(node, names):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from _within(child, names, inside=inside)


def _bound(function: Function) -> set[str]:
    """The names that mean something of the function's own: its arguments, and what it assigns to."""
    arguments = {each.arg for each in ast.walk(function) if isinstance(each, ast.arg)}
    names = (each for each in ast.walk(function) if isinstance(each, ast.Name))
    return arguments | {each.id for each in names if isinstance(each.ctx, ast.Store)}


def _is_module(path: Path) -> bool:
    return path.is_dir() or path.with_suffix(".py").exists()


def _nodes(trees: Iterable[ast.AST]) -> Iterator[ast.AST]:
    return chain.from_iterable(map(ast.walk, trees))


def _is_change(node: ast.AST, names: frozenset[str]) -> bool:
    if isinstance(node, ast.Global):
        return True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        called = node.func
        return called.attr in MUTATING and isinstance(called.value, ast.Name) and called.value.id in names
    targets = []
    if isinstance(node, ast.Assign | ast.Delete):
        targets = node.targets
    elif isinstance(node, ast.AugAssign | ast.AnnAssign):
        targets = [node.target]
    return any(_root(each) in names for each in targets)


def _root(target: ast.expr) -> str | None:
    """The name whose item or attribute is the target; None for a plain name."""
    if isinstance(target, ast.Name):
        return None
    while isinstance(target, ast.Attribute | ast.Subscript):
        target = target.value
    return target.id if isinstance(target, ast.Name) else None


CHANGES = {
    "global": "X = 0\ndef f():\n    global X\n    X = 1",
    "an item": "X = {}\ndef f(key):\n    X[key] = 1",
    "an item of an item": "X = {}\ndef f(key):\n    X[key]['a'] += 1",
    "an item deleted": "X = {}\ndef f(key):\n    del X[key]",
    "a method": "X: list[int] = []\ndef f():\n    X.append(1)",
    "a method in a lambda": "X = []\nf = lambda: X.append(1)",
    "an attribute of what is imported": "from tui.a import X\ndef f():\n    X.doubt = 1",
    "what is imported": "from tui.a import X\ndef f(new):\n    X.update(new)",
    "an attribute of a class": "class X:\n    made = 0\n    def f(self):\n        X.made += 1",
}
NO_CHANGES = {
    "while the module is made": "X = {}\nX['a'] = 1\nX.update(b=2)",
    "an argument": "X = []\ndef f(X):\n    X.append(1)",
    "a local variable": "X = []\ndef f():\n    X = []\n    X.append(1)",
    "an object's own": "class X:\n    def f(self):\n        self.made = 1",
    "a function of a module": "from tui.library.articles import search_index as x\ndef f():\n    x.clear()",
    "reading": "X = {}\ndef f(key):\n    return X[key]",
}


@pytest.mark.parametrize("source", CHANGES.values(), ids=CHANGES)
def test_a_change_is_found(source):
    assert len(changes(source)) == 1


@pytest.mark.parametrize("source", NO_CHANGES.values(), ids=NO_CHANGES)
def test_what_is_no_change_is_not_taken_for_one(source):
    assert changes(source) == []


def test_no_module_of_the_package_has_state_that_changes():
    modules = sorted(PACKAGE.rglob("*.py"))
    assert len(modules) > 300
    found = {str(each.relative_to(PACKAGE)): changes(each.read_text(encoding="utf-8")) for each in modules}
    assert {name: each for name, each in found.items() if each} == {}
