"""The layout of the statement panel in rows: statements below their speakers, by speaker or turn by turn."""

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
"""The most lines of a statement's excerpt."""
CURRENT_LINES = 3
"""The most lines of the current statement's excerpt."""
CUE_CELLS = 14
"""The most cells of an attitude's cue; a longer one is not shown."""


class PanelRow(NamedTuple):
    """One row of the panel, before it is drawn."""

    role: Literal["name", "role", "statement", "air"]
    group: int
    """The index of the group that the row belongs to, in `PanelRows.groups`."""
    text: str = ""
    """The words of the row."""
    statement: Statement | None = None
    """The statement it is an excerpt of."""
    tail: str = ""
    """The words at the right end: a count, the cue of an attitude, the sign of the reader's correction."""
    doubt: str = ""
    """Behind that, the confidence of an unsure statement."""


class PanelRows:
    """The rows of one article at one width; the current statement may take a row more than others."""

    tallest = CURRENT_LINES
    """The most rows of a statement."""

    def __init__(
        self, open_article: OpenArticle, width: int, appearance: Appearance, *, by_turns: bool = False
    ) -> None:
        """Lay out the statements of an article, `width` cells wide."""
        gather = by_turn if by_turns else by_speaker
        self.groups = gather(open_article.analysis) if open_article.analysis else ()
        self._by_turns = by_turns
        self._appearance = appearance
        self._open_article = open_article
        self._width = width
        self._plain = list(self._lay_out())
        """The rows without a current statement."""
        self._first: dict[str, int] = {}
        """The first row of each statement in `_plain`, by the statement's id."""
        for number, row in enumerate(self._plain):
            if row.statement:
                self._first.setdefault(row.statement.id, number)
        self.headings = [number for number, row in enumerate(self._plain) if row.role == "name"]
        """The numbers of the rows with a speaker's name."""
        self.order = [statement for group in self.groups for statement in group.statements]
        """The statements in the order of the panel."""
        self.all = self._plain
        """All rows as they are now."""
        self.focus = 0
        """The first row of the current statement."""
        self.group: int | None = None
        """The index of the current statement's group; None without a current statement."""

    def set_current(self, statement: Statement | None) -> None:
        """Lay out the rows with this current statement, or without one."""
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
        """Return why there are no statements, in words."""
        return none_shown(self._open_article, keymap)

    def row_of(self, statement: Statement) -> int | None:
        """Return the first row of a statement as the rows are now; None if it is not shown."""
        return next((number for number, row in enumerate(self.all) if row.statement is statement), None)

    def _lay_out(self) -> Iterator[PanelRow]:
        """Yield the rows without a current statement; a speaker's role is given once."""
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
        """Return the size of a group, "3", or turn by turn their numbers in the article, "3–5"."""
        if not self._by_turns:
            return str(len(group.statements))
        first = self._open_article.numbers[group.statements[0].id] + 1
        last = first + len(group.statements) - 1
        return f"{first}–{last}" if last > first else str(first)

    def _statement(self, group: int, statement: Statement, most: int) -> Iterator[PanelRow]:
        """Yield the rows of a statement: an excerpt of up to `most` lines, and its signs behind the last."""
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
        """Return the cue of an attitude, such as "hopes"; "" if there is no room for it."""
        cue = statement.cue.of(self._open_article.article.text) if statement.cue else "attitude"
        return neutralise_line(cue) if cell_len(cue) <= min(CUE_CELLS, self._width // 2) else ""


def role_of(group: SpeakerGroup) -> str:
    """Return the words below a speaker's name: the role, or why there is no name; "" for none."""
    if group.speaker is None:
        return why_unattributed(group.statements)
    if group.speaker.role:
        return group.speaker.role
    return "" if group.speaker.entity else "not named"


def why_unattributed(statements: Sequence[Statement]) -> str:
    """Return why statements have no speaker: no source in the text, or one that could not be resolved."""
    sources = [bool(statement.source) for statement in statements]
    if not any(sources):
        return "no source in the text"
    return "source left open" if all(sources) else "no source, or one left open"
