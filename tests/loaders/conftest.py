"""What the loaders' tests share: every rule is tried through a real file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.errors import LoadError
from tui.loaders.files import articles
from tui.model.article import Article

Load = Callable[[str, str | bytes], Article | LoadError]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Writes a file of the given name and content, and loads it."""

    def write_and_load(name: str, content: str | bytes) -> Article | LoadError:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        (loaded,) = articles([str(path)])
        return loaded

    return write_and_load


@pytest.fixture
def read(load: Load) -> Callable[[str, str | bytes], Article]:
    """The same for a file that can be read."""

    def read_article(name: str, content: str | bytes) -> Article:
        loaded = load(name, content)
        assert isinstance(loaded, Article), loaded
        return loaded

    return read_article
