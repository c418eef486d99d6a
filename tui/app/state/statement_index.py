"""An index of the statements that are shown of an article, by id and by position."""

from collections.abc import Iterable
from functools import cached_property

from tui.app.state.span_index import SpanIndex
from tui.model.article import Article, Span
from tui.model.statement import Statement


class StatementIndex:
    """Finds statements by id or position.

    Each part is made on first use: an article that is open but not read needs none of them.
    """

    def __init__(self, article: Article, statements: tuple[Statement, ...]) -> None:
        self._article = article
        self._statements = statements

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Each statement's number, from 0, by its id."""
        return {statement.id: number for number, statement in enumerate(self._statements)}

    @cached_property
    def extents(self) -> SpanIndex[Statement]:
        """The stretches along which the left margin shows a statement's bar, with the statement."""
        return SpanIndex(self._extents)

    @cached_property
    def contents(self) -> SpanIndex[Statement]:
        """The content spans of the statements, with their statement."""
        return SpanIndex((span, statement) for statement in self._statements for span in statement.content)

    @cached_property
    def openings(self) -> dict[str, int]:
        """The offset at which each statement's bar begins, by the statement's id."""
        return {statement.id: span.start for span, statement in reversed(self._extents)}

    @cached_property
    def _extents(self) -> list[tuple[Span, Statement]]:
        return _extents(self._article, self._statements)


def _extents(article: Article, statements: Iterable[Statement]) -> list[tuple[Span, Statement]]:
    """Return the stretches that each statement's bar covers: its content, cue and source.

    A source that an earlier statement has too is left out. Stretches are joined, unless there is a whole
    block between them.
    """
    seen_sources: set[Span] = set()
    blocks = SpanIndex((block.span, number) for number, block in enumerate(article.blocks))
    extents = []
    for statement in statements:
        parts = [*statement.content]
        parts += [statement.cue] if statement.cue else []
        if statement.source and statement.source not in seen_sources:
            seen_sources.add(statement.source)
            parts.append(statement.source)
        extents += [(span, statement) for span in _joined(sorted(parts), blocks)]
    return extents


def _joined(parts: list[Span], blocks: SpanIndex[int]) -> list[Span]:
    """Return sorted spans with those joined that have no whole block between them."""
    joined = [parts[0]]
    for part in parts[1:]:
        last = joined[-1]
        if len(blocks.touching(last.end - 1, part.start + 1)) <= 2:  # noqa: PLR2004 - one block, or neighbours
            joined[-1] = Span(last.start, max(last.end, part.end))
        else:
            joined.append(part)
    return joined
