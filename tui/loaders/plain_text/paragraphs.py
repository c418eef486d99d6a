"""Where the paragraphs of a plain text are.

Three classes of text are told apart:

- *Blank lines* stand between paragraphs: each run of lines between them is a paragraph, however its lines
  were wrapped.
- *A line a paragraph*: no hand wraps lines at more than LONGEST_WRAPPED characters, so a run with a longer
  one has a paragraph on each line. So has a text without any blank line whose line ends no wrapping
  explains.
- *Hard-wrapped* without blank lines: most line ends stand where the next word did not fit or before a word
  in lower case. The whole is one paragraph.

Within a run, list items, bylines and date lines stand by themselves.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from tui.loaders.metadata.byline import is_credit
from tui.loaders.plain_text.headings import LIST_ITEM
from tui.model.article import Span

LONGEST_WRAPPED = 120
"""Characters of the longest line that someone may have wrapped by hand or by program."""

LINE = re.compile(r"\S(?:[^\n]*\S)?")


def paragraphs(text: str) -> list[Span]:
    """The paragraphs in order, without the white space around them; together they cover all but that."""
    lines = [Span(*found.span()) for found in LINE.finditer(text)]
    runs = list(_runs(text, lines))
    if len(runs) == 1 and not _is_wrapped(text, lines):
        return lines
    return [piece for place, run in enumerate(runs) for piece in _pieces(text, run, at_top=place == 0)]


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
    # A long word, such as an address, is no sign: nothing could have wrapped it.
    return len(line) > LONGEST_WRAPPED and len(line) - max(map(len, line.split())) > LONGEST_WRAPPED


def _pieces(text: str, run: list[Span], *, at_top: bool) -> list[Span]:
    written = [line.of(text) for line in run]
    if any(map(_is_unwrapped, written)):
        return run
    if at_top and any(map(is_credit, written)):
        return run
    if not LIST_ITEM.match(written[0]):
        return [Span(run[0].start, run[-1].end)]
    starts = [place for place, line in enumerate(written) if LIST_ITEM.match(line)]
    return [Span(run[start].start, run[end - 1].end) for start, end in pairwise([*starts, len(run)])]
