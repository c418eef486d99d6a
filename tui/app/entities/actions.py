"""Names in the text: going from one to the next, the card of one, and which types are shown."""

from collections.abc import Set
from typing import TYPE_CHECKING

from textual import on

from tui.app.messages import NameChosen
from tui.app.reader.panes import ReaderParts
from tui.app.ui.entity_types import ATTITUDES, TYPES
from tui.configuration.settings import LAYERS

if TYPE_CHECKING:
    from tui.app.state.entity_index import CurrentName, Subject
    from tui.app.state.open_article import OpenArticle
    from tui.model.article import Span
    from tui.model.statement import Statement


class Naming(ReaderParts):
    """The keys that are about names."""

    def action_name(self, by: int) -> None:
        """Look at the next or previous name in the text."""
        open_article = self.open_article
        if not open_article or open_article.found is None:
            self.say(
                "Still looking for names …" if open_article and open_article.pending else "No names here"
            )
            return
        self.take("text")
        if name := open_article.step_name(by, self.text_pane.seen):
            self.point(name)
        elif not open_article.display.types:
            self.say(f"No names are shown: {self.keymap.label('types')} shows them")
        else:
            self.say(f"That was the {'last' if by > 0 else 'first'} name that is shown")

    def action_card(self) -> None:
        """Open the card of the name that is looked at, else of who makes the current statement."""
        open_article = self.open_article
        if open_article and (name := self.pointed):
            self._open_card(open_article, name.subject, name.span)
        elif (
            open_article and open_article.current and (speaker := open_article.speaker(open_article.current))
        ):
            self._open_card(open_article, open_article.subject_of(speaker))
        else:
            self.say(
                "This statement is unattributed" if open_article and open_article.current else "No name here"
            )

    @on(NameChosen)
    def _name_chosen(self, message: NameChosen) -> None:
        self.point(message.name)
        if self.open_article:
            self._open_card(self.open_article, message.name.subject, message.name.span)

    def _open_card(self, open_article: "OpenArticle", subject: "Subject", at: "Span | None" = None) -> None:
        from tui.app.entities.card_screen import CardScreen  # noqa: PLC0415 - not at start

        self.app.push_screen(CardScreen(open_article, subject, at), self._left_card)

    def _left_card(self, to: "CurrentName | Statement | None") -> None:
        """Go where the reader wanted to go from a card, once there is room for the text."""
        if to is not None:
            self.leave()
            self.take("text")
            from tui.model.statement import Statement  # noqa: PLC0415 - not before there is an article

            go = self.go_to if isinstance(to, Statement) else self.point
            self.call_after_refresh(go, to)

    def action_types(self) -> None:
        """Choose which types of names and which layers are shown."""
        from tui.app.entities.types_sheet import TypesSheet  # noqa: PLC0415 - not at start

        shown: set[str] = {*self.session.display.types, *self.session.display.layers}
        if self.session.display.statement_filter.attitudes:
            shown.add(ATTITUDES)
        self.app.push_screen(TypesSheet(self.open_article, shown, self._show_layers))

    def _show_layers(self, shown: Set[str]) -> None:
        """Show the names of these types, and these layers; no line moves."""
        self.point(None)
        self.session.display.types = {each for each in TYPES if each in shown}
        self.session.display.layers = {each for each in LAYERS if each in shown}
        if (ATTITUDES in shown) is not self.session.display.statement_filter.attitudes:
            self.show_attitudes(ATTITUDES in shown)
        self.text_pane.redraw()

    def show_attitudes(self, shown: bool) -> None:
        """Show what people want or believe, or leave it out."""
        raise NotImplementedError
