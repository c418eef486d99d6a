"""Corrections in words, and which correction a statement comes from."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.corrections.overlay import apply_corrections
from tui.model.article import Article, Span
from tui.model.correction import (
    Correction,
    MergedSpeakers,
    Missed,
    OtherBounds,
    OtherKind,
    OtherSpeaker,
    Rejected,
    SpeakerName,
    SplitSpeaker,
)
from tui.model.mark import Anchor
from tui.model.statement import Analysis, CorrectionKind, Statement
from tui.wording import OMISSION, flowing, kind

KINDS: dict[CorrectionKind, str] = {
    "speaker": "another speaker",
    "merge": "joined speakers",
    "split": "divided speakers",
    "bounds": "where it begins and ends",
    "kind": "another kind",
    "rejected": "not a statement",
    "missed": "you added it",
}
"""The name of each kind of correction."""


class CorrectionSummary(NamedTuple):
    """One correction in words."""

    what: str
    """What is right instead."""
    quote: str = ""
    """The words it is about; "" if it is about speakers."""
    at: Span | None = None
    """The span of the first of these words; None if it is about speakers."""


def describe(correction: Correction) -> CorrectionSummary:
    """Return the correction in words."""
    match change := correction.change:
        case MergedSpeakers():
            summary = CorrectionSummary(f"{change.speaker.name} is {change.into.name}")
        case SplitSpeaker():
            summary = CorrectionSummary(
                f"“{change.wording}” is {change.into.name}, not {change.speaker.name}"
            )
        case Missed():
            by = _said_by(change.statement.speaker)
            summary = _about(change.statement.content, f"a statement was missed, {by}")
        case OtherBounds():
            summary = _about(change.content, "it begins and ends here")
        case OtherSpeaker():
            summary = _about(change.target.content, _said_by(change.speaker))
        case OtherKind():
            summary = _about(change.target.content, f"it is {kind(change)}")
        case Rejected():
            summary = _about(change.target.content, "not a statement")
    return summary


def last_of(
    article: Article, found: Analysis, corrections: Sequence[Correction], statement: Statement
) -> Correction | None:
    """Return the last correction that changed or added a statement; None if there is none.

    `found` is the analysis of the engine; `statement` is one of the corrected analysis.
    """
    # By trying: without which correction, from the last on, is there no such statement?
    for correction in reversed(corrections) if statement.corrected else ():
        others = [each for each in corrections if each is not correction]
        if statement not in apply_corrections(article, found, others).statements:
            return correction
    return None


def _said_by(speaker: SpeakerName | None) -> str:
    """Return who said it, in words."""
    return f"said by {speaker.name}" if speaker else "said by nobody known"


def _about(anchors: Sequence[Anchor], what: str) -> CorrectionSummary:
    """Return the summary of a correction of the words at some anchors."""
    words = OMISSION.join(flowing(anchor.exact) for anchor in anchors)
    return CorrectionSummary(what, words, anchors[0].span)
