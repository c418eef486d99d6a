"""Import files into the library, and analyse its articles.

A file that has not changed is not read again, and a text that this engine analysed is not analysed again.
"""

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

REMEDY = "read it without statements; please report the file"
"""The remedy for an article whose analysis fails."""
MAX_ATTEMPTS = 2
"""Attempts to analyse an article whose text is changed by another program meanwhile."""
CHANGING = "its text changed during the analysis"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file whose article is in the library."""

    article: int
    """The article's id there."""
    path: str
    """The file's path, printable."""
    status: Status | Literal["unchanged"]
    """What the article is to the library; "unchanged" if the file did not have to be read."""


def collect(library: Library, sources: Iterable[str]) -> Iterator[ImportedFile | LoadError]:
    """Import each file of the sources into the library, one at a time, in order.

    The iteration may be stopped at any time; a later one quickly passes over the files that were imported.

    Args:
        library: The library.
        sources: Paths of files and folders.

    Yields:
        The imported file, or the error of one that cannot be read.

    Raises:
        LibraryError: If the library cannot be written.
    """
    ids = Ids()
    for file in files(sources):
        yield file if isinstance(file, LoadError) else _import_file(library, file, ids)


def _import_file(library: Library, file: Path, ids: Ids) -> ImportedFile | LoadError:
    shown, name = printable(file), ids.unused(printable(file.stem))
    state = _file_state(file)
    if state and (known := library.articles.find_unchanged(shown, state)) is not None:
        return ImportedFile(known, shown, "unchanged")
    loaded = load(file, name)
    if isinstance(loaded, LoadError):
        return loaded
    added = library.articles.add(loaded, state)
    return ImportedFile(added.article, shown, added.status)


def _file_state(file: Path) -> FileState | None:
    """Return size and time of a file; None if it cannot be accessed.

    They are taken before the file is read, so that a change during the reading is noticed the next time.
    """
    try:
        status = file.stat()
    except OSError:
        return None
    return FileState(status.st_size, status.st_mtime_ns)


def analyse_article(library: Library, article: int) -> Document:
    """Return an article with its analysis, corrections applied; analyse it if this engine has not yet.

    If this engine has failed on it, the analysis of an earlier engine is returned.

    Raises:
        AnalysisError: If the analysis fails, or has failed before, and there is no earlier one; or if another
            program changes the text during each of MAX_ATTEMPTS analyses.
        LibraryError: If there is no such article, or the library cannot be used.
    """
    analyses = library.analyses
    if analyses.listing_engine(article) == engine():
        return _stored(library, article)
    # The text was analysed as that of another article, or before it changed back: only the index is missing.
    if analyses.engine(article) == engine() and (listed := analyses.refresh(article)):
        return listed
    for _ in range(MAX_ATTEMPTS):
        if found := _analyse(library, article):
            return found
    raise AnalysisError(library.articles.get(article).origin, CHANGING, "try again when it no longer changes")


def _analyse(library: Library, article: int) -> Document | None:
    """Analyse an article and store the result; None if the article has another text by now."""
    loaded = library.articles.get(article)
    try:
        found = workflow.analyse(loaded)
    except AnalysisError as error:
        refused = library.analyses.keep_failure(article, error.problem, engine(), loaded.text)
        return _stored(library, article) if refused else None
    return library.analyses.keep(article, found, engine(), loaded.text)


def _stored(library: Library, article: int) -> Document:
    """Return the stored document, or raise the AnalysisError of an analysis that failed before."""
    if document := library.analyses.document(article):
        return document
    problem = library.analyses.failure(article) or "it was not analysed"
    raise AnalysisError(library.articles.get(article).origin, problem, REMEDY)
