"""The statement panel's content as rows: speakers with their statements under them, or turn by turn."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from rich.cells import cell_len

from tui.app.state.open_article import OpenArticle
from tui.app.statements.left_out import none_shown
from tui.app.ui.appearance import Appearance
from tui.app.ui.signs import DOUBT, YOURS, sign
from tui.app.ui.wrapping import clip, excerpt
from tui.control_characters import neutralise_line
from tui.model.speaker_groups import SpeakerGroup, by_speaker, by_turn
from tui.model.statement import Statement
from tui.wording import per_cent

if TYPE_CHECKING:
    from tui.app.ui.keymap import Keymap

LINES = 2
"""Lines of a statement's excerpt."""
CURRENT_LINES = 3
"""Lines of the current statement's excerpt."""
CUE_CELLS = 14
"""The most cells that an attitude's cue takes of a line."""


class PanelRow(NamedTuple):
    """One line of the panel."""

    role: Literal["name", "role", "statement", "air"]
    group: int
    """Which group it belongs to."""
    text: str = ""
    """The line's words."""
    statement: Statement | None = None
    """The statement it is an excerpt of."""
    tail: str = ""
    """What is at the right end: a count; the cue of what was not said but wanted or believed; that the
    statement is the reader's own."""
    doubt: str = ""
    """Behind that, how little sure the statement is."""


class PanelRows:
    """The rows for one article at one width; the current statement takes a line more."""

    tallest = CURRENT_LINES
    """The most rows a statement takes."""

    def __init__(
        self, open_article: OpenArticle, width: int, appearance: Appearance, *, by_turns: bool = False
    ) -> None:
        gather = by_turn if by_turns else by_speaker
        self.groups = gather(open_article.analysis) if open_article.analysis else ()
        self._by_turns = by_turns
        self._appearance = appearance
        self._open_article = open_article
        self._width = width
        self._plain = list(self._lay_out())
        self._first: dict[str, int] = {}
        for number, row in enumerate(self._plain):
            if row.statement:
                self._first.setdefault(row.statement.id, number)
        self.headings = [number for number, row in enumerate(self._plain) if row.role == "name"]
        self.order = [statement for group in self.groups for statement in group.statements]
        self.all = self._plain
        self.focus = 0
        self.group: int | None = None
        """The group of the current statement."""

    def set_current(self, statement: Statement | None) -> None:
        """Give the current statement its room."""
        first = self._first.get(statement.id) if statement else None
        self.all, self.group = self._plain, None
        if statement is None or first is None:
            return
        self.focus, end = first, first
        while end < len(self._plain) and self._plain[end].statement is statement:
            end += 1
        self.group = self._plain[first].group
        self.all = [
            *self._plain[:first],
            *self._statement(self.group, statement, CURRENT_LINES),
            *self._plain[end:],
        ]

    def none_shown(self, keymap: "Keymap") -> str:
        """What is shown instead of the rows where there are none."""
        return none_shown(self._open_article, keymap)

    def row_of(self, statement: Statement) -> int | None:
        """The first row of a statement as the rows are now."""
        return next((number for number, row in enumerate(self.all) if row.statement is statement), None)

    def _lay_out(self) -> Iterator[PanelRow]:
        introduced: set[str | None] = set()
        for number, group in enumerate(self.groups):
            if number and not self._by_turns:
                yield PanelRow("air", number - 1)
            name = group.speaker.name if group.speaker else "Unattributed"
            yield PanelRow("name", number, name, tail=self._figure(group))
            key = group.speaker.id if group.speaker else None
            if key not in introduced and (role := role_of(group)):
                yield PanelRow("role", number, role)
            introduced.add(key)
            for statement in group.statements:
                yield from self._statement(number, statement, LINES)
                yield PanelRow("air", number)

    def _figure(self, group: SpeakerGroup) -> str:
        """How many statements the group has or, turn by turn, which ones of the article: "3" or "3–5"."""
        if not self._by_turns:
            return str(len(group.statements))
        first = self._open_article.numbers[group.statements[0].id] + 1
        last = first + len(group.statements) - 1
        return f"{first}–{last}" if last > first else str(first)

    def _statement(self, group: int, statement: Statement, most: int) -> Iterator[PanelRow]:
        words = self._open_article.words(statement).removeprefix("that ")
        *lines, last = excerpt(words, self._width, most)
        cue = self._cue(statement) if statement.attribution == "attitude" else ""
        tail = "  ".join(filter(None, (cue, YOURS if statement.corrected else "")))
        unsure = sign(statement, self._appearance) == DOUBT
        doubt = f"{DOUBT} {per_cent(statement.confidence)}" if unsure else ""
        if tail or doubt:
            room = self._width - cell_len("  ".join(filter(None, (tail, doubt)))) - 1
            if cell_len(last) > room and len(lines) + 1 < most:
                lines, last = [*lines, last], ""
            last = clip(last, room)
        yield from (PanelRow("statement", group, line, statement) for line in lines)
        yield PanelRow("statement", group, last, statement, tail, doubt)

    def _cue(self, statement: Statement) -> str:
        """The word that tells what kind of attitude it is, "hopes", if there is room for it."""
        cue = statement.cue.of(self._open_article.article.text) if statement.cue else "attitude"
        return neutralise_line(cue) if cell_len(cue) <= min(CUE_CELLS, self._width // 2) else ""


def role_of(group: SpeakerGroup) -> str:
    """What is shown below a speaker's name."""
    if group.speaker is None:
        return why_unattributed(group.statements)
    if group.speaker.role:
        return group.speaker.role
    return "" if group.speaker.entity else "not named"


def why_unattributed(statements: Sequence[Statement]) -> str:
    """Return why statements have no speaker: the text names no source, or it is not known who that is."""
    named = any(statement.source for statement in statements)
    return "source not identified" if named else "no source in the text"
