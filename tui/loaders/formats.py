"""The loader of each file format; a new format is a new module and an entry here.

This is the one module of the package that imports inside functions: a parser and its libraries are imported
only once a file of their format is loaded, so plain text never costs the import of a Markdown parser.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from tui.loaders.source import SourceFile
from tui.model.article import Article

Loader = Callable[[SourceFile], Article]
"""Turns a file's content into an article; raises LoadError if it cannot."""


def _plain_text() -> Loader:
    from tui.loaders.plain_text.loader import load

    return load


def _markdown() -> Loader:
    # The parser is imported only once a Markdown file is met: a reader of plain text never pays for it.
    from tui.loaders.markdown.loader import load

    return load


LOADERS: Mapping[str, Callable[[], Loader]] = {
    ".txt": _plain_text,
    ".md": _markdown,
    ".markdown": _markdown,
}
"""By suffix, in lower case: the function that imports and returns the loader."""


def has_loader(path: Path) -> bool:
    """Return whether a folder is searched for files with this suffix."""
    return path.suffix.lower() in LOADERS


def loader(path: Path) -> Loader:
    """Return the loader for the file's suffix; the one for plain text if the suffix is unknown."""
    return LOADERS.get(path.suffix.lower(), _plain_text)()
