"""The records of an analysis: statements, speakers, entities and evidence, all frozen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from tui.model.article import Article, Span
from tui.model.mark import Mark

MentionKind = Literal["name", "nominal", "pronoun"]
EntityType = Literal["PERSON", "ORG", "LOC", "FAC", "NORP", "DATE", "MONEY", "PRODUCT", "MISC"]
StatementKind = Literal["direct", "indirect", "mixed"]
Attribution = Literal["communication", "attitude"]
EvidenceAbout = Literal["cue", "source", "content", "kind", "correction"]
CorrectionKind = Literal["speaker", "merge", "split", "bounds", "kind", "rejected", "missed"]
Content = tuple[Span, ...]
"""The words that are attributed: spans in order of the text, none empty."""


def kind_by_quoting(quoted: Iterable[bool]) -> StatementKind:
    """Return the kind of a statement, given for each of its words whether it is in quotation marks.

    It is direct if all words are, indirect if none is, else mixed.
    """
    values = set(quoted)
    if values == {True}:
        return "direct"
    return "mixed" if True in values else "indirect"


@dataclass(frozen=True, slots=True)
class Mention:
    """One reference to an entity or a speaker."""

    span: Span
    """The words that refer."""
    kind: MentionKind
    """A name ("Naim"), a nominal ("the spokesman") or a pronoun ("he")."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or thing that the article names."""

    id: str
    """Unique within the article: "e1", "e2", …"""
    name: str
    """The fullest name in the article, without titles."""
    type: EntityType
    """The type of entity."""
    mentions: tuple[Mention, ...]
    """Its mentions in order of the text; at least one."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person, organisation or group that statements are attributed to."""

    id: str
    """Unique within the article: "p1", "p2", …, by first appearance as a source."""
    name: str
    """The fullest name in the article, without titles; a description in its words if it has no name."""
    type: EntityType
    """PERSON or ORG for most; LOC for a place that represents its government."""
    role: str | None
    """The speaker's office or description, as the article words it; None if it has none."""
    entity: str | None
    """The id of the speaker's entity; None for speakers who are never named."""
    mentions: tuple[Mention, ...]
    """All mentions that were resolved to this speaker, in order of the text."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason why the analysis is as it is."""

    about: EvidenceAbout
    """The part of the statement that it explains."""
    finding: str
    """The finding: "“He” is Muhammad Naim"."""
    reason: str = ""
    """The reason: "the only man named since the last paragraph"; "" if there is nothing to add."""
    confidence: float | None = None
    """The confidence in this part, from 0 to 1; None if it has none."""

    def __str__(self) -> str:
        weighed = self.finding if self.confidence is None else f"{self.finding} {self.confidence:.2f}"
        return f"{weighed}: {self.reason}" if self.reason else weighed


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement reported in the article: words that are attributed to a speaker."""

    id: str
    """Unique within the article: "s1", "s2", …, in order of the content."""
    kind: StatementKind
    """direct: all words in quotation marks; indirect: none; mixed: some."""
    attribution: Attribution
    """communication (said, warned …) or attitude (wants, believes …), as the Penn Discourse Treebank
    distinguishes assertions from beliefs and intentions."""
    confidence: float
    """The probability, from 0 to 1, that the statement and its source are right."""
    content: tuple[Span, ...]
    """What was said, verbatim, in order of the text; at least one span, none empty. As in the corpus PolNeAR,
    it includes the quotation marks of a direct statement, but not the final full stop of an indirect one."""
    cue: Span | None
    """The words that report it ("said", "according to", a colon); None if there are none."""
    source: Span | None
    """The words that name who said it, as written; None if there are none."""
    speaker: str | None
    """The id of the speaker; None if it is unattributed."""
    evidence: tuple[Evidence, ...] = ()
    """The reasons for the analysis, one for each part."""
    corrected: tuple[CorrectionKind, ...] = ()
    """The kinds of correction a reader made to it, each once; () if it is as the engine found it."""

    @property
    def extent(self) -> Span:
        """The span from the first to the last character of content, cue and source."""
        parts = [*self.content, *(part for part in (self.cue, self.source) if part)]
        return Span(min(part.start for part in parts), max(part.end for part in parts))


@dataclass(frozen=True, slots=True)
class Analysis:
    """The result of the analysis of one article."""

    statements: tuple[Statement, ...] = ()
    """The statements in order of their content's start."""
    speakers: tuple[Speaker, ...] = ()
    """The speakers in order of first appearance, each with at least one statement."""
    entities: tuple[Entity, ...] = ()
    """The entities in order of first mention."""
    quotations: tuple[Span, ...] = ()
    """All spans in quotation marks, the marks included, in order of the text; an inner quotation is within
    its outer one."""

    def speaker(self, statement: Statement) -> Speaker | None:
        """Return the speaker of a statement; None if it is unattributed."""
        return next((speaker for speaker in self.speakers if speaker.id == statement.speaker), None)

    def only(self, wanted: Callable[[Statement], bool]) -> "Analysis":
        """Return the analysis with the wanted statements only, and only their speakers."""
        statements = tuple(statement for statement in self.statements if wanted(statement))
        speaking = {statement.speaker for statement in statements}
        speakers = tuple(speaker for speaker in self.speakers if speaker.id in speaking)
        return replace(self, statements=statements, speakers=speakers)


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its analysis and marks: the input of exporters."""

    article: Article
    """The article."""
    analysis: Analysis
    """Its analysis, which may contain only some of the statements."""
    marks: tuple[Mark, ...] = ()
    """The marks that are to be exported."""
