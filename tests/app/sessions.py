"""Shelves with articles made by hand."""

from tests.app.driver import on_desk
from tui.app.state.session import Session
from tui.library.library import Library
from tui.model.statement import Document
from tui.model.statement_filter import DEFAULT, StatementFilter


def session_of(*documents: Document, scope: StatementFilter = DEFAULT) -> Session:
    """A shelf with these articles, searched, in a library of its own."""
    session = Session(scope)
    session.attach(Library())
    for document in documents:
        added = session.library.articles.add(on_desk(document.article))
        session.library.analyses.keep(added.article, document.analysis, "by hand")
        session.add(added.article)
    return session
