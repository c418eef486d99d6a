"""What all tests share: nobody's own library is ever touched."""

import pytest


@pytest.fixture(autouse=True)
def own_library(tmp_path_factory, monkeypatch):
    """The library that commands use unless told otherwise is a new one for each test."""
    monkeypatch.setenv("ONRECORD_LIBRARY", str(tmp_path_factory.mktemp("library") / "library.db"))
