"""The tokenised article that all stages read: its tokens in columns, its sentences and its quotations.

Rules look at tokens by index, so the columns are plain lists, which are fast to index. All ranges of indexes
are half-open, as spans are. Punctuation marks are tokens too; "word" in names and comments means a token of
any kind unless it says otherwise.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from tui.model.article import Article, BlockKind, Span

TokenRange = tuple[int, int]
"""A half-open range of token indexes."""


class Sentence(NamedTuple):
    """A sentence, as a range of tokens."""

    first: int
    """Index of its first token."""
    end: int
    """Index after its last token, which may be its full stop or a closing quotation mark."""
    block: int
    """Index of the article's block that contains it."""
    kind: BlockKind
    """The kind of that block; a heading or caption is a sentence of its own."""


class Quotation(NamedTuple):
    """A stretch in quotation marks, as a range of tokens, the marks included."""

    first: int
    """Index of the opening mark."""
    end: int
    """Index after the closing mark, or after the block's last token if it is never closed."""
    closed: bool
    """Whether it has its own closing mark."""
    depth: int
    """How many quotations enclose it."""
    reopens: bool
    """Whether it continues a quotation that the previous block left open."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of an article, in columns of equal length."""

    text: str
    """The article's text."""
    starts: list[int]
    """Offset of each token's first character, in code points."""
    ends: list[int]
    """Offset after each token's last character."""
    forms: list[str]
    """Each token as written."""
    lowers: list[str]
    """Each token in lower case, with straight apostrophes."""
    blocks: list[tuple[int, int]]
    """The range of tokens of each block."""

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, end: int) -> Span:
        """Return the characters of the tokens from `first` up to `end`; the range must not be empty."""
        return Span(self.starts[first], self.ends[end - 1])

    def follows_space(self, index: int) -> bool:
        """Return whether white space, or the beginning of the text, precedes the token."""
        return index == 0 or self.ends[index - 1] < self.starts[index]


@dataclass(frozen=True, slots=True)
class TokenisedArticle:
    """The result of the first stage; the later ones read it and do not change it."""

    words: Tokens
    """The tokens."""
    sentences: list[Sentence]
    """The sentences, in order; together they hold every token."""
    quotations: list[Quotation]
    """The quotations, in order of their opening marks."""
    quoted: list[int]
    """For each token the index of the outermost quotation that contains it, -1 outside quotations."""
    sentence_of: list[int]
    """For each token the index of its sentence."""


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
"""One token. Training corpora are cut by the same pattern."""


def find_words(article: Article) -> Tokens:
    """Return the tokens of the article's blocks, in order."""
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
