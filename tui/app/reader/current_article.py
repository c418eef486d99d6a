"""Which article of the session is on the reading screen, and what changes of it while it is there."""

from typing import TYPE_CHECKING

from tui.app.messages import ArticleShown
from tui.app.ui.notices import NOT_KEPT, report, reporting
from tui.errors import LibraryError

if TYPE_CHECKING:
    from tui.app.reader.screen import ReaderScreen
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.open_article import OpenArticle


class CurrentArticle:
    """The article being read, and the list it is from."""

    def __init__(self, reader: "ReaderScreen") -> None:
        self._reader = reader
        self._panes = reader.panes
        self._session = reader.session
        self.key: ArticleKey | None = None
        """What is being read, as the list has it; None before there is anything."""

    def show_session(self, *, loading: bool) -> None:
        """Show the articles as they are now; begin with the first that can be read."""
        self._show_list()
        if self.key is None and (first := self._first(loading=loading)) is not None:
            self.show(first)
        self._panes.show_notice(loading=loading)
        self._panes.refresh_lines()

    def _show_list(self) -> None:
        """Show the list as it is now; while it is filtered, what of it matches."""
        search = self._reader.features.active_search
        if not (search and search.list_changed()):
            self._panes.articles.show(self._session.articles.items)

    def _first(self, *, loading: bool) -> "ArticleKey | None":
        """What to begin with: in the library what was read last, else the first article.

        A file that cannot be read only if all there is are such.
        """
        items = self._session.articles.items
        if self._session.articles.whole and items:
            last = self._session.library.positions.last()
            return items[0] if last is None else last
        articles = (key for key in items if isinstance(key, int))
        return next(articles, None if loading else next(iter(items), None))

    def show(self, key: "ArticleKey", *, remember: bool = True) -> None:
        """Read an article, or say why it cannot be read; `remember` the place in the one before."""
        search = self._reader.features.active_search
        if search and search.ends_with_article:
            self._reader.features.search_mode.end(back=False)
        if remember and key != self.key:
            self._reader.remember_position()
        try:
            item = self._session.open(key)
        except LibraryError as error:
            report(self._reader.app, error)
            return
        self.key, self._panes.item = key, item
        self._mark_as_read()
        self._panes.show(item)
        self._panes.articles.choose(key)
        if self._reader.focused is None:
            self._panes.focus(self._panes.focused)
        self._panes.update_current()
        self._panes.refresh_lines()
        self._reader.post_message(ArticleShown())

    def _mark_as_read(self) -> None:
        """Have the article count as read; it can be read even where that cannot be kept."""
        open_article = self._panes.open_article
        with reporting(self._reader.app, NOT_KEPT):
            if open_article:
                self._session.mark_read(open_article)
                self._session.reload_marks(open_article.key)

    # ---- what has changed ----

    def analysis_changed(self, open_article: "OpenArticle | None") -> None:
        """Show what was found in an article, if it is the one being read."""
        self._panes.articles.redraw()
        if open_article is None or open_article is not self._panes.item:
            return
        self._panes.text.refresh_analysis()
        self._panes.update_current()
        self._panes.panel.show(open_article)
        self._panes.refresh_lines()

    def marks_changed(self) -> None:
        """Show the marks of the article as they are now."""
        self._session.articles.invalidate(self.key)
        self._panes.text.refresh_marks()
        self._panes.panel.redraw()
        self._panes.articles.redraw()
        self._panes.refresh_lines()

    def show_changes(self, *, others: bool = True) -> None:
        """Show what another reader of the same library did; whether there are `others` in the list now."""
        if others:
            self._show_list()
        self._panes.articles.redraw()
        if open_article := self._panes.open_article:
            self.reload(open_article)
        self._panes.refresh_lines()

    def reload(self, open_article: "OpenArticle") -> None:
        """Read again what the library has of an article, and show what has changed."""
        if self._session.close_revised(open_article):
            self.show(open_article.key, remember=False)
            self._reader.say("File changed: showing its new text")
            return
        library = self._session.library
        if (marks := library.marks.of(open_article.key)) != open_article.marks:
            open_article.set_marks(marks)
            self.marks_changed()
        document = library.analyses.document(open_article.key)
        if document and document.analysis != open_article.found:
            open_article.set_analysis(document.analysis)
            self.analysis_changed(open_article)
