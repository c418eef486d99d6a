"""What the app knows of one article while it is open: no widget, no drawing."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field, replace
from itertools import islice

from tui.anchoring.mark_targets import marked_statements
from tui.app.state.display import ALL_LAYERS, AT_FIRST, LayerName
from tui.app.state.entity_index import CurrentName, EntityIndex, Subject
from tui.app.state.span_index import SpanIndex
from tui.app.state.speaker_badges import SpeakerBadge, badges_alone
from tui.app.state.statement_index import StatementIndex
from tui.errors import AnalysisError
from tui.model.article import Article, Span
from tui.model.mark import Mark
from tui.model.statement import Analysis, Document, EntityType, Speaker, Statement
from tui.model.statement_filter import DEFAULT, StatementFilter


@dataclass(eq=False)
class OpenArticle:
    """An opened article: what was found in it, where the reader is, and what is marked."""

    article: Article
    scope: StatementFilter = DEFAULT
    """Which of the statements that were found are shown."""
    types: Set[EntityType] = AT_FIRST
    """Which types of names are shown."""
    layers: Set[LayerName] = ALL_LAYERS
    """Which layers are laid over the text."""
    found: Analysis | None = None
    """All that was found; None until the article has been searched for statements."""
    analysis: Analysis | None = None
    """What is shown of it."""
    failure: AnalysisError | None = None
    """Why it could not be searched."""
    key: int = 0
    """The article's id in the library."""
    unread: bool = True
    current: Statement | None = None
    """The statement the reader is at."""
    pointed: CurrentName | None = None
    """The name the reader looks at."""
    position: int = 0
    """Offset of the first character in sight."""
    marks: tuple[Mark, ...] = ()
    """What the reader marked, in order of the text, what is no longer in it last."""
    badges: dict[str, SpeakerBadge] = field(default_factory=dict)
    """Each speaker's letter and accent by the speaker's id."""
    badging: Callable[[Document], dict[str, SpeakerBadge]] = badges_alone
    """Gives letters and accents out."""
    _marked: dict[str, Mark] | None = None
    _names: EntityIndex | None = None
    _places: StatementIndex | None = None
    _displaced: tuple[Statement | None, Statement | None] = (None, None)
    """The statement the reader was at when the scope left it out, and the one given instead."""

    @property
    def pending(self) -> bool:
        """Whether the search for statements has neither ended nor failed."""
        return self.analysis is None and self.failure is None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that are shown, in order of the text; none before they are known."""
        return self.analysis.statements if self.analysis else ()

    @property
    def left_out(self) -> list[Statement]:
        """The statements that were found and are not shown."""
        found = self.found.statements if self.found else ()
        return [statement for statement in found if statement.id not in self.numbers]

    @property
    def less_sure(self) -> int:
        """How many of these are left out only for not being sure enough."""
        however_sure = replace(self.scope, confidence=0.0)
        return sum(however_sure.holds(statement) for statement in self.left_out)

    @property
    def places(self) -> StatementIndex:
        """Where they stand."""
        if self._places is None:
            self._places = StatementIndex(self.article, self.statements)
        return self._places

    @property
    def names(self) -> EntityIndex:
        """The names in the text, those of types that are not shown among them."""
        if self._names is None:
            self._names = EntityIndex(self.found.entities if self.found else ())
        return self._names

    @property
    def extents(self) -> SpanIndex[Statement]:
        """What the margin's bar covers, statement by statement."""
        return self.places.extents

    @property
    def numbers(self) -> dict[str, int]:
        """Each statement's place among those shown, from 0, by its id."""
        return self.places.numbers

    @property
    def marked(self) -> dict[str, Mark]:
        """The mark of each marked statement, by the statement's id."""
        if self._marked is None:
            self._marked = marked_statements(self.marks, self.found.statements) if self.found else {}
        return self._marked

    def keep_marks(self, marks: tuple[Mark, ...]) -> None:
        """Take in the marks as they are now."""
        self.marks, self._marked = marks, None

    def learn(self, found: Analysis) -> None:
        """Take in what the search found; a speaker's letter is the same whatever is shown of it."""
        self.found = found
        self.badges = self.badging(Document(self.article, found))
        self._names = self._marked = None
        self.show(self.scope)

    def show(self, scope: StatementFilter) -> None:
        """Show the statements within the scope, and the marked ones: a mark is the reader's own word on it.

        The reader stays at the current statement or, where that is left out, comes to the nearest; from
        there the way leads back once the other is shown again.
        """
        self.scope = scope
        if self.found is None:
            return
        self.analysis = scope.of(self.found, kept=self.marked)
        self._places = None
        left, given = self._displaced
        home = left if self.current is given else self.current
        self.current = self.nearest(home) if home else None
        self._displaced = (home, self.current)

    def nearest(self, statement: Statement) -> Statement | None:
        """The statement itself if it is shown, else the one that begins nearest to it."""
        if (number := self.numbers.get(statement.id)) is not None:
            return self.statements[number]
        start = statement.content[0].start
        index = bisect_left(self.statements, start, key=lambda s: s.content[0].start)
        around = self.statements[max(0, index - 1) : index + 1]
        return min(around, key=lambda s: abs(s.content[0].start - start), default=None)

    def speaker(self, statement: Statement) -> Speaker | None:
        """Who the statement is attributed to."""
        return self.found.speaker(statement) if self.found else None

    def badge(self, statement: Statement) -> SpeakerBadge | None:
        """The letter and accent of the statement's speaker, None if it is unattributed."""
        return self.badges.get(statement.speaker or "")

    def words(self, statement: Statement) -> str:
        """What was said, its pieces joined by an ellipsis."""
        return " … ".join(span.of(self.article.text) for span in statement.content)

    def selection(self, wanted: Iterable[Statement]) -> Document:
        """The article with the wanted statements only."""
        ids = {statement.id for statement in wanted}
        found = self.found or Analysis()
        marks = tuple(mark for name, mark in self.marked.items() if name in ids)
        return Document(self.article, found.only(lambda statement: statement.id in ids), marks)

    def step(self, by: int, seen: Span, *, same_speaker: bool = False) -> Statement | None:
        """The statement `by` places further (negative: back), of the same speaker if so asked.

        The way starts at the current statement or, when the reader has scrolled away from it, at what is
        `seen`, if anything is. None where there is no further one.
        """
        here, statements = self.current, self.statements
        if here and same_speaker:
            return self._step_by_speaker(here, by)
        if here and (not seen or here.extent.overlaps(seen)):
            index = self.numbers[here.id] + by
        else:
            index = bisect_left(statements, seen.start, key=lambda s: s.content[0].start) + by - (by > 0)
        return statements[index] if 0 <= index < len(statements) else None

    def _step_by_speaker(self, here: Statement, by: int) -> Statement | None:
        number, way = self.numbers[here.id], 1 if by > 0 else -1
        ahead = self.statements[number + 1 :] if by > 0 else self.statements[:number][::-1]
        said = (statement for statement in ahead if statement.speaker == here.speaker)
        return next(islice(said, by * way - 1, None), None)

    def step_name(self, by: int, seen: Span) -> CurrentName | None:
        """The next name (negative: the one before) of a type that is shown; None where there is none.

        The way starts at the name that is looked at or, if none is, at the current statement, and where
        that is out of sight at what is `seen`.
        """
        here = self.pointed.span if self.pointed else None
        if here is None:
            reach = self.current.extent if self.current else seen
            in_sight = not seen or reach.overlaps(seen)
            start = max(reach.start, seen.start) if in_sight else seen.start
            here = Span(start, start)
        return self.names.beside(here, by, self.types)

    def name_at(self, offset: int) -> CurrentName | None:
        """The name at a character, if it is of a type that is shown."""
        return self.names.at(offset, self.types)

    def subject_of(self, speaker: Speaker) -> Subject:
        """What the speaker is named as in the text; the speaker alone where there is no name."""
        entities = self.found.entities if self.found else ()
        return next((entity for entity in entities if entity.id == speaker.entity), speaker)

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
