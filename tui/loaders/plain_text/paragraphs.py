"""Find the paragraphs of a plain text.

Three classes of text are distinguished:

- *Blank lines* between paragraphs: each run of lines between blank lines is a paragraph, however its lines
  are wrapped.
- *One line per paragraph*: text is not wrapped at more than LONGEST_WRAPPED characters, so in a run with a
  longer line each line is a paragraph. The same is true of a text without blank lines whose line ends are not
  explained by wrapping.
- *Hard-wrapped* without blank lines: most lines end where the next word did not fit, or before a word in
  lower case. The whole text is one paragraph.

Within a run, each list item, byline and date line is a paragraph of its own.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from tui.loaders.metadata.byline import is_credit
from tui.loaders.plain_text.headings import LIST_ITEM
from tui.model.article import Span

LONGEST_WRAPPED = 120
"""Greatest length of a line in wrapped text, in characters."""

LINE = re.compile(r"\S(?:[^\n]*\S)?")


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs in order; together they cover the text except the white space around them."""
    lines = [Span(*found.span()) for found in LINE.finditer(text)]
    runs = list(_runs(text, lines))
    if len(runs) == 1 and not _is_wrapped(text, lines):
        return lines
    return [piece for index, run in enumerate(runs) for piece in _pieces(text, run, at_top=index == 0)]


def _runs(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    run = lines[:1]
    for before, line in pairwise(lines):
        if text.count("\n", before.end, line.start) > 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    longest = max(map(len, lines))
    breaks = [_is_wrap(before.of(text), line.of(text), longest) for before, line in pairwise(lines)]
    return sum(breaks) * 2 >= len(breaks)


def _is_wrap(line: str, following: str, longest: int) -> bool:
    first_word = following.split(maxsplit=1)[0]
    return first_word[0].islower() or len(line) + 1 + len(first_word) > longest


def _is_unwrapped(line: str) -> bool:
    # A long word, such as a web address, does not count: no wrapping could break it.
    return len(line) > LONGEST_WRAPPED and len(line) - max(map(len, line.split())) > LONGEST_WRAPPED


def _pieces(text: str, run: list[Span], *, at_top: bool) -> list[Span]:
    lines = [line.of(text) for line in run]
    if any(map(_is_unwrapped, lines)):
        return run
    if at_top and any(map(is_credit, lines)):
        return run
    if not LIST_ITEM.match(lines[0]):
        return [Span(run[0].start, run[-1].end)]
    starts = [index for index, line in enumerate(lines) if LIST_ITEM.match(line)]
    return [Span(run[start].start, run[end - 1].end) for start, end in pairwise([*starts, len(run)])]
