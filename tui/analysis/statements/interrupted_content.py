"""Interrupted content: what a report interrupts continues after it, and no content crosses the end of a
block.

The network sometimes gives only the beginning of an interrupted clause: "The bridge, according to the
council, is safe."
"""

from collections.abc import Iterator, Sequence

from tui.analysis.cues.verb_patterns import clause_behind
from tui.analysis.networks.layers import Ints
from tui.analysis.statements.label_spans import ReportSpans, trim_span
from tui.analysis.text.parts_of_speech import FINITE, tag_numbers
from tui.analysis.text.tokens import TokenisedArticle, TokenRange


def complete_content(tokenised: TokenisedArticle, tags: Ints, head: int, parts: ReportSpans) -> ReportSpans:
    """Return the parts with all of their content, in pieces that each lie within one block.

    `tags`: the index of each token's part of speech, (tokens,); `head`: the index of the cue's head.
    """
    clause = clause_behind(tokenised, head)
    whole = [_from_clause(piece, head, clause) for piece in parts.content]
    pieces = [piece for one in whole for piece in _within_blocks(tokenised, one)]
    behind = _behind_report(tokenised, tags, parts)
    if behind:
        pieces.append(behind)
    return parts._replace(content=tuple(pieces))


def _from_clause(piece: TokenRange, head: int, clause: int | None) -> TokenRange:
    """Return the piece without an insertion between a verb and its "that"."""
    return (clause, piece[1]) if clause and head < piece[0] < clause < piece[1] else piece


def _within_blocks(tokenised: TokenisedArticle, piece: TokenRange) -> Iterator[TokenRange]:
    """Yield the parts of the piece that lie within one block each."""
    first, end = piece
    sentences = tokenised.sentences
    while first < end:
        block = sentences[tokenised.sentence_of[first]].block
        border = min(end, tokenised.words.blocks[block][1])
        part = trim_span(tokenised, first, border)
        if part:
            yield part
        first = border


def _behind_report(tokenised: TokenisedArticle, tags: Ints, parts: ReportSpans) -> TokenRange | None:
    """Return the rest of the sentence if commas enclose the report and the content before it is no clause."""
    words, report = tokenised.words, [parts.cue, *([parts.source] if parts.source else [])]
    first, end = min(report)[0], max(report, key=lambda piece: piece[1])[1]
    sentence = tokenised.sentences[tokenised.sentence_of[first]]
    if len(parts.content) != 1 or parts.content[0][1] != first - 1 or end >= sentence.end - 1:
        return None
    enclosed = words.forms[first - 1] == "," and words.forms[end] == ","
    if not enclosed or parts.content[0][0] != sentence.first or _is_clause(tags, parts.content[0]):
        return None
    rest = trim_span(tokenised, end + 1, sentence.end)
    return rest if rest and _is_clause(tags, rest) else None


def _is_clause(tags: Ints, piece: TokenRange) -> bool:
    finite = tag_numbers(*FINITE)
    return any(number in finite for number in _numbers(tags, piece))


def _numbers(tags: Ints, piece: TokenRange) -> Sequence[int]:
    numbers: list[int] = tags[piece[0] : piece[1]].tolist()
    return numbers
