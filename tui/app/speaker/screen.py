"""The screen of one speaker in all articles: names and roles, a time line, and every statement in full."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from tui.app.export.choices import export_choice, go_to, quoted
from tui.app.export.sheet import ExportSheet
from tui.app.speaker.commands import ACROSS_KEYS, across_hints
from tui.app.speaker.list import SpeakerHead, SpeakerList
from tui.app.speaker.profile import KINDS, SpeakerFilter, SpeakerInLibrary, look_up
from tui.app.state.destination import Destination
from tui.app.state.entity_index import Subject
from tui.app.ui.clipboard import copy
from tui.app.ui.command import bindings
from tui.app.ui.lines import Footer
from tui.app.ui.notices import report
from tui.app.ui.row_list import Chosen
from tui.app.ui.search_line import SearchLine
from tui.app.ui.sheet import FullScreen
from tui.errors import LibraryError
from tui.resources import styles

if TYPE_CHECKING:
    from tui.app.state.session import Session
    from tui.app.state.speaker_badges import SpeakerBadge

LOW = 30
"""Rows of the terminal below which there is no empty row above the name."""
LOWEST = 18
"""Rows of the terminal below which there is only the name and the count above the statements."""


class SpeakerScreen(FullScreen):
    """The screen of one speaker, whose statements are looked up in a thread so that it opens at once."""

    KEYS = ACROSS_KEYS
    BINDINGS: ClassVar = bindings(ACROSS_KEYS)
    AUTO_FOCUS = "#statements"
    CSS_PATH: ClassVar = [styles() / "search.tcss", styles() / "speaker.tcss"]

    class LookedUp(Message):
        """The speaker was looked up; None if it says nothing or the library could not be read."""

        def __init__(self, spoken: SpeakerInLibrary | None) -> None:
            super().__init__()
            self.spoken = spoken

    def __init__(
        self, session: "Session", at: Destination, subject: Subject, badge: "SpeakerBadge | None"
    ) -> None:
        """Begin `at` a statement of the speaker, or in an article that only names them."""
        super().__init__()
        self._session = session
        self._at = at
        self._subject = subject
        self._badge = badge
        self._spoken: SpeakerInLibrary | None = None
        self._filter = SpeakerFilter(session.display.statement_filter)
        self._typing = False
        """Whether the words of the filter are being typed."""

    def compose(self) -> ComposeResult:
        """Yield the head, the list, and the keys or the field for words."""
        with Vertical(id="across"):
            yield SpeakerHead(self._subject, self._badge)
            yield SpeakerList(self._badge, id="statements")
        yield Footer(())
        yield SearchLine(id="search")

    def on_mount(self) -> None:
        """Start to look the speaker up."""
        self._look_up()

    def on_resize(self) -> None:
        """Adapt head and hints to the size."""
        self.set_class(self.size.height < LOW, "-low")
        head = self.query_one(SpeakerHead)
        head.low = self.size.height < LOWEST
        head.refresh(layout=True)
        self._refresh_hints()

    @property
    def _list(self) -> SpeakerList:
        return self.query_one(SpeakerList)

    # ---- looking up ----

    @work(thread=True, exit_on_error=False)
    def _look_up(self) -> None:
        try:
            spoken = look_up(self._session.connections.background, self._at.article, self._subject)
        except LibraryError as error:
            self.app.call_from_thread(report, self.app, error)
            spoken = None
        self.post_message(self.LookedUp(spoken))

    @on(LookedUp)
    def _looked_up(self, message: LookedUp) -> None:
        self._spoken = message.spoken or SpeakerInLibrary(self._subject.name, self._subject.type, (), (), ())
        self._show()
        self._list.go_to(self._at.article, self._at.statement)

    def _show(self) -> None:
        """Show the statements that pass the filter."""
        if self._spoken is None:
            return
        shown = self._filter.of(self._spoken.statements)
        self._list.empty = self._nothing()
        self._list.show(shown, self._filter.words)
        self.query_one(SpeakerHead).show(self._spoken, shown, self._filter)
        if self._typing:
            self._say_found(len(shown))

    def _nothing(self) -> str:
        """Return why the list is empty."""
        if self._spoken and not self._spoken.statements:
            return f"{self._spoken.name} makes no statement in any article"
        if self._filter.open:
            return "No statements within what is shown: v and u, in the text, show more"
        return f"No statements {self._filter}: {self.keymap.label('across.close')} shows all"

    def _refresh_hints(self) -> None:
        self.query_one(Footer).hints = across_hints(self.size.width, by_time=self._list.by_time)

    # ---- moving ----

    def action_article(self, by: int) -> None:
        """Move the cursor to the first statement of the next or previous article."""
        self.say_limit(self._list, by, moved=self._list.article(by), noun="article")

    # ---- which are shown, and how ----

    def action_order(self) -> None:
        """Change between the order by day and by article."""
        self._list.turn()
        self._refresh_hints()
        self.say("By time, the newest first" if self._list.by_time else "By article, in order of time")

    def action_kind(self) -> None:
        """Show only the next kind; after the last, all."""
        kind = KINDS[(KINDS.index(self._filter.kind) + 1) % len(KINDS)]
        self._filter = SpeakerFilter(self._session.display.statement_filter, kind, self._filter.words)
        self._show()
        self.say(f"Only {kind} statements" if kind else "Statements of every kind")

    def action_filter(self) -> None:
        """Type words that the statements must have.

        The key has priority, and is handed back to the field while words are being typed.
        """
        line = self.query_one(SearchLine)
        if self._typing:
            line.insert_key(self.keymap.label("across.filter"))
            return
        self._typing = True
        self.add_class("-searching")
        line.begin("  /", self._filter.words)
        self._say_found(len(self._list.statements))

    def _say_found(self, found: int) -> None:
        """Show next to the words how many statements have them."""
        label = self.keymap.label
        keys = ((label("across.open"), "go through them"), (label("across.close"), "all statements"))
        self.query_one(SearchLine).say(f"{found:,}", " found", keys)

    @on(SearchLine.Typed)
    def _typed(self, message: SearchLine.Typed) -> None:
        self._filter = SpeakerFilter(self._session.display.statement_filter, self._filter.kind, message.query)
        self._show()

    @on(SearchLine.Entered)
    def _entered(self) -> None:
        """Hide the field for words, and give the focus back to the list."""
        self._typing = False
        self.remove_class("-searching")
        self.set_focus(self._list)

    def action_leave(self) -> None:
        """Show all statements again; if all are shown, close."""
        if self._filter.open and not self._typing:
            self.dismiss()
            return
        self._entered()
        self._filter = SpeakerFilter(self._session.display.statement_filter)
        self._show()

    # ---- what is done with them ----

    @on(Chosen)
    def action_open(self) -> None:
        """Read the article at the statement under the cursor."""
        if statement := self._list.item:
            go_to(self.app, Destination(statement.article, statement.statement))
        else:
            self.say("No statement to open")

    def action_copy(self) -> None:
        """Copy the statement under the cursor with speaker and article."""
        quote = None
        if statement := self._list.item:
            place = Destination(statement.article, statement.statement)
            quote = quoted(self._session, place, self.settings.export_template)
        self.say(copy(self.app, quote) if quote else "No statement to copy")

    def action_export(self) -> None:
        """Export the statements that are shown."""
        if not (shown := self._list.statements):
            self.say("No statements to export")
            return
        places = [Destination(each.article, each.statement) for each in shown]
        name = self._subject.name
        what = f"{name}’s statements, as shown"
        choice = export_choice(self._session, what, places, name)
        self.app.push_screen(ExportSheet([choice], self._session.library))
