"""Finding files and reading their bytes; whatever the system refuses becomes a LoadError."""

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.control_characters import neutralise_line
from tui.errors import LoadError
from tui.loaders.formats import LOADERS, has_loader, loader
from tui.loaders.source import SourceFile
from tui.model.article import Article

LARGEST = 64 * 2**20
"""Bytes; a hundred times the longest news article, and yet small enough to be held in memory."""

REASONS = {
    errno.ENOENT: ("there is no such file or folder", "check the spelling"),
    errno.ENOTDIR: ("there is no such file or folder", "check the spelling"),
    errno.EACCES: ("you may not read it", "change its permissions, or ask its owner to"),
    errno.EPERM: ("you may not read it", "change its permissions, or ask its owner to"),
    errno.ELOOP: ("its symbolic links lead back to themselves", "name the file that is meant"),
    errno.ENAMETOOLONG: ("the name is too long", "check the spelling"),
}


def printable(path: str | Path) -> str:
    """The path on one line, with what no terminal can show (bytes that are not UTF-8, too) replaced."""
    return neutralise_line(str(path))


def found(source: str) -> Iterator[Path | LoadError]:
    """The files a source stands for: the one it names or, for a folder, the readable ones below it.

    Those come sorted naturally by path ("2.txt" before "10.txt"); what is hidden below the folder is left
    out, and a folder that symbolic links lead to twice is visited once.
    """
    try:
        # Not Path(source).stat(): Path("") is the current folder.
        mode = os.stat(source).st_mode  # noqa: PTH116
    except (OSError, ValueError) as error:
        yield refusal(source, error)
        return
    if not stat.S_ISDIR(mode):
        yield Path(source)
        return
    problem = f"the folder has no {', '.join(LOADERS)} file in it or below it"
    nothing = LoadError(printable(source), problem, "name a folder that has, or the file itself")
    items = _below(Path(source))
    yield next(items, nothing)
    yield from items


def _below(folder: Path) -> Iterator[Path | LoadError]:
    visited: set[str] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            if has_loader(path):
                yield path
        elif (place := os.path.realpath(path)) not in visited:
            visited.add(place)
            try:
                waiting.extend(sorted(_shown(path), key=_natural, reverse=True))
            except OSError as error:
                yield refusal(path, error)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _shown(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not path.name.startswith(".")]


def _natural(path: Path) -> tuple[list[str | int], str]:
    # Splitting at digits puts text at even and numbers at odd places, so that like meets like.
    pieces = re.split(r"(\d+)", path.name.casefold())
    return [int(piece) if place % 2 else piece for place, piece in enumerate(pieces)], path.name


def content(path: Path) -> bytes:
    """The file's bytes.

    Raises LoadError for what cannot be opened, is no regular file (reading a pipe might never end) or is
    larger than LARGEST.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise LoadError(printable(path), "it is no regular file", "save its content to a file first")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise refusal(path, error) from error
    if len(data) > LARGEST:
        problem = f"it is larger than {LARGEST // 2**20} MiB"
        raise LoadError(printable(path), problem, "split it into articles")
    return data


def refusal(path: str | Path, error: OSError | ValueError) -> LoadError:
    """What the system's refusal means to a reader."""
    if isinstance(error, OSError):
        unknown = (f"it cannot be read ({error.strerror or error})", "check the file and its disk")
        return LoadError(printable(path), *REASONS.get(error.errno or 0, unknown))
    return LoadError(printable(path), *REASONS[errno.ENOENT])


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
        return loader(path)(SourceFile(identifier, origin, content(path)))
    except LoadError as error:
        return error
    except Exception as error:
        # The boundary: a mistake of ours in one file must not cost the reader all the others.
        problem = f"reading it failed ({type(error).__name__}: {error})"
        return LoadError(origin, problem, "please report the file")
