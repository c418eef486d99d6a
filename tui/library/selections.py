"""Select what is exported from a library: one document at a time, with some of its statements and marks."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from tui.anchoring.mark_targets import marks_by_target
from tui.library.library import Library
from tui.model.statement import Analysis, Document
from tui.model.statement_filter import StatementFilter


def marked(library: Library, articles: Iterable[int] | None = None) -> Iterator[Document]:
    """Yield each article that has marks, with its marks and the statements they are on.

    If `articles` is given, only these articles are considered, in that order.
    """
    wanted = library.marks.articles() if articles is None else articles
    for article in wanted:
        document = _document(library, article)
        if document.marks:
            yield _only(document, marks_by_target(document).statements)


def whole(library: Library, articles: Iterable[int], scope: StatementFilter) -> Iterator[Document]:
    """Yield the articles with their marks and the statements that the filter includes or a mark is on."""
    for article in articles:
        document = _document(library, article)
        kept = marks_by_target(document).statements
        yield replace(document, analysis=scope.of(document.analysis, kept))


def statements(library: Library, wanted: Mapping[int, Container[str]]) -> Iterator[Document]:
    """Yield the articles with some of their statements only, and the marks on these.

    Args:
        library: The library.
        wanted: The ids of the wanted statements, by article.
    """
    for article, ids in wanted.items():
        document = _document(library, article)
        on_them = {
            mark.id
            for statement, marks in marks_by_target(document).statements.items()
            if statement in ids
            for mark in marks
        }
        marks = tuple(mark for mark in document.marks if mark.id in on_them)
        yield _only(replace(document, marks=marks), ids)


def _only(document: Document, ids: Container[str]) -> Document:
    return replace(document, analysis=document.analysis.only(lambda statement: statement.id in ids))


def _document(library: Library, article: int) -> Document:
    document = library.analyses.document(article)
    if document is None:
        return Document(library.articles.get(article), Analysis(), library.marks.of(article))
    return document
