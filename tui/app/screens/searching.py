"""Search as a mode of its own, in the text or in the list of articles."""

from textual import on
from textual.widgets import Input

from tui.app.screens.list_filter import ListFilter
from tui.app.screens.reader_parts import ReaderParts
from tui.app.screens.text_search import TextSearch
from tui.app.widgets.search_line import SearchLine


class Searching(ReaderParts):
    """The keys of a search, and what they do outside one."""

    search: TextSearch | ListFilter | None = None

    def action_search(self) -> None:
        """Search in the text, or in the list if that is in hand."""
        line = self.query_one(SearchLine)
        if self.search:
            self.end_search(back=False)
        if self.pane == "articles":
            self.search = ListFilter(self, line, self.item)
        elif self.reading:
            self.take("text")
            self.search = TextSearch(self, line, self.reading.position)
        else:
            self.say("No text to search in")
            return
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
        if self.search and not self.search.settle():
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
        self.take(self.pane)
        self.follow()
