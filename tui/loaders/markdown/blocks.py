"""Convert Markdown's block tokens to plain text with blocks and styles."""

from collections.abc import Callable, Iterator
from itertools import takewhile

from markdown_it.token import Token

from tui.loaders.markdown import html, inline
from tui.loaders.markdown.styled_text import StyledText
from tui.loaders.markdown.tables import table
from tui.loaders.plain_text.headings import is_caption
from tui.model.article import Block, BlockKind, Span, StyleSpan

BETWEEN_BLOCKS = "\n\n"
BULLET = "•"


class Projection:
    """The plain text of a Markdown article, with its blocks and styles.

    A paragraph is of the kind of the innermost list or quote around it. The marker of a list item is on the
    item's first block, whatever its kind; markers of items that begin together are joined ("1. •").
    """

    def __init__(self, tokens: list[Token]) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.styles: list[StyleSpan] = []
        self._parts: list[str] = []
        self._length = 0
        self._containers: list[_Container] = []
        self._markers: list[str] = []
        self._read(iter(tokens))
        self.text = "".join(self._parts)

    def _read(self, tokens: Iterator[Token]) -> None:
        for token in tokens:
            if token.type in OPENING:
                self._containers.append(OPENING[token.type](token))
            elif token.type in CLOSING:
                self._containers.pop()
            elif token.type == "list_item_open":
                self._markers.append(self._containers[-1].next_marker(token))
            elif token.type == "list_item_close":
                # A marker is left only if the item is empty.
                del self._markers[-1:]
            else:
                self._leaf(token, tokens)

    def _leaf(self, token: Token, tokens: Iterator[Token]) -> None:
        if token.type == "heading_open":
            self._add(inline.styled_text(next(tokens).children or ()), "heading", int(token.tag[1]))
        elif token.type == "inline":
            self._paragraph(token.children or [])
        elif token.type in {"fence", "code_block"}:
            self._add(StyledText(token.content.strip("\n")), "code")
        elif token.type == "table_open":
            self._add(table(takewhile(lambda inner: inner.type != "table_close", tokens)), "table")
        elif token.type == "html_block":
            for piece in html.pieces(token.content):
                kind = self._kind() if piece.kind == "paragraph" else piece.kind
                self._add(StyledText(piece.text), kind, piece.level or None)

    def _paragraph(self, children: list[Token]) -> None:
        words = inline.styled_text(children)
        kind = self._kind()
        if inline.has_only_pictures(children) or (kind == "paragraph" and is_caption(words.text)):
            kind = "caption"
        self._add(words, kind)

    def _kind(self) -> BlockKind:
        return self._containers[-1].kind if self._containers else "paragraph"

    def _add(self, words: StyledText, kind: BlockKind, rank: int | None = None) -> None:
        if not words.text.strip():
            return
        if self.blocks:
            self._write(BETWEEN_BLOCKS)
        start = self._length
        self._write(words.text)
        level = len(self._containers) if rank is None else rank
        self.blocks.append(Block(Span(start, self._length), kind, level, " ".join(self._markers), True))
        self.styles.extend(words.shifted(start))
        self._markers.clear()

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


class _Container:
    """A list or a quote that contains blocks."""

    def __init__(self, kind: BlockKind, number: int | None = None) -> None:
        self.kind = kind
        self._number = number

    def next_marker(self, item: Token) -> str:
        if self._number is None:
            return BULLET
        marker = f"{self._number}{item.markup}"
        self._number += 1
        return marker


OPENING: dict[str, Callable[[Token], _Container]] = {
    "blockquote_open": lambda _: _Container("quote"),
    "bullet_list_open": lambda _: _Container("list-item"),
    "ordered_list_open": lambda token: _Container("list-item", int(token.attrs.get("start", 1))),
}
CLOSING = frozenset({"blockquote_close", "bullet_list_close", "ordered_list_close"})
