"""Load plain text: the article's text is the file's own characters."""

from collections.abc import Sequence

from tui.loaders.metadata.byline import byline_and_date, is_credit
from tui.loaders.metadata.title import title_from_heading, title_from_sentence
from tui.loaders.plain_text.headings import is_caption, is_headline, may_be_heading
from tui.loaders.plain_text.paragraphs import paragraphs
from tui.loaders.source import SourceFile
from tui.model.article import Article, Block


def load(source: SourceFile) -> Article:
    """Return the article in a plain text file.

    Its text is the file's, with "\\n" as the only line end and without a byte-order mark, otherwise
    unchanged, so its offsets are valid for other tools. Raises LoadError if the file holds no text.
    """
    text = source.text()
    blocks = blocks_of(text)
    block_texts = [block.span.of(text) for block in blocks]
    byline, published = byline_and_date(block_texts)
    return Article(source.id, _title(blocks, block_texts), source.origin, text, blocks, (), byline, published)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text without markup: paragraphs, headings and captions.

    A heading at the top, after any byline and date line, is the title and has level 1; others have level 2.
    """
    spans = paragraphs(text)
    block_texts = [span.of(text) for span in spans]
    headings = _heading_levels(block_texts)
    blocks = []
    for index, (span, block) in enumerate(zip(spans, block_texts, strict=True)):
        if level := headings.get(index):
            blocks.append(Block(span, "heading", level))
        else:
            blocks.append(Block(span, "caption" if is_caption(block) else "paragraph"))
    return tuple(blocks)


def _heading_levels(block_texts: Sequence[str]) -> dict[int, int]:
    """Return the level of each block that is a heading, by the block's index."""
    candidates = [may_be_heading(block) for block in block_texts]
    # A heading has text below it. A run of short lines is a list, a poem or a table of results.
    levels = {
        index: 2 for index in range(len(block_texts) - 1) if candidates[index] and not candidates[index + 1]
    }
    top = _top(block_texts)
    if top < len(block_texts) - 1 and is_headline(block_texts[top]):
        levels[top] = 1
    return levels


def _top(block_texts: Sequence[str]) -> int:
    """Return the index of the first block that is neither byline nor date line, 0 if there is none."""
    return next((index for index, block in enumerate(block_texts) if not is_credit(block)), 0)


def _title(blocks: Sequence[Block], block_texts: Sequence[str]) -> str:
    top = _top(block_texts)
    if blocks[top].kind == "heading":
        return title_from_heading(block_texts[top])
    first = next((index for index in range(top, len(blocks)) if blocks[index].kind == "paragraph"), top)
    return title_from_sentence(block_texts[first])
