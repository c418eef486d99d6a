"""Content as a reader selects it: spans trimmed and cut at paragraphs, and bounds moved word by word."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from tui.model.article import Article, Span
from tui.model.statement import Content

WORD = re.compile(r"\w+(?:[’'.,-]\w+)*|[^\w\s]+")
"""What a bound moves by: a word with the punctuation within it, or the punctuation between words."""
FAR = 200
"""Code points in which the next word is looked for; a longer one takes several steps."""


def pieces(article: Article, taken: Span) -> Content:
    """Return a span cut where paragraphs end, the pieces without white space at their ends; () for none."""
    first = bisect_right(article.blocks, taken.start, key=lambda block: block.span.end)
    end = bisect_left(article.blocks, taken.end, key=lambda block: block.span.start)
    shared = (
        Span(max(taken.start, block.span.start), min(taken.end, block.span.end))
        for block in article.blocks[first:end]
    )
    return tuple(cut for each in shared if (cut := _trimmed(article.text, each)))


def with_end_moved(article: Article, content: Content, by: int) -> Content:
    """Return the content with its end a word further (-1: back); the same where it cannot be moved."""
    *others, last = content
    if by > 0:
        end = _end_after(article.text, last.end)
        return (*others, *pieces(article, Span(last.start, end)))
    end = _end_before_last(article.text, last)
    if _has_words(article.text[last.start : end]):
        return (*others, Span(last.start, end))
    return tuple(others) or content


def with_start_moved(article: Article, content: Content, by: int) -> Content:
    """Return the content with its start a word further (-1: back); the same where it cannot be moved."""
    first, *others = content
    if by < 0:
        start = _start_before(article.text, first.start)
        return (*pieces(article, Span(start, first.end)), *others)
    start = _second_start(article.text, first)
    if _has_words(article.text[start : first.end]):
        return (Span(start, first.end), *others)
    return tuple(others) or content


def _has_words(text: str) -> bool:
    """Return whether there is more than punctuation."""
    return any(character.isalnum() for character in text)


def _trimmed(text: str, span: Span) -> Span | None:
    """Return a span without white space at its ends; None if nothing is left."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    return Span(start, end) if start < end else None


def _end_after(text: str, end: int) -> int:
    """Return where the next word ends; `end` itself if there is none near."""
    found = WORD.search(text, end, end + FAR)
    return found.end() if found else end


def _end_before_last(text: str, span: Span) -> int:
    """Return where the last word but one of a span ends; its start if it has none."""
    return max((word.end() for word in _words_of(text, span) if word.end() < span.end), default=span.start)


def _start_before(text: str, start: int) -> int:
    """Return where the word before begins; `start` itself if there is none near."""
    before = list(WORD.finditer(text, max(0, start - FAR), start))
    return before[-1].start() if before else start


def _second_start(text: str, span: Span) -> int:
    """Return where the second word of a span begins; its end if it has none."""
    return min(
        (word.start() for word in _words_of(text, span) if word.start() > span.start), default=span.end
    )


def _words_of(text: str, span: Span) -> Iterator[re.Match[str]]:
    return WORD.finditer(text, span.start, span.end)
