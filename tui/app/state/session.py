"""The state of one run of the app, shared by all screens."""

from collections import OrderedDict
from collections.abc import Callable, Set
from typing import TYPE_CHECKING

from tui.app.state.article_list import ArticleKey, ArticleList
from tui.app.state.connections import LibraryConnections
from tui.app.state.display import Display
from tui.app.state.reanalysis import Reanalysis
from tui.errors import AnalysisError, LibraryError, LoadError

if TYPE_CHECKING:  # nothing of an article is needed before there is one
    from tui.app.state.open_article import OpenArticle
    from tui.library.library import Library
    from tui.model.statement import Document

    OpenedItem = OpenArticle | LoadError
    """An item of the list when it is opened: the article, or the error of a file that could not be read."""
    ArticleLoader = Callable[[Library, int, Display], OpenArticle]
    """Returns an article from the library by its id, with the display that it is to share."""
REACH = 25
"""How many articles of the list before and after the one being read are analysed ahead of reading."""
MOST_OPEN = 40
"""The most articles that stay open; the one that was not used for longest is closed first."""


class Session:
    """Owns the library connections, the article list, the open articles, the display and the reanalysis."""

    def __init__(self, load_article: "ArticleLoader", display: Display | None = None) -> None:
        """Begin without a library; `load_article` is a parameter, as the first paint must not import it."""
        self._load_article = load_article
        self.display = display or Display()
        """The display settings, shared by all open articles."""
        self.connections = LibraryConnections()
        """The connections to the library, one for each thread."""
        self.articles = ArticleList(self.connections, self.display)
        """The list of articles."""
        self.reanalysis = Reanalysis()
        """The queue of articles that an older engine has analysed."""
        self.loading: int | None = None
        """The number of files read so far while sources are read; None at other times."""
        self.temporary = False
        """Whether the library could not be opened, so that one in memory is used and nothing is kept."""
        self._open: OrderedDict[int, OpenArticle] = OrderedDict()
        """The open articles by id, the one used last at the end."""
        self._analysed: set[int] = set()
        """The ids of articles that need no analysis in this run."""

    @property
    def library(self) -> "Library":
        """The library, through the connection of the event loop; there must be one: see `attached`."""
        return self.connections.main

    @property
    def attached(self) -> bool:
        """Whether there is a library yet."""
        return self.connections.attached

    # ---- open articles ----

    def open(self, key: ArticleKey) -> "OpenedItem":
        """Open an item of the list; while an article stays open with the same text, return the same object.

        Raises LibraryError if the library cannot be read.
        """
        if isinstance(key, LoadError):
            return key
        if key in self._open:
            self.close_revised(self._open[key])
        if key not in self._open:
            self._open[key] = self._load_article(self.library, key, self.display)
        self._open.move_to_end(key)
        while len(self._open) > MOST_OPEN:
            self._open.popitem(last=False)
        return self._open[key]

    def close_revised(self, open_article: "OpenArticle") -> bool:
        """Close an article if the library has another text for it by now; return whether it has.

        The statements and marks in the library then belong to the new text; their offsets do not fit the old
        one.
        """
        try:
            revised = self.library.articles.get(open_article.key).text != open_article.article.text
        except LibraryError:  # an article that was deleted from the library stays open and readable
            return False
        if revised and self._open.get(open_article.key) is open_article:
            del self._open[open_article.key]
            self._analysed.discard(open_article.key)
        return revised

    def open_article_at(self, key: ArticleKey) -> "OpenArticle | None":
        """Return the article if it is open, else None; nothing is loaded."""
        return self._open.get(key) if isinstance(key, int) else None

    @property
    def open_articles(self) -> "list[OpenArticle]":
        """The open articles, the one used last at the end."""
        return list(self._open.values())

    def mark_read(self, open_article: "OpenArticle") -> None:
        """Mark an article as read, now that the reader has opened it. Raises LibraryError."""
        open_article.unread = False
        self.articles.invalidate_unread(open_article.key)
        self.library.positions.mark_opened(open_article.key)

    def reload_marks(self, key: int) -> None:
        """Read the marks of an article from the library again. Raises LibraryError."""
        self.articles.invalidate(key)
        if open_article := self._open.get(key):
            open_article.set_marks(self.library.marks.of(key))

    # ---- analyses ----

    def add_analysis(self, key: int, outcome: "Document | AnalysisError") -> "OpenArticle | None":
        """Give an open article its new analysis, or the error; return the article.

        Return None if it is not open, or if the analysis is of another text.
        """
        self._analysed.add(key)
        self.articles.invalidate(key)
        open_article = self._open.get(key)
        if open_article and isinstance(outcome, AnalysisError):
            open_article.failure = outcome
        elif open_article and not isinstance(outcome, AnalysisError):
            if outcome.article.text != open_article.article.text:
                return None  # its file has changed; the new text is shown when the article is reloaded
            open_article.set_analysis(outcome.analysis)
        return open_article

    def mark_analysed(self, keys: Set[int]) -> None:
        """Record that these articles need no analysis in this run."""
        self._analysed |= keys

    def unanalysed(self, shown: ArticleKey | None) -> list[int]:
        """Return the articles near the one shown that may still have to be analysed, nearest first."""
        items = self.articles.items
        at = items.index(shown) if shown in items else 0
        first = max(0, at - REACH)
        near = [*items[at : at + REACH + 1], *reversed(items[first:at])]
        return [key for key in near if isinstance(key, int) and key not in self._analysed]
