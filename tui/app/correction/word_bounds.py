"""Stretches of a text as a reader takes them: cut to what is words, and moved by a word at either end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.model.article import Article, Span
from tui.model.statement import Content

WORD = re.compile(r"\w+(?:[’'.,-]\w+)*|[^\w\s]+")
"""What an end moves by: a word with what stands within it, or the signs between words."""
FAR = 200
"""Characters in which the next word is looked for; a longer one is passed over in several steps."""


def pieces(article: Article, taken: Span) -> Content:
    """What was taken without white space at its edges, cut where paragraphs end; () if nothing is left."""
    first = bisect_right(article.blocks, taken.start, key=lambda block: block.span.end)
    end = bisect_left(article.blocks, taken.end, key=lambda block: block.span.start)
    shared = (
        Span(max(taken.start, block.span.start), min(taken.end, block.span.end))
        for block in article.blocks[first:end]
    )
    return tuple(cut for each in shared if (cut := _bare(article.text, each)))


def with_end_moved(article: Article, content: Content, by: int) -> Content:
    """The content with its end a word further, or one less; the very same where it cannot be moved."""
    *others, last = content
    if by > 0:
        end = _next_end(article.text, last.end)
        return (*others, *pieces(article, Span(last.start, end)))
    end = _last_end(article.text, last)
    if _says(article.text[last.start : end]):
        return (*others, Span(last.start, end))
    return tuple(others) or content


def with_start_moved(article: Article, content: Content, by: int) -> Content:
    """The content with its start a word further on (so that there is less), or a word more."""
    first, *others = content
    if by < 0:
        start = _start_before(article.text, first.start)
        return (*pieces(article, Span(start, first.end)), *others)
    start = _second_start(article.text, first)
    if _says(article.text[start : first.end]):
        return (Span(start, first.end), *others)
    return tuple(others) or content


def _says(words: str) -> bool:
    """Whether there is more than quotation marks and the like."""
    return any(character.isalnum() for character in words)


def _bare(text: str, span: Span) -> Span | None:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    return Span(start, end) if start < end else None


def _next_end(text: str, end: int) -> int:
    found = WORD.search(text, end, end + FAR)
    return found.end() if found else end


def _last_end(text: str, span: Span) -> int:
    """Where the last word but one ends; the start where there is none."""
    return max((word.end() for word in _within(text, span) if word.end() < span.end), default=span.start)


def _start_before(text: str, start: int) -> int:
    before = list(WORD.finditer(text, max(0, start - FAR), start))
    return before[-1].start() if before else start


def _second_start(text: str, span: Span) -> int:
    """Where the second word begins; the end where there is none."""
    return min((word.start() for word in _within(text, span) if word.start() > span.start), default=span.end)


def _within(text: str, span: Span) -> Sequence[re.Match[str]]:
    return list(WORD.finditer(text, span.start, span.end))
