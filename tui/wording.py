"""The words for kinds, counts, percentages and places, for the app, commands and exports."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from tui.model.article import Article, Span
from tui.model.mark import Mark
from tui.model.speaker_groups import SpeakerGroup
from tui.model.statement import Attribution, Statement, StatementKind

OMISSION = " … "
"""Replaces the text left out between two spans."""
UNATTRIBUTED = "Unattributed"
"""Replaces the speaker's name where no speaker was identified."""
MARKED_WORDS = "Marked words"
"""Heads marks that are on no statement."""
BETWEEN = " · "
"""Separates facts on one line."""
LINE_ENDS = re.compile(r"(?<!\s)\s*\n\s*")
"""White space that contains a line end. The lookbehind lets a match begin only where the white space begins;
without it, matching takes time quadratic in the number of spaces."""


class Classified(Protocol):
    """Anything that has a statement's kind and attribution."""

    @property
    def kind(self) -> StatementKind:
        """How the words are reported."""

    @property
    def attribution(self) -> Attribution:
        """Whether it is something said or an attitude."""


def counted(number: int, noun: str, *, plural: str = "", zero: str = "0") -> str:
    """Return a count with its noun: "1 statement", "1,204 entities"; "no marks" for 0 if `zero` is "no".

    `plural` is the noun's plural where it is irregular ("people").
    """
    return f"{f'{number:,}' if number else zero} {plural_of(noun, plural) if number != 1 else noun}"


def plural_of(noun: str, irregular: str = "") -> str:
    """Return the plural of an English noun: "statements", "entities", "boxes"; or `irregular` if given."""
    if irregular:
        return irregular
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"


def one_line(text: str) -> str:
    """Return the text as one line: each line end, with the white space around it, becomes one space."""
    return LINE_ENDS.sub(" ", text.strip())


def particulars(article: Article) -> str:
    """Return where, when and by whom the article was published, as far as it says."""
    return BETWEEN.join(fact for fact in (article.origin, article.published, article.byline) if fact)


def speaker_line(group: SpeakerGroup) -> str:
    """Return the speaker's name and role: "Jens Stoltenberg, NATO Secretary-General"."""
    if group.speaker is None:
        return UNATTRIBUTED
    return ", ".join(part for part in (group.speaker.name, group.speaker.role) if part)


def quoted_cue(statement: Statement, article: Article) -> str:
    """Return the cue in quotation marks, with the source if it was not resolved; "" if there is neither."""
    cue = f"“{one_line(statement.cue.of(article.text))}”" if statement.cue else ""
    if statement.speaker is not None or statement.source is None:
        return cue
    return f"{cue} by “{one_line(statement.source.of(article.text))}”".lstrip()


def kind(statement: Classified) -> str:
    """Return the kind in words: "direct", or "indirect attitude" for a belief, wish or plan."""
    return statement.kind if statement.attribution == "communication" else f"{statement.kind} attitude"


def per_cent(share: float) -> str:
    """Return a share as a whole percentage: 0.97 is "97 %"."""
    return f"{share:.0%}".replace("%", " %")


def exact_per_cent(share: float) -> str:
    """Return a share as a percentage with the digits it has: 0.725 is "72.5 %"."""
    return f"{share * 100:g} %"


def paragraphs(statement: Statement, article: Article) -> list[str]:
    """Return the content, one line for each paragraph; "…" replaces words that were left out."""
    return _lines(statement.content, article)


def marked_paragraphs(mark: Mark, article: Article) -> list[str]:
    """Return the marked words in the same form; the words as marked if the article no longer has them."""
    if mark.orphaned:
        return [OMISSION.join(one_line(anchor.exact) for anchor in mark.anchors)]
    return _lines(mark.spans, article)


def remark(mark: Mark) -> str:
    """Return the mark's colour, note and tags: "Marked yellow: Ask her again · #ferry, #safety"."""
    marked = f"Marked {mark.colour}: {one_line(mark.note)}" if mark.note.strip() else f"Marked {mark.colour}"
    tags = ", ".join(f"#{one_line(tag)}" for tag in mark.tags)
    return BETWEEN.join(part for part in (marked, tags) if part)


def places(spans: Sequence[Span]) -> str:
    """Return the offsets of spans: "characters 49–142, 150–160"."""
    return f"characters {', '.join(f'{span.start}–{span.end}' for span in spans)}"


def marked_places(mark: Mark) -> str:
    """Return the offsets of the marked words, or that the article no longer has them."""
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
    """Join spans that have only white space between them."""
    stretches: list[Span] = []
    for span in spans:
        adjoins = stretches and not text[stretches[-1].end : span.start].strip()
        stretches.append(Span(stretches.pop().start, span.end) if adjoins else span)
    return stretches


def _cut(span: Span, starts: list[int], text: str) -> list[str]:
    """Return the span's words, split where a block starts within it; only white space is dropped."""
    inner = starts[bisect_right(starts, span.start) : bisect_right(starts, span.end - 1)]
    pieces = [one_line(text[start:end]) for start, end in pairwise([span.start, *inner, span.end])]
    return [piece for piece in pieces if piece] or [""]
