"""A piece of plain text with its inline styles, before its position in the article is known."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tui.model.article import Span, StyleSpan


@dataclass(frozen=True, slots=True)
class StyledText:
    """Text and its styles, with offsets counted from the first character of the text."""

    text: str
    """The words as a reader sees them."""
    styles: tuple[StyleSpan, ...] = ()
    """The styles; none is empty."""

    def shifted(self, offset: int) -> Iterator[StyleSpan]:
        """Yield the styles as they are after `offset` characters are inserted before the text."""
        return (
            replace(style, span=Span(style.span.start + offset, style.span.end + offset))
            for style in self.styles
        )

    def stripped(self) -> "StyledText":
        """Return the text without white space at its ends, its styles clipped to the rest."""
        start = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()

        def clip(offset: int) -> int:
            return min(max(offset - start, 0), len(text))

        return StyledText(text, tuple(_map_offsets(self.styles, clip)))


def _map_offsets(styles: tuple[StyleSpan, ...], new_offset: Callable[[int], int]) -> Iterator[StyleSpan]:
    for style in styles:
        if span := Span(new_offset(style.span.start), new_offset(style.span.end)):
            yield replace(style, span=span)
