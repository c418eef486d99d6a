"""Quotations without a cue: they go on with what the last speaker said."""

from tui.analysis.findings import Finding, Range, Source
from tui.analysis.phrases import ending_at
from tui.analysis.words import Reading, Sentence

SHARE = 0.7
"""A sentence is a quotation if so many of its words are quoted."""
ALONE = 0.6
"""Share of quoted sentences without a cue that are by the last one quoted, on the training articles."""


def continue_quotations(reading: Reading, found: list[Finding]) -> list[Finding]:
    """The findings with the quoted sentences that no cue reports.

    Such a sentence is a further piece of the quotation before it in the same block, or of the one that
    the block before left open; elsewhere it is a statement of its own by the last one quoted.
    """
    found = sorted(found, key=lambda finding: finding.content[0])
    covered = _covered(reading, found)
    last_of = _last_quoting(reading, found)
    extra: list[Finding] = []
    latest: int | None = None
    for number, sentence in enumerate(reading.sentences):
        piece = _quoted(reading, sentence, covered)
        if piece is None:
            latest = last_of.get(number)
            continue
        covered[piece[0] : piece[1]] = b"\1" * (piece[1] - piece[0])
        if latest is not None and _goes_on(reading, found[latest], piece):
            found[latest] = found[latest]._replace(content=(*found[latest].content, piece))
        else:
            extra.append(_alone(piece, _before_colon(reading, piece[0])))
    return found + [finding for finding in extra if finding.source]


def _covered(reading: Reading, found: list[Finding]) -> bytearray:
    """For each word whether some statement has it."""
    covered = bytearray(len(reading.words))
    for finding in found:
        for first, end in finding.content:
            covered[first:end] = b"\1" * (end - first)
    return covered


def _last_quoting(reading: Reading, found: list[Finding]) -> dict[int, int]:
    """By sentence, the last statement that quotes and whose report or content ends there."""
    last: dict[int, int] = {}
    for number, finding in enumerate(found):
        first, end = finding.content[-1]
        if any(reading.quoted[i] >= 0 for i in range(first, end)):
            behind = max(end, finding.cue[1] if finding.cue else 0) - 1
            last[reading.sentence_of[behind]] = number
    return last


def _quoted(reading: Reading, sentence: Sentence, covered: bytearray) -> Range | None:
    """The quotation that a sentence nobody reports consists of."""
    inside = [i for i in range(sentence.first, sentence.end) if reading.quoted[i] >= 0]
    if not inside or len(inside) < SHARE * (sentence.end - sentence.first) or covered[inside[0]]:
        return None
    quotation = reading.quotations[reading.quoted[inside[0]]]
    return max(sentence.first, quotation.first), quotation.end


def _goes_on(reading: Reading, finding: Finding, piece: Range) -> bool:
    """Whether the piece goes on with the statement: nobody else is named between them."""
    return finding.content[-1][1] <= piece[0] and reading.words.forms[piece[0] - 1] != ":"


def _before_colon(reading: Reading, first: int) -> Source | None:
    """The name that a colon sets before the quotation."""
    if first == 0 or reading.words.forms[first - 1] != ":":
        return None
    colon = first - 1
    named = ending_at(reading, colon, reading.sentences[reading.sentence_of[colon]].first)
    return Source(named, "named before the colon") if named else None


def _alone(piece: Range, source: Source | None) -> Finding:
    return Finding(
        (piece,), (piece[0] - 1, piece[0]) if source else None, source, "communication", "alone", ALONE
    )
