"""The way from files to an export, for the command line and the app.

Loaders, analysis and exporters are imported within the functions that use them, so that every start imports
only what it needs.
"""

from collections.abc import Iterable, Iterator
from typing import TextIO

from tui.errors import AnalysisError, ExportError, LoadError, OnRecordError
from tui.model.article import Article
from tui.model.statement import Analysis, Document
from tui.model.statement_filter import DEFAULT, StatementFilter


def load(sources: Iterable[str]) -> Iterator[Article | LoadError]:
    """Yield each article of the sources, in order; for a file that cannot be read, its error.

    A source is the path of a file, or of a folder for all readable files below it.
    """
    from tui.loaders.files import articles

    return articles(sources)


def input_files(sources: Iterable[str]) -> Iterator[str]:
    """Yield the sources themselves, then the files that are read below the folders among them."""
    from tui.loaders.files import files

    named = list(sources)
    yield from named
    yield from (str(file) for file in files(named) if not isinstance(file, LoadError))


def analyse(article: Article) -> Analysis:
    """Return who says what in the article, with attitudes; a StatementFilter selects what is shown.

    Raises AnalysisError, naming the article's origin, whatever goes wrong inside.
    """
    from tui.analysis.pipeline import analyse as run

    try:
        return run(article)
    except Exception as error:
        problem = f"the analysis failed ({type(error).__name__}: {error})"
        remedy = "its text can still be read; please report the file"
        raise AnalysisError(article.origin, problem, remedy) from error


def extract(sources: Iterable[str], scope: StatementFilter = DEFAULT) -> Iterator[Document | OnRecordError]:
    """Yield each article with the wanted statements, one at a time; for one that fails, its error."""
    for loaded in load(sources):
        yield loaded if isinstance(loaded, LoadError) else extracted(loaded, scope)


def export(
    documents: Iterable[Document], format_name: str, stream: TextIO, *, template: str | None = None
) -> None:
    """Write the documents to the stream in the named format, each as it comes.

    `template` is the template of the format "template", which exists only if there is one. Raises ExportError
    if there is no such format, OSError if the stream cannot be written.
    """
    from tui.exporters.formats import formats_with

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
    """Write the documents to the file at `path`, completely or not at all; `template` as in `export`.

    Raises ExportExistsError if the file exists and must not be overwritten, so that a caller can ask and call
    again; ExportError if it cannot be written. An existing file is then unchanged.
    """
    from tui.exporters.files import whole_file

    with whole_file(path, overwrite=overwrite) as stream:
        export(documents, format_name, stream, template=template)


def extracted(article: Article, scope: StatementFilter) -> Document | AnalysisError:
    """Return the article with the wanted statements, or the error if the analysis failed."""
    try:
        return Document(article, scope.of(analyse(article)))
    except AnalysisError as error:
        return error
