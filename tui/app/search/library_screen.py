"""The screen that searches the whole library as a query is typed."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.app.export.choices import export_choice, go_to, quoted
from tui.app.export.sheet import ExportSheet
from tui.app.search.commands import HITS_HINTS, LIBRARY_KEYS, TYPING_HINTS
from tui.app.search.hit_list import HitList
from tui.app.search.query_line import Explanation, HitCount
from tui.app.search.results import HitPage, LibrarySearchState, all_statements, look
from tui.app.state.destination import Destination
from tui.app.ui.clipboard import copy
from tui.app.ui.command import bindings
from tui.app.ui.lines import FixedLine, Footer
from tui.app.ui.notices import report
from tui.app.ui.row_list import Chosen
from tui.app.ui.sheet import FullScreen
from tui.errors import LibraryError
from tui.library.search.query import Query
from tui.resources import styles

if TYPE_CHECKING:
    from tui.app.state.session import Session
    from tui.library.search.hits import Hit

LOW = 30
"""The least rows of a screen with an empty row above the query."""


class LibrarySearch(FullScreen):
    """A query and its hits, in statements and other text of all articles; begins with the last query.

    Hits are looked up in threads through the library's background connection, a page at a time.
    """

    KEYS = LIBRARY_KEYS
    BINDINGS: ClassVar = bindings(LIBRARY_KEYS)
    AUTO_FOCUS = "#library-query"
    CSS_PATH: ClassVar = [styles() / "library.tcss"]

    class Looked(Message):
        """A worker has looked up a page of hits."""

        def __init__(self, page: HitPage) -> None:
            super().__init__()
            self.page = page

    class Exportable(Message):
        """A worker has looked up all statements among the hits."""

        def __init__(self, places: list[Destination]) -> None:
            super().__init__()
            self.places = places

    def __init__(self, session: "Session", state: LibrarySearchState) -> None:
        """Show the query and hits of `state`, which this screen changes, so that they outlive it."""
        super().__init__()
        self._session = session
        self._search_state = state
        self._asked = -1
        """The number of the first hit of the page that is being looked up; -1 if none is."""

    def compose(self) -> ComposeResult:
        """Yield the query, its explanation, the hits, and the keys."""
        with Vertical(id="library"):
            with Horizontal(id="library-line"):
                yield FixedLine([("F ", "key")])
                yield Input(self._search_state.typed, id="library-query", compact=True, select_on_focus=False)
                yield HitCount()
            yield Explanation()
            yield HitList(self._search_state, id="hits")
        yield Footer(TYPING_HINTS)

    def on_mount(self) -> None:
        """Focus the hits of the last time or, if there are none, search for the query again."""
        self._refresh_count()
        if self._search_state.found:
            self.set_focus(self._list)
        elif self._search_state.query:
            self._look(self._search_state.typed, self._search_state.query, 0)

    def on_resize(self) -> None:
        """Set the class by which the style sheet leaves out empty rows on low screens."""
        self.set_class(self.size.height < LOW, "-low")

    @property
    def _list(self) -> HitList:
        return self.query_one(HitList)

    @property
    def _input(self) -> Input:
        return self.query_one(Input)

    # ---- looking ----

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value == self._search_state.typed:
            return
        self._search_state.type(event.value)
        self._asked = -1
        if self._search_state.query:
            self._asked = 0
            self._look(event.value, self._search_state.query, 0)
        else:
            self._list.show(others=not event.value.strip())
        self._refresh_count()

    @on(HitList.Lacking)
    def _look_further(self) -> None:
        first = len(self._search_state.found)
        if self._search_state.query and self._asked != first:
            self._asked = first
            self._look(self._search_state.typed, self._search_state.query, first)

    @work(thread=True, exclusive=True, exit_on_error=False, group="looking")
    def _look(self, typed: str, query: Query, first: int) -> None:
        """Look up a page of hits in a thread; a new call cancels this one.

        A thread cannot be stopped. It checks before the query whether it has been cancelled; a page that
        comes too late is ignored by `LibrarySearchState.take`.
        """
        worker = get_current_worker()
        try:
            library = self._session.connections.background
            if not worker.is_cancelled:
                self.post_message(self.Looked(look(library, typed, query, first)))
        except LibraryError as error:
            self.app.call_from_thread(self._failed, error)

    def _failed(self, error: LibraryError) -> None:
        """Report why nothing was looked up, and allow the same page to be asked for again."""
        self._asked = -1
        report(self.app, error)

    @on(Looked)
    def _looked(self, message: Looked) -> None:
        if self._search_state.take(message.page):
            self._asked = -1
            self._list.show(others=message.page.first == 0)
            self._refresh_count()

    @on(HitList.Moved)
    def _refresh_count(self) -> None:
        """Update count, explanation and hints."""
        state, count = self._search_state, self.query_one(HitCount)
        count.figure = count.rest = ""
        if state.searched:
            some = f"{state.total:,}{' and more' if state.more else ''}"
            hits = "hit" if state.total == 1 else "hits"
            count.figure = f"{self._list.cursor + 1:,}" if state.found else ""
            count.rest = f" of {some} {hits}" if state.found else "no hits"
        self.query_one(Explanation).problem = state.problem
        self.query_one(Footer).hints = HITS_HINTS if self._list.has_focus else TYPING_HINTS

    def on_descendant_focus(self) -> None:
        """Show the hints for the field or the list, whichever has the focus."""
        self._refresh_count()

    # ---- moving ----

    def action_turn(self) -> None:
        """Move the focus between the query and the hits."""
        if self._list.has_focus:
            self.action_query()
        elif self._search_state.found:
            self.set_focus(self._list)
        else:
            self.say(self._list.none)

    def action_query(self) -> None:
        """Focus the query."""
        self.set_focus(self._input)

    # ---- what is done with them ----

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_open()

    @on(Chosen)
    def action_open(self) -> None:
        """Open the article of the hit under the cursor, with the words of the query highlighted."""
        found = self._list.item
        if self._search_state.problem:
            self.say("The query cannot be understood yet")
            return
        if not found:
            self.say("No hit to open")
            return
        go_to(self.app, self._place(found.hit))

    def _place(self, hit: "Hit") -> Destination:
        """Return the place of a hit: its statement, or the offset of its first match."""
        words = self._search_state.query.words if self._search_state.query else ()
        start = hit.start + (hit.found[0].start if hit.found else 0)
        return Destination(hit.article, hit.said.id if hit.said else None, start, words)

    def action_copy(self) -> None:
        """Copy the hit under the cursor with speaker and article."""
        if not (found := self._list.item):
            self.say("No hit to copy")
            return
        hit = found.hit
        quote: str | None = f"{hit.excerpt}\n{hit.title}\n"
        if hit.said:
            quote = quoted(self._session, self._place(hit), self.settings.export_template)
        self.say(copy(self.app, quote) if quote else "The statement is no longer there")

    def action_export(self) -> None:
        """Export all statements among the hits."""
        if self._search_state.found and self._search_state.query:
            self._gather(self._search_state.query)
        else:
            self.say("No statements to export")

    @work(thread=True, exclusive=True, exit_on_error=False, group="gathering")
    def _gather(self, query: Query) -> None:
        """Look up the statements among all hits in a thread: those on the list are only the pages so far."""
        try:
            places = [
                Destination(*each) for each in all_statements(self._session.connections.background, query)
            ]
            self.post_message(self.Exportable(places))
        except LibraryError as error:
            self.app.call_from_thread(report, self.app, error)

    @on(Exportable)
    def _export(self, message: Exportable) -> None:
        if message.places:
            choice = export_choice(self._session, "the statements found", message.places)
            self.app.push_screen(ExportSheet([choice], self._session.library))
        else:
            self.say("Nothing of what was found is a statement")
