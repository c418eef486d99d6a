"""The rows of a speaker's statements: a time line, then articles or days with each statement in full."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from tui.app.speaker.time_line import TimeLine, time_line
from tui.app.ui.appearance import Appearance
from tui.app.ui.dates import day_of, in_words
from tui.app.ui.signs import DOUBT
from tui.app.ui.wrapping import excerpt, wrap
from tui.configuration.settings import MEASURE
from tui.control_characters import neutralise_line
from tui.wording import per_cent

if TYPE_CHECKING:
    from tui.library.speakers.speakers import SpeakerStatement

CUE, WIDE_CUE = 14, 15
"""Cells of the column of cues, where there is little room and where there is more; most cues fit."""
CUE_LINES = 3
"""The most lines that a cue takes."""
SURE = 8
"""Cells at the right end for the confidence of an uncertain statement."""
BAR, WIDE_BAR = 2, 3
"""Cells of the bar and the space behind it."""
INDENT = 5
"""Cells before everything but the chip of the head, where there is room."""
WIDE, NARROW = 90, 56
"""Cells from which on there is room for the indent, and for cues on the rows of the words."""
UNDATED = "No date"
Same = TypeVar("Same")


class Columns(NamedTuple):
    """The widths of the columns of a row."""

    indent: int
    """Cells before the bar."""
    bar: int
    """Cells of the bar and the space behind it."""
    cue: int
    """Cells of the column of cues; 0 where a cue has a row of its own."""
    words: int
    """Cells of the words."""

    @classmethod
    def of(cls, width: int) -> "Columns":
        """Return the columns of rows so many cells wide."""
        if width >= WIDE:
            indent, bar, cue = INDENT, WIDE_BAR, WIDE_CUE
        else:
            indent, bar, cue = 0, BAR, CUE if width >= NARROW else 0
        room = width - indent - bar - cue - (SURE if cue else 0)
        return cls(indent, bar, cue, max(1, min(MEASURE, room)))


class SpeakerRow(NamedTuple):
    """One row of the list."""

    role: Literal["counts", "days", "months", "heading", "aside", "words", "air"]
    text: str = ""
    label: str = ""
    """The cue, on a statement's first row."""
    tail: str = ""
    """The text at the right end: a date, a count, or the confidence."""
    item: int | None = None
    """The number of the statement it belongs to."""


class SpeakerRows:
    """The rows of the statements that are shown; the lines of each statement are kept for the next layout."""

    def __init__(self) -> None:
        self.all: list[SpeakerRow] = []
        """All rows for the width they were laid out for last."""
        self.items: list[SpeakerStatement] = []
        """The statements in the order of the rows."""
        self.columns = Columns.of(WIDE)
        self._appearance = Appearance()
        self._broken: dict[tuple[int, str], list[str]] = {}
        """The lines of each statement, by the ids of article and statement."""

    def lay_out(
        self,
        statements: "Sequence[SpeakerStatement]",
        width: int,
        appearance: Appearance,
        *,
        by_time: bool,
    ) -> None:
        """Make the rows for these statements, which are in order of time, for a width in cells."""
        self._appearance = appearance
        columns = Columns.of(width)
        if columns.words != self.columns.words:
            self._broken.clear()
        self.columns = columns
        self.items = list(_newest_first(statements)) if by_time else list(statements)
        line = time_line(
            filter(None, (day_of(each.published) for each in statements)), width - columns.indent
        )
        self.all = [*_time_rows(line), *(self._by_time() if by_time else self._by_article())]

    def heading_of(self, row: int) -> int:
        """Return the first of the headings right above a row, or the row itself if there is none."""
        first = row
        while row and self.all[row - 1].role in {"heading", "aside", "air"}:
            row -= 1
            first = row if self.all[row].role != "air" else first
        return first

    def beside(self, item: int, by: int) -> int:
        """Return the number of the first statement of the next article; `item` if there is none.

        For -1, that of the first of this article or, from there, of the one before.
        """
        firsts = [number for number, each in enumerate(self.items) if self._begins(number, each)]
        here = max((number for number in firsts if number <= item), default=0)
        at = firsts.index(here) if firsts else 0
        if by < 0 and item > here:
            return here
        return firsts[at + by] if 0 <= at + by < len(firsts) else item

    def _begins(self, number: int, statement: "SpeakerStatement") -> bool:
        """Return whether a statement is the first of its article in the list."""
        return number == 0 or self.items[number - 1].article != statement.article

    def _by_article(self) -> Iterator[SpeakerRow]:
        for (_, title, published), numbers in _grouped(
            self.items, lambda s: (s.article, s.title, s.published)
        ):
            yield SpeakerRow("heading", title, tail=in_words(published))
            yield SpeakerRow("air")
            yield from self._statements(numbers)
            yield SpeakerRow("air")

    def _by_time(self) -> Iterator[SpeakerRow]:
        for day, numbers in _grouped(self.items, lambda s: _day(s.published)):
            yield SpeakerRow("heading", day, tail=str(len(numbers)))
            for _, of_article in groupby(numbers, lambda number: self.items[number].article):
                mine = list(of_article)
                yield SpeakerRow("aside", self.items[mine[0]].title)
                yield SpeakerRow("air")
                yield from self._statements(mine)
            yield SpeakerRow("air")

    def _statements(self, numbers: "Sequence[int]") -> Iterator[SpeakerRow]:
        """Yield the rows of statements, by their numbers, with an empty one after each."""
        for number in numbers:
            statement, sure = self.items[number], ""
            if self._appearance.unsure(statement.confidence):
                sure = f"{DOUBT} {per_cent(statement.confidence)}"
            lines, cues = self._lines(statement), self._cues(statement)
            if not self.columns.cue and (any(cues) or sure):
                lines = ["", *lines]
            for line, cue in zip_longest(lines, cues, fillvalue=""):
                yield SpeakerRow("words", line, cue, sure, number)
                sure = ""
            yield SpeakerRow("air")

    def _cues(self, statement: "SpeakerStatement") -> list[str]:
        """Return the lines of a statement's cue, wrapped to its column; none of a colon or the like."""
        cue = statement.cue if statement.cue and any(map(str.isalnum, statement.cue)) else ""
        return excerpt(cue, self.columns.cue - 1, CUE_LINES) if self.columns.cue else [cue]

    def _lines(self, statement: "SpeakerStatement") -> list[str]:
        """Return the lines of a statement's content, wrapped to its column."""
        key = (statement.article, statement.statement)
        if key not in self._broken:
            words = neutralise_line(statement.words)
            broken = wrap(words, 0, len(words), self.columns.words)
            self._broken[key] = [words[start:end] for start, end in broken]
        return self._broken[key]


def _time_rows(line: TimeLine | None) -> Iterator[SpeakerRow]:
    """Yield the rows of the time line, if there is one."""
    if line:
        yield SpeakerRow("counts", line.counts)
        yield SpeakerRow("days", line.days)
        yield SpeakerRow("months", line.months)
        yield from (SpeakerRow("air"), SpeakerRow("air"))


def _day(published: str | None) -> str:
    """Return the heading of a day of publication, or of statements without one."""
    return in_words(published) if day_of(published) else published or UNDATED


def _newest_first(statements: "Sequence[SpeakerStatement]") -> "Iterator[SpeakerStatement]":
    """Yield statements by day, the newest first, undated ones last; those of a day keep their order."""
    days = [list(of_day) for _, of_day in groupby(statements, lambda each: _day(each.published))]
    dated = [of_day for of_day in days if day_of(of_day[0].published)]
    for of_day in [*reversed(dated), *(each for each in days if not day_of(each[0].published))]:
        yield from of_day


def _grouped(
    statements: "Sequence[SpeakerStatement]", key: "Callable[[SpeakerStatement], Same]"
) -> Iterator[tuple[Same, list[int]]]:
    """Yield each key with the numbers of the statements that follow each other and have it."""
    for shared, numbers in groupby(range(len(statements)), lambda number: key(statements[number])):
        yield shared, list(numbers)
