"""The one path from a source to an export, taken by the command line and the app alike.

Loaders, analysis and exporters are imported where they are used, so that a start pays only for what it
does.
"""

from collections.abc import Iterable, Iterator
from typing import TextIO

from tui.errors import AnalysisError, ExportError, LoadError, OnRecordError
from tui.model.article import Article
from tui.model.statement import Analysis, Document
from tui.model.statement_filter import DEFAULT, StatementFilter


def load(sources: Iterable[str]) -> Iterator[Article | LoadError]:
    """Each article the sources hold, in order; in the place of a file that cannot be read, its error.

    A source is the path of a file or of a folder; a folder stands for the readable files below it.
    """
    from tui.loaders.files import articles  # noqa: PLC0415

    return articles(sources)


def input_files(sources: Iterable[str]) -> Iterator[str]:
    """The sources themselves and, for each folder among them, the files below it that are read."""
    from tui.loaders.files import files  # noqa: PLC0415

    named = list(sources)
    yield from named
    yield from (str(file) for file in files(named) if not isinstance(file, LoadError))


def analyse(article: Article) -> Analysis:
    """Who says what in the article, attitudes and all; a Scope tells what of it is shown.

    Raises AnalysisError, naming the article's origin, whatever went wrong inside.
    """
    from tui.analysis.pipeline import analyse as run  # noqa: PLC0415

    try:
        return run(article)
    except Exception as error:
        problem = f"looking for statements failed ({type(error).__name__}: {error})"
        raise AnalysisError(article.origin, problem, "read it without; please report the file") from error


def extract(sources: Iterable[str], scope: StatementFilter = DEFAULT) -> Iterator[Document | OnRecordError]:
    """Each article with the statements that are wanted, one at a time; for a broken one, its error."""
    for loaded in load(sources):
        yield loaded if isinstance(loaded, LoadError) else extracted(loaded, scope)


def export(
    documents: Iterable[Document], format_name: str, stream: TextIO, *, template: str | None = None
) -> None:
    """Write the documents to the stream in the format of that name, one after the other.

    `template` is the template of the format "template", which exists only where there is one. Raises
    ExportError if there is no such format, and OSError as the stream does.
    """
    from tui.exporters.formats import formats_with  # noqa: PLC0415

    formats = formats_with(template)
    if format_name not in formats:
        raise ExportError(format_name, "there is no such format", f"choose one of {', '.join(formats)}")
    formats[format_name].write(documents, stream)


def write_file(
    path: str,
    documents: Iterable[Document],
    format_name: str,
    *,
    overwrite: bool,
    template: str | None = None,
) -> None:
    """Write the documents to the file at `path`, whole or not at all; `template` as in `export`.

    Raises ExportExistsError, with which a caller may ask and come again, if a file is there and may not be
    overwritten; ExportError if it cannot be written. Whatever stood there is then unchanged.
    """
    from tui.exporters.files import whole_file  # noqa: PLC0415

    with whole_file(path, overwrite=overwrite) as stream:
        export(documents, format_name, stream, template=template)


def extracted(article: Article, scope: StatementFilter) -> Document | AnalysisError:
    """The article with the statements that are wanted, or why it could not be searched for them."""
    try:
        return Document(article, scope.of(analyse(article)))
    except AnalysisError as error:
        return error
