"""Sessions with articles made by hand."""

from tests.app.driver import with_fixed_origin
from tui.app import features
from tui.app.state.display import Display
from tui.app.state.open_article import OpenArticle
from tui.app.state.session import Session
from tui.errors import LoadError
from tui.library.library import Library
from tui.model.statement import Document
from tui.model.statement_filter import DEFAULT, StatementFilter


def new_session(library: Library | None = None, scope: StatementFilter = DEFAULT) -> Session:
    """A session without articles; without a library, too, unless there is one."""
    session = Session(features.load_article, Display(scope))
    if library:
        session.connections.attach(library)
    return session


def session_of(*documents: Document, scope: StatementFilter = DEFAULT) -> Session:
    """A session with these articles, analysed, in a library of its own."""
    session = new_session(Library(), scope)
    for document in documents:
        added = session.library.articles.add(with_fixed_origin(document.article))
        session.library.analyses.keep(added.article, document.analysis, "by hand")
        session.articles.add(added.article)
    return session


def opened_articles(session: Session) -> list[OpenArticle]:
    """All articles of the list, opened one after the other."""
    items = [session.open(key) for key in session.articles.items]
    return [item for item in items if not isinstance(item, LoadError)]
