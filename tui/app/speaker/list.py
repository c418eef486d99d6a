"""The widgets of the speaker screen: its head, and the list of statements below a time line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from tui.app.speaker.list_rows import INDENT, NARROW, SpeakerRow, SpeakerRows
from tui.app.speaker.profile import SpeakerFilter, SpeakerInLibrary, places
from tui.app.speaker.time_line import AXIS
from tui.app.state.entity_index import Subject
from tui.app.state.speaker_badges import SpeakerBadge
from tui.app.ui.pane import Inked, Part, spread
from tui.app.ui.row_list import RowList, UnevenRows
from tui.app.ui.signs import CURRENT, NOBODY, dash
from tui.app.ui.wrapping import clip
from tui.control_characters import neutralise_line
from tui.model.statement import Speaker
from tui.wording import BETWEEN, counted

if TYPE_CHECKING:
    from tui.library.speakers.speakers import SpeakerStatement

SIDES = 2
"""Cells at each end of a row that only the ground of the statement under the cursor covers."""
LOOKING = "looking through the library …"
"""In the place of the count, until the speaker has been looked up."""


class SpeakerHead(Inked):
    """The head: letter, name and count of statements; below them the roles, and the words for the speaker."""

    def __init__(self, subject: Subject, badge: SpeakerBadge | None) -> None:
        super().__init__()
        self._subject = subject
        self._badge = badge
        self._spoken: SpeakerInLibrary | None = None
        self._count = LOOKING
        self.low = False
        """Whether there is no room for more than the name and the count."""

    def show(
        self, spoken: SpeakerInLibrary, shown: "Sequence[SpeakerStatement]", chosen: SpeakerFilter
    ) -> None:
        """Show the speaker as the library has it, and how many of the statements the filter shows."""
        self._spoken = spoken
        self._count = _count(spoken, shown, chosen)
        self.refresh(layout=True)

    def rows(self, width: int) -> list[list[Part]]:
        """Return the rows for a width in cells, without the letter."""
        name = self._spoken.name if self._spoken else self._subject.name
        left: list[Part] = [(name, self.ink("strong"))]
        count: Part = (self._count, self.ink("quiet"))
        room = width - INDENT
        rows = [spread(left, [count], room)] if width >= NARROW else [spread(left, [], room), [count]]
        if self.low:
            return rows
        return [*rows, *([(clip(line, room), self.ink("quiet"))] for line in self._called(room))]

    def _called(self, room: int) -> list[str]:
        """Return the roles and the wordings, on a row each where one has no room for both."""
        speaker = self._subject if isinstance(self._subject, Speaker) else None
        roles = (speaker.role or ("" if speaker.entity else "not named")) if speaker else ""
        written = ""
        if self._spoken and self._spoken.wordings:
            roles = ", ".join(self._spoken.roles[:2]) or roles
            written = f"as written: {', '.join(self._spoken.wordings)}"
        parts = [part for part in (roles, written) if part] or [""]
        both = BETWEEN.join(parts)
        return [both] if cell_len(both) <= room else parts

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of rows; Textual asks for it because the style sheet has `height: auto`."""
        return len(self.rows(width - 2 * SIDES))

    def render_line(self, y: int) -> Strip:
        """Return a row: the chip and the name, or one below them."""
        width = self.size.width - 2 * SIDES
        rows = self.rows(width)
        chip: Part = ("   ", Style())
        if y == 0:
            chip = (f" {self._badge.letter if self._badge else NOBODY} ", self.chip(self._badge))
        parts = rows[y] if y < len(rows) else []
        return self.strip([(" " * SIDES, Style()), chip, ("  ", Style()), *parts], self.size.width, self.base)


class SpeakerList(RowList["SpeakerStatement"]):
    """A list of statements by article or by day, below a time line."""

    noun = "statement"
    none = "No statements here"

    def __init__(self, badge: SpeakerBadge | None, *, id: str) -> None:  # noqa: A002 - Textual's name
        """Make an empty list for the speaker with a badge."""
        super().__init__(id=id)
        self._badge = badge
        self._drawn_rows = SpeakerRows()
        self._shown: Sequence[SpeakerStatement] = ()
        self._words = ""
        self.by_time = False
        """Whether the statements are ordered by day, the newest first, rather than by article."""
        self.empty = ""
        """The words in the place of an empty list."""

    def show(self, shown: "Sequence[SpeakerStatement]", words: str = "") -> None:
        """Show statements that have the words; the cursor stays on its statement if that is among them."""
        self._shown, self._words = shown, words
        self._show_from(self.item)

    def turn(self) -> None:
        """Change between the order by day and by article; the cursor stays on its statement."""
        self.by_time = not self.by_time
        self._show_from(self.item)

    def _show_from(self, statement: "SpeakerStatement | None") -> None:
        """Lay out the list again, and move the cursor to a statement if it is shown."""
        self.scroll_to_row(0)
        self.refresh_rows()
        if statement is not None:
            self.go_to(statement.article, statement.statement)

    def lay_out(self, width: int) -> UnevenRows:
        """Make the rows for a width, and put the items in their order."""
        self._drawn_rows.lay_out(self._shown, width - 2 * SIDES, self.appearance, by_time=self.by_time)
        self.items = self._drawn_rows.items
        return UnevenRows([row.item for row in self._drawn_rows.all] or [None])

    @property
    def statements(self) -> "Sequence[SpeakerStatement]":
        """The statements in the order of the articles, whatever the order of the list."""
        return self._shown

    def go_to(self, article: int, statement: str | None) -> None:
        """Move the cursor to a statement if it is shown."""
        wanted = (article, statement)
        numbers = (n for n, each in enumerate(self.items) if (each.article, each.statement) == wanted)
        self.move_to(next(numbers, self.cursor))

    def article(self, by: int) -> bool:
        """Move the cursor to the first statement of the next article; return whether it moved.

        For -1, to the first of this article or, from there, of the one before.
        """
        return self._moved_to(self._drawn_rows.beside(self.cursor, by))

    def bring_into_view(self) -> None:
        """Bring the statement under the cursor into view, an article's first with the article's title."""
        super().bring_into_view()
        if self.rows.count:
            first, end = self.rows.of(self.cursor)
            if self._drawn_rows.heading_of(first) < self.scroll_offset.y:
                self.scroll_to_row(self.top_for(first, end))

    def top_for(self, first: int, end: int) -> int:
        """Return the row to have at the top so that the statement begins at two fifths of the height.

        The first of an article has the article's title above it.
        """
        heading = self._drawn_rows.heading_of(first)
        return min(self.comfortable_top(first, end), max(end - self.size.height, heading))

    def chooses(self, clicks: int) -> bool:
        """Return whether it is a second click: the first one only moves the cursor."""
        return clicks > 1

    # ---- drawing ----

    def draw(self, y: int, width: int) -> Strip:
        """Return a row of the time line, a heading, or a statement; the words for an empty list."""
        rows = self._drawn_rows.all
        if y >= len(rows):
            empty = self.empty if y == 0 and not rows else ""
            pad = " " * (SIDES + self._drawn_rows.columns.indent)
            return self.strip([(pad + empty, self.ink("quiet"))], width, self.base)
        row = rows[y]
        here = row.item is not None and row.item == self.cursor
        ground = self.ground(self._badge) if here else Style()
        parts: list[Part] = [(CURRENT if here else " ", self.badge(self._badge)), (" ", Style())]
        parts.append((" " * self._drawn_rows.columns.indent, Style()))
        room = width - 2 * SIDES - self._drawn_rows.columns.indent
        parts += self._statement(row, room, here=here) if row.item is not None else self._other(row, room)
        return self.strip([(text, ground + style) for text, style in parts], width, self.base + ground)

    def _other(self, row: SpeakerRow, room: int) -> list[Part]:
        """Return a row that belongs to no statement."""
        if row.role == "days":
            return [
                (sign, self.ink("rule") if sign == AXIS else self.badge(self._badge)) for sign in row.text
            ]
        if row.role == "heading":
            tail: list[Part] = [(row.tail, self.ink("quiet"))] if row.tail else []
            return spread([(row.text, self.ink("strong"))], tail, room)
        return [(clip(row.text, room) if row.role == "aside" else row.text, self.ink("quiet"))]

    def _statement(self, row: SpeakerRow, room: int, *, here: bool) -> list[Part]:
        """Return a row of a statement; `here` if the cursor is on it."""
        columns = self._drawn_rows.columns
        statement = self.items[row.item or 0]
        parts: list[Part] = [(dash(statement).ljust(columns.bar), self.badge(self._badge))]
        aside = self.ink("text" if here else "quiet")
        tail: list[Part] = []
        if row.tail:
            tail = [(row.tail[:1], self.ink("unsure")), (row.tail[1:], aside)]
        if columns.cue:
            parts.append((clip(row.label, columns.cue - 1).ljust(columns.cue), aside))
        elif row.label or row.tail:
            return spread([*parts, (row.label, aside)], tail, room)
        return spread([*parts, *self._words_of(row.text, here=here), ("", Style())], tail, room)

    def _words_of(self, text: str, *, here: bool) -> list[Part]:
        """Return a line of the content, with the words of the filter drawn as hits."""
        look, parts, end = self.ink("current" if here else "text"), list[Part](), 0
        for start, stop in places(text, self._words):
            parts += [(text[end:start], look), (text[start:stop], self.ink("hit"))]
            end = stop
        return [*parts, (text[end:], look)]


def _count(spoken: SpeakerInLibrary, shown: "Sequence[SpeakerStatement]", chosen: SpeakerFilter) -> str:
    """Return how many statements are shown; if not all are, of how many, and which."""
    articles = len({each.article for each in shown})
    within = f"in {counted(articles, 'article')}"
    if chosen.open:
        return f"{counted(len(shown), 'statement')} {within}"
    every = len(SpeakerFilter(chosen.scope).of(spoken.statements))
    return f"{len(shown):,} of {every:,} statements, {neutralise_line(str(chosen))}"
