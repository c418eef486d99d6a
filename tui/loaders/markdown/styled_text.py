"""A stretch of plain text with its inline styles, before it has a place in the article."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tui.model.article import Span, StyleSpan


@dataclass(frozen=True, slots=True)
class StyledText:
    """Text and the styles over it, their offsets counted from its first character."""

    text: str
    """The words a reader sees."""
    styles: tuple[StyleSpan, ...] = ()
    """The styles; none is empty."""

    def shifted(self, offset: int) -> Iterator[StyleSpan]:
        """The styles once `offset` characters stand before the passage."""
        return (
            replace(style, span=Span(style.span.start + offset, style.span.end + offset))
            for style in self.styles
        )

    def stripped(self) -> "StyledText":
        """The passage without white space at its ends, its styles clipped to what is left."""
        start = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()

        def clipped(offset: int) -> int:
            return min(max(offset - start, 0), len(text))

        return StyledText(text, tuple(_moved(self.styles, clipped)))


def _moved(styles: tuple[StyleSpan, ...], place: Callable[[int], int]) -> Iterator[StyleSpan]:
    for style in styles:
        if span := Span(place(style.span.start), place(style.span.end)):
            yield replace(style, span=span)
