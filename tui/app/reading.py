"""What the app knows of one article while it is open: no widget, no drawing."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from tui.app.span_index import SpanIndex
from tui.app.voices import Voice, voices
from tui.errors import AnalysisError
from tui.model import Analysis, Article, Document, Span, Speaker, Statement

UNSURE = 0.65
"""Statements of a lower confidence are shown as uncertain."""


@dataclass(eq=False)
class Reading:
    """An opened article: what was found in it, where the reader is, and what is marked."""

    article: Article
    analysis: Analysis | None = None
    """None until the article has been searched for statements."""
    failure: AnalysisError | None = None
    """Why it could not be searched."""
    unread: bool = True
    current: Statement | None = None
    """The statement the reader is at."""
    position: int = 0
    """Offset of the first character in sight."""
    marked: dict[str, Statement] = field(default_factory=dict)
    """The marked statements by id."""
    saved: set[str] = field(default_factory=set)
    """The ids of the marked statements that an export holds already."""
    voices: dict[str, Voice] = field(default_factory=dict)
    """Each speaker's letter and accent by the speaker's id."""
    extents: SpanIndex[Statement] = field(default_factory=lambda: SpanIndex(()))
    """What the margin's bar covers, statement by statement."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Each statement's place among all, from 0, by its id."""
    openings: dict[str, int] = field(default_factory=dict)
    """Where each statement's bar begins, by the statement's id."""

    @property
    def pending(self) -> bool:
        """Whether the search for statements has neither ended nor failed."""
        return self.analysis is None and self.failure is None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements in order of the text; none before they are known."""
        return self.analysis.statements if self.analysis else ()

    def learn(self, analysis: Analysis) -> None:
        """Take in what the search found."""
        self.analysis = analysis
        self.voices = voices(analysis)
        self.numbers = {statement.id: number for number, statement in enumerate(analysis.statements)}
        extents = _extents(self.article, analysis.statements)
        self.extents = SpanIndex(extents)
        self.openings = {statement.id: span.start for span, statement in reversed(extents)}

    def speaker(self, statement: Statement) -> Speaker | None:
        """Who the statement is attributed to."""
        return self.analysis.speaker(statement) if self.analysis else None

    def voice(self, statement: Statement) -> Voice | None:
        """The letter and accent of the statement's speaker, None if it is unattributed."""
        return self.voices.get(statement.speaker or "")

    def words(self, statement: Statement) -> str:
        """What was said, its pieces joined by an ellipsis."""
        return " … ".join(span.of(self.article.text) for span in statement.content)

    def selection(self, wanted: Iterable[Statement]) -> Document:
        """The article with the wanted statements only."""
        ids = {statement.id for statement in wanted}
        analysis = self.analysis or Analysis()
        return Document(self.article, analysis.only(lambda statement: statement.id in ids))

    def step(self, by: int, seen: Span, *, same_speaker: bool = False) -> Statement | None:
        """The statement `by` places further (negative: back), of the same speaker if so asked.

        The way starts at the current statement or, when the reader has scrolled away from it, at what is
        `seen`. None where there is no further one.
        """
        here, statements = self.current, self.statements
        if here and same_speaker:
            return self._step_by_speaker(here, by)
        if here and here.extent.overlaps(seen):
            index = self.numbers[here.id] + by
        else:
            index = bisect_left(statements, seen.start, key=lambda s: s.content[0].start) + by - (by > 0)
        return statements[index] if 0 <= index < len(statements) else None

    def _step_by_speaker(self, here: Statement, by: int) -> Statement | None:
        number, way = self.numbers[here.id], 1 if by > 0 else -1
        ahead = self.statements[number + 1 :] if by > 0 else self.statements[:number][::-1]
        said = (statement for statement in ahead if statement.speaker == here.speaker)
        return next(islice(said, by * way - 1, None), None)

    def follow(self, seen: Span) -> Statement | None:
        """The statement to stand at once the reader sees only the stretch `seen`.

        The current one as long as any of it is in sight, else the first that begins in sight, else one that
        reaches into it; the current one where there is none.
        """
        touching = [statement for _, statement in self.extents.touching(seen.start, seen.end)]
        if not touching or self.current in touching:
            return self.current
        return next((s for s in touching if s.extent.start >= seen.start), touching[0])

    def at(self, offset: int) -> Statement | None:
        """The statement at a character: by its words, then by cue or source; the innermost of several."""
        here = [s for _, s in self.extents.touching(offset, offset + 1)]
        spoken = [s for s in here if any(span.start <= offset < span.end for span in s.content)]
        return min(spoken or here, key=lambda s: sum(map(len, s.content)), default=None)


def _extents(article: Article, statements: Iterable[Statement]) -> list[tuple[Span, Statement]]:
    """The stretches each statement's bar covers.

    A source that already served an earlier statement is left out; pieces are joined across what lies between
    them unless whole blocks do.
    """
    served: set[Span] = set()
    blocks = SpanIndex((block.span, number) for number, block in enumerate(article.blocks))
    extents = []
    for statement in statements:
        parts = [*statement.content]
        parts += [statement.cue] if statement.cue else []
        if statement.source and statement.source not in served:
            served.add(statement.source)
            parts.append(statement.source)
        extents += [(span, statement) for span in _joined(sorted(parts), blocks)]
    return extents


def _joined(parts: list[Span], blocks: SpanIndex[int]) -> list[Span]:
    joined = [parts[0]]
    for part in parts[1:]:
        last = joined[-1]
        if len(blocks.touching(last.end - 1, part.start + 1)) <= 2:  # noqa: PLR2004 - one block, or neighbours
            joined[-1] = Span(last.start, max(last.end, part.end))
        else:
            joined.append(part)
    return joined
