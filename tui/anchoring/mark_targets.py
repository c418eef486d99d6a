"""Which statement is meant where words are given: by what they share, for it may have been found anew."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from tui.model.article import Span
from tui.model.mark import Mark
from tui.model.statement import Document, Statement

ENOUGH = 0.5
"""The least overlap with which two stretches of words are the same statement."""


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of characters that both have of those that either has (Jaccard), from 0 to 1.

    Within each of the two, no spans overlap.
    """
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    either = sum(map(len, chain(one, other))) - shared
    return shared / either if either else 0.0


def marked(mark: Mark, statements: Iterable[Statement]) -> Statement | None:
    """The statement that a mark is on, None if it marks words as such or its statement is not there.

    The one with the very same content, else the one that overlaps most, if that is half or more.
    """
    if not mark.on_statement or mark.orphaned:
        return None
    weighed = [(overlap(mark.spans, statement.content), statement) for statement in statements]
    share, best = max(weighed, key=lambda pair: pair[0], default=(0.0, None))
    return best if share >= ENOUGH else None


def pairs(marks: Iterable[Mark], statements: Sequence[Statement]) -> Iterator[tuple[Mark, Statement | None]]:
    """Each mark with the statement it is on, as `marked` has it."""
    # Most marks have the very words of their statement; to weigh all others takes long where there are many.
    by_content = {statement.content: statement for statement in reversed(statements)}
    for mark in marks:
        there = mark.on_statement and not mark.orphaned
        same = by_content.get(mark.spans) if there else None
        yield mark, same or marked(mark, statements)


def marked_statements(marks: Iterable[Mark], statements: Sequence[Statement]) -> dict[str, Mark]:
    """The mark of each marked statement, by the statement's id; the first of several."""
    found: dict[str, Mark] = {}
    for mark, statement in pairs(marks, statements):
        if statement:
            found.setdefault(statement.id, mark)
    return found


@dataclass(frozen=True, slots=True)
class Marked:
    """A document's marks by what they are on, in its order of them."""

    statements: Mapping[str, tuple[Mark, ...]]
    """The marks of each marked statement, by its id."""
    words: tuple[Mark, ...]
    """The others: on words as such, on statements the document does not hold, and on words that are gone."""


def marked_in(document: Document) -> Marked:
    """The document's marks, each once."""
    statements: dict[str, tuple[Mark, ...]] = {}
    words: list[Mark] = []
    for mark, statement in pairs(document.marks, document.analysis.statements):
        if statement is None:
            words.append(mark)
        else:
            statements[statement.id] = (*statements.get(statement.id, ()), mark)
    return Marked(statements, tuple(words))
