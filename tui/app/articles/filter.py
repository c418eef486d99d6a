"""A search in the list: articles that do not match are out of sight until it ends."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from tui.app.messages import ArticleChosen
from tui.app.reader.panes import ReaderParts
from tui.app.state.article_list import ArticleKey

if TYPE_CHECKING:
    from tui.app.ui.search_line import SearchLine


@dataclass
class ListFilter:
    """From its first letter to `enter` on an article, or `esc`."""

    screen: ReaderParts
    line: "SearchLine"
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
        self.screen.articles.show(self.screen.session.articles.matching(query))
        self._say()

    def renew(self) -> None:
        """There are other articles than before."""
        self.update(self.query)

    def step(self, by: int) -> None:
        """Go to the next or previous article that matches."""
        self.screen.articles.step(by)

    def settle(self) -> bool:
        """The query is typed; from now on the list is in hand. Whether anything is left in it."""
        articles = self.screen.articles
        if not articles.items:
            return False
        self.typing = False
        self.screen.take("articles")
        articles.step(0)
        self._say()
        return True

    def end(self, *, back: bool) -> None:
        """Show all articles again; go back to the one that was read before, or stay."""
        self.screen.articles.show(self.screen.session.articles.items)
        self.screen.articles.choose(self.screen.key)
        if back and self.home is not None and self.home != self.screen.key:
            self.screen.post_message(ArticleChosen(self.home, opened=False))

    def _say(self) -> None:
        found = len(self.screen.articles.items)
        label = self.screen.keymap.label
        keys = [(label("read"), "go through them" if self.typing else "read it")]
        keys.append((label("search.leave"), "all articles"))
        if not self.typing:
            keys.insert(0, (label("line.down", "line.up"), "article"))
        self.line.say(f"{found:,}", f" of {len(self.screen.session.articles.items):,}", tuple(keys))
