"""The records every part of the program shares, all frozen.

An article is read into one plain text that never changes; everything else points into it with half-open
spans `[start, end)` counted in Unicode code points. Loading, analysis, showing and exporting meet only in
that coordinate system.
"""

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
"""The words that are attributed: pieces in order of the text, none empty."""


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
    """One place where an entity or a speaker is referred to."""

    span: Span
    """The words that refer."""
    kind: MentionKind
    """A name ("Naim"), a nominal ("the spokesman") or a pronoun ("he")."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something named in the article, with every mention of the name."""

    id: str
    """Unique within the article: "e1", "e2", …"""
    name: str
    """The fullest name the article gives, without titles."""
    type: EntityType
    """What kind of thing it is."""
    mentions: tuple[Mention, ...]
    """Where it is mentioned, in order of the text; at least one."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The resolved person, organisation or group that statements are attributed to."""

    id: str
    """Unique within the article: "p1", "p2", …, by first appearance as a source."""
    name: str
    """The fullest name the article gives without titles; for the unnamed, the words that describe them."""
    type: EntityType
    """PERSON or ORG for most; LOC for a place that speaks for its government."""
    role: str | None
    """The speaker's office or description as the article words it; None if it gives none."""
    entity: str | None
    """The id of the entity the speaker is; None for speakers who are never named."""
    mentions: tuple[Mention, ...]
    """All places that were resolved to this speaker, in order of the text."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for reading a statement the way it was read."""

    about: EvidenceAbout
    """Which part of the statement it explains."""
    finding: str
    """What was found: "“He” is Muhammad Naim"."""
    reason: str = ""
    """Why: "the only man named since the last paragraph"; empty where the finding says it all."""
    confidence: float | None = None
    """How sure this part is, from 0 to 1; None where it was not weighed."""

    def __str__(self) -> str:
        weighed = self.finding if self.confidence is None else f"{self.finding} {self.confidence:.2f}"
        return f"{weighed}: {self.reason}" if self.reason else weighed


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said (written, announced …) by someone, reported in the article."""

    id: str
    """Unique within the article: "s1", "s2", …, in order of the content."""
    kind: StatementKind
    """direct: all in quotation marks; indirect: none; mixed: both."""
    attribution: Attribution
    """communication (said, warned …) or attitude (wants, believes …), as the Penn Discourse Treebank
    tells assertions from beliefs and intentions."""
    confidence: float
    """How likely the statement and its source are right, from 0 to 1."""
    content: tuple[Span, ...]
    """What was said, verbatim, in order of the text; at least one span, none empty. Without the final full
    stop of an indirect statement, with the quotation marks of a direct one, as PolNeAR has it."""
    cue: Span | None
    """The words that report it ("said", "according to", a colon); None where nothing does."""
    source: Span | None
    """The words that name who said it, as written; None where nobody is named."""
    speaker: str | None
    """The id of the resolved speaker; None for unattributed."""
    evidence: tuple[Evidence, ...] = ()
    """Why it was read so, a row for each part that was weighed."""
    corrected: tuple[CorrectionKind, ...] = ()
    """What about it is the reader's own word, each kind once; () where all of it is what was found."""

    @property
    def extent(self) -> Span:
        """The stretch from the first to the last character of content, cue and source."""
        parts = [*self.content, *(part for part in (self.cue, self.source) if part)]
        return Span(min(part.start for part in parts), max(part.end for part in parts))


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in one article."""

    statements: tuple[Statement, ...] = ()
    """The statements, in order of their content's start."""
    speakers: tuple[Speaker, ...] = ()
    """Who speaks, by first appearance; each is the speaker of at least one statement."""
    entities: tuple[Entity, ...] = ()
    """Who and what is named, by first mention."""
    quotations: tuple[Span, ...] = ()
    """Every stretch in quotation marks, the marks included, in order of the text; an inner quotation lies
    within its outer one."""

    def speaker(self, statement: Statement) -> Speaker | None:
        """The speaker of one of the statements, None if it is unattributed."""
        return next((speaker for speaker in self.speakers if speaker.id == statement.speaker), None)

    def only(self, wanted: Callable[[Statement], bool]) -> "Analysis":
        """The same analysis with the wanted statements alone, and the speakers who then still speak."""
        statements = tuple(statement for statement in self.statements if wanted(statement))
        speaking = {statement.speaker for statement in statements}
        speakers = tuple(speaker for speaker in self.speakers if speaker.id in speaking)
        return replace(self, statements=statements, speakers=speakers)


@dataclass(frozen=True, slots=True)
class Document:
    """An article with what was found in it: what exporters are handed."""

    article: Article
    """The article."""
    analysis: Analysis
    """Its analysis; it may hold a selection of the statements only."""
    marks: tuple[Mark, ...] = ()
    """What the reader marked in it, as far as it is to be exported."""
