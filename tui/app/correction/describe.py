"""The corrections of an article as a reader meets them: in words, and which a statement comes from."""

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
from tui.wording import OMISSION, flowing

KINDS: dict[CorrectionKind, str] = {
    "speaker": "another speaker",
    "merge": "joined speakers",
    "split": "divided speakers",
    "bounds": "where it begins and ends",
    "kind": "another kind",
    "rejected": "not a statement",
    "missed": "you added it",
}
"""What each kind of correction is called."""


class CorrectionSummary(NamedTuple):
    """One correction in words."""

    what: str
    """What the reader said."""
    cited: str = ""
    """The words it is about; "" where it is about speakers."""
    at: Span | None = None
    """Where they are."""


def told(correction: Correction) -> CorrectionSummary:
    """The correction in words."""
    match change := correction.change:
        case MergedSpeakers():
            told = CorrectionSummary(f"{change.speaker.name} is {change.into.name}")
        case SplitSpeaker():
            told = CorrectionSummary(f"“{change.wording}” is {change.into.name}, not {change.speaker.name}")
        case Missed():
            by = _said_by(change.statement.speaker)
            told = _cited(change.statement.content, f"a statement was missed, {by}")
        case OtherBounds():
            told = _cited(change.content, "it begins and ends here")
        case OtherSpeaker():
            told = _cited(change.target.content, _said_by(change.speaker))
        case OtherKind():
            told = _cited(change.target.content, f"it is {kind_in_words(change)}")
        case Rejected():
            told = _cited(change.target.content, "not a statement")
    return told


def kind_in_words(change: OtherKind) -> str:
    """The kind as it is told of statements: "mixed", "indirect attitude"."""
    return change.kind if change.attribution == "communication" else f"{change.kind} attitude"


def last_of(
    article: Article, found: Analysis, corrections: Sequence[Correction], statement: Statement
) -> Correction | None:
    """The last correction without which the statement would be another, or none; None if there is none.

    `found` is the analysis as the engine has it; `statement` is of the corrected one.
    """
    for correction in reversed(corrections) if statement.corrected else ():
        others = [each for each in corrections if each is not correction]
        if statement not in apply_corrections(article, found, others).statements:
            return correction
    return None


def _said_by(speaker: SpeakerName | None) -> str:
    return f"said by {speaker.name}" if speaker else "said by nobody known"


def _cited(anchors: Sequence[Anchor], what: str) -> CorrectionSummary:
    words = OMISSION.join(flowing(anchor.exact) for anchor in anchors)
    return CorrectionSummary(what, words, anchors[0].span)
