"""The search mode of the reading screen: which search is active, and the line that replaces the footer."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Protocol

from tui.resources import styles

if TYPE_CHECKING:
    from tui.app.interface import Reader
    from tui.app.ui.search_line import SearchLine


class ActiveSearch(Protocol):
    """A search while it lasts: in the text, in the list of articles, or for a percentage.

    Keys of the reading screen are passed on to it by `SearchActions` and `Navigator`.
    """

    prompt: ClassVar[str]
    """The words before the field."""
    ends_with_article: ClassVar[bool]
    """Whether the search ends when another article is shown."""
    ends_when_typed: ClassVar[bool]
    """Whether `enter` ends the search; else it lets the reader step through the hits."""
    typing: bool
    """Whether the query is still being typed."""

    def update(self, query: str) -> None:
        """Show what is found for the query as typed so far."""

    def list_changed(self) -> bool:
        """Filter the changed list of articles again; return False if the search does not filter it."""

    def step(self, by: int) -> None:
        """Go `by` hits further; negative: back."""

    def settle(self) -> bool:
        """End the typing of the query; return whether anything was found."""

    def end(self, *, back: bool) -> None:
        """Take off what was shown; with `back`, return to where the reader was."""


class SearchMode:
    """Owns the active search and the line in which its query is typed."""

    def __init__(self, reader: "Reader", make_line: "Callable[[], SearchLine]") -> None:
        self._reader = reader
        self._make_line = make_line
        self._line: SearchLine | None = None
        self.active: ActiveSearch | None = None
        """The active search; None if there is none."""

    async def begin(self, make: "Callable[[SearchLine], ActiveSearch]") -> None:
        """Begin a search; `make` is given the line in which its query is typed."""
        self.end(back=False)
        line = await self._shown_line()
        self.active = make(line)
        self._reader.screen.add_class("-searching")
        line.begin(self.active.prompt)
        self.active.update("")

    async def _shown_line(self) -> "SearchLine":
        """Return the search line, and mount it on the first call.

        Its style sheet is read only now, as the first paint would have to wait for it.
        """
        if not self._line:
            app = self._reader.app
            app.stylesheet.read(styles() / "search.tcss")
            app.refresh_css(animate=False)
            self._line = self._make_line()
            await self._reader.screen.mount(self._line)
        return self._line

    def insert_key(self, label: str) -> bool:
        """Insert the character of a key into the query if one is being typed; return whether it is."""
        if not (self.active and self.active.typing and self._line):
            return False
        self._line.insert_key(label)
        return True

    def update(self, query: str) -> None:
        """Show what is found for the query as typed so far."""
        if self.active:
            self.active.update(query)

    def settle(self) -> None:
        """End the typing: step through the hits from now on, or end the search if there are none."""
        if self.active and not self.active.settle():
            self.end(back=True)
        elif self.active and self.active.ends_when_typed:
            self.end(back=False)

    def end(self, *, back: bool) -> None:
        """End the active search if there is one; with `back`, return to where it began."""
        if not self.active:
            return
        # Cleared first, so that nothing that `ended.end` calls, such as `show_article`, finds it active.
        ended, self.active = self.active, None
        self._reader.screen.remove_class("-searching")
        ended.end(back=back)
        # The field had the focus, and is hidden now.
        self._reader.focus_pane(self._reader.focused_pane)
        self._reader.text_moved()
