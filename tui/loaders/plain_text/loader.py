"""Plain text: the article's text is the file's own characters."""

from collections.abc import Sequence

from tui.loaders.metadata import byline as bylines
from tui.loaders.metadata import title
from tui.loaders.plain_text.headings import is_caption, is_headline, may_be_heading
from tui.loaders.plain_text.paragraphs import paragraphs
from tui.loaders.source import SourceFile
from tui.model.article import Article, Block


def load(source: SourceFile) -> Article:
    """The article in a plain text file.

    Its text is the file's, line ends made "\\n" and a byte-order mark dropped, nothing else: offsets hold
    for other tools. Raises LoadError where the file holds no text.
    """
    text = source.text()
    blocks = blocks_of(text)
    written = [block.span.of(text) for block in blocks]
    byline, published = bylines.found(written)
    return Article(source.id, _title(blocks, written), source.origin, text, blocks, (), byline, published)


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text without markup: paragraphs, headings and captions.

    A heading at the top, bylines and date lines aside, is the title, of level 1; all others are of level 2.
    """
    spans = paragraphs(text)
    written = [span.of(text) for span in spans]
    headings = _headings(written)
    blocks = []
    for place, (span, block) in enumerate(zip(spans, written, strict=True)):
        if level := headings.get(place):
            blocks.append(Block(span, "heading", level))
        else:
            blocks.append(Block(span, "caption" if is_caption(block) else "paragraph"))
    return tuple(blocks)


def _headings(written: Sequence[str]) -> dict[int, int]:
    """By the place among the blocks: the level of each that is a heading."""
    shaped = [may_be_heading(block) for block in written]
    # A heading has text below it; a row of short lines is a list, a poem, a table of results.
    levels = {place: 2 for place in range(len(written) - 1) if shaped[place] and not shaped[place + 1]}
    top = _top(written)
    if top < len(written) - 1 and is_headline(written[top]):
        levels[top] = 1
    return levels


def _top(written: Sequence[str]) -> int:
    return next((place for place, block in enumerate(written) if not bylines.is_credit(block)), 0)


def _title(blocks: Sequence[Block], written: Sequence[str]) -> str:
    top = _top(written)
    if blocks[top].kind == "heading":
        return title.from_heading(written[top])
    first = next((place for place in range(top, len(blocks)) if blocks[place].kind == "paragraph"), top)
    return title.from_sentence(written[first])
