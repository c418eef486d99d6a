"""Joint reports: "said it was safe and added, on Friday, that it was new" are two statements of one source.

The network may label the second one as content of the first. It is a statement of its own if it was also
found with the same source, outside of that content.
"""

from collections.abc import Sequence

from tui.analysis.statements.label_spans import trim_span
from tui.analysis.statements.records import RawSource, RawStatement
from tui.analysis.text.tokens import TokenisedArticle, TokenRange

SHARED = "the words that name who speaks before"
"""The reason of a source that a participle shares with the report before it."""
JOINING = frozenset({"and", "but", "while", "then", "also", "or"})
"""Conjunctions that join two reports and belong to neither content."""


def separate_joint_reports(tokenised: TokenisedArticle, found: Sequence[RawStatement]) -> list[RawStatement]:
    """Return the statements; the content of each ends where a joint report of the same source begins."""
    by_source: dict[TokenRange, list[RawStatement]] = {}
    for statement in found:
        if statement.source:
            by_source.setdefault(statement.source.words, []).append(statement)
    return [_before_others(tokenised, f, by_source[f.source.words] if f.source else ()) for f in found]


def _before_others(
    tokenised: TokenisedArticle, statement: RawStatement, others: Sequence[RawStatement]
) -> RawStatement:
    starts = [other.cue[0] for other in others if other is not statement and other.cue]
    pieces: list[TokenRange] = []
    for first, end in statement.content:
        border = min((start for start in starts if first < start < end), default=end)
        while border > first and border < end and tokenised.words.lowers[border - 1] in JOINING:
            border -= 1
        piece = (first, end) if border == end else trim_span(tokenised, first, border)
        if piece:
            pieces.append(piece)
    return statement._replace(content=tuple(pieces)) if pieces else statement


def share_sources(tokenised: TokenisedArticle, found: Sequence[RawStatement]) -> list[RawStatement]:
    """Return the statements; a participle without a source gets that of the report before: "…, adding
    that"."""
    latest: dict[int, RawSource] = {}
    whole: list[RawStatement] = []
    for statement in sorted(found, key=lambda statement: statement.cue or (0, 0)):
        number = tokenised.sentence_of[statement.cue[0]] if statement.cue else -1
        if statement.source:
            latest[number] = statement.source
        elif number in latest and statement.cue and tokenised.words.lowers[statement.cue[0]].endswith("ing"):
            whole.append(statement._replace(source=latest[number]._replace(reason=SHARED)))
            continue
        whole.append(statement)
    return whole
