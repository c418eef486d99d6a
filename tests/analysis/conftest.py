"""Nothing that the engine isolates may go wrong unnoticed in a test of it."""

import logging

import pytest

from tui.analysis import isolation


class Ear(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.heard = []

    def emit(self, record):
        self.heard.append(self.format(record))


@pytest.fixture(autouse=True)
def nothing_fails_unheard():
    ear = Ear()
    isolation.LOG.addHandler(ear)
    yield
    isolation.LOG.removeHandler(ear)
    assert not ear.heard, ear.heard[0]
