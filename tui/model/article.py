"""An article as it is read: its text, and what is known of the text before any analysis."""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "caption", "quote", "list-item", "code", "table"]

StyleKind = Literal["emphasis", "strong", "code", "link", "strikethrough"]


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
