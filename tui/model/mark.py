"""A reader's mark on words of an article, and the anchor by which it finds them in another text."""

from dataclasses import dataclass
from typing import Literal

from tui.model.article import Span

MarkColour = Literal["yellow", "green", "blue", "red", "violet"]


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
