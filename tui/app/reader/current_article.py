"""Which article is shown on the reading screen, and the updates of the panes when it changes."""

from typing import TYPE_CHECKING

from tui.app.messages import ArticleShown
from tui.app.ui.notices import NOT_KEPT, report, reporting
from tui.errors import LibraryError

if TYPE_CHECKING:
    from tui.app.reader.screen import ReaderScreen
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.open_article import OpenArticle


class CurrentArticle:
    """Shows articles of the session on the reading screen, and keeps the panes up to date with them."""

    def __init__(self, reader: "ReaderScreen") -> None:
        self._reader = reader
        self._panes = reader.panes
        self._session = reader.session
        self.key: ArticleKey | None = None
        """The item of the list that is being read; None before there is any."""

    def show_session(self, *, loading: bool) -> None:
        """Show the list of articles; if nothing is being read yet, show an article.

        `loading` says that more files are still being read.
        """
        self._show_list()
        if self.key is None and (first := self._first_item(loading=loading)) is not None:
            self.show(first)
        self._panes.show_notice(loading=loading)
        self._panes.refresh_lines()

    def _show_list(self) -> None:
        """Show the items of the list or, while it is filtered, those that match."""
        search = self._reader.features.active_search
        if not (search and search.list_changed()):
            self._panes.articles.show(self._session.articles.items)

    def _first_item(self, *, loading: bool) -> "ArticleKey | None":
        """Return the item to begin with, or None to wait for more files.

        In the whole library that is the article read last, else the first article. The error of a file is
        shown first only if no file could be read.
        """
        items = self._session.articles.items
        if self._session.articles.whole and items:
            last = self._session.library.positions.last()
            return items[0] if last is None else last
        articles = (key for key in items if isinstance(key, int))
        return next(articles, None if loading else next(iter(items), None))

    def show(self, key: "ArticleKey", *, remember: bool = True) -> None:
        """Show an item of the list: an article or the error of a file.

        With `remember`, the position in the article before is recorded, to go back to. If the library cannot
        be read, that is reported and the article before stays.
        """
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
        # A notice in place of the text has hidden the text pane, and Textual has taken the focus off it.
        if self._reader.focused is None:
            self._panes.focus(self._panes.focused)
        self._panes.update_current()
        self._panes.refresh_lines()
        self._reader.post_message(ArticleShown())

    def _mark_as_read(self) -> None:
        """Mark the article as read; if that cannot be stored, report it and go on."""
        open_article = self._panes.open_article
        with reporting(self._reader.app, NOT_KEPT):
            if open_article:
                self._session.mark_read(open_article)
                self._session.reload_marks(open_article.key)

    # ---- what has changed ----

    def analysis_changed(self, open_article: "OpenArticle | None") -> None:
        """Show the new analysis of an article, if it is the one being read."""
        self._panes.articles.redraw()
        if open_article is None or open_article is not self._panes.item:
            return
        self._panes.text.refresh_analysis()
        self._panes.update_current()
        self._panes.panel.show(open_article)
        self._panes.refresh_lines()

    def marks_changed(self) -> None:
        """Redraw the marks of the article after they were changed."""
        self._session.articles.invalidate(self.key)
        self._panes.text.refresh_marks()
        self._panes.panel.redraw()
        self._panes.articles.redraw()
        self._panes.refresh_lines()

    def show_changes(self, *, others: bool = True) -> None:
        """Show another program's changes to the library; with `others`, the items of the list changed too."""
        if others:
            self._show_list()
        self._panes.articles.redraw()
        if open_article := self._panes.open_article:
            self.reload(open_article)
        self._panes.refresh_lines()

    def reload(self, open_article: "OpenArticle") -> None:
        """Read the marks and the analysis of an article from the library again, and show what has changed.

        If its text has changed, the article is opened again.
        """
        if self._session.close_revised(open_article):
            self.show(open_article.key, remember=False)
            self._reader.say("The file has changed: this is its new text")
            return
        library = self._session.library
        if (marks := library.marks.of(open_article.key)) != open_article.marks:
            open_article.set_marks(marks)
            self.marks_changed()
        document = library.analyses.document(open_article.key)
        if document and document.analysis != open_article.found:
            open_article.set_analysis(document.analysis)
            self.analysis_changed(open_article)
