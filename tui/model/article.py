"""The article as it is loaded: one plain text with blocks, styles and what is known of its origin.

The text never changes. Everything else refers to it by half-open spans `[start, end)`, counted in Unicode
code points: loaders, analysis, reader and exporters meet only in these coordinates.
"""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "caption", "quote", "list-item", "code", "table"]

StyleKind = Literal["emphasis", "strong", "code", "link", "strikethrough"]


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: the characters from `start` up to, but without, `end`.

    Spans are ordered by start, then by end.
    """

    start: int
    """Offset of the first character, in code points."""
    end: int
    """Offset after the last character, in code points; never less than `start`."""

    def __len__(self) -> int:
        return self.end - self.start

    def __lt__(self, other: "Span") -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` is completely within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or similar part of the text; blocks are in order and never overlap."""

    span: Span
    """The block's characters, without the line ends around it."""
    kind: BlockKind
    """The kind of block."""
    level: int = 0
    """A heading's rank (1 is the highest); for other blocks, how many lists or quotes enclose it."""
    marker: str = ""
    """The marker of a list item, such as "•" or "2."; it is displayed, but not part of the text."""
    keeps_lines: bool = False
    """Whether its line ends are significant, as in a table; otherwise lines may be wrapped in another way."""


@dataclass(frozen=True, slots=True)
class StyleSpan:
    """An inline style of a part of the text; styles may overlap and nest."""

    span: Span
    """The styled characters."""
    kind: StyleKind
    """The kind of style."""
    target: str | None = None
    """The target of a link, as written; None for other styles."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article: a plain text with blocks, styles and metadata."""

    id: str
    """The file's stem, or a digest for other origins."""
    title: str
    """The heading or, if there is none, the first sentence; one line, never empty."""
    origin: str
    """The path it was read from, printable: bytes that cannot be decoded are replaced."""
    text: str
    """The text that all spans refer to; line ends are "\\n"."""
    blocks: tuple[Block, ...]
    """The blocks in order of the text; together they cover everything but white space."""
    styles: tuple[StyleSpan, ...] = ()
    """Inline styles, in order of their start."""
    byline: str | None = None
    """The author, as the article states it; None if it does not."""
    published: str | None = None
    """The date of publication: ISO 8601 if the article's date could be parsed, else as written."""
