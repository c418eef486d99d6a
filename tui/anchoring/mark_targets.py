"""Match marks to statements by the words they share.

A mark on a statement stores its words, not its id: another engine may find the statement under another id, or
with other bounds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from tui.model.article import Span
from tui.model.mark import Mark
from tui.model.statement import Document, Statement

MIN_OVERLAP = 0.5
"""The least overlap, from 0 to 1, with which two contents are the same statement."""


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Return the Jaccard index of two sets of characters, from 0 to 1: shared ones by all of both.

    Within each of the two sequences, no spans overlap.
    """
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    either = sum(map(len, chain(one, other))) - shared
    return shared / either if either else 0.0


def marked_statement(mark: Mark, statements: Iterable[Statement]) -> Statement | None:
    """Return the statement that a mark is on: the one that overlaps most, by MIN_OVERLAP or more.

    Returns:
        The statement; None if the mark is on words as such, or there is no such statement.
    """
    if not mark.on_statement or mark.orphaned:
        return None
    weighed = [(overlap(mark.spans, statement.content), statement) for statement in statements]
    share, best = max(weighed, key=lambda pair: pair[0], default=(0.0, None))
    return best if share >= MIN_OVERLAP else None


def pairs(marks: Iterable[Mark], statements: Sequence[Statement]) -> Iterator[tuple[Mark, Statement | None]]:
    """Yield each mark with the statement it is on, as `marked_statement` finds it."""
    # Most marks have exactly the content of their statement: a lookup saves comparing with all others.
    by_content = {statement.content: statement for statement in reversed(statements)}
    for mark in marks:
        on_statement = mark.on_statement and not mark.orphaned
        same = by_content.get(mark.spans) if on_statement else None
        yield mark, same or marked_statement(mark, statements)


def marked_statements(marks: Iterable[Mark], statements: Sequence[Statement]) -> dict[str, Mark]:
    """Return the first mark of each marked statement, by the statement's id."""
    found: dict[str, Mark] = {}
    for mark, statement in pairs(marks, statements):
        if statement:
            found.setdefault(statement.id, mark)
    return found


@dataclass(frozen=True, slots=True)
class MarksByTarget:
    """A document's marks by what they are on, in the document's order."""

    statements: Mapping[str, tuple[Mark, ...]]
    """The marks of each marked statement, by its id."""
    words: tuple[Mark, ...]
    """The other marks: on words as such, on statements that are not in the document, and orphaned ones."""


def marks_by_target(document: Document) -> MarksByTarget:
    """Return a document's marks by what they are on, each mark once."""
    statements: dict[str, tuple[Mark, ...]] = {}
    words: list[Mark] = []
    for mark, statement in pairs(document.marks, document.analysis.statements):
        if statement is None:
            words.append(mark)
        else:
            statements[statement.id] = (*statements.get(statement.id, ()), mark)
    return MarksByTarget(statements, tuple(words))
