"""Search as a mode of its own: what is typed goes into a line in the footer's place until the mode ends."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Protocol

from tui.resources import styles

if TYPE_CHECKING:
    from tui.app.interface import Reader
    from tui.app.ui.search_line import SearchLine


class ActiveSearch(Protocol):
    """One search from its first letter until it is left."""

    prompt: ClassVar[str]
    """What is before the words that are typed."""
    ends_with_article: ClassVar[bool]
    """Whether going to another article ends it."""
    ends_when_typed: ClassVar[bool]
    """Whether it is over once all is typed; else one walks through what was found."""
    typing: bool
    """Whether something is still being typed."""

    def update(self, query: str) -> None:
        """Show what is found for the words typed so far."""

    def list_changed(self) -> bool:
        """Show what of the list of articles is found now; False if the search does not filter the list."""

    def step(self, by: int) -> None:
        """Go to the next or previous thing found."""

    def settle(self) -> bool:
        """Take the words as they are; whether anything was found."""

    def end(self, *, back: bool) -> None:
        """Take off what was shown; go back to where the reader was, or stay."""


class SearchMode:
    """Which search is active, if any, and the line it is typed in."""

    def __init__(self, reader: "Reader", make_line: "Callable[[], SearchLine]") -> None:
        self._reader = reader
        self._make_line = make_line
        self._line: SearchLine | None = None
        self.active: ActiveSearch | None = None
        """The search that is going on; None outside one."""

    async def begin(self, make: "Callable[[SearchLine], ActiveSearch]") -> None:
        """Begin a search, which is made with the line that its words are typed in."""
        self.end(back=False)
        line = await self._shown_line()
        self.active = make(line)
        self._reader.screen.add_class("-searching")
        line.begin(self.active.prompt)
        self.active.update("")

    async def _shown_line(self) -> "SearchLine":
        """The search line, which is mounted when it is first needed."""
        if not self._line:
            app = self._reader.app
            app.stylesheet.read(styles() / "search.tcss")
            app.refresh_css(animate=False)
            self._line = self._make_line()
            await self._reader.screen.mount(self._line)
        return self._line

    def insert(self, text: str) -> bool:
        """Type for the reader, if words are being typed; whether they are."""
        if not (self.active and self.active.typing and self._line):
            return False
        self._line.insert(text)
        return True

    def update(self, query: str) -> None:
        """Show what is found for the words typed so far."""
        if self.active:
            self.active.update(query)

    def settle(self) -> None:
        """Take the words as they are: walk through what was found, or end where there is nothing."""
        if self.active and not self.active.settle():
            self.end(back=True)
        elif self.active and self.active.ends_when_typed:
            self.end(back=False)

    def end(self, *, back: bool) -> None:
        """Leave the search if there is one; go back to where it began, or stay."""
        if not self.active:
            return
        ended, self.active = self.active, None
        self._reader.screen.remove_class("-searching")
        ended.end(back=back)
        self._reader.focus_pane(self._reader.focused_pane)
        self._reader.text_moved()
