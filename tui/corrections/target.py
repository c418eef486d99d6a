"""Describe a statement by its words, as a correction does, and find it again by the description."""

from collections.abc import Sequence

from tui.anchoring.anchor import anchor
from tui.anchoring.mark_targets import MIN_OVERLAP, overlap
from tui.corrections.speakers import SpeakerTable
from tui.model.article import Article, Span
from tui.model.correction import SpeakerName, Target
from tui.model.mark import Anchor
from tui.model.statement import Analysis, Speaker, Statement

MIN_OVERLAP_ANY_SPEAKER = 0.9
"""The least overlap, from 0 to 1, with which two statements are the same even if their speakers differ."""


def target_of(article: Article, analysis: Analysis, statement: Statement) -> Target:
    """Return the description of a statement of an analysis, by which a correction finds it again."""
    text, speaker = article.text, analysis.speaker(statement)
    return Target(
        content=tuple(anchor(text, span) for span in statement.content),
        kind=statement.kind,
        attribution=statement.attribution,
        cue=anchor(text, statement.cue) if statement.cue else None,
        source=anchor(text, statement.source) if statement.source else None,
        speaker=name_of(speaker) if speaker else None,
    )


def name_of(speaker: Speaker) -> SpeakerName:
    """Return the name of a speaker as corrections store it."""
    return SpeakerName(speaker.name, speaker.type, speaker.role)


def find_statement(target: Target, statements: Sequence[Statement]) -> Statement | None:
    """Return the statement that a correction is about; None if it is not among the statements.

    It is the one with exactly the same content. Otherwise candidates are those with an overlap of MIN_OVERLAP
    or more that are not reported by other words; preferred are those with the same source, then with the same
    cue, then the one that overlaps most.
    """
    content = spans(target.content)
    fitting = [
        each
        for each in statements
        if each.content == content
        or (overlap(content, each.content) >= MIN_OVERLAP and not _reported_otherwise(target, each))
    ]
    return max(fitting, key=lambda each: _likeness(target, content, each), default=None)


def find_missed(missed: Target, statements: Sequence[Statement], speakers: SpeakerTable) -> Statement | None:
    """Return the statement that is the one a reader added; None as long as the analysis misses it.

    A statement within another one overlaps with it. So if more than a few words differ, a statement by
    another speaker is not the same.
    """
    other = find_statement(missed, statements)
    if other is None or overlap(spans(missed.content), other.content) >= MIN_OVERLAP_ANY_SPEAKER:
        return other
    speaker = speakers.find(missed.speaker) if missed.speaker else None
    same = missed.speaker is None or other.speaker is None or (speaker and speaker.id == other.speaker)
    return other if same else None


def spans(anchors: Sequence[Anchor]) -> tuple[Span, ...]:
    """Return the spans of the anchors."""
    return tuple(anchor.span for anchor in anchors)


def _likeness(
    target: Target, content: Sequence[Span], statement: Statement
) -> tuple[bool, bool, bool, float]:
    return (
        statement.content == content,
        _agree(target.source, statement.source),
        _agree(target.cue, statement.cue),
        overlap(content, statement.content),
    )


def _agree(one: Anchor | None, other: Span | None) -> bool:
    """Whether the two overlap, or both are missing."""
    if one is None or other is None:
        return one is None and other is None
    return one.span.overlaps(other)


def _reported_otherwise(target: Target, statement: Statement) -> bool:
    """Whether the two are reported by different words."""
    return (
        target.cue is not None and statement.cue is not None and not target.cue.span.overlaps(statement.cue)
    )
