"""Commands run within the test's process, on a library of their own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.library.building import document, filled
from tui import cli
from tui.library.library import Library
from tui.model.mark import Anchor, Mark

PIER = "The pier\n\n“The pier is shut,” Ada B. Moe said. Storms broke it.\n\nThe tide will rise, Bo Lee said."
TAXES = "Taxes\x1b[31m\n\nTaxes will rise, Ada Moe said. Rents may fall, Ada Moe hopes."


class Done(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict]:
        """The lines of JSON it printed."""
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """Where the library is, as the environment says; there is none yet."""
    monkeypatch.setenv("ONRECORD_LIBRARY", str(tmp_path / "library.db"))
    return tmp_path / "library.db"


@pytest.fixture
def library(place) -> Library:
    """A library of two articles, the first with a mark on what Bo Lee said."""
    pier, taxes = document(PIER, "pier", "2023-05-01"), document(TAXES, "taxes", "2024-02-10")
    with filled(pier, taxes, path=str(place)) as library:
        span = pier.analysis.statements[1].content[0]
        anchor = Anchor(span, span.of(PIER), PIER[: span.start][-32:], PIER[span.end :][:32])
        library.marks.add(1, Mark("", (anchor,), on_statement=True, note="Is that so?", tags=("check",)))
        yield library


@pytest.fixture
def run(capsys) -> Callable[..., Done]:
    """`onrecord` with these arguments."""

    def call(*arguments: str) -> Done:
        capsys.readouterr()
        try:
            code = cli.main(arguments)
        except SystemExit as finished:
            code = finished.code
        return Done(code, *capsys.readouterr())

    return call
