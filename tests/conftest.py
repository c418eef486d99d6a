"""What all tests share: nobody's own library is ever touched, and nobody's settings hold."""

import os

import pytest

# Tests start many programs of their own; each would compile all modules again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture(autouse=True)
def own_library(tmp_path_factory, monkeypatch):
    """The library that commands use unless told otherwise is a new one for each test."""
    monkeypatch.setenv("ONRECORD_LIBRARY", str(tmp_path_factory.mktemp("library") / "library.db"))


@pytest.fixture(autouse=True)
def no_configuration(monkeypatch):
    """The configuration is an empty file unless a test has another."""
    monkeypatch.setenv("ONRECORD_CONFIG", os.devnull)
