"""The row where a search is typed; it takes the footer's place."""

from collections.abc import Iterable

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from tui.app.ui.lines import SIDES, FixedLine, OneRowWidget
from tui.app.ui.pane import Part, spread, width_of


class SearchCount(OneRowWidget):
    """Which hit of how many, and what the keys do now."""

    figure: reactive[str] = reactive("")
    rest: reactive[str] = reactive("")
    keys: reactive[tuple[tuple[str, str], ...]] = reactive(())

    def parts(self, width: int) -> list[Part]:
        """The count at the left; at the right the keys, in fewer words or none where there is less room."""
        count: list[Part] = [(self.figure, self.ink("strong")), (self.rest, self.ink("quiet"))]
        left: list[Part] = [("  ", Style()), *count]
        keys = self._keys(self.keys)
        if width_of([*left, *keys]) + 2 * SIDES > width:
            keys = self._keys([(label, words.partition(" ")[0]) for label, words in self.keys])
        if width_of([*left, *keys]) + 2 * SIDES > width:
            keys = []
        return spread(left, keys, width - SIDES)

    def _keys(self, keys: Iterable[tuple[str, str]]) -> list[Part]:
        parts: list[Part] = []
        for label, words in keys:
            between: Part = ("    " if parts else "", Style())
            parts += [between, (label, self.ink("key")), (f" {words}", self.ink("quiet"))]
        return parts


class SearchLine(Horizontal):
    """A prompt, the query, and the count of its hits."""

    class Typed(Message):
        """A letter of the query was typed."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Entered(Message):
        """All of the query is typed."""

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield FixedLine([("", "key")])
        yield Input(id="query", compact=True, select_on_focus=False)
        yield SearchCount()

    def begin(self, prompt: str, typed: str = "") -> None:
        """Take the keys, with nothing typed yet behind the prompt, or with what was `typed` before."""
        words = self.query_one(FixedLine)
        words.left = [(prompt, "key")]
        words.refresh()
        query = self.query_one(Input)
        with query.prevent(Input.Changed):
            query.value = typed
            query.cursor_position = len(typed)
        self.screen.set_focus(query)

    def insert(self, text: str) -> None:
        """Type for the reader."""
        self.query_one(Input).insert_text_at_cursor(text)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered())

    def say(self, figure: str, rest: str, keys: tuple[tuple[str, str], ...]) -> None:
        """Show the count and the hints."""
        count = self.query_one(SearchCount)
        count.figure, count.rest, count.keys = figure, rest, keys
