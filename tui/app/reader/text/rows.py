"""An article laid out as rows of the reading column: text, air, and evidence between paragraphs."""

from bisect import bisect_right
from typing import Literal, NamedTuple

from rich.cells import cell_len

from tui.app.ui.wrapping import wrap
from tui.control_characters import neutralise
from tui.model.article import Article, Block

Role = Literal["text", "air", "masthead", "evidence"]
STEP = 2
"""Cells that a list or a quote moves its text to the right."""


class TextRow(NamedTuple):
    """One line of the reading column."""

    start: int
    """Offset of its first character; for rows without text, their place in the text."""
    end: int
    """Offset behind its last character."""
    role: Role
    """What the row is made of."""
    block: int
    """Which of the article's blocks it belongs to or follows; for evidence, its row within that."""
    indent: int = 0
    """Empty cells before the text."""
    marker: str = ""
    """A list item's sign, drawn within the indent of its first row."""


class TextRows:
    """The rows of one article at one measure, searched by offset.

    `text` is the article's text as it is drawn: as long as the original, control characters made visible,
    line ends within a paragraph made spaces.
    """

    def __init__(self, article: Article, measure: int) -> None:
        self.text = _drawn(article)
        self._plain = _lay_out(article, self.text, measure)
        self._set(self._plain)

    def _set(self, rows: list[TextRow]) -> None:
        self.all = rows
        self._starts = [row.start for row in rows]

    def insert_evidence(self, block: int, count: int) -> None:
        """Put `count` rows of evidence below a block, instead of any that are below another."""
        below = 1 + max(i for i, row in enumerate(self._plain) if row.role == "text" and row.block == block)
        at = self._plain[below - 1].end
        inset = [TextRow(at, at, "evidence", number) for number in range(count)]
        self._set(self._plain[:below] + inset + self._plain[below:])

    def remove_evidence(self) -> None:
        """Close the rows up again."""
        self._set(self._plain)

    def row_of(self, offset: int) -> int:
        """The index of the row that shows the character at `offset`, or of the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)


def _drawn(article: Article) -> str:
    text = neutralise(article.text)
    pieces, at = [], 0
    for block in article.blocks:
        if not block.keeps_lines:
            pieces += [text[at : block.span.start], block.span.of(text).replace("\n", " ")]
            at = block.span.end
    return "".join([*pieces, text[at:]])


def _lay_out(article: Article, text: str, measure: int) -> list[TextRow]:
    rows = [TextRow(0, 0, "masthead", 0)]
    before: Block | None = None
    for number, block in enumerate(article.blocks):
        at = before.span.end if before else 0
        rows += [TextRow(at, at, "air", number)] * _air(before, block)
        rows += _block_rows(text, block, number, measure)
        before = block
    return rows


def _air(before: Block | None, block: Block) -> int:
    """How many empty rows are above a block."""
    if before and block.kind == "heading":
        return 2
    return 0 if before and before.kind == block.kind == "list-item" else 1


def _block_rows(text: str, block: Block, number: int, measure: int) -> list[TextRow]:
    indent = _indent(block)
    lines = _own_lines(text, block) if block.keeps_lines else [(block.span.start, block.span.end)]
    spans = [span for line in lines for span in wrap(text, *line, measure - indent)]
    return [
        TextRow(start, end, "text", number, indent, "" if first else block.marker)
        for first, (start, end) in enumerate(spans)
    ]


def _own_lines(text: str, block: Block) -> list[tuple[int, int]]:
    lines, start = [], block.span.start
    for line in block.span.of(text).split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _indent(block: Block) -> int:
    if block.kind == "heading":
        return 0
    if block.kind == "list-item":
        return STEP * max(0, block.level - 1) + max(STEP, cell_len(block.marker) + 1)
    return STEP * (block.level + (block.kind == "code"))
