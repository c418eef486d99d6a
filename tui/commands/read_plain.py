"""`onrecord read --plain`: print articles as text, for screen readers, pipes and dumb terminals."""

import os
from collections.abc import Iterator
from functools import partial
from typing import Final

from tui.commands.context import settings_with_warnings
from tui.commands.extract import extract
from tui.commands.messages import DONE, FAILED, Failures
from tui.commands.output import print_with
from tui.errors import LoadError, OnRecordError
from tui.exporters.formats import FORMATS
from tui.library import selections
from tui.library.library import Library
from tui.library.path import library_path
from tui.model.statement import Document
from tui.model.statement_filter import StatementFilter
from tui.resources import seeds
from tui.workflow import extracted, load

FORM: Final = FORMATS["txt"]


def print_articles(paths: list[str], scope: StatementFilter, library: str | None, config: str | None) -> int:
    """Print the articles at these paths, or the article read last if there are none; return the exit code.

    Marks and corrections of the library are printed too. If the library is empty or does not exist, the
    sample articles are printed. `library` and `config` are the files to use instead of the default ones.
    """
    path = library_path(library, settings_with_warnings(config).library)
    if not os.path.exists(path):  # noqa: PTH110, Path.exists may raise
        return extract(paths or [str(seeds())], FORM, None, scope)
    failures = Failures()
    with Library(path) as opened:
        documents = failures.sift(_read(opened, paths, scope))
        print_with(partial(FORM.write, documents))
    return FAILED if failures.any else DONE


def _read(library: Library, paths: list[str], scope: StatementFilter) -> Iterator[Document | OnRecordError]:
    """Yield the articles in order; for one that cannot be read, its error."""
    if not paths and (last := library.positions.last()) is not None:
        yield from selections.whole(library, [last], scope)
        return
    for loaded in load(paths or [str(seeds())]):
        own = None if isinstance(loaded, LoadError) else library.articles.of_text(loaded.text)
        if own is not None and (library.corrections.of(own) or library.marks.of(own)):
            yield from selections.whole(library, [own], scope)
        else:
            yield loaded if isinstance(loaded, LoadError) else extracted(loaded, scope)
