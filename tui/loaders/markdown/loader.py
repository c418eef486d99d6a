"""Load Markdown: the article's text is what a reader sees, without markup."""

from collections.abc import Sequence

from tui.errors import LoadError
from tui.loaders.markdown import front_matter
from tui.loaders.markdown.blocks import Projection
from tui.loaders.markdown.parser import TooDeepError, tokens
from tui.loaders.metadata.byline import byline_and_date, is_credit
from tui.loaders.metadata.title import title_from_heading, title_from_sentence
from tui.loaders.plain_text.loader import blocks_of
from tui.loaders.source import SourceFile
from tui.model.article import Article, Block, StyleSpan

Content = tuple[str, tuple[Block, ...], tuple[StyleSpan, ...]]
"""The article's text, blocks and styles."""


def load(source: SourceFile) -> Article:
    """Return the article in a Markdown file: CommonMark with tables, strikethrough and front matter.

    Its text is the blocks' words with a blank line between blocks, so its offsets are not those of the file.
    Raises LoadError if the file holds no text, or nothing visible.
    """
    metadata, markdown = front_matter.split(source.text())
    text, blocks, styles = _content(markdown)
    if not blocks:
        raise LoadError(source.origin, "it has no text", "choose a file with text in it")
    block_texts = [block.span.of(text) for block in blocks]
    byline, published = byline_and_date(block_texts)
    return Article(
        source.id,
        metadata.title or _title(blocks, block_texts),
        source.origin,
        text,
        blocks,
        styles,
        metadata.byline or byline,
        metadata.published or published,
    )


def _content(markdown: str) -> Content:
    try:
        projection = Projection(tokens(markdown))
    except TooDeepError:
        # Nobody writes such markup by hand. It is shown unparsed, because parsing it would lose text.
        return markdown, blocks_of(markdown), ()
    return projection.text, tuple(projection.blocks), tuple(projection.styles)


def _title(blocks: Sequence[Block], block_texts: Sequence[str]) -> str:
    headings = (index for index, block in enumerate(blocks) if block.kind == "heading")
    heading = next(headings, None)
    if heading is not None:
        return title_from_heading(block_texts[heading])
    prose = (
        text
        for block, text in zip(blocks, block_texts, strict=True)
        if block.kind in {"paragraph", "quote", "list-item"} and not is_credit(text)
    )
    return title_from_sentence(next(prose, block_texts[0]))
