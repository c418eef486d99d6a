"""From what a reader answers to the correction that is kept, and what is said of it."""

from typing import NamedTuple, cast

from tui.anchoring.anchor import anchor
from tui.app.correction.candidates import SpeakerCandidate
from tui.app.correction.request import SAID, WANTED, CorrectionRequest, stays
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
    """A reader's own word on a matter."""

    change: Change
    """What is kept."""
    said: str
    """What the reader is told once it is."""
    at: Content = ()
    """The words of a statement to go to then."""


def other_speaker(matter: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Somebody else said it, or nobody known."""
    said = f"Now said by {who.name.name}" if who.name else "Now unattributed"
    return CorrectionChange(OtherSpeaker(matter.target, who.name), said)


def other_kind(matter: CorrectionRequest, answer: str) -> CorrectionChange:
    """It is of another kind; the answer is an offer's id."""
    target = matter.target
    attribution = ATTRIBUTIONS.get(answer, target.attribution)
    kind = target.kind if answer in ATTRIBUTIONS else cast("StatementKind", answer.removeprefix("kind."))
    said = f"Now {kind}" if attribution == "communication" else f"Now {kind}, only wanted or believed"
    return CorrectionChange(OtherKind(target, kind, attribution), said)


def other_bounds(matter: CorrectionRequest, content: Content) -> CorrectionChange:
    """It begins or ends elsewhere."""
    anchors = tuple(anchor(matter.open_article.article.text, span) for span in content)
    return CorrectionChange(OtherBounds(matter.target, anchors), "It begins and ends where you say")


def rejected(matter: CorrectionRequest, keymap: Keymap) -> CorrectionChange:
    """Return the change by which it is no statement."""
    said = f"No statement any more: {keymap.label('undo')} undoes it"
    return CorrectionChange(Rejected(matter.target), said)


def joined(matter: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Its speaker and another are one; the one that has a name in the text stays."""
    own, other = name_of(cast("Speaker", matter.speaker)), cast("SpeakerName", who.name)
    one, into = (other, own) if stays(matter.speaker, who.speaker) else (own, other)
    return CorrectionChange(MergedSpeakers(one, into), f"{one.name} is {into.name} from now on")


def divided(matter: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Where the source has the words it has here, it is another speaker."""
    into = cast("SpeakerName", who.name)
    change = SplitSpeaker(name_of(cast("Speaker", matter.speaker)), matter.wording, into)
    return CorrectionChange(change, f"“{matter.wording}” is {into.name} from now on")


def missed(matter: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """The selected words are a statement; kind, cue and source are told from what stands around them."""
    article, found = matter.open_article.article, matter.found
    kind = kind_of_words(article, matter.selected, found.quotations)
    report = find_report(article, found, matter.selected, who.name) if who.name else None
    target = Target(
        content=tuple(anchor(article.text, span) for span in matter.selected),
        kind=kind,
        cue=anchor(article.text, report.cue) if report else None,
        source=anchor(article.text, report.source) if report else None,
        speaker=who.name,
    )
    by = f"said by {who.name.name}" if who.name else "unattributed"
    return CorrectionChange(Missed(target), f"Added: {kind}, {by}", matter.selected)
