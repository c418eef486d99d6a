"""The records every part of the program shares, all frozen.

An article is read into one plain text that never changes; everything else points into it with half-open
spans `[start, end)` counted in Unicode code points. Loading, analysis, showing and exporting meet only in
that coordinate system.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

BlockKind = Literal["heading", "paragraph", "caption", "quote", "list-item", "code", "table"]
StyleKind = Literal["emphasis", "strong", "code", "link", "strikethrough"]
MentionKind = Literal["name", "nominal", "pronoun"]
EntityType = Literal["PERSON", "ORG", "LOC", "FAC", "NORP", "DATE", "MONEY", "PRODUCT", "MISC"]
StatementKind = Literal["direct", "indirect", "mixed"]
Attribution = Literal["communication", "attitude"]
EvidenceAbout = Literal["cue", "source", "content", "kind", "correction"]
MarkColour = Literal["yellow", "green", "blue", "red", "violet"]
CorrectionKind = Literal["speaker", "merge", "split", "bounds", "kind", "rejected", "missed"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: the characters from `start` up to, but without, `end`."""

    start: int
    """Offset of the first character, in code points."""
    end: int
    """Offset behind the last character, in code points; never before `start`."""

    def __len__(self) -> int:
        return self.end - self.start

    def __lt__(self, other: "Span") -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like piece of the text; blocks are in order and never overlap."""

    span: Span
    """The block's characters, without the line ends around it."""
    kind: BlockKind
    """What the block is."""
    level: int = 0
    """A heading's rank (1 is the highest); how many lists or quotes stand around any other block."""
    marker: str = ""
    """What stands before a list item, such as "•" or "2."; it is drawn, it is no part of the text."""
    keeps_lines: bool = False
    """Whether its line ends are meant, as in a table; else they are where a file's lines happen to end."""


@dataclass(frozen=True, slots=True)
class StyleSpan:
    """An inline style over a stretch of the text; styles may overlap and nest."""

    span: Span
    """The styled characters."""
    kind: StyleKind
    """How the author marked them."""
    target: str | None = None
    """Where a link points, as written; None for all others."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article: a plain text with its blocks and styles, and what is known of its origin."""

    id: str
    """The file's stem, or a digest for other origins."""
    title: str
    """The heading or, without one, the first sentence; a single line, never empty."""
    origin: str
    """The path it was read from, printable (bytes no encoding could read are replaced)."""
    text: str
    """The text that all spans point into; line ends are "\\n"."""
    blocks: tuple[Block, ...]
    """The blocks, in order of the text; together they cover all of it but white space."""
    styles: tuple[StyleSpan, ...] = ()
    """Inline styles, in order of their start."""
    byline: str | None = None
    """Who wrote it, as the article says."""
    published: str | None = None
    """When it was published: ISO 8601 where the article's date could be read, else as written."""


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
class Anchor:
    """A stretch of a text that can be found again in another version of it.

    As the W3C Web Annotation Data Model (2017) has it: a TextPositionSelector with a TextQuoteSelector.
    """

    span: Span
    """Where it is, in the version of the text it was last seen in."""
    exact: str
    """The words, verbatim."""
    prefix: str
    """The characters just before, up to 32."""
    suffix: str
    """The characters just behind, up to 32."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a reader highlights: a statement's words, or any stretch of the text."""

    id: str
    """Unique in the library."""
    anchors: tuple[Anchor, ...]
    """The stretches, in order of the text; at least one."""
    on_statement: bool
    """Whether it marks a statement, whose content the stretches are; else it marks words as such."""
    note: str = ""
    """What the reader says of it."""
    tags: tuple[str, ...] = ()
    """Words to find it by, as the reader typed them, each once."""
    colour: MarkColour = "yellow"
    """Its colour; the first letter stands for it where there is none."""
    made: str = ""
    """When it was made: ISO 8601, UTC."""
    orphaned: bool = False
    """Whether the words are no longer in the article; the spans then are those of the last text that had
    them."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it is."""
        return tuple(anchor.span for anchor in self.anchors)


@dataclass(frozen=True, slots=True)
class Document:
    """An article with what was found in it: what exporters are handed."""

    article: Article
    """The article."""
    analysis: Analysis
    """Its analysis; it may hold a selection of the statements only."""
    marks: tuple[Mark, ...] = ()
    """What the reader marked in it, as far as it is to be exported."""
