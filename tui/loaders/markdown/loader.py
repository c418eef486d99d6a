"""Markdown: the article's text is what a reader sees of it, without any markup."""

from collections.abc import Sequence

from tui.errors import LoadError
from tui.loaders.markdown import front_matter
from tui.loaders.markdown.blocks import Projection
from tui.loaders.markdown.parser import TooDeepError, tokens
from tui.loaders.metadata import byline as bylines
from tui.loaders.metadata import title
from tui.loaders.plain_text import loader as text
from tui.loaders.source import SourceFile
from tui.model.article import Article, Block, StyleSpan

Content = tuple[str, tuple[Block, ...], tuple[StyleSpan, ...]]


def load(source: SourceFile) -> Article:
    """The article in a Markdown file (CommonMark, with tables, strikethrough and front matter).

    Its text is the blocks' words with a blank line between them; offsets do not hold for the file. Raises
    LoadError where the file holds no text, or nothing that a reader would see.
    """
    said, markdown = front_matter.split(source.text())
    words, blocks, styles = _content(markdown)
    if not blocks:
        raise LoadError(source.origin, "it holds nothing to read", "choose a file with text in it")
    written = [block.span.of(words) for block in blocks]
    byline, published = bylines.found(written)
    return Article(
        source.id,
        said.title or _title(blocks, written),
        source.origin,
        words,
        blocks,
        styles,
        said.byline or byline,
        said.published or published,
    )


def _content(markdown: str) -> Content:
    try:
        seen = Projection(tokens(markdown))
    except TooDeepError:
        # Markup nobody wrote by hand: better shown as it stands than not at all.
        return markdown, text.blocks_of(markdown), ()
    return seen.text, tuple(seen.blocks), tuple(seen.styles)


def _title(blocks: Sequence[Block], written: Sequence[str]) -> str:
    headings = (place for place, block in enumerate(blocks) if block.kind == "heading")
    heading = next(headings, None)
    if heading is not None:
        return title.from_heading(written[heading])
    prose = (
        words
        for block, words in zip(blocks, written, strict=True)
        if block.kind in {"paragraph", "quote", "list-item"} and not bylines.is_credit(words)
    )
    return title.from_sentence(next(prose, written[0]))
