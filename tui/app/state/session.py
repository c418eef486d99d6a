"""The articles in the list, and those of them that are open."""

from collections import OrderedDict
from collections.abc import Set
from typing import TYPE_CHECKING

from tui.app.state.article_list import ArticleKey, ArticleList
from tui.app.state.display import ALL_LAYERS, AT_FIRST, LayerName
from tui.errors import AnalysisError, LibraryError, LoadError
from tui.model.statement_filter import DEFAULT, StatementFilter

if TYPE_CHECKING:  # nothing of an article is needed before there is one
    from tui.app.state.open_article import OpenArticle
    from tui.app.state.speaker_badges import SpeakerBadge
    from tui.model.statement import Document, EntityType

    OpenedItem = OpenArticle | LoadError
    """What stands in the list, opened."""
REACH = 25
"""How many articles around the one being read are searched ahead; the rest wait until they are near."""
KEPT = 40
"""How many articles stay open behind the reader's back."""


class Session(ArticleList):
    """The list, and the articles that are open: some stay so, for the way back."""

    def __init__(self, scope: StatementFilter = DEFAULT) -> None:
        super().__init__(scope)
        self.first_scope = scope
        """Which statements were asked for at the start."""
        self.types: Set[EntityType] = AT_FIRST
        """Which types of names are shown, in all articles alike."""
        self.layers: Set[LayerName] = ALL_LAYERS
        """Which layers are laid over the text, in all articles alike."""
        self._open: OrderedDict[int, OpenArticle] = OrderedDict()
        self._searched: set[int] = set()

    def open(self, key: ArticleKey) -> "OpenedItem":
        """The article, ready to be read; the very same object as long as it stays open and its text the same.

        Raises LibraryError if the library cannot be read.
        """
        if isinstance(key, LoadError):
            return key
        if key in self._open:
            self.close_revised(self._open[key])
        if key not in self._open:
            self._open[key] = self._read(key)
        self._open.move_to_end(key)
        while len(self._open) > KEPT:
            self._open.popitem(last=False)
        return self._open[key]

    def _read(self, key: int) -> "OpenArticle":
        article = self.library.articles.get(key)
        state, listed = self.library.positions.of(key), self.listed(key)
        from tui.app.state.open_article import OpenArticle  # noqa: PLC0415 - not before there is an article

        open_article = OpenArticle(
            article, self.scope, self.types, key=key, position=state.position, badging=self._badges
        )
        open_article.layers = self.layers
        open_article.unread = not state.read
        open_article.marks = self.library.marks.of(key)
        if listed and listed.failure:
            open_article.failure = AnalysisError(article.origin, listed.failure, "read it without")
        elif document := self.library.analyses.document(key):
            open_article.learn(document.analysis)
        return open_article

    def close_revised(self, open_article: "OpenArticle") -> bool:
        """Let go an article whose file has another text by now, so that it is read anew; whether it has one.

        Its statements and marks in the library are of the new text, and would stand under wrong words.
        """
        try:
            revised = self.library.articles.get(open_article.key).text != open_article.article.text
        except LibraryError:  # what was deleted for good can still be read to its end
            return False
        if revised and self._open.get(open_article.key) is open_article:
            del self._open[open_article.key]
            self._searched.discard(open_article.key)
        return revised

    def _badges(self, document: "Document") -> dict[str, "SpeakerBadge"]:
        """Letters and accents; who has ever had one keeps it."""
        from tui.app.state.speaker_badges import stored_badges  # noqa: PLC0415 - not before there is a library

        return stored_badges(self.library, document)

    def marks_changed(self, key: int) -> None:
        """Ask the library anew for the marks of an article.

        Raises LibraryError if the library cannot be read.
        """
        self.forget(key)
        if open_article := self._open.get(key):
            open_article.keep_marks(self.library.marks.of(key))

    def open_article_at(self, key: ArticleKey) -> "OpenArticle | None":
        """The article if it is open."""
        return self._open.get(key) if isinstance(key, int) else None

    @property
    def every_article(self) -> "list[OpenArticle]":
        """All articles of the list, opened one after the other; for lists of some size use `items`."""
        opened = [self.open(key) for key in self.items]
        return [item for item in opened if not isinstance(item, LoadError)]

    @property
    def open_articles(self) -> "list[OpenArticle]":
        """The articles that are open."""
        return list(self._open.values())

    def looked_at(self, open_article: "OpenArticle") -> None:
        """The reader looks at an article: it is read from now on."""
        open_article.unread = False
        self.forget_unread(open_article.key)
        self.library.positions.mark_opened(open_article.key)

    def show(self, scope: StatementFilter) -> None:
        """Show the statements within the scope, in all articles."""
        self.scope = scope
        for open_article in self._open.values():
            open_article.show(scope)

    def show_types(self, types: "Set[EntityType]") -> None:
        """Show the names of these types, in all articles."""
        self.types = types
        for open_article in self._open.values():
            open_article.types = types

    def show_layers(self, layers: Set[LayerName]) -> None:
        """Lay these layers over the text, in all articles."""
        self.layers = layers
        for open_article in self._open.values():
            open_article.layers = layers

    # ---- the search for statements ----

    def learn(self, key: int, outcome: "Document | AnalysisError") -> "OpenArticle | None":
        """Take in what the search of an article found; the article if it is open."""
        self._searched.add(key)
        self._listed.pop(key, None)
        open_article = self._open.get(key)
        if open_article and isinstance(outcome, AnalysisError):
            open_article.failure = outcome
        elif open_article and not isinstance(outcome, AnalysisError):
            if outcome.article.text != open_article.article.text:
                return None  # the file has changed meanwhile, and is soon read anew
            open_article.learn(outcome.analysis)
        return open_article

    def passed(self, keys: Set[int]) -> None:
        """These articles need not be searched: this engine has done it before."""
        self._searched |= keys

    def unsearched(self, shown: ArticleKey | None) -> list[int]:
        """The articles near the one shown that were not looked at for their statements, nearest first."""
        at = self.items.index(shown) if shown in self.items else 0
        first = max(0, at - REACH)
        near = [*self.items[at : at + REACH + 1], *reversed(self.items[first:at])]
        return [key for key in near if isinstance(key, int) and key not in self._searched]
