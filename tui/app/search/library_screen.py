"""The search of the whole library: a query, and the hits, which follow what is typed."""

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
"""Rows below which there is no air above the query."""


class LibrarySearch(FullScreen):
    """Searches statements and other text of all articles; begins with the last query and its hits."""

    KEYS = LIBRARY_KEYS
    BINDINGS: ClassVar = bindings(LIBRARY_KEYS)
    AUTO_FOCUS = "#library-query"
    CSS_PATH: ClassVar = [styles() / "library.tcss"]

    class Looked(Message):
        """A worker has looked up some hits."""

        def __init__(self, page: HitPage) -> None:
            super().__init__()
            self.page = page

    class Exportable(Message):
        """A worker has looked up all statements among the hits."""

        def __init__(self, places: list[Destination]) -> None:
            super().__init__()
            self.places = places

    def __init__(self, session: "Session", finding: LibrarySearchState) -> None:
        """Show a query and its hits, which this screen changes."""
        super().__init__()
        self._session = session
        self._finding = finding
        self._asked = -1
        """The number of the first hit that is being looked up; -1 for none."""

    def compose(self) -> ComposeResult:
        """Yield the query, its explanation, the hits, and the keys."""
        with Vertical(id="library"):
            with Horizontal(id="library-line"):
                yield FixedLine([("F ", "key")])
                yield Input(self._finding.typed, id="library-query", compact=True, select_on_focus=False)
                yield HitCount()
            yield Explanation()
            yield HitList(self._finding, id="hits")
        yield Footer(TYPING_HINTS)

    def on_mount(self) -> None:
        """Go on with the hits there are, or search again for the query."""
        self._refresh_count()
        if self._finding.found:
            self.set_focus(self._list)
        elif self._finding.query:
            self._look(self._finding.typed, self._finding.query, 0)

    def on_resize(self) -> None:
        """Leave out empty rows where there is little room."""
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
        if event.value == self._finding.typed:
            return
        self._finding.type(event.value)
        self._asked = -1
        if self._finding.query:
            self._asked = 0
            self._look(event.value, self._finding.query, 0)
        else:
            self._list.show(others=not event.value.strip())
        self._refresh_count()

    @on(HitList.Lacking)
    def _look_further(self) -> None:
        first = len(self._finding.found)
        if self._finding.query and self._asked != first:
            self._asked = first
            self._look(self._finding.typed, self._finding.query, first)

    @work(thread=True, exclusive=True, exit_on_error=False, group="looking")
    def _look(self, typed: str, query: Query, first: int) -> None:
        """Look up hits in a thread, unless the query has changed before it starts."""
        worker = get_current_worker()
        try:
            library = self._session.connections.background
            if not worker.is_cancelled:
                self.post_message(self.Looked(look(library, typed, query, first)))
        except LibraryError as error:
            self.app.call_from_thread(self._failed, error)

    def _failed(self, error: LibraryError) -> None:
        """Report why nothing was looked up; the same hits may be asked for again."""
        self._asked = -1
        report(self.app, error)

    @on(Looked)
    def _looked(self, message: Looked) -> None:
        if self._finding.take(message.page):
            self._asked = -1
            self._list.show(others=message.page.first == 0)
            self._refresh_count()

    @on(HitList.Moved)
    def _refresh_count(self) -> None:
        """Bring count, explanation and hints up to date."""
        finding, count = self._finding, self.query_one(HitCount)
        count.figure = count.rest = ""
        if finding.searched:
            some = f"{finding.total:,}{' or more' if finding.more else ''}"
            hits = "hit" if finding.total == 1 else "hits"
            count.figure = f"{self._list.cursor + 1:,}" if finding.found else ""
            count.rest = f" of {some} {hits}" if finding.found else "no hits"
        self.query_one(Explanation).problem = finding.problem
        self.query_one(Footer).hints = HITS_HINTS if self._list.has_focus else TYPING_HINTS

    def on_descendant_focus(self) -> None:
        """Show the hints for the field or the list, whichever has the focus."""
        self._refresh_count()

    # ---- moving ----

    def action_turn(self) -> None:
        """Move the focus between the query and the hits."""
        if self._list.has_focus:
            self.action_query()
        elif self._finding.found:
            self.set_focus(self._list)
        else:
            self.say(self._list.none)

    def action_query(self) -> None:
        """Change the query."""
        self.set_focus(self._input)

    # ---- what is done with them ----

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_open()

    @on(Chosen)
    def action_open(self) -> None:
        """Read the article at the hit under the cursor, with the words highlighted."""
        found = self._list.item
        if self._finding.problem:
            self.say("Query not understood")
            return
        if not found:
            self.say("No hit to open")
            return
        go_to(self.app, self._place(found.hit))

    def _place(self, hit: "Hit") -> Destination:
        words = self._finding.query.words if self._finding.query else ()
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
        self.say(copy(self.app, quote) if quote else "This statement is no longer in the article")

    def action_export(self) -> None:
        """Export all statements among the hits."""
        if self._finding.found and self._finding.query:
            self._gather(self._finding.query)
        else:
            self.say("No statements to export")

    @work(thread=True, exclusive=True, exit_on_error=False, group="gathering")
    def _gather(self, query: Query) -> None:
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
            choice = export_choice(self._session, "statements found", message.places)
            self.app.push_screen(ExportSheet([choice], self._session.library))
        else:
            self.say("No statements among the hits")
