"""Which loader reads which file; a new format is a new module and a line here."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tui.loaders.source import SourceFile
from tui.model.article import Article

Loader = Callable[[SourceFile], Article]
"""Makes an article of a file's content; raises LoadError where it cannot."""


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
"""By suffix, in lower case: what imports and returns the loader."""


def has_loader(path: Path) -> bool:
    """Whether the file's suffix is one that a folder is searched for."""
    return path.suffix.lower() in LOADERS


def loader(path: Path) -> Loader:
    """The loader for the file: by its suffix, plain text for any other."""
    return LOADERS.get(path.suffix.lower(), _plain_text)()
