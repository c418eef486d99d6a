"""The state of one open article: its analysis, its marks, and where the reader is in it."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from tui.anchoring.mark_targets import marked_statements
from tui.app.state.display import Display
from tui.app.state.entity_index import CurrentName, EntityIndex, Subject
from tui.app.state.span_index import SpanIndex
from tui.app.state.speaker_badges import SpeakerBadge, badges_alone, stored_badges
from tui.app.state.statement_index import StatementIndex
from tui.errors import AnalysisError
from tui.model.article import Article, Span
from tui.model.mark import Mark
from tui.model.statement import Analysis, Document, Speaker, Statement
from tui.model.statement_filter import StatementFilter

if TYPE_CHECKING:
    from tui.library.library import Library

BadgeGiver = Callable[[Document], dict[str, SpeakerBadge]]
"""Returns the badge of each speaker of an article, by the speaker's id."""


class OpenArticle:
    """An article with its analysis, the current statement, the reading position and the marks.

    `found` is the whole analysis; `analysis`, `statements`, `current` and `places` are of what the display's
    statement filter shows of it. They are derived on access, and again once the display has another filter.
    """

    def __init__(
        self,
        article: Article,
        display: Display | None = None,
        *,
        key: int = 0,
        position: int = 0,
        unread: bool = True,
        marks: tuple[Mark, ...] = (),
        give_badges: BadgeGiver = badges_alone,
    ) -> None:
        """Open an article without an analysis; `give_badges` is called when there is one.

        The other arguments are the initial values of the attributes of the same name.
        """
        self.article = article
        self.display = display or Display()
        """The display settings, shared with all other open articles."""
        self.key = key
        """The article's id in the library."""
        self.unread = unread
        """Whether it was never read, or was marked as unread."""
        self.position = position
        """Offset of the first visible character."""
        self.marks = marks
        """The reader's marks, in order of the text; those whose words are no longer in it come last."""
        self.failure: AnalysisError | None = None
        """The error if the article could not be analysed, else None."""
        self.found: Analysis | None = None
        """The whole analysis, of which the filter shows a part; None until the article has been analysed."""
        self.badges: dict[str, SpeakerBadge] = {}
        """Each speaker's letter and accent by the speaker's id."""
        self.pointed: CurrentName | None = None
        """The name in the text that the reader has stepped to; None if there is none."""
        self._give_badges = give_badges
        self._marked: dict[str, Mark] | None = None
        self._names: EntityIndex | None = None
        self._analysis: Analysis | None = None
        self._places = StatementIndex(article, ())
        self._shown_by: StatementFilter | None = None
        """The filter by which `_analysis` and `_places` were derived; None if they are out of date."""
        self._current: Statement | None = None
        self._displaced: tuple[Statement | None, Statement | None] = (None, None)
        """The statement that was current before the last change of filter, and the one made current by it."""

    @property
    def pending(self) -> bool:
        """Whether the analysis has neither ended nor failed."""
        return self.found is None and self.failure is None

    @property
    def analysis(self) -> Analysis | None:
        """What is shown of the analysis; None until the article has been analysed.

        Marked statements are shown whatever the filter says: the reader has asked for them.
        """
        self._update()
        return self._analysis

    def _update(self) -> None:
        """Derive what is shown, unless that has been done for this analysis and this filter.

        A current statement that the filter leaves out is replaced by the nearest one. When a later filter
        shows it again, and the reader has not moved since, it becomes current again.
        """
        statement_filter = self.display.statement_filter
        if self.found is None or self._shown_by is statement_filter:
            return
        self._shown_by = statement_filter
        self._analysis = statement_filter.of(self.found, kept=self.marked)
        self._places = StatementIndex(self.article, self._analysis.statements)
        left_out, replacement = self._displaced
        wanted = left_out if self._current is replacement else self._current
        self._current = self.nearest(wanted) if wanted else None
        self._displaced = (wanted, self._current)

    @property
    def current(self) -> Statement | None:
        """The current statement, one of those shown; None if there is none."""
        self._update()
        return self._current

    @current.setter
    def current(self, statement: Statement | None) -> None:
        self._update()
        self._current = statement

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that are shown, in order of the text; none before the article has been analysed."""
        return self.analysis.statements if self.analysis else ()

    @property
    def left_out(self) -> list[Statement]:
        """The statements of the analysis that the filter leaves out."""
        found = self.found.statements if self.found else ()
        return [statement for statement in found if statement.id not in self.numbers]

    @property
    def less_sure(self) -> int:
        """The number of statements that are left out only because of their confidence."""
        any_confidence = replace(self.display.statement_filter, confidence=0.0)
        return sum(any_confidence.holds(statement) for statement in self.left_out)

    @property
    def places(self) -> StatementIndex:
        """The index of the statements that are shown, by id and position."""
        self._update()
        return self._places

    @property
    def names(self) -> EntityIndex:
        """The index of the names in the text, of all types."""
        if self._names is None:
            self._names = EntityIndex(self.found.entities if self.found else ())
        return self._names

    @property
    def extents(self) -> SpanIndex[Statement]:
        """The stretches that the bars in the margin cover, with their statements."""
        return self.places.extents

    @property
    def numbers(self) -> dict[str, int]:
        """Each shown statement's number, from 0, by its id."""
        return self.places.numbers

    @property
    def marked(self) -> dict[str, Mark]:
        """The mark of each marked statement, by the statement's id."""
        if self._marked is None:
            self._marked = marked_statements(self.marks, self.found.statements) if self.found else {}
        return self._marked

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Replace the marks; statements shown only because of a mark change with the next filter."""
        self.marks, self._marked = marks, None

    def set_analysis(self, found: Analysis) -> None:
        """Replace the analysis.

        Badges are given to the speakers of the whole analysis, so that they do not change with the filter.
        """
        self.found = found
        self.badges = self._give_badges(Document(self.article, found))
        self._names = self._marked = self._shown_by = None

    def nearest(self, statement: Statement) -> Statement | None:
        """Return the statement if it is shown, else the one that begins nearest; None if none is shown."""
        if (number := self.numbers.get(statement.id)) is not None:
            return self.statements[number]
        start = statement.content[0].start
        index = bisect_left(self.statements, start, key=lambda s: s.content[0].start)
        around = self.statements[max(0, index - 1) : index + 1]
        return min(around, key=lambda s: abs(s.content[0].start - start), default=None)

    def speaker(self, statement: Statement) -> Speaker | None:
        """Return the speaker of a statement; None if it is unattributed."""
        return self.found.speaker(statement) if self.found else None

    def badge(self, statement: Statement) -> SpeakerBadge | None:
        """Return the badge of the statement's speaker; None if it is unattributed."""
        return self.badges.get(statement.speaker or "")

    def words(self, statement: Statement) -> str:
        """Return the statement's content, its pieces joined by an ellipsis."""
        return " … ".join(span.of(self.article.text) for span in statement.content)

    def selection(self, wanted: Iterable[Statement]) -> Document:
        """Return the article with these statements and their marks only, for an export."""
        ids = {statement.id for statement in wanted}
        found = self.found or Analysis()
        marks = tuple(mark for name, mark in self.marked.items() if name in ids)
        return Document(self.article, found.only(lambda statement: statement.id in ids), marks)

    def step(self, by: int, seen: Span, *, same_speaker: bool = False) -> Statement | None:
        """Return the statement `by` places further on (negative: back); None if there is none.

        Counting starts at the current statement or, if that is not visible, at the visible stretch `seen` of
        the text; an empty `seen` means that no text is laid out. With `same_speaker`, only statements of the
        current one's speaker count, and the visible stretch does not matter.
        """
        here, statements = self.current, self.statements
        if here and same_speaker:
            return self._step_by_speaker(here, by)
        if here and (not seen or here.extent.overlaps(seen)):
            index = self.numbers[here.id] + by
        else:
            # The statement at this index is itself the first one ahead: a step forward of 1 leads to it.
            index = bisect_left(statements, seen.start, key=lambda s: s.content[0].start) + by - (by > 0)
        return statements[index] if 0 <= index < len(statements) else None

    def _step_by_speaker(self, here: Statement, by: int) -> Statement | None:
        number = self.numbers[here.id]
        ahead = self.statements[number + 1 :] if by > 0 else self.statements[:number][::-1]
        same = (statement for statement in ahead if statement.speaker == here.speaker)
        return next(islice(same, abs(by) - 1, None), None)

    def step_name(self, by: int, seen: Span) -> CurrentName | None:
        """Return the next name (negative: the previous one) of a type that is shown; None if there is none.

        The search starts at the pointed name, else at the current statement or, if that is not visible, at
        the visible stretch `seen`.
        """
        here = self.pointed.span if self.pointed else None
        if here is None:
            reach = self.current.extent if self.current else seen
            in_sight = not seen or reach.overlaps(seen)
            start = max(reach.start, seen.start) if in_sight else seen.start
            here = Span(start, start)
        return self.names.beside(here, by, self.display.types)

    def name_at(self, offset: int) -> CurrentName | None:
        """Return the name at a character; None if there is none of a type that is shown."""
        return self.names.at(offset, self.display.types)

    def subject_of(self, speaker: Speaker) -> Subject:
        """Return the entity that a speaker is, or the speaker itself if the text has no name for it."""
        entities = self.found.entities if self.found else ()
        return next((entity for entity in entities if entity.id == speaker.entity), speaker)

    def follow(self, seen: Span) -> Statement | None:
        """Return the statement that is to be current after scrolling, when the stretch `seen` is visible.

        That is the current one as long as any of it is visible, else the first that begins in the stretch,
        else the first that reaches into it. If no statement is visible, the current one stays.
        """
        touching = [statement for _, statement in self.extents.touching(seen.start, seen.end)]
        if not touching or self.current in touching:
            return self.current
        return next((s for s in touching if s.extent.start >= seen.start), touching[0])

    def at(self, offset: int) -> Statement | None:
        """Return the innermost statement at a character, None if there is none.

        A statement whose content is there precedes those with only their cue or source there.
        """
        here = [s for _, s in self.extents.touching(offset, offset + 1)]
        spoken = [s for s in here if any(span.start <= offset < span.end for span in s.content)]
        return min(spoken or here, key=lambda s: sum(map(len, s.content)), default=None)


def load_article(library: "Library", key: int, display: Display) -> OpenArticle:
    """Return an article from the library, with its analysis if there is one, marks and reading position.

    `key` is its id. Raises LibraryError if the library cannot be read or has no such article.
    """
    article, state = library.articles.get(key), library.positions.of(key)
    open_article = OpenArticle(
        article,
        display,
        key=key,
        position=state.position,
        unread=not state.read,
        marks=library.marks.of(key),
        give_badges=partial(stored_badges, library),
    )
    if failure := library.analyses.failure(key):
        open_article.failure = AnalysisError(article.origin, failure, "read it without")
    elif document := library.analyses.document(key):
        open_article.set_analysis(document.analysis)
    return open_article
