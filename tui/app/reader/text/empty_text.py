"""What is shown instead of a text: nothing was opened, or a file could not be read."""

from collections.abc import Sequence

from textual.strip import Strip

from tui.app.ui.pane import Inked, Part
from tui.app.ui.wrapping import wrap
from tui.control_characters import neutralise_line
from tui.errors import LoadError

Said = tuple[tuple[str, str], ...]
"""Words with their inks, for one line."""
MEASURE = 60
HEIGHT = 0.4
"""The block is at this share of the height."""

EMPTY: tuple[Said, ...] = (
    (("Nothing on record yet", "strong"),),
    (),
    (("Open news articles to see who said what.", "text"),),
    (),
    (("d        ", "key"), ("open three sample articles", "text")),
    (),
    (("From a shell:  ", "quiet"), ("onrecord notes.txt news/", "text")),
)


class EmptyText(Inked):
    """A block of lines, left-aligned, a little above the middle."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: Sequence[Said] = ()

    def explain(self, error: LoadError | None) -> None:
        """Say why the article cannot be read or, without an error, that there is none."""
        self._lines = broken(error) if error else EMPTY
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the block, or of the air around it."""
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


def broken(error: LoadError) -> tuple[Said, ...]:
    """What to say of a file that could not be read."""
    return (
        (("Could not be read", "strong"),),
        (),
        ((error.resource, "text"),),
        (),
        ((f"{_sentence(error.problem)}.", "text"),),
        ((f"{_sentence(error.remedy)}.", "quiet"),),
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _wrapped(line: Said, width: int) -> list[Said]:
    """A line of one piece is wrapped; lines of several are short and made here."""
    if len(line) != 1:
        return [line]
    text, ink = neutralise_line(line[0][0]), line[0][1]
    return [((text[start:end], ink),) for start, end in wrap(text, 0, len(text), width)]
