"""From Markdown to the tokens of markdown-it-py: CommonMark, with tables and strikethrough."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

DEEPEST = 100
"""How many lists and quotes may stand in each other; the parser skips what is deeper."""
CONTAINERS = frozenset({"blockquote_open", "list_item_open"})


class TooDeepError(Exception):
    """The text nests deeper than the parser reads, which would lose what is inside."""


def tokens(markdown: str) -> list[Token]:
    """The tokens, block by block. Raises TooDeepError where the parser would leave text out."""
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
    """Leaves the targets of links as they are written; which of them to follow is for others to decide."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link
