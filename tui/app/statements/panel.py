"""The pane with the statements of an article, by speaker or in the order of the text; and its legend."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.style import Style
from textual.events import Click, Resize
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.messages import StatementChosen
from tui.app.ui.lines import SIDES, OneRowWidget
from tui.app.ui.mark_colours import letter, sign_ink
from tui.app.ui.pane import Pane, Part, spread, width_of
from tui.app.ui.signs import ATTITUDE, BARS, CURRENT, DOUBT, MARK, NOBODY, NOTE, dash

if TYPE_CHECKING:
    from tui.app.state.open_article import OpenArticle
    from tui.app.statements.panel_rows import PanelRow, PanelRows
    from tui.app.ui.appearance import Appearance
    from tui.model.mark import Mark
    from tui.model.statement import Statement

    MakeRows = Callable[[OpenArticle, int, Appearance, bool], PanelRows]
    """Returns the rows of an article at a width in cells; the last argument is `by_turns`."""

HANG = 3
"""Cells of a letter or bar, and the space behind it."""
COMFORT = 0.6
"""The largest share of the height that may be above the current statement, when the panel is scrolled so that
it begins with the speaker's name."""


class StatementPanel(Pane):
    """The statements of an article with their speakers; the current one is on its speaker's accent."""

    def __init__(self, make_rows: "MakeRows", *, id: str, by_turns: bool = False) -> None:  # noqa: A002 - Textual's name
        """`make_rows` is a parameter because the first paint must not import what lays out statements."""
        super().__init__(id=id)
        self._make_rows = make_rows
        self.open_article: OpenArticle | None = None
        self.by_turns = by_turns
        """Whether the statements are in the order of the text rather than by speaker."""
        self._instead = ""
        """The words to show where there is no article."""
        self._rows: PanelRows | None = None

    def show(self, open_article: "OpenArticle | None", instead: str = "") -> None:
        """Show an article's statements or, if there is no article, the words `instead`."""
        self.open_article = open_article
        self._instead = instead
        self._lay_out()

    def set_order(self, *, by_turns: bool) -> None:
        """Show the statements in the order of the text, or by speaker."""
        self.by_turns = by_turns
        self._lay_out()

    def show_current(self, *, bring: bool = True) -> None:
        """Draw the current statement as such, and scroll to it.

        Without `bring`, a statement that is visible already keeps its place: it was clicked, and must not
        move away from the pointer.
        """
        if not self._rows or not self.open_article:
            return
        place = None if bring else self._rows_from_top(self.open_article.current)
        self._rows.set_current(self.open_article.current)
        self.set_height(len(self._rows.all))
        self.scroll_to_row(self._best_top() if place is None else self._rows.focus - place)

    def _rows_from_top(self, statement: "Statement | None") -> int | None:
        """Return how many rows below the top of the pane a statement begins; None if it is not visible."""
        row = self._rows.row_of(statement) if self._rows and statement else None
        if self._rows is None or row is None:
            return None
        place = row - self.scroll_offset.y
        return place if 0 <= place <= self.size.height - self._rows.tallest else None

    def _best_top(self) -> int:
        """Return the row to scroll to the top for the current statement.

        That is the heading of its speaker, if the statement is then not too far down, else its own first row.
        """
        assert self._rows  # noqa: S101 - asked for only where there are rows
        least = self._rows.focus - self.size.height * COMFORT
        headings = (h for h in self._rows.headings if least <= h <= self._rows.focus)
        return next(headings, self._rows.focus)

    def on_resize(self, _: Resize) -> None:
        """Wrap the excerpts at another width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.size.width - 2 * SIDES - HANG
        self._rows = None
        if self.open_article and width > 0:
            self._rows = self._make_rows(self.open_article, width, self.appearance, self.by_turns)
        self.set_height(max(1, len(self._rows.all)) if self._rows else 0)
        self.show_current()

    def step(self, by: int) -> bool:
        """Choose the statement `by` places further in the panel's own order; return whether there is one."""
        order = self._rows.order if self._rows else []
        if not order or not self.open_article:
            return False
        index = order.index(self.open_article.current) + by if self.open_article.current in order else 0
        if not 0 <= index < len(order):
            return False
        self.post_message(StatementChosen(order[index], in_panel=True))
        return True

    def draw(self, y: int, width: int) -> Strip:
        """Return row `y` of the panel, `width` cells wide."""
        if self.open_article is None or self._rows is None or y >= len(self._rows.all):
            return self._empty(y, width)
        row = self._rows.all[y]
        if row.role == "name":
            return self.strip(self._name_line(row, width), width, self.base)
        if row.role == "role":
            return self.strip(
                [
                    (" " * (SIDES + HANG), Style()),
                    *spread([(row.text, self.ink("quiet"))], [], width - 2 * SIDES - HANG),
                ],
                width,
                self.base,
            )
        if row.statement is None:
            return self.blank()
        return self._statement_row(row, width, first=self._rows.all[y - 1].statement is not row.statement)

    def _empty(self, y: int, width: int) -> Strip:
        """Return row `y` where there are no statements: the first one says why."""
        if y:
            return self.blank()
        said = self._rows.none_shown(self.keymap) if self._rows else self._instead
        return self.strip([(" " * SIDES, Style()), (said, self.ink("quiet"))], width, self.base)

    def _name_line(self, row: "PanelRow", width: int) -> list[Part]:
        """Return the parts of the row with a speaker's letter, name and count."""
        assert self.open_article and self._rows  # noqa: S101, PT018 - there are rows only of an article
        group = self._rows.groups[row.group]
        badge = self.open_article.badges.get(group.speaker.id) if group.speaker else None
        here = row.group == self._rows.group
        style = self.chip(badge) if here else self.badge(badge) + Style(bold=bool(badge))
        letter: list[Part] = [
            (" " * SIDES, Style()),
            (badge.letter if badge else NOBODY, style),
            ("  ", Style()),
        ]
        return [
            *letter,
            *spread(
                [(row.text, self.ink("strong"))], [(row.tail, self.ink("quiet"))], width - 2 * SIDES - HANG
            ),
        ]

    def _statement_row(self, row: "PanelRow", width: int, *, first: bool) -> Strip:
        """Return a row of a statement; a mark's sign is on its `first` row only."""
        assert self.open_article and row.statement  # noqa: S101, PT018 - as above
        badge = self.open_article.badge(row.statement)
        here = row.statement is self.open_article.current
        ground = self.ground(badge) if here else Style()
        aside = self.ink("text" if here else "quiet")
        tail: list[Part] = [(row.tail, aside)] if row.tail else []
        if row.doubt:
            tail += [
                ("  " if tail else "", aside),
                (row.doubt[:1], self.ink("unsure")),
                (row.doubt[1:], aside),
            ]
        mark = self.open_article.marked.get(row.statement.id) if first else None
        parts: list[Part] = [
            (CURRENT if here else " ", self.badge(badge)),
            self._sign(mark),
            (dash(row.statement), self.badge(badge)),
            ("  ", Style()),
            *spread([(row.text, self.ink("current" if here else "text"))], tail, width - 2 * SIDES - HANG),
        ]
        return self.strip([(text, ground + style) for text, style in parts], width, self.base + ground)

    def _sign(self, mark: "Mark | None") -> Part:
        """Return the sign of a mark: that of a note, else that of its colour; without a mark, a space."""
        if not mark:
            return (" ", Style())
        own = letter(mark.colour) if self.inks.colourless else MARK
        return (NOTE if mark.note else own, self.ink(sign_ink(mark.colour)))

    def on_click(self, event: Click) -> None:
        """Choose the statement that was clicked or, for a speaker's name, that speaker's first one."""
        number = self.scroll_offset.y + event.y
        if not self._rows or number >= len(self._rows.all):
            return
        row = self._rows.all[number]
        statement: Statement | None = row.statement
        if row.role in ("name", "role"):
            statement = self._rows.groups[row.group].statements[0]
        if statement:
            self.post_message(StatementChosen(statement, in_panel=True))


class Legend(OneRowWidget):
    """The row below the panel that says what its bars mean."""

    attitudes: reactive[bool] = reactive(False)
    """Whether attitudes are shown, so that their bar needs an explanation."""

    def parts(self, width: int) -> list[Part]:
        """Return the bars with their kinds, closer together in a narrow panel, and doubt if it fits."""
        between = "  " if width_of(self._bars("  ")) <= width - SIDES else " "
        left = len(between)
        parts = self._bars(between)
        doubt: list[Part] = [(DOUBT, self.ink("unsure")), (" unsure", self.ink("quiet"))]
        fits = width_of(parts) + width_of(doubt) + 2 <= width - 2 * SIDES
        return [
            (" " * left, Style()),
            *spread([*parts, ("", Style())], doubt if fits else [], width - left - SIDES),
        ]

    def _bars(self, between: str) -> list[Part]:
        """Return each bar with its kind, and `between` behind it."""
        signs = [*BARS.items(), *([("attitude", ATTITUDE)] if self.attitudes else [])]
        parts: list[Part] = []
        for kind, bar in signs:
            parts += [(bar, self.ink("text")), (f" {kind}{between}", self.ink("quiet"))]
        return parts
