"""The records of a reader's marks, and of the anchors by which their words are found in another text."""

from dataclasses import dataclass
from typing import Literal

from tui.model.article import Span

MarkColour = Literal["yellow", "green", "blue", "red", "violet"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A part of a text that can be found again in another version of it.

    It is a TextPositionSelector with a TextQuoteSelector (W3C Web Annotation Data Model, 2017).
    """

    span: Span
    """Its place in the version of the text in which it was last found."""
    exact: str
    """The words, verbatim."""
    prefix: str
    """The characters immediately before, up to 32."""
    suffix: str
    """The characters immediately after, up to 32."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A reader's mark on a statement or on any words of the text."""

    id: str
    """Unique in the library."""
    anchors: tuple[Anchor, ...]
    """The marked words, in order of the text; at least one anchor."""
    on_statement: bool
    """Whether it marks a statement, whose content the anchors are; otherwise it marks words as such."""
    note: str = ""
    """The reader's note."""
    tags: tuple[str, ...] = ()
    """The reader's tags, as typed, each once."""
    colour: MarkColour = "yellow"
    """The colour; without colours it is shown by its first letter."""
    made: str = ""
    """When it was made: ISO 8601, UTC."""
    orphaned: bool = False
    """Whether the words are no longer in the article; the spans are then those in the last text with them."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the anchors."""
        return tuple(anchor.span for anchor in self.anchors)
