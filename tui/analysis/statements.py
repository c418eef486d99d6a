"""From findings to the records everybody else reads: spans, kinds, confidences and evidence."""

from collections.abc import Sequence

from tui.analysis.findings import Finding
from tui.analysis.words import Reading
from tui.model import Analysis, Statement, StatementKind


def make_statements(reading: Reading, findings: Sequence[Finding]) -> Analysis:
    """The findings as statements, in order of their content; speakers are still unknown."""
    statements = tuple(_statement(reading, number, finding) for number, finding in enumerate(findings, 1))
    words = reading.words
    quotations = tuple(words.span(quotation.first, quotation.end) for quotation in reading.quotations)
    return Analysis(statements, quotations=quotations)


def _statement(reading: Reading, number: int, finding: Finding) -> Statement:
    words = reading.words
    content = tuple(words.span(first, end) for first, end in finding.content)
    cue = words.span(*finding.cue) if finding.cue else None
    source = words.span(*finding.source.words) if finding.source else None
    return Statement(
        id=f"s{number}",
        kind=kind_of(reading, finding),
        attribution=finding.attribution,
        confidence=round(finding.cue_probability, 2),
        content=content,
        cue=cue,
        source=source,
        speaker=None,
    )


def kind_of(reading: Reading, finding: Finding) -> StatementKind:
    """direct if all words but a leading "that" are in quotation marks, indirect if none are, else mixed."""
    words = reading.words
    flags: set[bool] = set()
    for piece, (first, end) in enumerate(finding.content):
        start = first + (piece == 0 and words.lowers[first] == "that")
        flags |= {reading.quoted[i] >= 0 for i in range(start, end) if words.forms[i][0].isalnum()}
    if flags == {True}:
        return "direct"
    return "mixed" if True in flags else "indirect"
