"""The widget that is shown in place of a text: how to begin, or why a file could not be read."""

from collections.abc import Sequence

from textual.strip import Strip

from tui.app.ui.pane import Inked, Part
from tui.app.ui.wrapping import wrap
from tui.control_characters import neutralise_line
from tui.errors import LoadError

InkedLine = tuple[tuple[str, str], ...]
"""The pieces of a line, each with the name of its ink."""
MEASURE = 60
"""The most cells of a line."""
HEIGHT = 0.4
"""The share of the free rows that is above the block."""

EMPTY: tuple[InkedLine, ...] = (
    (("Nothing on record yet", "strong"),),
    (),
    (("Open some news, and see who said what in it.", "text"),),
    (),
    (("d        ", "key"), ("try three sample articles", "text")),
    (),
    (("From a shell:  ", "quiet"), ("onrecord notes.txt news/", "text")),
)


class EmptyText(Inked):
    """A block of left-aligned lines, a little above the middle of the pane."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: Sequence[InkedLine] = ()

    def explain(self, error: LoadError | None) -> None:
        """Show why a file could not be read or, without an error, how to begin."""
        self._lines = broken(error) if error else EMPTY
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return row `y`: a line of the block, or an empty one."""
        wrapped = [
            piece for line in self._lines for piece in _wrapped(line, min(MEASURE, self.size.width - 4))
        ]
        row = y - max(0, int((self.size.height - len(wrapped)) * HEIGHT))
        if not 0 <= row < len(wrapped):
            return Strip.blank(self.size.width, self.base)
        left = max(2, (self.size.width - MEASURE) // 2)
        parts: list[Part] = [(" " * left, self.base)]
        parts += [(text, self.ink(ink)) for text, ink in wrapped[row]]
        return self.strip(parts, self.size.width, self.base)


def broken(error: LoadError) -> tuple[InkedLine, ...]:
    """Return the lines about a file that could not be read."""
    return (
        (("This could not be read", "strong"),),
        (),
        ((error.resource, "text"),),
        (),
        ((f"{_sentence(error.problem)}.", "text"),),
        ((f"{_sentence(error.remedy)}.", "quiet"),),
    )


def _sentence(words: str) -> str:
    """Return the words with a capital letter at the beginning."""
    return words[:1].upper() + words[1:]


def _wrapped(line: InkedLine, width: int) -> list[InkedLine]:
    """Return a line of one piece wrapped; one of several pieces is from this module, and short."""
    if len(line) != 1:
        return [line]
    text, ink = neutralise_line(line[0][0]), line[0][1]
    return [((text[start:end], ink),) for start, end in wrap(text, 0, len(text), width)]
