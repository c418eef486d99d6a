"""Which statements the marks of an article are on."""

from collections.abc import Iterable

from tui.model import Analysis, Mark, Span, Statement


def marked_statements(found: Analysis, marks: Iterable[Mark]) -> dict[str, Mark]:
    """The mark of each marked statement, by the statement's id.

    A mark is on the statement with the very same words or, where an analysis that came later cut them
    otherwise, on the one that shares more than half of them.
    """
    by_content = {statement.content: statement for statement in found.statements}
    marked: dict[str, Mark] = {}
    for mark in marks:
        if mark.on_statement and not mark.orphaned:
            statement = by_content.get(mark.spans) or _like(found, mark.spans)
            if statement:
                marked.setdefault(statement.id, mark)
    return marked


def _like(found: Analysis, spans: tuple[Span, ...]) -> Statement | None:
    best = max(found.statements, key=lambda each: _shared(each.content, spans), default=None)
    if best is None:
        return None
    united = sum(map(len, best.content)) + sum(map(len, spans)) - _shared(best.content, spans)
    return best if 2 * _shared(best.content, spans) > united else None


def _shared(one: Iterable[Span], other: tuple[Span, ...]) -> int:
    """How many characters two lists of spans share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
