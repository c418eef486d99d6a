"""Statements in the form that is compared: the places of their words in the text, and their kind.

What is compared are words, so quotation marks and punctuation at the edges never matter. The kind is told by
the quotation marks, on both sides by the same rule; what an analysis says about it is of no account.
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


def reports_communication(cue: str) -> bool:
    """Whether the cue has a word of communication, whole and in any case."""
    return _pattern().search(cue) is not None


@cache
def _pattern() -> re.Pattern[str]:
    # A part of "say-so", "@said" or "Q&A" is no word by itself.
    words = "|".join(re.escape(form) for form in _forms())
    return re.compile(rf"(?<![\w&/-])(?:{words})(?![\w&/-])", re.IGNORECASE)


def _forms() -> Iterator[str]:
    for line in LEMMAS.read_text(encoding="utf-8").splitlines():
        row = line.partition("#")[0].strip()
        if row.startswith("="):
            yield from (word.strip() for word in row[1:].split(","))
        elif row:
            yield from _regular_forms(row)


def _regular_forms(verb: str) -> Iterator[str]:
    """The forms that the verb has, and some that it has not."""
    # Nobody writes "claimmed": a form too many does no harm, and no list of doubling consonants is needed.
    stem = verb.removesuffix("e")
    yield from (verb, verb + "s", verb + "es", stem + "ed", stem + "ing")
    yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    if verb[-1] == "y" and verb[-2] not in "aeo":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied")


WORD = re.compile(r"\w+(?:['’\-]\w+)*")
CURLY = re.compile("[“”]")
STRAIGHT = re.compile("''|``|\"")
DIRECT = 0.9
"""A statement is direct if so many of its words are in quotation marks."""
LEFT_OPEN = 20
"""Characters that must follow a mark nothing closes, up to its paragraph's end: fewer are no quotation that
the next paragraph goes on with, but a mark too many."""


class Reported(Protocol):
    """A statement of either side, annotated or found: `Attributed` or `tui.model.statement.Statement`."""

    @property
    def source(self) -> Span | tuple[Span, ...] | None:
        """The words that name who said it."""

    @property
    def cue(self) -> Span | tuple[Span, ...] | None:
        """The words that report it."""

    @property
    def content(self) -> tuple[Span, ...]:
        """What was said."""


class Compared(NamedTuple):
    """A statement, or a piece of one, with words in its content."""

    content: frozenset[int]
    """The places, counted in words of the text, of the words of the content; never empty."""
    source: frozenset[int]
    """The places of the words of the source."""
    kind: StatementKind
    """Whether the content is all, partly or not in quotation marks."""

    def same_source(self, other: "Compared") -> bool:
        """Whether the sources share a word, or both have none."""
        return bool(self.source & other.source) or not (self.source or other.source)


class ComparedText:
    """A text in words, some of them in double quotation marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [match.span() for match in WORD.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        quoted = _quoted(text)
        self.quoted = frozenset(place for place, start in enumerate(self.starts) if quoted[start])

    def statements(
        self, rows: Iterable[Reported], *, segments: bool = False, communication: bool = False
    ) -> list[Compared]:
        """The statements whose content has a word, in the order given.

        With `segments` each span of a content is a statement of its own; with `communication` those that
        are indirect and have no word of communication in their cue are left out.
        """
        wanted = [row for row in rows if not communication or self._communicates(row)]
        return [compared for row in wanted for compared in self._compared(row, segments)]

    def _compared(self, row: Reported, segments: bool) -> Iterator[Compared]:
        source = self._words(_spans(row.source))
        for piece in [(span,) for span in row.content] if segments else [row.content]:
            if content := self._words(piece):
                yield Compared(content, source, self._kind(content))

    def _communicates(self, row: Reported) -> bool:
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


def _spans(role: Span | tuple[Span, ...] | None) -> tuple[Span, ...]:
    return (role,) if isinstance(role, Span) else role or ()


def _quoted(text: str) -> Sequence[int]:
    """For each character how many quotations it stands in; curly and straight marks pair up separately."""
    changes = [0] * (len(text) + 1)
    for paragraph in re.finditer(r"[^\n]+", text):
        for marks in (CURLY, STRAIGHT):
            for quotation in _quotations(marks.finditer(text, *paragraph.span()), paragraph.end()):
                changes[quotation.start] += 1
                changes[quotation.end] -= 1
    return list(accumulate(changes))


def _quotations(marks: Iterable[re.Match[str]], paragraph_end: int) -> Iterator[Span]:
    """The quotations of a paragraph, the marks included; a straight mark opens where none is open."""
    opened: int | None = None
    for mark in marks:
        if opened is None and mark.group() != "”":
            opened = mark.start()
        elif opened is not None and mark.group() != "“":
            yield Span(opened, mark.end())
            opened = None
    if opened is not None and paragraph_end - opened > LEFT_OPEN:
        yield Span(opened, paragraph_end)
