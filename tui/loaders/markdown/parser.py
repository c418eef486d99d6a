"""Parse Markdown into the tokens of markdown-it-py: CommonMark with tables and strikethrough."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

DEEPEST = 100
"""Greatest nesting depth of lists and quotes; the parser skips anything deeper."""
CONTAINERS = frozenset({"blockquote_open", "list_item_open"})


class TooDeepError(Exception):
    """The text nests deeper than the parser reads, so parsing it would lose text."""


def tokens(markdown: str) -> list[Token]:
    """Return the block tokens in order.

    Raises TooDeepError if the parser would leave text out.
    """
    try:
        parsed = (
            _Parser("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"]).parse(markdown)
        )
    except RecursionError as error:
        raise TooDeepError from error
    if any(token.level >= DEEPEST - 1 and token.type in CONTAINERS for token in parsed):
        raise TooDeepError
    return parsed


class _Parser(MarkdownIt):
    """A parser that keeps link targets as written; `inline` decides which links are followed."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link
