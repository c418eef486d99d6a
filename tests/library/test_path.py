"""Where the library is: as given, else as the environment says, else where the platform keeps such things."""

from pathlib import Path

import platformdirs
import pytest

from tui.library.path import VARIABLE, library_path

USUAL = str(platformdirs.user_data_path("onrecord", appauthor=False) / "library.db")
HOME = str(Path.home() / "news.db")
PLACES = [
    # given, in the environment, the place
    ("a.db", "b.db", "a.db"),
    (None, "b.db", "b.db"),
    ("~/news.db", None, HOME),
    (None, "~/news.db", HOME),
    (None, None, USUAL),
    ("", "", USUAL),
    ("~nosuchuser/news.db", None, "~nosuchuser/news.db"),
]


@pytest.mark.parametrize(("given", "variable", "found"), PLACES)
def test_the_place(monkeypatch, given, variable, found):
    monkeypatch.delenv(VARIABLE)
    if variable is not None:
        monkeypatch.setenv(VARIABLE, variable)
    assert library_path(given) == found
