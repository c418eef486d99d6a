"""How the formats meant for people put an article's facts into words."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from tui.model.article import Article, Span
from tui.model.mark import Mark
from tui.model.speaker_groups import SpeakerGroup
from tui.model.statement import Statement

OMISSION = " … "
"""Stands for what is left out between two stretches of words."""
UNATTRIBUTED = "Unattributed"
MARKED_WORDS = "Marked words"
BETWEEN = " · "
LINE_ENDS = re.compile(r"(?<!\s)\s*\n\s*")
"""White space with a line end in it. A match begins where the white space does: to try each of many spaces
takes time that grows with the square of their number."""


def flowing(text: str) -> str:
    """The text as one line without white space at its edges: each line end becomes a space."""
    return LINE_ENDS.sub(" ", text.strip())


def particulars(article: Article) -> str:
    """Where, when and by whom the article was published, as far as it says."""
    return BETWEEN.join(fact for fact in (article.origin, article.published, article.byline) if fact)


def speaker_line(group: SpeakerGroup) -> str:
    """The speaker's name and role: "Jens Stoltenberg, NATO Secretary-General"."""
    if group.speaker is None:
        return UNATTRIBUTED
    return ", ".join(part for part in (group.speaker.name, group.speaker.role) if part)


def quoted_cue(statement: Statement, article: Article) -> str:
    """The cue in quotation marks, and the source too where it was not resolved; "" with neither."""
    cue = f"“{flowing(statement.cue.of(article.text))}”" if statement.cue else ""
    if statement.speaker is not None or statement.source is None:
        return cue
    return f"{cue} by “{flowing(statement.source.of(article.text))}”".lstrip()


def kind(statement: Statement) -> str:
    """The statement's kind; a belief, wish or plan is named as such."""
    return statement.kind if statement.attribution == "communication" else f"{statement.kind} attitude"


def per_cent(share: float) -> str:
    """A share as people write it: 0.97 is "97 %"."""
    return f"{share:.0%}".replace("%", " %")


def paragraphs(statement: Statement, article: Article) -> list[str]:
    """What was said, a flowing line for each paragraph; an ellipsis stands for words that were left out."""
    return _lines(statement.content, article)


def marked_paragraphs(mark: Mark, article: Article) -> list[str]:
    """The marked words in the same way; as they were, where they are no longer in the article."""
    if mark.orphaned:
        return [OMISSION.join(flowing(anchor.exact) for anchor in mark.anchors)]
    return _lines(mark.spans, article)


def remark(mark: Mark) -> str:
    """What the reader says of the words: "Marked yellow: Ask her again · #ferry, #safety"."""
    marked = f"Marked {mark.colour}: {flowing(mark.note)}" if mark.note.strip() else f"Marked {mark.colour}"
    tags = ", ".join(f"#{flowing(tag)}" for tag in mark.tags)
    return BETWEEN.join(part for part in (marked, tags) if part)


def places(spans: Sequence[Span]) -> str:
    """Where in the text something is: "characters 49–142, 150–160"."""
    return f"characters {', '.join(f'{span.start}–{span.end}' for span in spans)}"


def marked_places(mark: Mark) -> str:
    """Where marked words are, if they still are."""
    return "no longer in the article" if mark.orphaned else places(mark.spans)


def _lines(spans: Sequence[Span], article: Article) -> list[str]:
    starts = [block.span.start for block in article.blocks]
    lines: list[str] = []
    for span in _stretches(spans, article.text):
        first, *others = _cut(span, starts, article.text)
        lines[-1:] = [OMISSION.join([*lines[-1:], first])]
        lines += others
    return lines


def _stretches(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans, pieces with no more than white space between them taken together."""
    stretches: list[Span] = []
    for span in spans:
        adjoins = stretches and not text[stretches[-1].end : span.start].strip()
        stretches.append(Span(stretches.pop().start, span.end) if adjoins else span)
    return stretches


def _cut(span: Span, starts: list[int], text: str) -> list[str]:
    """The span's words, cut where a block starts within it; nothing but white space is lost."""
    inner = starts[bisect_right(starts, span.start) : bisect_right(starts, span.end - 1)]
    pieces = [flowing(text[start:end]) for start, end in pairwise([span.start, *inner, span.end])]
    return [piece for piece in pieces if piece] or [""]
