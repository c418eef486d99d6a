"""From files to the library: what was read before is not read again, nor analysed again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tui import workflow
from tui.analysis.engine import engine
from tui.errors import AnalysisError, LoadError
from tui.library.articles.articles import FileState, Status
from tui.library.library import Library
from tui.loaders.files import Ids, files, load, printable
from tui.model.statement import Document

REMEDY = "read it without; please report the file"
"""What to do about an article that cannot be searched for statements."""
TRIES = 2
"""How often an article is searched whose text is another one afterwards."""
CHANGING = "its text was changed while it was searched for statements"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file whose article is in the library."""

    article: int
    """The article's id there."""
    path: str
    """The file, as it may be shown."""
    status: Status | Literal["unchanged"]
    """What became of it; a file that looks as it did last time was not read at all."""


def collect(library: Library, sources: Iterable[str]) -> Iterator[ImportedFile | LoadError]:
    """Puts each article that the sources hold into the library, one at a time, in order.

    In the place of a file that cannot be read, its error. Whoever stops asking has lost nothing: asked for
    the same sources again, it goes quickly over what is there. Raises LibraryError if the library cannot be
    written.
    """
    ids = Ids()
    for file in files(sources):
        yield file if isinstance(file, LoadError) else _collected(library, file, ids)


def _collected(library: Library, file: Path, ids: Ids) -> ImportedFile | LoadError:
    shown, name = printable(file), ids.unused(printable(file.stem))
    seen = _seen(file)
    if seen and (known := library.articles.find_unchanged(shown, seen)) is not None:
        return ImportedFile(known, shown, "unchanged")
    loaded = load(file, name)
    if isinstance(loaded, LoadError):
        return loaded
    added = library.articles.add(loaded, seen)
    return ImportedFile(added.article, shown, added.status)


def _seen(file: Path) -> FileState | None:
    """How the file looks before it is read, so that a change while it is read is a change the next time."""
    try:
        status = file.stat()
    except OSError:
        return None
    return FileState(status.st_size, status.st_mtime_ns)


def analysed(library: Library, article: int) -> Document:
    """The article with who says what in it, corrections laid over; searched only if this engine has not yet.

    Where this engine failed on it, what an older one found stands. Raises AnalysisError, again and without a
    further try, if there is nothing of that kind either; also if another program changes the text each of the
    TRIES times that it is searched. Raises LibraryError.
    """
    analyses = library.analyses
    if analyses.listing_engine(article) == engine():
        return _as_kept(library, article)
    if analyses.engine(article) == engine() and (listed := analyses.refresh(article)):
        return listed
    for _ in range(TRIES):
        if found := _searched(library, article):
            return found
    raise AnalysisError(library.articles.get(article).origin, CHANGING, "try again once it is left alone")


def _searched(library: Library, article: int) -> Document | None:
    """The article with who says what in it; None if it has another text than the one that was searched."""
    loaded = library.articles.get(article)
    try:
        found = workflow.analyse(loaded)
    except AnalysisError as error:
        refused = library.analyses.keep_failure(article, error.problem, engine(), loaded.text)
        return _as_kept(library, article) if refused else None
    return library.analyses.keep(article, found, engine(), loaded.text)


def _as_kept(library: Library, article: int) -> Document:
    if document := library.analyses.document(article):
        return document
    problem = library.analyses.failure(article) or "it was not searched for statements"
    raise AnalysisError(library.articles.get(article).origin, problem, REMEDY)
