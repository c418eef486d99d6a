"""The statements grouped by speaker, or turn by turn, beside the text."""

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
    """Returns the rows of an article at a width, in the order of the text or by speaker."""

HANG = 3
"""Cells of a sign and the air behind it."""
COMFORT = 0.6
"""The panel begins with a speaker's heading if the current statement then is above this share of its
height."""


class StatementPanel(Pane):
    """Who said what; the statement being read is on its speaker's ground."""

    def __init__(self, make_rows: "MakeRows", *, id: str, by_turns: bool = False) -> None:  # noqa: A002 - Textual's name
        """`make_rows` lays out an article's statements, which the first paint has none of."""
        super().__init__(id=id)
        self._make_rows = make_rows
        self.open_article: OpenArticle | None = None
        self.by_turns = by_turns
        """Whether the statements are in the order of the text rather than by speaker."""
        self._instead = ""
        self._rows: PanelRows | None = None

    def show(self, open_article: "OpenArticle | None", instead: str = "") -> None:
        """Show an article's statements or, where there is none, some words."""
        self.open_article = open_article
        self._instead = instead
        self._lay_out()

    def set_order(self, *, by_turns: bool) -> None:
        """Put the statements into the order of the text, or by speaker."""
        self.by_turns = by_turns
        self._lay_out()

    def show_current(self, *, bring: bool = True) -> None:
        """Show which statement is the current one: at its best place, or if not to be brought, where it is.

        It is brought all the same if it is out of sight.
        """
        if not self._rows or not self.open_article:
            return
        place = None if bring else self._place_of(self.open_article.current)
        self._rows.set_current(self.open_article.current)
        self.set_height(len(self._rows.all))
        self.scroll_to_row(self._best_top() if place is None else self._rows.focus - place)

    def _place_of(self, statement: "Statement | None") -> int | None:
        """How many rows below the upper edge a statement begins; None if it is out of sight."""
        row = self._rows.row_of(statement) if self._rows and statement else None
        if self._rows is None or row is None:
            return None
        place = row - self.scroll_offset.y
        return place if 0 <= place <= self.size.height - self._rows.tallest else None

    def _best_top(self) -> int:
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
        """Choose the statement `by` places further in the panel's own order; whether there is one."""
        order = self._rows.order if self._rows else []
        if not order or not self.open_article:
            return False
        index = order.index(self.open_article.current) + by if self.open_article.current in order else 0
        if not 0 <= index < len(order):
            return False
        self.post_message(StatementChosen(order[index], in_panel=True))
        return True

    def draw(self, y: int, width: int) -> Strip:
        """One row of the panel."""
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
        return self._statement(row, width, first=self._rows.all[y - 1].statement is not row.statement)

    def _empty(self, y: int, width: int) -> Strip:
        if y:
            return self.blank()
        said = self._rows.none_shown(self.keymap) if self._rows else self._instead
        return self.strip([(" " * SIDES, Style()), (said, self.ink("quiet"))], width, self.base)

    def _name_line(self, row: "PanelRow", width: int) -> list[Part]:
        assert self.open_article and self._rows  # noqa: S101, PT018 - a row is drawn of a reading
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

    def _statement(self, row: "PanelRow", width: int, *, first: bool) -> Strip:
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
        """The sign of a marked statement: that there is a note, else the mark's own."""
        if not mark:
            return (" ", Style())
        own = letter(mark.colour) if self.inks.colourless else MARK
        return (NOTE if mark.note else own, self.ink(sign_ink(mark.colour)))

    def on_click(self, event: Click) -> None:
        """Go to the statement, or to the speaker's first one."""
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
    """What the panel's bars mean."""

    attitudes: reactive[bool] = reactive(False)
    """Whether the bar of attitudes is to be seen."""

    def parts(self, width: int) -> list[Part]:
        """The kinds, and doubt where there is room; closer together where they would not fit."""
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
        signs = [*BARS.items(), *([("attitude", ATTITUDE)] if self.attitudes else [])]
        parts: list[Part] = []
        for kind, bar in signs:
            parts += [(bar, self.ink("text")), (f" {kind}{between}", self.ink("quiet"))]
        return parts
