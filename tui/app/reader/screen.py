"""The reading screen: articles, text, statements; one of them in hand, all of them in step."""

from typing import TYPE_CHECKING, ClassVar

from textual import on

from tui.app.entities.actions import Naming
from tui.app.marks.actions import Noting
from tui.app.messages import ArticleChosen, ArticleShown, SamplesWanted, StatementChosen
from tui.app.reader.commands import READER_KEYS
from tui.app.reader.navigation import Moving
from tui.app.reader.view import Sifting, Viewing
from tui.app.speaker.actions import Across
from tui.app.ui.command import bindings
from tui.app.ui.sheet import telling
from tui.configuration.settings import PANEL_ORDERS
from tui.errors import LibraryError, LoadError

if TYPE_CHECKING:
    from tui.app.state.article_list import ArticleKey
    from tui.app.state.open_article import OpenArticle


class ReaderScreen(Across, Moving, Sifting, Naming, Viewing, Noting):
    """Everything a reader does with articles, by keys that work wherever the focus is."""

    BINDINGS: ClassVar = bindings(READER_KEYS)

    # ---- showing ----

    def on_mount(self) -> None:
        """Begin with whatever is on the shelf."""
        self.show_session(loading=True)

    def show_session(self, *, loading: bool) -> None:
        """Show the articles as they are now; begin with the first that can be read."""
        self._show_list()
        if self.key is None and (first := self._first(loading=loading)) is not None:
            self.show_item(first)
        self._show_notice(loading=loading)
        self.refresh_lines()

    def _show_list(self) -> None:
        """Show the list as it is now; while it is filtered, what of it matches."""
        if self.search:
            from tui.app.articles.filter import ListFilter  # noqa: PLC0415 - not at start

            if isinstance(self.search, ListFilter):
                self.search.renew()
                return
        self.articles.show(self.session.articles.items)

    def _first(self, *, loading: bool) -> "ArticleKey | None":
        """What to begin with: in the library what was read last, else the first article; a file that cannot
        be read only if all there is are such.
        """
        items = self.session.articles.items
        if self.session.articles.whole and items:
            last = self.session.library.positions.last()
            return items[0] if last is None else last
        articles = (key for key in items if isinstance(key, int))
        return next(articles, None if loading else next(iter(items), None))

    def show_item(self, key: "ArticleKey", *, leaving: bool = True) -> None:
        """Read an article, or say why it cannot be read; who is `leaving` this one can come back."""
        if self.search and self.search.ends_with_article:
            self.end_search(back=False)
        if leaving and key != self.key:
            self.leave()
        try:
            self.item = self.session.open(key)
        except LibraryError as error:
            self.app.notify(str(error), severity="error")
            return
        self.key = key
        self._look_at()
        self.text_pane.show(self.open_article)
        self.panel.show(
            self.open_article, "this could not be read" if isinstance(self.item, LoadError) else ""
        )
        self.articles.choose(key)
        self._show_notice()
        if self.focused is None:
            self.take(self.pane)
        self.follow()
        self.refresh_lines()
        self.post_message(ArticleShown())

    def _look_at(self) -> None:
        """Have the article count as read; it can be read even where that cannot be kept."""
        try:
            if self.open_article:
                self.session.mark_read(self.open_article)
                self.session.reload_marks(self.open_article.key)
        except LibraryError as error:
            self.app.notify(f"Not kept: {error}", severity="error")

    def show_found(self, open_article: "OpenArticle | None") -> None:
        """Lay over the text what was found in it, if it is the one being read."""
        self.articles.redraw()
        if open_article is None or open_article is not self.item:
            return
        self.text_pane.refresh_analysis()
        self.follow()
        self.panel.show(open_article)
        self.refresh_lines()

    def show_changes(self, *, others: bool = True) -> None:
        """Show what another reader of the same library did; whether there are `others` in the list now."""
        if others:
            self._show_list()
        self.articles.redraw()
        if open_article := self.open_article:
            self.renew(open_article)
        self.refresh_lines()

    def _show_notice(self, *, loading: bool = False) -> None:
        """Where there is no text to show, say why; while there may be some yet, say nothing."""
        wanted = isinstance(self.item, LoadError) or (self.item is None and not loading)
        self.query_one("#text").set_class(wanted, "-notice")
        if wanted:
            from tui.app.reader.text.empty_text import EMPTY, EmptyText, broken  # noqa: PLC0415 - seldom needed

            if not self.query(EmptyText):
                self.query_one("#text").mount(EmptyText(id="notice"))
            self.query_one(EmptyText).say(broken(self.item) if isinstance(self.item, LoadError) else EMPTY)

    def on_screen_resume(self) -> None:
        """Hints depend on the room, which may have changed under a dialog."""
        self.refresh_lines()

    def on_resize(self) -> None:
        """Hints depend on the room."""
        self.call_after_refresh(self.refresh_lines)

    # ---- statements ----

    @on(StatementChosen)
    @telling
    def _chosen(self, message: StatementChosen) -> None:
        self.go_to(message.statement, bring_panel=not message.in_panel)

    def action_statement(self, by: int) -> None:
        """The next or previous statement; in a search, the next hit."""
        if self.search and by > 0:
            self.search.step(by)
            return
        self._step(by, same_speaker=False)

    def action_same_speaker(self, by: int) -> None:
        """The next or previous statement of the same speaker."""
        self._step(by, same_speaker=True)

    def _step(self, by: int, *, same_speaker: bool) -> None:
        open_article = self.open_article
        if not open_article or not open_article.statements:
            self.say(
                "Still looking for statements …"
                if open_article and open_article.pending
                else "No statements here"
            )
            return
        target = open_article.step(by, self.text_pane.seen, same_speaker=same_speaker)
        if target is None:
            said = "statement"
            if same_speaker and open_article.current:
                named = open_article.speaker(open_article.current)
                said = "statement by this speaker" if named else "unattributed statement"
            self.say(f"That was the {'last' if by > 0 else 'first'} {said}")
        else:
            self.clear_selection()
        self.go_to(target)

    def action_why(self) -> None:
        """Open or close the evidence."""
        if self.open_article and self.open_article.current:
            self.take("text")
            if self.text_pane.explaining:
                self.text_pane.close_evidence()
            else:
                self.text_pane.open_evidence()
        else:
            self.say("No statement to explain")

    def action_correct(self) -> None:
        """Correct what was found of the current statement, or of the selected words."""
        from tui.app.correction.actions import CorrectionActions  # noqa: PLC0415 - not at start

        CorrectionActions(self).begin()

    # ---- articles ----

    @on(ArticleChosen)
    @telling
    def _article_chosen(self, message: ArticleChosen) -> None:
        self.show_item(message.key)
        if message.opened:
            self.take("text")

    def action_read(self) -> None:
        """Read what is chosen; in a search, stay here; in the text, see the name's card, or why."""
        if self.search:
            self.end_search(back=False)
            self.take("text")
        elif self.pointed:
            self.action_card()
        elif self.pane == "text":
            self.action_why()
        else:
            self.take("text")

    def action_leave(self) -> None:
        """Out of the search, off the name, out of the evidence or the pane; in that order."""
        if self.search:
            self.end_search(back=True)
        elif self.pointed:
            self.point(None)
        elif self.text_pane.explaining:
            self.text_pane.close_evidence()
        else:
            self.screen.clear_selection()
            self.take("text")

    def action_order(self) -> None:
        """Put the articles into the next order; where the statements are in hand, those."""
        if self.pane == "panel":
            self.panel.set_order(by_turns=not self.panel.by_turns)
            self.refresh_lines()
            self.say(f"Statements {PANEL_ORDERS[self.panel.by_turns]}")
            return
        self.session.articles.next_order()
        self.articles.show(self.session.articles.items)
        self.articles.choose(self.key)
        self.refresh_lines()
        self.say(f"Articles {self.session.articles.order}")

    def action_samples(self) -> None:
        """Ask for the sample articles."""
        self.post_message(SamplesWanted())

    def action_help(self) -> None:
        """Keys and signs."""
        from tui.app.help.screen import HelpScreen  # noqa: PLC0415 - not at start

        self.app.push_screen(HelpScreen())
