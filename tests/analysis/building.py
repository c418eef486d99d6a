"""Articles and analyses of short texts, for the tests of the stages."""

import re

from tui.analysis.pipeline import AnalysisDraft, add_tokens, analyse
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.article import Article, Block, BlockKind, Span
from tui.model.statement import Analysis


def article(text: str, **kinds: BlockKind) -> Article:
    """Return an article with blocks separated by empty lines; `b0="heading"` is the first block's kind."""
    matches = re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)
    spans = [Span(match.start(), match.start() + len(match.group().rstrip())) for match in matches]
    blocks = tuple(Block(span, kinds.get(f"b{place}", "paragraph")) for place, span in enumerate(spans))
    return Article("test", "Test", "test.txt", text, blocks)


def tokenised(text: str) -> TokenisedArticle:
    """Return the text tokenised."""
    return add_tokens(AnalysisDraft(article(text))).tokenised


def analysed(text: str) -> Analysis:
    """Return the analysis of the text."""
    return analyse(article(text))


def rows(text: str) -> list[tuple[str | None, str | None, str, str]]:
    """Return each statement as (source, cue, content with its pieces joined by " … ", kind)."""
    return [
        (
            statement.source and statement.source.of(text),
            statement.cue and statement.cue.of(text),
            " … ".join(piece.of(text) for piece in statement.content),
            statement.kind,
        )
        for statement in analysed(text).statements
    ]


def speakers(text: str) -> list[str | None]:
    """Return the name of each statement's speaker, in order."""
    analysis = analysed(text)
    return [found.name if (found := analysis.speaker(s)) else None for s in analysis.statements]
