"""Joined reports: "said it was safe and added, on Friday, that it was new" are two of one source.

The network may take the second one for content of the first; it stands by itself where it has been found
with the very source of the first, outside of that content.
"""

from collections.abc import Sequence

from tui.analysis.statements.label_spans import trimmed
from tui.analysis.statements.records import Range, RawSource, RawStatement
from tui.analysis.text.tokens import TokenisedArticle

SHARED = "the words that name who speaks before"
JOINING = frozenset({"and", "but", "while", "then", "also", "or"})


def parted(tokenised: TokenisedArticle, found: Sequence[RawStatement]) -> list[RawStatement]:
    """The findings, the content of each ending before a joined report of the same source."""
    by_source: dict[Range, list[RawStatement]] = {}
    for finding in found:
        if finding.source:
            by_source.setdefault(finding.source.words, []).append(finding)
    return [_before_others(tokenised, f, by_source[f.source.words] if f.source else ()) for f in found]


def _before_others(
    tokenised: TokenisedArticle, finding: RawStatement, others: Sequence[RawStatement]
) -> RawStatement:
    starts = [other.cue[0] for other in others if other is not finding and other.cue]
    pieces: list[Range] = []
    for first, end in finding.content:
        border = min((start for start in starts if first < start < end), default=end)
        while border > first and border < end and tokenised.words.lowers[border - 1] in JOINING:
            border -= 1
        piece = (first, end) if border == end else trimmed(tokenised, first, border)
        if piece:
            pieces.append(piece)
    return finding._replace(content=tuple(pieces)) if pieces else finding


def shared(tokenised: TokenisedArticle, found: Sequence[RawStatement]) -> list[RawStatement]:
    """The findings, a participle without a source given that of the report before it: "…, adding that"."""
    latest: dict[int, RawSource] = {}
    whole: list[RawStatement] = []
    for finding in sorted(found, key=lambda finding: finding.cue or (0, 0)):
        number = tokenised.sentence_of[finding.cue[0]] if finding.cue else -1
        if finding.source:
            latest[number] = finding.source
        elif number in latest and finding.cue and tokenised.words.lowers[finding.cue[0]].endswith("ing"):
            whole.append(finding._replace(source=latest[number]._replace(reason=SHARED)))
            continue
        whole.append(finding)
    return whole
