"""A search in the list: articles that do not match are out of sight until it ends."""

from dataclasses import dataclass
from typing import ClassVar

from tui.app.articles.list import ArticlesPane
from tui.app.interface import Reader
from tui.app.state.article_list import ArticleKey
from tui.app.ui.search_line import SearchLine


@dataclass
class ArticleFilter:
    """From its first letter to `enter` on an article, or `esc`."""

    reader: Reader
    articles: ArticlesPane
    line: SearchLine
    home: ArticleKey | None
    """The article to go back to."""
    typing: bool = True
    query: str = ""
    """What has been typed so far."""
    prompt: ClassVar[str] = "  /"
    ends_when_typed: ClassVar[bool] = False
    """Whether it is over once all is typed; else one walks through what was found."""
    ends_with_article: ClassVar[bool] = False
    """Whether going to another article ends it."""

    def update(self, query: str) -> None:
        """Leave only the articles that match what has been typed so far."""
        self.query = query
        self.articles.show(self.reader.session.articles.matching(query))
        self._say()

    def list_changed(self) -> bool:
        """Show which of the articles match, now that there are others."""
        self.update(self.query)
        return True

    def step(self, by: int) -> None:
        """Go to the next or previous article that matches."""
        self.articles.step(by)

    def settle(self) -> bool:
        """The query is typed; from now on the list has the focus. Whether anything is left in it."""
        if not self.articles.items:
            return False
        self.typing = False
        self.reader.focus_pane("articles")
        self.articles.step(0)
        self._say()
        return True

    def end(self, *, back: bool) -> None:
        """Show all articles again; go back to the one that was read before, or stay."""
        self.articles.show(self.reader.session.articles.items)
        self.articles.choose(self.reader.key)
        if back and self.home is not None and self.home != self.reader.key:
            self.reader.show_article(self.home)

    def _say(self) -> None:
        label, found = self.reader.keymap.label, len(self.articles.items)
        keys = [(label("read"), "step through" if self.typing else "read")]
        keys.append((label("search.leave"), "clear filter"))
        if not self.typing:
            keys.insert(0, (label("line.down", "line.up"), "article"))
        self.line.say(f"{found:,}", f" of {len(self.reader.session.articles.items):,}", tuple(keys))
