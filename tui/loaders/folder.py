"""From the sources a reader names to articles, one file after another."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.errors import LoadError
from tui.loaders.files import content, found, printable
from tui.loaders.formats import loader
from tui.loaders.source import Source
from tui.model.statement import Article


def articles(sources: Iterable[str]) -> Iterator[Article | LoadError]:
    """Each article the sources hold, in order; in the place of a file that cannot be read, its error.

    A source is the path of a file or of a folder; a folder stands for the readable files below it. A file
    is read when its turn comes, and once only, however often it is named. Never raises for bad input.

    An article's id is its file's stem; where an earlier file of the run has the same, "-2" is added, or
    the next number that is free.
    """
    ids = Ids()
    for file in files(sources):
        yield file if isinstance(file, LoadError) else load(file, ids.unused(printable(file.stem)))


def files(sources: Iterable[str]) -> Iterator[Path | LoadError]:
    """Each file the sources stand for, once, in order; in the place of what cannot be found, its error."""
    return _distinct(item for source in sources for item in found(source))


class Ids:
    """The ids that one run has given out."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._counts: dict[str, int] = {}

    def unused(self, stem: str) -> str:
        """The stem or, once it is used, the stem with the first number that is free."""
        candidate = stem
        while candidate in self._used:
            self._counts[stem] = self._counts.get(stem, 1) + 1
            candidate = f"{stem}-{self._counts[stem]}"
        self._used.add(candidate)
        return candidate


def _distinct(items: Iterable[Path | LoadError]) -> Iterator[Path | LoadError]:
    seen: set[str] = set()
    for item in items:
        # Symbolic links are followed: two ways to one file are one file.
        key = f"\0{item}" if isinstance(item, LoadError) else os.path.realpath(item)
        if key not in seen:
            seen.add(key)
            yield item


def load(path: Path, identifier: str) -> Article | LoadError:
    """The article in a file, with this id; its error if it cannot be read. Never raises for bad input."""
    origin = printable(path)
    try:
        return loader(path)(Source(identifier, origin, content(path)))
    except LoadError as error:
        return error
    except Exception as error:
        # The boundary: a mistake of ours in one file must not cost the reader all the others.
        problem = f"reading it failed ({type(error).__name__}: {error})"
        return LoadError(origin, problem, "please report the file")
