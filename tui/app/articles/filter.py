"""A search in the list of articles, which hides those that do not match until it ends."""

from dataclasses import dataclass
from typing import ClassVar

from tui.app.articles.list import ArticlesPane
from tui.app.interface import Reader
from tui.app.state.article_list import ArticleKey
from tui.app.ui.search_line import SearchLine


@dataclass
class ArticleFilter:
    """The `ActiveSearch` that filters the list, until `enter` on an article or `esc`."""

    reader: Reader
    articles: ArticlesPane
    line: SearchLine
    home: ArticleKey | None
    """The item that was being read when the search began, to go back to."""
    typing: bool = True
    """Whether the query is still being typed; once it is not, the list has the focus."""
    query: str = ""
    """The query as typed so far."""
    prompt: ClassVar[str] = "  /"
    ends_when_typed: ClassVar[bool] = False
    """False: once the query is typed, the reader walks through the articles found."""
    ends_with_article: ClassVar[bool] = False
    """False: the reader reads one after another of the articles found."""

    def update(self, query: str) -> None:
        """Show only the articles that match the query, as typed so far."""
        self.query = query
        self.articles.show(self.reader.session.articles.matching(query))
        self._say()

    def list_changed(self) -> bool:
        """Apply the query to the list again, after articles were added or removed."""
        self.update(self.query)
        return True

    def step(self, by: int) -> None:
        """Go to the next or previous article that matches."""
        self.articles.step(by)

    def settle(self) -> bool:
        """Take the query as it is and focus the list; return whether any article matches."""
        if not self.articles.items:
            return False
        self.typing = False
        self.reader.focus_pane("articles")
        self.articles.step(0)
        self._say()
        return True

    def end(self, *, back: bool) -> None:
        """Show all articles again; with `back`, return to the one that was read before."""
        self.articles.show(self.reader.session.articles.items)
        self.articles.choose(self.reader.key)
        if back and self.home is not None and self.home != self.reader.key:
            self.reader.show_article(self.home)

    def _say(self) -> None:
        """Show the number of matches, and the keys for the next step."""
        label, found = self.reader.keymap.label, len(self.articles.items)
        keys = [(label("read"), "go through them" if self.typing else "read it")]
        keys.append((label("search.leave"), "all articles"))
        if not self.typing:
            keys.insert(0, (label("line.down", "line.up"), "article"))
        self.line.say(f"{found:,}", f" of {len(self.reader.session.articles.items):,}", tuple(keys))
