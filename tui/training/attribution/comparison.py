"""Represent annotated and found statements alike, so that they can be compared.

Statements are compared by words, so quotation marks and punctuation at the edges never matter. The kind of a
statement is derived from the quotation marks by the same rule for both sides, whatever the analysis says.
What was said is distinguished from what is wanted or believed by a list of communication lemmas.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, Protocol

from tui.model.article import Span
from tui.model.statement import StatementKind

LEMMAS = Path(__file__).with_name("communication_lemmas.txt")
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
CURLY = re.compile("[“”]")
STRAIGHT = re.compile("''|``|\"")
DIRECT = 0.9
"""Least share of a statement's words within quotation marks for it to be direct."""
LEFT_OPEN = 20
"""An unclosed quotation mark begins a quotation up to the end of its paragraph if more characters than this
follow it; before fewer characters it is a stray mark."""


class ComparableStatement(Protocol):
    """A statement of either side: `Attribution` (annotated) or `tui.model.statement.Statement` (found)."""

    @property
    def source(self) -> Span | tuple[Span, ...] | None:
        """The words that name the source."""

    @property
    def cue(self) -> Span | tuple[Span, ...] | None:
        """The words that report the statement."""

    @property
    def content(self) -> tuple[Span, ...]:
        """The words of the statement."""


class ComparedStatement(NamedTuple):
    """A statement, or one span of it, as sets of words of the text."""

    content: frozenset[int]
    """The indices of the words of the content; never empty."""
    source: frozenset[int]
    """The indices of the words of the source."""
    kind: StatementKind
    """Whether all, some or none of the content is within quotation marks."""

    def same_source(self, other: "ComparedStatement") -> bool:
        """Return whether the sources share a word, or both are empty."""
        return bool(self.source & other.source) or not (self.source or other.source)


class ComparedText:
    """A text as words, with those within double quotation marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [match.span() for match in WORD.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        depth = _quotation_depth(text)
        self.quoted = frozenset(place for place, start in enumerate(self.starts) if depth[start])

    def statements(
        self, rows: Iterable[ComparableStatement], *, segments: bool = False, communication: bool = False
    ) -> list[ComparedStatement]:
        """Return the statements whose content has a word, in the given order.

        `segments`: make each span of a content a statement of its own; `communication`: leave out indirect
        statements without a word of communication in their cue.
        """
        wanted = [row for row in rows if not communication or self._communicates(row)]
        return [compared for row in wanted for compared in self._compare(row, segments)]

    def _compare(self, row: ComparableStatement, segments: bool) -> Iterator[ComparedStatement]:
        source = self._words(_spans(row.source))
        for piece in [(span,) for span in row.content] if segments else [row.content]:
            if content := self._words(piece):
                yield ComparedStatement(content, source, self._kind(content))

    def _communicates(self, row: ComparableStatement) -> bool:
        content = self._words(row.content)
        cue = " ".join(span.of(self.text) for span in _spans(row.cue))
        return bool(content) and (self._kind(content) != "indirect" or reports_communication(cue))

    def _words(self, spans: Iterable[Span]) -> frozenset[int]:
        return frozenset(
            place
            for span in spans
            for place in range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))
        )

    def _kind(self, content: frozenset[int]) -> StatementKind:
        share = len(content & self.quoted) / len(content)
        return "direct" if share >= DIRECT else "mixed" if share else "indirect"


def reports_communication(cue: str) -> bool:
    """Return whether the cue has a word of communication, as a whole word and in any case."""
    return _communication_pattern().search(cue) is not None


@cache
def _communication_pattern() -> re.Pattern[str]:
    # A part of "say-so", "@said" or "Q&A" is not a word.
    words = "|".join(re.escape(form) for form in _communication_forms())
    return re.compile(rf"(?<![\w&/-])(?:{words})(?![\w&/-])", re.IGNORECASE)


def _communication_forms() -> Iterator[str]:
    for line in LEMMAS.read_text(encoding="utf-8").splitlines():
        row = line.partition("#")[0].strip()
        if row.startswith("="):
            yield from (word.strip() for word in row[1:].split(","))
        elif row:
            yield from _regular_forms(row)


def _regular_forms(verb: str) -> Iterator[str]:
    """Yield the verb's inflected forms, and some that it does not have."""
    # Nobody writes "claimmed", so surplus forms are harmless and no rule for doubled consonants is needed.
    stem = verb.removesuffix("e")
    yield from (verb, verb + "s", verb + "es", stem + "ed", stem + "ing")
    yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    if verb[-1] == "y" and verb[-2] not in "aeo":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied")


def _spans(role: Span | tuple[Span, ...] | None) -> tuple[Span, ...]:
    return (role,) if isinstance(role, Span) else role or ()


def _quotation_depth(text: str) -> Sequence[int]:
    """Return for each character the number of quotations around it.

    Curly and straight marks are paired separately.
    """
    changes = [0] * (len(text) + 1)
    for paragraph in re.finditer(r"[^\n]+", text):
        for marks in (CURLY, STRAIGHT):
            for quotation in _quotations(marks.finditer(text, *paragraph.span()), paragraph.end()):
                changes[quotation.start] += 1
                changes[quotation.end] -= 1
    return list(accumulate(changes))


def _quotations(marks: Iterable[re.Match[str]], paragraph_end: int) -> Iterator[Span]:
    """Yield the quotations of a paragraph, marks included; a straight mark opens one if none is open."""
    start: int | None = None
    for mark in marks:
        if start is None and mark.group() != "”":
            start = mark.start()
        elif start is not None and mark.group() != "“":
            yield Span(start, mark.end())
            start = None
    if start is not None and paragraph_end - start > LEFT_OPEN:
        yield Span(start, paragraph_end)
