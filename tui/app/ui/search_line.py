"""The row where a search is typed, in the place of the footer."""

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
    """The count of hits, and hints for the keys."""

    figure: reactive[str] = reactive("")
    """The number, drawn strong."""
    rest: reactive[str] = reactive("")
    """The words after it."""
    keys: reactive[tuple[tuple[str, str], ...]] = reactive(())
    """The hints: the name of a key, and what it does now."""

    def parts(self, width: int) -> list[Part]:
        """Return the count, and at the right the hints: one word each, or none, where there is less room."""
        count: list[Part] = [(self.figure, self.ink("strong")), (self.rest, self.ink("quiet"))]
        left: list[Part] = [("  ", Style()), *count]
        keys = self._keys(self.keys)
        if width_of([*left, *keys]) + 2 * SIDES > width:
            keys = self._keys([(label, words.partition(" ")[0]) for label, words in self.keys])
        if width_of([*left, *keys]) + 2 * SIDES > width:
            keys = []
        return spread(left, keys, width - SIDES)

    def _keys(self, keys: Iterable[tuple[str, str]]) -> list[Part]:
        """Return the hints as parts."""
        parts: list[Part] = []
        for label, words in keys:
            between: Part = ("    " if parts else "", Style())
            parts += [between, (label, self.ink("key")), (f" {words}", self.ink("quiet"))]
        return parts


class SearchLine(Horizontal):
    """A prompt, the query, and the count of its hits."""

    class Typed(Message):
        """The query was changed by typing."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Entered(Message):
        """The query is complete: enter was pressed."""

    def compose(self) -> ComposeResult:
        """Yield prompt, query and count."""
        yield FixedLine([("", "key")])
        yield Input(id="query", compact=True, select_on_focus=False)
        yield SearchCount()

    def begin(self, prompt: str, typed: str = "") -> None:
        """Show the prompt with what was `typed` before, and take the focus."""
        words = self.query_one(FixedLine)
        words.left = [(prompt, "key")]
        words.refresh()
        query = self.query_one(Input)
        with query.prevent(Input.Changed):  # only what the reader types is a search
            query.value = typed
            query.cursor_position = len(typed)
        self.screen.set_focus(query)

    def insert_key(self, label: str) -> None:
        """Insert the character of a key at the cursor of the query, as if it were typed; others have none."""
        if len(label) == 1:
            self.query_one(Input).insert_text_at_cursor(label)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered())

    def say(self, figure: str, rest: str, keys: tuple[tuple[str, str], ...]) -> None:
        """Show the count (a figure and words after it) and the hints."""
        count = self.query_one(SearchCount)
        count.figure, count.rest, count.keys = figure, rest, keys
