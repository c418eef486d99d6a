"""Blocks of HTML inside Markdown: the tags dropped, the words kept."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from tui.model.article import BlockKind

MARKUP = re.compile(
    r"""<!--.*?(?:-->|\Z)                                         # a comment
      | <(?P<unseen>script|style|template)\b.*?(?:</(?P=unseen)\s*>|\Z)
      | <[!?][^>]*+(?:>|(?P<unclosed>\Z))                         # a declaration
      | <(?P<closing>/?)(?P<tag>[a-z][a-z0-9-]*+)(?:[^<>"']|"[^"]*+"|'[^']*+')*+>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
HIDDEN = re.compile(r"<!--|<(?:script|style|template)\b", re.IGNORECASE)
"""What hides all that follows, where no ">" follows."""
WITHIN_A_LINE = (
    "a abbr b bdi bdo cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup "
    "time tt u var wbr"
)
INLINE = frozenset(WITHIN_A_LINE.split())
"""Elements that stand within a line; any other tag ends the piece before it."""
SPACED = frozenset({"br", "td", "th"})
"""Elements that stand within a line, apart from their neighbours."""


class HtmlPiece(NamedTuple):
    """What one element, such as a paragraph, holds."""

    text: str
    """The words, on one line unless it is code."""
    kind: BlockKind
    """What the element is."""
    level: int
    """A heading's rank, 0 for others."""


def pieces(html: str) -> Iterator[HtmlPiece]:
    """The blocks a reader would see, none of them blank."""
    kind: BlockKind = "paragraph"
    level, words, position = 0, "", 0
    for found in MARKUP.finditer(html):
        if found["unclosed"] is not None:
            # No ">" follows, and so no tag: to look for one at each further "<!" would take very long.
            html = html[:position] + HIDDEN.split(html[position:], maxsplit=1)[0]
            break
        words += html[position : found.start()]
        position = found.end()
        tag = (found["tag"] or "").lower()
        if tag in SPACED:
            words += " "
        if not tag or tag in INLINE | SPACED:
            continue
        yield from _piece(words, kind, level)
        words = ""
        kind, level = ("paragraph", 0) if found["closing"] else _kind(tag)
    yield from _piece(words + html[position:], kind, level)


def _kind(tag: str) -> tuple[BlockKind, int]:
    if re.fullmatch("h[1-6]", tag):
        return "heading", int(tag[1])
    kinds: dict[str, BlockKind] = {"figcaption": "caption", "caption": "caption", "pre": "code"}
    return kinds.get(tag, "paragraph"), 0


def _piece(words: str, kind: BlockKind, level: int) -> Iterator[HtmlPiece]:
    text = unescape(words).replace("\r", "\n")
    text = text.strip("\n") if kind == "code" else " ".join(text.split())
    if text.strip():
        yield HtmlPiece(text, kind, level)
