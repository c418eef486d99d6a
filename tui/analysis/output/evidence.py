"""Evidence: why a statement was read as it was, in words for a reader, and how sure that is."""

from tui.analysis.speakers.discourse import Resolution
from tui.analysis.statements.records import RawSource, RawStatement
from tui.analysis.text.tokens import TokenRange, Tokens
from tui.model.statement import Evidence, StatementKind

CONTENT_REASONS = {
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
KIND_REASONS: dict[StatementKind, str] = {
    "direct": "all of it is in quotation marks",
    "indirect": "none of it is in quotation marks",
    "mixed": "a part of it is in quotation marks",
}
"""For each kind, what makes it so."""
STRIPPED_MARKS = " ,\"'`“”„‟«»‘’"
"""Marks stripped from words that are quoted to show which are meant."""
EDGE_WORDS = 4
"""Tokens that show where content starts and ends."""
MAX_WHOLE_WORDS = 2 * EDGE_WORDS
"""Tokens up to which content is shown whole."""


def evidence_of(
    words: Tokens, raw: RawStatement, kind: StatementKind, resolution: Resolution | None
) -> tuple[Evidence, ...]:
    """Return a row each for the cue, the source, the content and the kind; cue and source only if there are
    any."""
    rows = [Evidence("kind", kind, KIND_REASONS[kind]), _content(words, raw)]
    if raw.source:
        rows.insert(0, _source(words, raw, raw.source, resolution))
    if raw.cue:
        rows.insert(0, _cue(words, raw, raw.cue))
    return tuple(rows)


def _cue(words: Tokens, raw: RawStatement, cue: TokenRange) -> Evidence:
    what = "speech" if raw.attribution == "communication" else "a thought or a wish"
    written = words.span(*cue).of(words.text)
    read = (raw.cue_probability + raw.report_probability) / 2
    return Evidence("cue", f"“{written}” reports {what}", "", round(read, 2))


def _source(words: Tokens, raw: RawStatement, source: RawSource, resolution: Resolution | None) -> Evidence:
    written = words.span(*source.words).of(words.text)
    found = source.reason
    if raw.cue:
        found = found.replace("its cue", f"“{words.span(*raw.cue).of(words.text)}”")
    if resolution is None:
        return Evidence("source", f"“{written}” is left open", "nobody named before fits", _sure(source))
    if resolution.referent.name in written:
        return Evidence("source", f"“{written}” speaks", found, resolution.confidence)
    identity = f"“{written}” is {resolution.referent.name}"
    return Evidence("source", identity, resolution.reason, resolution.confidence)


def _content(words: Tokens, raw: RawStatement) -> Evidence:
    first, end = raw.content[0][0], raw.content[-1][1]
    if end - first <= MAX_WHOLE_WORDS:
        written = f"“{words.span(first, end).of(words.text).strip(STRIPPED_MARKS)}”"
    else:
        head, tail = words.span(first, first + EDGE_WORDS), words.span(end - EDGE_WORDS, end)
        written = (
            f"“{head.of(words.text).strip(STRIPPED_MARKS)}” to “{tail.of(words.text).strip(STRIPPED_MARKS)}”"
        )
    reason = CONTENT_REASONS[raw.construct]
    if raw.cue:
        reason = reason.replace("its cue", f"“{words.span(*raw.cue).of(words.text)}”")
    return Evidence("content", written, reason, round(raw.content_certainty, 2))


def _sure(source: RawSource) -> float:
    return round(source.certainty, 2)
