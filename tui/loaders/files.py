"""Find files, read them and load the article in each; every failure becomes a LoadError."""

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
"""Size of the largest file that is read, in bytes: far above any article, yet it fits into memory."""

REASONS = {
    errno.ENOENT: ("there is no such file or folder", "check the spelling"),
    errno.ENOTDIR: ("there is no such file or folder", "check the spelling"),
    errno.EACCES: ("you have no permission to read it", "change its permissions, or ask its owner to"),
    errno.EPERM: ("you have no permission to read it", "change its permissions, or ask its owner to"),
    errno.ELOOP: ("its symbolic links lead back to themselves", "name the file that is meant"),
    errno.ENAMETOOLONG: ("the name is too long", "check the spelling"),
}
"""By error number: the problem and the remedy, as a LoadError states them."""


def printable(path: str | Path) -> str:
    """Return the path on one line, without control characters and without bytes that are not UTF-8."""
    return neutralise_line(str(path))


def find_files(source: str) -> Iterator[Path | LoadError]:
    """Yield the files of a source: the file it names or, for a folder, those below it that have a loader.

    Files of a folder are sorted by path, numbers by value ("2.txt" before "10.txt"). Hidden files and folders
    are skipped, and a folder that several symbolic links lead to is visited once. What cannot be found or
    listed yields a LoadError.
    """
    try:
        # Path(source).stat() would accept "", because Path("") is the current folder.
        mode = os.stat(source).st_mode  # noqa: PTH116
    except (OSError, ValueError) as error:
        yield load_error(source, error)
        return
    if not stat.S_ISDIR(mode):
        yield Path(source)
        return
    problem = f"the folder and its subfolders have no {', '.join(LOADERS)} file"
    no_file = LoadError(printable(source), problem, "choose another folder, or a file")
    items = _walk(Path(source))
    yield next(items, no_file)
    yield from items


def _walk(folder: Path) -> Iterator[Path | LoadError]:
    visited: set[str] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            if has_loader(path):
                yield path
        elif (real_path := os.path.realpath(path)) not in visited:
            visited.add(real_path)
            try:
                waiting.extend(sorted(_visible_entries(path), key=_natural_key, reverse=True))
            except OSError as error:
                yield load_error(path, error)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _visible_entries(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not path.name.startswith(".")]


def _natural_key(path: Path) -> tuple[list[str | int], str]:
    # Splitting at digits puts text at even and numbers at odd indices, so that like is compared with like.
    pieces = re.split(r"(\d+)", path.name.casefold())
    return [int(piece) if index % 2 else piece for index, piece in enumerate(pieces)], path.name


def content(path: Path) -> bytes:
    """Return the file's bytes.

    Raises LoadError for a file that cannot be opened, is not a regular file (reading a pipe might never end)
    or is larger than LARGEST.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise LoadError(printable(path), "it is not a regular file", "save its content to a file first")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise load_error(path, error) from error
    if len(data) > LARGEST:
        problem = f"it is larger than {LARGEST // 2**20} MiB"
        raise LoadError(printable(path), problem, "split it into articles")
    return data


def load_error(path: str | Path, error: OSError | ValueError) -> LoadError:
    """Return the LoadError for an error of the operating system.

    A ValueError means a path that no system accepts, such as one with a NUL: there is no such file.
    """
    if isinstance(error, OSError):
        unknown = (f"it cannot be read ({error.strerror or error})", "check the file and its disk")
        return LoadError(printable(path), *REASONS.get(error.errno or 0, unknown))
    return LoadError(printable(path), *REASONS[errno.ENOENT])


def articles(sources: Iterable[str]) -> Iterator[Article | LoadError]:
    """Yield the article of each file of the sources, in order; for a file that cannot be read, its error.

    A source is the path of a file or of a folder; a folder means the files below it that have a loader. Each
    file is read lazily, and once only, however often it is named. Never raises for bad input.

    An article's id is its file's stem; if an earlier file of the run has the same stem, "-2" or the next free
    number is appended.
    """
    ids = Ids()
    for file in files(sources):
        yield file if isinstance(file, LoadError) else load(file, ids.unused(printable(file.stem)))


def files(sources: Iterable[str]) -> Iterator[Path | LoadError]:
    """Yield each file of the sources once, in order; for a source that cannot be found, its error."""
    return _distinct(item for source in sources for item in find_files(source))


class Ids:
    """The article ids assigned so far in one run."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._counts: dict[str, int] = {}

    def unused(self, stem: str) -> str:
        """Assign and return the stem or, if it is taken, the stem with the first free number appended."""
        candidate = stem
        while candidate in self._used:
            self._counts[stem] = self._counts.get(stem, 1) + 1
            candidate = f"{stem}-{self._counts[stem]}"
        self._used.add(candidate)
        return candidate


def _distinct(items: Iterable[Path | LoadError]) -> Iterator[Path | LoadError]:
    seen: set[str] = set()
    for item in items:
        # Symbolic links are resolved: two paths of one file count once.
        key = f"\0{item}" if isinstance(item, LoadError) else os.path.realpath(item)
        if key not in seen:
            seen.add(key)
            yield item


def load(path: Path, identifier: str) -> Article | LoadError:
    """Return the article in a file, with this id, or the error if it cannot be read.

    Never raises for bad input.
    """
    origin = printable(path)
    try:
        return loader(path)(SourceFile(identifier, origin, content(path)))
    except LoadError as error:
        return error
    except Exception as error:
        # A defect of a loader must cost the reader one file, not the whole run.
        problem = f"reading it failed ({type(error).__name__}: {error})"
        return LoadError(origin, problem, "please report the file")
