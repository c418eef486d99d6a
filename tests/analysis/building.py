"""Articles and readings made from a few words, for the tables of the stages."""

import re

from tui.analysis.pipeline import AnalysisDraft, add_tokens, analyse
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.article import Article, Block, BlockKind, Span
from tui.model.statement import Analysis


def article(text: str, **kinds: BlockKind) -> Article:
    """An article whose blocks are what empty lines part; `b0="heading"` says what the first block is."""
    matches = re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)
    spans = [Span(match.start(), match.start() + len(match.group().rstrip())) for match in matches]
    blocks = tuple(Block(span, kinds.get(f"b{place}", "paragraph")) for place, span in enumerate(spans))
    return Article("test", "Test", "test.txt", text, blocks)


def tokenised(text: str) -> TokenisedArticle:
    """The text's words, sentences and quotations."""
    return add_tokens(AnalysisDraft(article(text))).tokenised


def analysed(text: str) -> Analysis:
    """The text's analysis."""
    return analyse(article(text))


def rows(text: str) -> list[tuple[str | None, str | None, str, str]]:
    """Each statement as (source, cue, content with its pieces joined by " … ", kind)."""
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
    """The speaker's name of each statement, in order."""
    analysis = analysed(text)
    return [found.name if (found := analysis.speaker(s)) else None for s in analysis.statements]
