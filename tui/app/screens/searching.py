"""Search as a mode of its own: while it lasts, `n` and `N` are hits, not statements."""

from dataclasses import dataclass, field

from textual import on
from textual.widgets import Input

from tui.app.screens.reader_parts import ReaderParts
from tui.app.search import find, first_from
from tui.app.widgets.reading_pane import ReadingPane
from tui.app.widgets.search_line import SearchLine, key_label
from tui.model import Span


@dataclass
class SearchMode:
    """A search in the text, from its first letter to `enter` or `esc`."""

    pane: ReadingPane
    line: SearchLine
    home: int
    """The reading position to go back to."""
    hits: list[Span] = field(default_factory=list)
    number: int | None = None
    typing: bool = True

    def update(self, query: str) -> None:
        """Find what has been typed so far, beginning where the reader was."""
        reading = self.pane.reading
        self.hits = find(reading.article.text, query) if reading else []
        self.number = first_from(self.hits, self.home)
        self.pane.show_hits(self.hits, self.number)
        self.say(bool(query.strip()))

    def step(self, by: int) -> None:
        """Go to the next or previous hit, around the ends."""
        if self.hits:
            self.number = ((self.number or 0) + by) % len(self.hits)
            self.pane.show_hits(self.hits, self.number)
        self.say(True)

    def settle(self) -> None:
        """The query is typed; from now on `n` and `N` walk."""
        self.typing = False
        self.pane.screen.set_focus(self.pane)
        self.say(True)

    def say(self, sought: bool) -> None:
        """Show the count and what the keys do now."""
        figure, rest = "", ""
        if self.hits:
            figure, rest = str((self.number or 0) + 1), f" of {len(self.hits)}"
        elif sought:
            rest = "not found"
        enter, escape = key_label("read"), key_label("search.leave")
        back = (escape, "back")
        if self.typing:
            self.line.say(figure, rest, ((enter, "go through the hits"), back))
        else:
            walk = key_label("statement.next", "hit.previous")
            self.line.say(figure, rest, ((walk, "hit"), (enter, "stay here"), back))

    def end(self, *, back: bool) -> None:
        """Take the hits off; go back to where the reader was, or stay."""
        self.pane.show_hits([], None)
        if back:
            self.pane.go_to(self.home)


class Searching(ReaderParts):
    """The keys of a search, and what they do outside one."""

    search: SearchMode | None = None

    def action_search(self) -> None:
        """Search in the text, or in the list if that is in hand."""
        line = self.query_one(SearchLine)
        if not self.reading:
            self.say("No text to search in")
            return
        self.take("text")
        home = self.search.home if self.search else self.reading.position
        self.search = SearchMode(self.text_pane, line, home)
        self.add_class("-searching")
        line.query_input.value = ""
        self.set_focus(line.query_input)
        self.search.update("")

    @on(Input.Changed, "#query")
    def _query_changed(self, event: Input.Changed) -> None:
        if self.search:
            self.search.update(event.value)

    @on(Input.Submitted, "#query")
    def _query_submitted(self) -> None:
        if self.search and self.search.hits:
            self.search.settle()
        else:
            self.end_search(back=True)

    def action_hit(self, by: int) -> None:
        """The previous hit of a search."""
        if self.search:
            self.search.step(by)
        else:
            self.say("Nothing is being searched for: / begins a search")

    def end_search(self, *, back: bool) -> None:
        """Leave the search if there is one; go back to where it began, or stay."""
        if not self.search:
            return
        search, self.search = self.search, None
        self.remove_class("-searching")
        search.end(back=back)
        self.set_focus(self.text_pane)
        self.follow()
