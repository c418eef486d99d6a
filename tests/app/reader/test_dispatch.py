"""Every command of the reading screen is carried out: the table has them all, and leads to a method each."""

import inspect
from typing import get_type_hints

import pytest

from tests.app.articles import ARTICLE
from tests.app.driver import open_app, open_by_name
from tui.app.reader.commands import READER_KEYS
from tui.app.reader.dispatch import CALLS
from tui.app.reader.screen import ReaderScreen


@pytest.fixture(autouse=True)
def article(monkeypatch):
    open_by_name(monkeypatch, lambda source: ARTICLE)


def test_every_command_of_the_reader_has_a_call_and_no_other():
    assert list(CALLS) == [key.id for key in READER_KEYS]


def test_every_binding_of_the_reader_is_a_command():
    assert [binding.action for binding in ReaderScreen.BINDINGS] == [f"command('{name}')" for name in CALLS]


async def test_every_call_resolves_to_a_method_that_takes_its_argument():
    async with open_app("bridge", settle=False) as at:
        for name, call in CALLS.items():
            method = getattr(getattr(at.reader.features, call.feature), call.method)
            arguments = () if call.by is None else (call.by,)
            inspect.signature(method).bind(*arguments)
            assert list(get_type_hints(method)) == [*(["by"] if arguments else []), "return"], name
