"""Inline Markdown: words, emphasis, links, code and pictures."""

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
LINE_BREAK = re.compile(r"<br[\s/>]", re.IGNORECASE)


def passage(children: Iterable[Token]) -> StyledText:
    """What a reader sees of a block's inline tokens; a soft line break is a space, a hard one a line end."""
    writer = _Writer()
    for token in children:
        if token.nesting > 0:
            writer.open(token)
        elif token.nesting < 0:
            writer.close()
        else:
            writer.leaf(token)
    return writer.passage().stripped()


def has_only_pictures(children: Iterable[Token]) -> bool:
    """Whether nothing but pictures (and links around them) would be seen."""
    rest = {token.type for token in children if token.content.strip() or token.type == "image"}
    return rest - BESIDE_PICTURES == {"image"}


class _Writer:
    """Collects the text, and a style from where it is opened to where it is closed."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._styles: list[StyleSpan] = []
        self._opened: list[tuple[Token, int]] = []

    def open(self, token: Token) -> None:
        self._opened.append((token, self._length))

    def close(self) -> None:
        token, start = self._opened.pop()
        target = str(token.attrs["href"]) if token.type == "link_open" else None
        # A link that leads nowhere, or that would run a script, is no more than its words.
        if target is None or (target and validateLink(target)):
            self._style(start, STYLES[token.type], target)

    def leaf(self, token: Token) -> None:
        start = self._length
        # A character reference may bring in a carriage return.
        written = _visible(token).replace("\r", "\n")
        self._text.append(written)
        self._length += len(written)
        if token.type == "code_inline":
            self._style(start, "code")

    def passage(self) -> StyledText:
        # Inner styles are closed first; of two over the same words the outer one is to come first.
        outer_first = self._styles[::-1]
        styles = sorted(outer_first, key=lambda style: (style.span.start, -style.span.end))
        return StyledText("".join(self._text), tuple(styles))

    def _style(self, start: int, kind: StyleKind, target: str | None = None) -> None:
        if start < self._length:
            self._styles.append(StyleSpan(Span(start, self._length), kind, target))


def _visible(token: Token) -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline":
            return "\n" if LINE_BREAK.match(token.content) else ""
        case "image":
            return passage(token.children or ()).text or str(token.attrs.get("title", ""))
        case _:
            return token.content
