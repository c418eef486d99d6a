"""Search as a mode of its own, in the text or in the list of articles."""

from typing import TYPE_CHECKING

from textual import on

from tui.app.messages import QueryEntered, QueryTyped
from tui.app.reader.panes import ReaderParts
from tui.app.ui.sheet import telling
from tui.resources import styles

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.articles.filter import ListFilter
    from tui.app.search.go_to_percent import GoToPercent
    from tui.app.search.in_text import TextSearch
    from tui.app.ui.search_line import SearchLine

    Mode = ListFilter | TextSearch | GoToPercent


class Searching(ReaderParts):
    """The keys of a search, and what they do outside one."""

    search: "Mode | None" = None
    _search_line: "SearchLine | None" = None

    async def action_search(self) -> None:
        """Search in the text, or in the list if that is in hand.

        The key has priority, so that not even the first letter of what is typed right after it is lost; as
        part of what is sought it is handed back.
        """
        if self.search and self.search.typing and self._search_line:
            self._search_line.insert(self.keymap.label("search"))
            return
        from tui.app.articles.filter import ListFilter  # noqa: PLC0415 - not at start
        from tui.app.search.in_text import TextSearch  # noqa: PLC0415 - not at start

        self.end_search(back=False)
        if self.pane == "articles":
            await self.begin_search(lambda line: ListFilter(self, line, self.key))
        elif open_article := self.open_article:
            self.take("text")
            self.leave()
            place, statement = open_article.position, open_article.current
            await self.begin_search(lambda line: TextSearch(self, line, place, statement))
        else:
            self.say("No text to search in")

    async def begin_search(self, mode: "Callable[[SearchLine], Mode]") -> None:
        """Begin a mode that asks for words in the footer's place."""
        self.end_search(back=False)
        line = await self._line()
        self.search = mode(line)
        self.add_class("-searching")
        line.begin(self.search.prompt)
        self.search.update("")

    async def _line(self) -> "SearchLine":
        """The search line, which is there once it has been wanted."""
        if not self._search_line:
            from tui.app.ui.search_line import SearchLine  # noqa: PLC0415 - not at start

            self.app.stylesheet.read(styles() / "search.tcss")
            self.app.refresh_css(animate=False)
            self._search_line = SearchLine(id="search")
            await self.mount(self._search_line)
        return self._search_line

    @on(QueryTyped)
    @telling
    def _typed(self, message: QueryTyped) -> None:
        if self.search:
            self.search.update(message.query)

    @on(QueryEntered)
    @telling
    def _entered(self) -> None:
        if self.search and not self.search.settle():
            self.end_search(back=True)
        elif self.search and self.search.ends_when_typed:
            self.end_search(back=False)

    def action_hit(self, by: int) -> None:
        """The previous hit of a search."""
        if self.search:
            self.search.step(by)
        else:
            self.say(f"Nothing is being searched for: {self.keymap.label('search')} begins a search")

    def end_search(self, *, back: bool) -> None:
        """Leave the search if there is one; go back to where it began, or stay."""
        if not self.search:
            return
        search, self.search = self.search, None
        self.remove_class("-searching")
        search.end(back=back)
        self.take(self.pane)
        self.follow()
