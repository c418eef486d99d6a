"""What the keys of a search do: in the text, in the list of articles, and to a share of the text."""

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
    """Begins searches and walks through what they find."""

    def __init__(
        self, reader: Reader, mode: SearchMode, filter_list: Callable[[SearchLine], ActiveSearch]
    ) -> None:
        """`filter_list` begins a search in the list of articles."""
        self._reader = reader
        self._mode = mode
        self._filter_list = filter_list

    async def begin(self) -> None:
        """Search in the text, or in the list of articles if that has the focus.

        The key has priority, so that not even the first letter of what is typed right after it is lost; as
        part of the words it is handed back.
        """
        if self._mode.insert(self._reader.keymap.label("search")):
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
        """Ask how far into the text to go."""
        if not self._reader.open_article:
            self._reader.say("No text here")
            return
        self._reader.focus_pane("text")
        self._reader.remember_position()
        home = self._reader.text_pane.seen.start
        await self._mode.begin(lambda line: GoToPercent(self._reader, line, home))

    def next_hit(self, by: int) -> None:
        """Go to the next hit of the search or, negative, the one before."""
        if self._mode.active:
            self._mode.active.step(by)
        else:
            self._reader.say(f"No search: {self._reader.keymap.label('search')} starts one")

    async def show_words(self, place: "Destination", offset: int, statement: "Statement | None") -> None:
        """Show the words that led to a place as the hits of a search in the text, beginning at the place."""
        words = " ".join(term.words for term in place.words)
        find = partial(find_words, place.words)
        await self._mode.begin(
            lambda line: TextSearch(self._reader, line, offset, statement, find=find, words=words)
        )
        if self._mode.active and self._mode.active.settle():
            self._reader.go_to(statement, bring_text=False)
        else:
            self._mode.end(back=False)
