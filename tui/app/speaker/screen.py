"""One speaker in all articles of the library: who it is, when they spoke, and every statement whole."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from tui.app.export.choices import export_choice, go_to, quoted
from tui.app.messages import QueryEntered, QueryTyped
from tui.app.speaker.commands import ACROSS_KEYS, across_hints
from tui.app.speaker.list import SpeakerHead, SpeakerList
from tui.app.speaker.profile import KINDS, SpeakerFilter, SpeakerInLibrary, look_up
from tui.app.state.destination import Destination
from tui.app.state.entity_index import Subject
from tui.app.ui.command import bindings
from tui.app.ui.lines import Footer
from tui.app.ui.search_line import SearchLine
from tui.app.ui.sheet import FullScreen
from tui.errors import LibraryError
from tui.resources import styles

if TYPE_CHECKING:
    from tui.app.state.session import Session
    from tui.app.state.speaker_badges import SpeakerBadge

LOW = 30
"""Rows below which there is no air above the name."""
LOWEST = 18
"""Rows below which there is no more than the name above the statements."""


class SpeakerScreen(FullScreen):
    """All that one speaker says; looked up behind the reader's back, so that the screen is there at once."""

    KEYS = ACROSS_KEYS
    BINDINGS: ClassVar = bindings(ACROSS_KEYS)
    AUTO_FOCUS = "#statements"
    CSS_PATH: ClassVar = [styles() / "search.tcss", styles() / "speaker.tcss"]

    class LookedUp(Message):
        """All about the speaker is known; nothing if the library has no such speaker any more."""

        def __init__(self, spoken: SpeakerInLibrary | None) -> None:
            super().__init__()
            self.spoken = spoken

    def __init__(
        self, session: "Session", at: Destination, subject: Subject, badge: "SpeakerBadge | None"
    ) -> None:
        """Made for a reader who is `at` a statement of the speaker, or only in an article that names them."""
        super().__init__()
        self._session = session
        self._at = at
        self._subject = subject
        self._badge = badge
        self._spoken: SpeakerInLibrary | None = None
        self._sieve = SpeakerFilter(session.display.statement_filter)
        self._typing = False

    def compose(self) -> ComposeResult:
        """Who it is, what they say, and the keys or the words looked for."""
        with Vertical(id="across"):
            yield SpeakerHead(self._subject, self._badge)
            yield SpeakerList(self._badge, id="statements")
        yield Footer(())
        yield SearchLine(id="search")

    def on_mount(self) -> None:
        """Begin to look."""
        self._look_up()

    def on_resize(self) -> None:
        """Hints and air depend on the room."""
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
            self.app.call_from_thread(self.app.notify, str(error), severity="error")
            spoken = None
        self.post_message(self.LookedUp(spoken))

    @on(LookedUp)
    def _looked_up(self, message: LookedUp) -> None:
        self._spoken = message.spoken or SpeakerInLibrary(self._subject.name, self._subject.type, (), (), ())
        self._show()
        self._list.go_to(self._at.article, self._at.statement)

    def _show(self) -> None:
        """Show what the sieve lets through."""
        if self._spoken is None:
            return
        shown = self._sieve.of(self._spoken.statements)
        self._list.empty = self._nothing()
        self._list.show(shown, self._sieve.words)
        self.query_one(SpeakerHead).show(self._spoken, shown, self._sieve)
        if self._typing:
            self._say_found(len(shown))

    def _nothing(self) -> str:
        """What to say where nothing is shown."""
        if self._spoken and not self._spoken.statements:
            return f"{self._spoken.name} makes no statement in any article"
        if self._sieve.open:
            return "No statements within what is shown: v and u, in the text, show more"
        return f"No statements {self._sieve}: {self.keymap.label('across.close')} shows all"

    def _refresh_hints(self) -> None:
        self.query_one(Footer).hints = across_hints(self.size.width, by_time=self._list.by_time)

    # ---- moving ----

    def action_step(self, by: int) -> None:
        """Choose the next statement, or the one before."""
        before = self._list.chosen
        self._list.step(by)
        self._moved(before, by, "statement")

    def action_article(self, by: int) -> None:
        """Choose the first statement of the next article, or of the one before."""
        before = self._list.chosen
        self._list.article(by)
        self._moved(before, by, "article")

    def action_page(self, by: int) -> None:
        """Choose a statement a page further."""
        before = self._list.chosen
        self._list.page(by)
        self._moved(before, by, "statement")

    def action_end(self, by: int) -> None:
        """Choose the first or the last statement."""
        before = self._list.chosen
        self._list.end(by)
        self._moved(before, by, "statement")

    def _moved(self, before: int, by: int, what: str) -> None:
        if self._list.chosen == before:
            which = f"That was the {'last' if by > 0 else 'first'} {what}"
            self.tell(which if self._list.statement else "No statements here")

    # ---- which are shown, and how ----

    def action_order(self) -> None:
        """By time, or by article."""
        self._list.turn()
        self._refresh_hints()
        self.tell("By time, the newest first" if self._list.by_time else "By article, in order of time")

    def action_kind(self) -> None:
        """Show the next kind alone; behind the last, all."""
        kind = KINDS[(KINDS.index(self._sieve.kind) + 1) % len(KINDS)]
        self._sieve = SpeakerFilter(self._session.display.statement_filter, kind, self._sieve.words)
        self._show()
        self.tell(f"Only {kind} statements" if kind else "Statements of every kind")

    def action_filter(self) -> None:
        """Type the words that statements must have."""
        line = self.query_one(SearchLine)
        if self._typing:
            line.insert(self.keymap.label("across.filter"))
            return
        self._typing = True
        self.add_class("-searching")
        line.begin("  /", self._sieve.words)
        self._say_found(len(self._list.statements))

    def _say_found(self, found: int) -> None:
        label = self.keymap.label
        keys = ((label("across.open"), "go through them"), (label("across.close"), "all statements"))
        self.query_one(SearchLine).say(f"{found:,}", " found", keys)

    @on(QueryTyped)
    def _typed(self, message: QueryTyped) -> None:
        self._sieve = SpeakerFilter(self._session.display.statement_filter, self._sieve.kind, message.query)
        self._show()

    @on(QueryEntered)
    def _entered(self) -> None:
        self._typing = False
        self.remove_class("-searching")
        self.set_focus(self._list)

    def action_leave(self) -> None:
        """Show all statements again or, where they are shown, go back."""
        if self._sieve.open and not self._typing:
            self.dismiss()
            return
        self._entered()
        self._sieve = SpeakerFilter(self._session.display.statement_filter)
        self._show()

    # ---- what is done with them ----

    @on(SpeakerList.Picked)
    def action_open(self) -> None:
        """Read the article at the chosen statement."""
        if statement := self._list.statement:
            go_to(self.app, Destination(statement.article, statement.statement))
        else:
            self.tell("No statement to open")

    def action_copy(self) -> None:
        """Copy the chosen statement with who said it, and where."""
        from tui.app.ui.clipboard import copy  # noqa: PLC0415 - seldom needed

        quote = None
        if chosen := self._list.statement:
            place = Destination(chosen.article, chosen.statement)
            quote = quoted(self._session, place, self.settings.export_template)
        self.tell(copy(self.app, quote) if quote else "No statement to copy")

    def action_export(self) -> None:
        """Export what is shown."""
        from tui.app.export.sheet import ExportSheet  # noqa: PLC0415 - seldom needed

        if not (shown := self._list.statements):
            self.tell("No statements to export")
            return
        places = [Destination(each.article, each.statement) for each in shown]
        name = self._subject.name
        what = f"{name}’s statements, as shown"
        choice = export_choice(self._session, what, places, name)
        self.app.push_screen(ExportSheet([choice], self._session.library))
