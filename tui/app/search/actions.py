"""The commands that search in the text or the list of articles, and go to a percentage of the text."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.app.interface import Reader
from tui.app.search.go_to_percent import GoToPercent
from tui.app.search.in_text import TextSearch, find_words
from tui.app.search.mode import ActiveSearch, SearchMode
from tui.app.ui.search_line import SearchLine

if TYPE_CHECKING:
    from tui.app.state.destination import Destination
    from tui.model.statement import Statement


class SearchActions:
    """Begins searches, and steps through their hits."""

    def __init__(
        self, reader: Reader, mode: SearchMode, filter_list: Callable[[SearchLine], ActiveSearch]
    ) -> None:
        """`filter_list` makes a search in the list of articles, which is another feature."""
        self._reader = reader
        self._mode = mode
        self._filter_list = filter_list

    async def begin(self) -> None:
        """Search in the text, or in the list of articles if that has the focus.

        The key is a priority binding: the app runs it before it passes on the next key. So the field has the
        focus before the first letter that is typed after the key arrives. In a query that is being typed, the
        key is an ordinary character, which has to be inserted here.
        """
        if self._mode.insert_key(self._reader.keymap.label("search")):
            return
        self._mode.end(back=False)
        if self._reader.focused_pane == "articles":
            await self._mode.begin(self._filter_list)
        elif open_article := self._reader.open_article:
            self._reader.focus_pane("text")
            self._reader.remember_position()
            home, statement = open_article.position, open_article.current
            await self._mode.begin(lambda line: TextSearch(self._reader, line, home, statement))
        else:
            self._reader.say("No text to search in")

    async def go_to_percent(self) -> None:
        """Ask for a percentage of the text, and go there."""
        if not self._reader.open_article:
            self._reader.say("No text here")
            return
        self._reader.focus_pane("text")
        self._reader.remember_position()
        home = self._reader.text_pane.seen.start
        await self._mode.begin(lambda line: GoToPercent(self._reader, line, home))

    def next_hit(self, by: int) -> None:
        """Go to the next hit of the active search or, if `by` is negative, the previous one."""
        if self._mode.active:
            self._mode.active.step(by)
        else:
            self._reader.say(
                f"Nothing is being searched for: {self._reader.keymap.label('search')} begins a search"
            )

    async def show_words(self, place: "Destination", offset: int, statement: "Statement | None") -> None:
        """Show the words of a library search as hits in the text, beginning at its place.

        `offset` and `statement` are the position of the place in the text; without hits, no search begins.
        """
        words = " ".join(term.words for term in place.words)
        find = partial(find_words, place.words)
        await self._mode.begin(
            lambda line: TextSearch(self._reader, line, offset, statement, find=find, words=words)
        )
        if self._mode.active and self._mode.active.settle():
            self._reader.go_to(statement, bring_text=False)
        else:
            self._mode.end(back=False)
