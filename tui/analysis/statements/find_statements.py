"""From cues to statements with their content and source.

The network reads what a cue reports; quotations and transcript lines without a cue are found by rules.
"""

from collections.abc import Sequence

from tui.analysis.cues.cues import Cue
from tui.analysis.cues.encoder import Encoding
from tui.analysis.cues.verb_patterns import (
    clause_behind,
    follows_quotation,
    has_completing_word,
    is_speech_verb,
)
from tui.analysis.isolation import log_errors
from tui.analysis.lexicon import word_set
from tui.analysis.networks.layers import Ints
from tui.analysis.statements.attribution_kind import attribution_of, gives_name
from tui.analysis.statements.interrupted_content import complete_content
from tui.analysis.statements.joint_reports import separate_joint_reports, share_sources
from tui.analysis.statements.label_spans import ReportSpans, report_spans
from tui.analysis.statements.records import RawSource, RawStatement
from tui.analysis.statements.source_span import widen_source
from tui.analysis.statements.span_network import CueReport, read_reports
from tui.analysis.statements.transcript_lines import add_transcript_lines
from tui.analysis.statements.uncued_quotations import add_uncued_quotations
from tui.analysis.text.tokens import TokenisedArticle, TokenRange

THRESHOLD = 0.5
"""A cue less likely than this, by the mean of its two probabilities, reports nothing; among the best values
on the training articles."""
SPEECH_THRESHOLD = 0.4
"""The same for a verb of communication: for a reader of statements, one too many is better than one
missing."""
PATTERN_THRESHOLD = 0.15
"""The same where such a verb opens a clause with "that", where a later word makes the verb one of saying, or
where a verb follows a whole quotation."""

MAX_GAIN = 0.15
"""A cue whose first probability is below its threshold by more than this is not read: of 1,200 such cues in
the training articles none was likely enough in the end, and reading them is a quarter of the work."""


def find_statements(
    tokenised: TokenisedArticle, tags: Ints, encoding: Encoding, cues: Sequence[Cue]
) -> list[RawStatement]:
    """Return the statements of the article, in order of their content.

    `tags`: the index of each token's part of speech, (tokens,). A cue that cannot be read costs its own
    statement only.
    """
    thresholds = {cue.head: _threshold(tokenised, cue.head) for cue in cues}
    reports = read_reports(
        encoding, [cue for cue in cues if cue.probability >= thresholds[cue.head] - MAX_GAIN]
    )
    found: list[RawStatement] = []
    covered: set[int] = set()
    for report in sorted(reports, key=_probability, reverse=True):
        head = report.cue.head
        with log_errors("reading a report"):
            if head in covered or _probability(report) < thresholds[head]:
                continue
            parts = complete_content(tokenised, tags, head, report_spans(tokenised, report))
            if parts.source:
                parts = parts._replace(source=widen_source(tokenised, tags, parts.source, parts.cue))
            named = bool(parts.content) and gives_name(tokenised, tags, head, parts)
            if parts.content and not (named or _says_nothing(tokenised, parts)):
                covered |= set(range(*parts.cue))
                found.append(_raw_statement(tokenised, report, parts))
    found = add_transcript_lines(
        tokenised, separate_joint_reports(tokenised, share_sources(tokenised, found))
    )
    found = add_uncued_quotations(tokenised, found)
    return sorted(found, key=lambda statement: (statement.content[0], statement.cue or (0, 0)))


def _threshold(tokenised: TokenisedArticle, head: int) -> float:
    """Return how likely a cue must be to report something."""
    if any(pattern(tokenised, head) for pattern in (clause_behind, has_completing_word, follows_quotation)):
        return PATTERN_THRESHOLD
    return SPEECH_THRESHOLD if is_speech_verb(tokenised, head) else THRESHOLD


def _probability(report: CueReport) -> float:
    return (report.cue.probability + report.probability) / 2


def _raw_statement(tokenised: TokenisedArticle, report: CueReport, parts: ReportSpans) -> RawStatement:
    cue, source_certainty = parts.cue, parts.certainties[0]
    source = None
    if parts.source and not _impersonal(tokenised, parts.source, cue):
        side = "before" if parts.source[0] < cue[0] else "behind"
        source = RawSource(parts.source, f"the words {side} its cue that name who speaks", source_certainty)
    return RawStatement(
        content=parts.content,
        cue=cue,
        source=source,
        attribution=attribution_of(tokenised, cue, report.cue.head, parts.content),
        construct=_construct(parts),
        cue_probability=report.cue.probability,
        report_probability=report.probability,
        content_certainty=parts.certainties[1],
    )


def _impersonal(tokenised: TokenisedArticle, source: TokenRange, cue: TokenRange) -> bool:
    """Return whether the source is the "it" of "it is expected", which refers to nobody."""
    lowers = tokenised.words.lowers
    return source[1] - source[0] == 1 and lowers[source[0]] == "it" and lowers[cue[0]] in word_set("being")


def _construct(parts: ReportSpans) -> str:
    before, behind = parts.content[0] < parts.cue, parts.content[-1] > parts.cue
    return "around" if before and behind else "before" if before else "behind"


def _says_nothing(tokenised: TokenisedArticle, parts: ReportSpans) -> bool:
    """Return whether nobody says anything: "experience shows", "according to plan", "Photo: …", "said
    nothing"."""
    lowers = tokenised.words.lowers
    if lowers[parts.content[0][0]] == "nothing":
        return True
    for place in range(*parts.cue):
        if lowers[place] == "according":
            return any(lower in word_set("no_sources") for lower in lowers[place + 2 : place + 3])
    if parts.source is None:
        return False
    last = lowers[parts.source[1] - 1]
    return last in word_set("label_words" if lowers[parts.cue[0]] == ":" else "no_speakers")
