"""An article as the stages read it: its words in columns, its sentences and its quotations.

Rules look at words by index, so the columns are plain lists: looking one up costs what a list costs. All
index ranges are half-open, as spans are.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from tui.model.article import Article, BlockKind, Span

TokenRange = tuple[int, int]
"""A half-open range of words."""


class Sentence(NamedTuple):
    """A sentence, as a range of words."""

    first: int
    """Index of its first word."""
    end: int
    """Index behind its last word, which may be its full stop or a closing quotation mark."""
    block: int
    """Number of the article's block it stands in."""
    kind: BlockKind
    """What that block is: headings and captions are sentences of their own sort."""


class Quotation(NamedTuple):
    """A stretch in quotation marks, as a range of words, the marks included."""

    first: int
    """Index of the opening mark."""
    end: int
    """Index behind the closing mark, or behind the block's last word where it is never closed."""
    closed: bool
    """Whether it has a closing mark of its own."""
    depth: int
    """How many quotations stand around it."""
    reopens: bool
    """Whether it goes on with what the block before left open."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of an article in columns of equal length; punctuation marks are words too."""

    text: str
    """The article's text."""
    starts: list[int]
    """Offset of each word's first character, in code points."""
    ends: list[int]
    """Offset behind each word's last character."""
    forms: list[str]
    """Each word as written."""
    lowers: list[str]
    """Each word in lower case, curly apostrophes made straight."""
    blocks: list[tuple[int, int]]
    """The range of words of each block."""

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, end: int) -> Span:
        """The characters of the words from `first` up to `end`; the range must not be empty."""
        return Span(self.starts[first], self.ends[end - 1])

    def spaced(self, index: int) -> bool:
        """Whether white space, or the text's beginning, stands before the word."""
        return index == 0 or self.ends[index - 1] < self.starts[index]


@dataclass(frozen=True, slots=True)
class TokenisedArticle:
    """What the first stages made of an article; the later ones read it and change nothing."""

    words: Tokens
    """The words."""
    sentences: list[Sentence]
    """The sentences, in order; together they hold every word."""
    quotations: list[Quotation]
    """The quotations, in order of their opening marks."""
    quoted: list[int]
    """For each word the number of the outermost quotation it stands in, -1 outside."""
    sentence_of: list[int]
    """For each word the number of its sentence."""


TOKEN = re.compile(
    r"""''|``|,,                                  # a double mark made of two single ones
      | (?:[A-Za-z]\.){2,}                        # U.S. · a.m.
      | ['’]s\b                                   # possessive
      | \d+(?:[.,:]\d+)*[^\W\d_]*                # 2,500 · 9.30 · 17th
      | [^\W_]+(?:(?:['’](?!s\b)|-)[^\W_]+)*      # words, with inner apostrophes and hyphens
      | \S                                        # anything else, one character at a time
    """,
    re.VERBOSE,
)


def find_words(article: Article) -> Tokens:
    """The words of the article's blocks, in order."""
    starts: list[int] = []
    ends: list[int] = []
    blocks: list[tuple[int, int]] = []
    text = article.text
    for block in article.blocks:
        first = len(starts)
        for match in TOKEN.finditer(text, block.span.start, block.span.end):
            start, end = match.span()
            starts.append(start)
            ends.append(end)
        blocks.append((first, len(starts)))
    forms = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    lowers = [form.lower().replace("’", "'") for form in forms]
    return Tokens(text, starts, ends, forms, lowers, blocks)
