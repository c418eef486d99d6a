"""The layout of an article in rows: its lines, the empty rows between blocks, and room for evidence."""

from bisect import bisect_right
from typing import Literal, NamedTuple

from rich.cells import cell_len

from tui.app.ui.wrapping import wrap
from tui.control_characters import neutralise
from tui.model.article import Article, Block

Role = Literal["text", "air", "masthead", "evidence"]
"""What a row is: a line of the text, an empty row, the facts above the text, or a row of evidence."""
STEP = 2
"""Cells by which each level of a list or a quote is indented."""


class TextRow(NamedTuple):
    """One row of the text, before it is drawn."""

    start: int
    """Offset of its first character; for a row without text, its place in the text."""
    end: int
    """Offset behind its last character."""
    role: Role
    """What the row is."""
    block: int
    """The index of its block in the article; for a row of evidence, the index of the row in the evidence."""
    indent: int = 0
    """Empty cells before the text."""
    marker: str = ""
    """A list item's sign, which is drawn in the indent of its first row."""


class TextRows:
    """The rows of one article at one measure, found by offset.

    `text` is the article's text as it is drawn, of the same length: control characters are made visible, and
    line ends within a block that is wrapped become spaces.
    """

    def __init__(self, article: Article, measure: int) -> None:
        self.text = _drawn(article)
        self._plain = _lay_out(article, self.text, measure)
        """The rows without evidence."""
        self._set(self._plain)

    def _set(self, rows: list[TextRow]) -> None:
        self.all = rows
        """All rows, with those of open evidence."""
        self._starts = [row.start for row in rows]

    def insert_evidence(self, block: int, count: int) -> None:
        """Put `count` rows of evidence below a block, and remove any others."""
        below = 1 + max(i for i, row in enumerate(self._plain) if row.role == "text" and row.block == block)
        at = self._plain[below - 1].end
        inset = [TextRow(at, at, "evidence", number) for number in range(count)]
        self._set(self._plain[:below] + inset + self._plain[below:])

    def remove_evidence(self) -> None:
        """Remove the rows of evidence."""
        self._set(self._plain)

    def row_of(self, offset: int) -> int:
        """Return the index of the row that shows the character at `offset`, or of the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)


def _drawn(article: Article) -> str:
    """Return the text of an article as it is drawn, of the same length."""
    text = neutralise(article.text)
    pieces, at = [], 0
    for block in article.blocks:
        if not block.keeps_lines:
            pieces += [text[at : block.span.start], block.span.of(text).replace("\n", " ")]
            at = block.span.end
    return "".join([*pieces, text[at:]])


def _lay_out(article: Article, text: str, measure: int) -> list[TextRow]:
    """Return the rows of an article; `text` is its text as it is drawn."""
    rows = [TextRow(0, 0, "masthead", 0)]
    before: Block | None = None
    for number, block in enumerate(article.blocks):
        at = before.span.end if before else 0
        rows += [TextRow(at, at, "air", number)] * _air(before, block)
        rows += _block_rows(text, block, number, measure)
        before = block
    return rows


def _air(before: Block | None, block: Block) -> int:
    """Return how many empty rows are above a block; `before` is the block above it."""
    if before and block.kind == "heading":
        return 2
    return 0 if before and before.kind == block.kind == "list-item" else 1


def _block_rows(text: str, block: Block, number: int, measure: int) -> list[TextRow]:
    """Return the rows of the block with this number."""
    indent = _indent(block)
    lines = _own_lines(text, block) if block.keeps_lines else [(block.span.start, block.span.end)]
    spans = [span for line in lines for span in wrap(text, *line, measure - indent)]
    return [
        TextRow(start, end, "text", number, indent, "" if row else block.marker)
        for row, (start, end) in enumerate(spans)
    ]


def _own_lines(text: str, block: Block) -> list[tuple[int, int]]:
    """Return the start and end of each line that a block has in the article itself."""
    lines, start = [], block.span.start
    for line in block.span.of(text).split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _indent(block: Block) -> int:
    """Return the cells by which a block is indented."""
    if block.kind == "heading":
        return 0
    if block.kind == "list-item":
        return STEP * max(0, block.level - 1) + max(STEP, cell_len(block.marker) + 1)
    return STEP * (block.level + (block.kind == "code"))
