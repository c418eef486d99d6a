"""Convert inline Markdown tokens to styled text: words, emphasis, links, code and pictures."""

import re
from collections.abc import Iterable

from markdown_it.common.normalize_url import validateLink
from markdown_it.token import Token

from tui.loaders.markdown.styled_text import StyledText
from tui.model.article import Span, StyleKind, StyleSpan

STYLES: dict[str, StyleKind] = {
    "em_open": "emphasis",
    "strong_open": "strong",
    "s_open": "strikethrough",
    "link_open": "link",
}
BESIDE_PICTURES = frozenset({"softbreak", "hardbreak", "link_open", "link_close"})
"""Tokens without visible text of their own, which may accompany the pictures of a caption."""
LINE_BREAK = re.compile(r"<br[\s/>]", re.IGNORECASE)


def styled_text(children: Iterable[Token]) -> StyledText:
    """Return the text that a reader sees of a block's inline tokens.

    A soft line break becomes a space, a hard one a line end.
    """
    writer = _Writer()
    for token in children:
        if token.nesting > 0:
            writer.open(token)
        elif token.nesting < 0:
            writer.close()
        else:
            writer.leaf(token)
    return writer.styled_text().stripped()


def has_only_pictures(children: Iterable[Token]) -> bool:
    """Return whether nothing but pictures, and links around them, is visible."""
    rest = {token.type for token in children if token.content.strip() or token.type == "image"}
    return rest - BESIDE_PICTURES == {"image"}


class _Writer:
    """Collects text, and each style from its opening to its closing token."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._styles: list[StyleSpan] = []
        self._open_tokens: list[tuple[Token, int]] = []

    def open(self, token: Token) -> None:
        self._open_tokens.append((token, self._length))

    def close(self) -> None:
        token, start = self._open_tokens.pop()
        target = str(token.attrs["href"]) if token.type == "link_open" else None
        # A link without a target, or to a script, is kept as its words alone.
        if target is None or (target and validateLink(target)):
            self._style(start, STYLES[token.type], target)

    def leaf(self, token: Token) -> None:
        start = self._length
        # A character reference may stand for a carriage return.
        written = _visible_text(token).replace("\r", "\n")
        self._text.append(written)
        self._length += len(written)
        if token.type == "code_inline":
            self._style(start, "code")

    def styled_text(self) -> StyledText:
        # Inner styles are closed first; of two styles over the same words the outer one must come first.
        outer_first = self._styles[::-1]
        styles = sorted(outer_first, key=lambda style: (style.span.start, -style.span.end))
        return StyledText("".join(self._text), tuple(styles))

    def _style(self, start: int, kind: StyleKind, target: str | None = None) -> None:
        if start < self._length:
            self._styles.append(StyleSpan(Span(start, self._length), kind, target))


def _visible_text(token: Token) -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline":
            return "\n" if LINE_BREAK.match(token.content) else ""
        case "image":
            return styled_text(token.children or ()).text or str(token.attrs.get("title", ""))
        case _:
            return token.content
