"""Shelves with articles made by hand."""

from tests.app.driver import on_desk
from tui.app.state.session import Session
from tui.library.library import Library
from tui.model.statement import Document
from tui.model.statement_filter import DEFAULT, StatementFilter


def shelf_of(*documents: Document, scope: StatementFilter = DEFAULT) -> Session:
    """A shelf with these articles, searched, in a library of its own."""
    shelf = Session(scope)
    shelf.attach(Library())
    for document in documents:
        added = shelf.library.articles.add(on_desk(document.article))
        shelf.library.analyses.keep(added.article, document.analysis, "by hand")
        shelf.add(added.article)
    return shelf
