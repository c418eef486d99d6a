"""From a reader's answers to the correction that is stored, and the message about it."""

from typing import NamedTuple, cast

from tui.anchoring.anchor import anchor
from tui.app.correction.candidates import SpeakerCandidate
from tui.app.correction.request import SAID, WANTED, CorrectionRequest, only_first_is_named
from tui.app.ui.keymap import Keymap
from tui.corrections.missed_statement import find_report, kind_of_words
from tui.corrections.target import name_of
from tui.model.correction import (
    Change,
    MergedSpeakers,
    Missed,
    OtherBounds,
    OtherKind,
    OtherSpeaker,
    Rejected,
    SpeakerName,
    SplitSpeaker,
    Target,
)
from tui.model.statement import Attribution, Content, Speaker, StatementKind

ATTRIBUTIONS: dict[str, Attribution] = {SAID: "communication", WANTED: "attitude"}


class CorrectionChange(NamedTuple):
    """A correction of a request, and what follows once it is stored."""

    change: Change
    """The correction to store."""
    message: str
    """The message to the reader."""
    at: Content = ()
    """The content of a statement to go to."""


def other_speaker(request: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Return the change to another speaker, or to none."""
    message = f"Speaker changed to {who.name.name}" if who.name else "Changed to unattributed"
    return CorrectionChange(OtherSpeaker(request.target, who.name), message)


def other_kind(request: CorrectionRequest, answer: str) -> CorrectionChange:
    """Return the change to another kind; the answer is the id of an option."""
    target = request.target
    attribution = ATTRIBUTIONS.get(answer, target.attribution)
    kind = target.kind if answer in ATTRIBUTIONS else cast("StatementKind", answer.removeprefix("kind."))
    message = (
        f"Kind changed to {kind}" if attribution == "communication" else f"Kind changed to {kind} attitude"
    )
    return CorrectionChange(OtherKind(target, kind, attribution), message)


def other_bounds(request: CorrectionRequest, content: Content) -> CorrectionChange:
    """Return the change to other content."""
    anchors = tuple(anchor(request.open_article.article.text, span) for span in content)
    return CorrectionChange(OtherBounds(request.target, anchors), "Beginning and end changed")


def rejected(request: CorrectionRequest, keymap: Keymap) -> CorrectionChange:
    """Return the change by which it is no statement."""
    message = f"Statement removed: {keymap.label('undo')} undoes it"
    return CorrectionChange(Rejected(request.target), message)


def merged_speakers(request: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Return the change by which its speaker and another are one; the name that the text has is kept."""
    own, other = name_of(cast("Speaker", request.speaker)), cast("SpeakerName", who.name)
    one, into = (other, own) if only_first_is_named(request.speaker, who.speaker) else (own, other)
    return CorrectionChange(MergedSpeakers(one, into), f"Speakers merged: {one.name} is {into.name}")


def split_speaker(request: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Return the change by which sources with the words of this one are another speaker."""
    into = cast("SpeakerName", who.name)
    change = SplitSpeaker(name_of(cast("Speaker", request.speaker)), request.wording, into)
    return CorrectionChange(change, f"Speaker split: “{request.wording}” is {into.name}")


def missed(request: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Return the change that adds the selected words; kind, cue and source are guessed from their context."""
    article, found = request.open_article.article, request.found
    kind = kind_of_words(article, request.selected, found.quotations)
    report = find_report(article, found, request.selected, who.name) if who.name else None
    target = Target(
        content=tuple(anchor(article.text, span) for span in request.selected),
        kind=kind,
        cue=anchor(article.text, report.cue) if report else None,
        source=anchor(article.text, report.source) if report else None,
        speaker=who.name,
    )
    by = f"said by {who.name.name}" if who.name else "unattributed"
    return CorrectionChange(Missed(target), f"Statement added: {kind}, {by}", request.selected)
