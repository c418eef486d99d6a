"""An error that the engine isolates fails the test in which it happens."""

import logging

import pytest

from tui.analysis import isolation


class ErrorList(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.messages = []

    def emit(self, record):
        self.messages.append(self.format(record))


@pytest.fixture(autouse=True)
def no_isolated_errors():
    errors = ErrorList()
    isolation.LOG.addHandler(errors)
    yield
    isolation.LOG.removeHandler(errors)
    assert not errors.messages, errors.messages[0]
