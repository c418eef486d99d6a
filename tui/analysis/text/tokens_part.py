"""Words: where each begins and ends.

A possessive "'s" is a word of its own, so that "Clinton's claim" shows its owner; "U.S.", "didn't",
"e-mail" and "2,500" stay whole; two single marks used for a double one are one word.
"""

import re

from tui.analysis.text.tokens import Words
from tui.model.statement import Article

WORD = re.compile(
    r"""''|``|,,                                  # a double mark made of two single ones
      | (?:[A-Za-z]\.){2,}                        # U.S. · a.m.
      | ['’]s\b                                   # possessive
      | \d+(?:[.,:]\d+)*[^\W\d_]*                # 2,500 · 9.30 · 17th
      | [^\W_]+(?:(?:['’](?!s\b)|-)[^\W_]+)*      # words, with inner apostrophes and hyphens
      | \S                                        # anything else, one character at a time
    """,
    re.VERBOSE,
)


def find_words(article: Article) -> Words:
    """The words of the article's blocks, in order."""
    starts: list[int] = []
    ends: list[int] = []
    blocks: list[tuple[int, int]] = []
    text = article.text
    for block in article.blocks:
        first = len(starts)
        for match in WORD.finditer(text, block.span.start, block.span.end):
            start, end = match.span()
            starts.append(start)
            ends.append(end)
        blocks.append((first, len(starts)))
    forms = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    lowers = [form.lower().replace("’", "'") for form in forms]
    return Words(text, starts, ends, forms, lowers, blocks)
