"""Evidence: why a statement was read as it was, in words for a reader, and how sure that is."""

from tui.analysis.speakers.discourse import Resolution
from tui.analysis.statements.records import Range, RawSource, RawStatement
from tui.analysis.text.tokens import Tokens
from tui.model.statement import Evidence, StatementKind

REASONS = {
    "before": "the words before its cue",
    "behind": "the words behind its cue",
    "around": "the words on both sides of its cue",
    "colon": "all that follows the colon",
    "dash": "the quotation before the dash",
    "alone": "the quotation after the colon",
    "next": "the quotation behind that statement",
    "unreported": "a quotation that nothing around it reports",
}
"""For each construct, where the content was found."""
KINDS: dict[StatementKind, str] = {
    "direct": "all of it is in quotation marks",
    "indirect": "none of it is in quotation marks",
    "mixed": "a part of it is in quotation marks",
}
MARKS = " ,\"'`“”„‟«»‘’"
"""What is left off where words are quoted to show which are meant."""
SHORT = 4
"""Words that show where content starts and ends."""
WHOLE = 2 * SHORT
"""Words up to which content is shown whole."""


def evidence_of(
    words: Tokens, finding: RawStatement, kind: StatementKind, resolution: Resolution | None
) -> tuple[Evidence, ...]:
    """A row for the cue, the source, the content and the kind."""
    rows = [Evidence("kind", kind, KINDS[kind]), _content(words, finding)]
    if finding.source:
        rows.insert(0, _source(words, finding, finding.source, resolution))
    if finding.cue:
        rows.insert(0, _cue(words, finding, finding.cue))
    return tuple(rows)


def _cue(words: Tokens, finding: RawStatement, cue: Range) -> Evidence:
    what = "speech" if finding.attribution == "communication" else "a thought or a wish"
    written = words.span(*cue).of(words.text)
    read = (finding.cue_probability + finding.report_probability) / 2
    return Evidence("cue", f"“{written}” reports {what}", "", round(read, 2))


def _source(
    words: Tokens, finding: RawStatement, source: RawSource, resolution: Resolution | None
) -> Evidence:
    written = words.span(*source.words).of(words.text)
    found = source.reason
    if finding.cue:
        found = found.replace("its cue", f"“{words.span(*finding.cue).of(words.text)}”")
    if resolution is None:
        return Evidence("source", f"“{written}” is left open", "nobody named before fits", _sure(source))
    if resolution.character.name in written:
        return Evidence("source", f"“{written}” speaks", found, resolution.confidence)
    identity = f"“{written}” is {resolution.character.name}"
    return Evidence("source", identity, resolution.reason, resolution.confidence)


def _content(words: Tokens, finding: RawStatement) -> Evidence:
    first, end = finding.content[0][0], finding.content[-1][1]
    if end - first <= WHOLE:
        written = f"“{words.span(first, end).of(words.text).strip(MARKS)}”"
    else:
        head, tail = words.span(first, first + SHORT), words.span(end - SHORT, end)
        written = f"“{head.of(words.text).strip(MARKS)}” to “{tail.of(words.text).strip(MARKS)}”"
    reason = REASONS[finding.construct]
    if finding.cue:
        reason = reason.replace("its cue", f"“{words.span(*finding.cue).of(words.text)}”")
    return Evidence("content", written, reason, round(finding.content_certainty, 2))


def _sure(source: RawSource) -> float:
    return round(source.certainty, 2)
