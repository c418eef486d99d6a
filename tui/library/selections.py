"""What of a library is exported: articles one at a time, each with a selection of its statements."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from tui.anchoring.mark_targets import marked_in
from tui.library.library import Library
from tui.model.statement import Analysis, Document
from tui.model.statement_filter import StatementFilter


def marked(library: Library, articles: Iterable[int] | None = None) -> Iterator[Document]:
    """Each marked article, of these only if given, with its marks and the statements they are on."""
    wanted = library.marks.articles() if articles is None else articles
    for article in wanted:
        document = _document(library, article)
        if document.marks:
            yield _only(document, marked_in(document).statements)


def whole(library: Library, articles: Iterable[int], scope: StatementFilter) -> Iterator[Document]:
    """The articles with all statements within a scope, and the marks."""
    for article in articles:
        document = _document(library, article)
        kept = marked_in(document).statements
        yield replace(document, analysis=scope.of(document.analysis, kept))


def statements(library: Library, wanted: Mapping[int, Container[str]]) -> Iterator[Document]:
    """The articles with these of their statements alone, by their ids, and all the marks on them."""
    for article, ids in wanted.items():
        document = _document(library, article)
        on_them = {
            mark.id
            for statement, marks in marked_in(document).statements.items()
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
