"""What the keys for names do: go to the next name, open the card of one, choose which types are shown."""

from collections.abc import Callable, Set
from dataclasses import replace

from tui.app.entities.card_screen import CardScreen
from tui.app.entities.types_sheet import TypesSheet
from tui.app.interface import Reader
from tui.app.state.entity_index import CurrentName, Subject
from tui.app.state.open_article import OpenArticle
from tui.app.ui.entity_types import ATTITUDES, TYPES
from tui.configuration.settings import LAYERS
from tui.model.article import Span
from tui.model.statement import Statement


class EntityActions:
    """Names in the text: moving between them, their cards, and their types."""

    def __init__(self, reader: Reader, show_speaker: Callable[[OpenArticle, Subject], None]) -> None:
        """Act on a reading screen; `show_speaker` shows what a subject of an article says anywhere."""
        self._reader = reader
        self._show_speaker = show_speaker

    def next_name(self, by: int) -> None:
        """Select the next name in the text (-1: the one before)."""
        open_article = self._reader.open_article
        if not open_article or open_article.found is None:
            pending = open_article and open_article.pending
            self._reader.say("Still looking for names …" if pending else "No names here")
            return
        self._reader.focus_pane("text")
        if name := open_article.step_name(by, self._reader.text_pane.seen):
            self._reader.select_name(name)
        elif not open_article.display.types:
            self._reader.say(f"No names are shown: {self._reader.keymap.label('types')} shows them")
        else:
            self._reader.say(f"That was the {'last' if by > 0 else 'first'} name that is shown")

    # ---- the card ----

    def open_card(self) -> None:
        """Open the card of the selected name, else of the speaker of the current statement."""
        open_article = self._reader.open_article
        current = open_article.current if open_article else None
        if open_article and (name := self._reader.selected_name):
            self._open(open_article, name.subject, name.span)
        elif open_article and current and (speaker := open_article.speaker(current)):
            self._open(open_article, open_article.subject_of(speaker))
        else:
            self._reader.say("This statement is unattributed" if current else "No name here")

    def open_card_of(self, name: CurrentName) -> None:
        """Select a name and open its card."""
        self._reader.select_name(name)
        if open_article := self._reader.open_article:
            self._open(open_article, name.subject, name.span)

    def _open(self, open_article: OpenArticle, subject: Subject, at: Span | None = None) -> None:
        """Open the card of a subject, with the cursor on its mention `at` a span."""
        card = CardScreen(open_article, subject, at, self._reader.session, self._show_speaker)
        self._reader.app.push_screen(card, self._closed)

    def _closed(self, place: CurrentName | Statement | None) -> None:
        """Go to the place that was chosen on a card, once the text pane has been laid out for its focus."""
        if place is None:
            return
        self._reader.remember_position()
        self._reader.focus_pane("text")
        if isinstance(place, Statement):
            self._reader.call_after_refresh(self._reader.go_to, place)
        else:
            self._reader.call_after_refresh(self._reader.select_name, place)

    # ---- types and layers ----

    def choose_types(self) -> None:
        """Open the sheet on which the reader chooses which types of names and which layers are shown."""
        session = self._reader.session
        shown: set[str] = {*session.display.types, *session.display.layers}
        if session.display.statement_filter.attitudes:
            shown.add(ATTITUDES)
        self._reader.app.push_screen(TypesSheet(self._reader.open_article, shown, self.show_layers))

    def show_layers(self, shown: Set[str]) -> None:
        """Show the names of these types, and these layers; the lines of the text stay where they are."""
        session = self._reader.session
        self._reader.select_name(None)
        session.display.types = {each for each in TYPES if each in shown}
        session.display.layers = {each for each in LAYERS if each in shown}
        if (ATTITUDES in shown) is not session.display.statement_filter.attitudes:
            self._reader.set_filter(replace(session.display.statement_filter, attitudes=ATTITUDES in shown))
        self._reader.text_pane.redraw()
