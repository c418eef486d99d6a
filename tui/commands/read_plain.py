"""`onrecord read --plain`: the whole reading as text, for screen readers, pipes and dumb terminals."""

import os
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from tui.commands.context import in_force
from tui.commands.extract import extract
from tui.commands.output import DONE, FAILED, Failures, printed
from tui.exporters.formats import FORMATS
from tui.library.path import library_path
from tui.model.statement_filter import StatementFilter
from tui.resources import seeds

if TYPE_CHECKING:
    from tui.errors import OnRecordError
    from tui.library.library import Library
    from tui.model.statement import Document

FORM: Final = FORMATS["txt"]


def plain(paths: list[str], scope: StatementFilter, library: str | None, config: str | None) -> int:
    """Print the articles at these paths, or without any the one read last; the exit code.

    All are printed as the library, where there is one, has them corrected and marked. Where it is empty, the
    samples are printed. `library` and `config` are the paths of those to use instead of the usual ones.
    """
    kept = library_path(library, in_force(config).library)
    if not os.path.exists(kept):  # noqa: PTH110, Path.exists may raise
        return extract(paths or [str(seeds())], FORM, None, scope)
    from tui.library.library import Library  # noqa: PLC0415 - not without a library

    failures = Failures()
    with Library(kept) as opened:
        documents = failures.sift(_read(opened, paths, scope))
        printed(partial(FORM.write, documents))
    return FAILED if failures.any else DONE


def _read(
    library: "Library", paths: list[str], scope: StatementFilter
) -> "Iterator[Document | OnRecordError]":
    """The articles, in order; in the place of one that cannot be read, its error."""
    from tui.library import selections  # noqa: PLC0415 - not without a library

    if not paths and (last := library.positions.last()) is not None:
        yield from selections.whole(library, [last], scope)
        return
    from tui.errors import LoadError  # noqa: PLC0415 - as above
    from tui.workflow import extracted, load  # noqa: PLC0415

    for loaded in load(paths or [str(seeds())]):
        own = None if isinstance(loaded, LoadError) else library.articles.of_text(loaded.text)
        if own is not None and (library.corrections.of(own) or library.marks.of(own)):
            yield from selections.whole(library, [own], scope)
        else:
            yield loaded if isinstance(loaded, LoadError) else extracted(loaded, scope)
