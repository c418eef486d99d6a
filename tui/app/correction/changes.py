"""Functions from a reader's answers to the correction to store, with the message about it."""

from typing import NamedTuple, cast

from tui.anchoring.anchor import anchor
from tui.app.correction.candidates import SpeakerCandidate
from tui.app.correction.request import SAID, WANTED, CorrectionRequest
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
"""The attribution that an option of the menu of kinds stands for; the other options are kinds."""


class CorrectionChange(NamedTuple):
    """A correction to store, and what is shown once it is stored."""

    change: Change
    """The correction to store."""
    message: str
    """The message to the reader."""
    at: Content = ()
    """The content of the statement to go to; () to stay."""


def other_speaker(request: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Return the change to another speaker, or to none."""
    message = f"Now said by {who.name.name}" if who.name else "Now unattributed"
    return CorrectionChange(OtherSpeaker(request.target, who.name), message)


def other_kind(request: CorrectionRequest, answer: str) -> CorrectionChange:
    """Return the change to another kind; the answer is the id of an option."""
    target = request.target
    attribution = ATTRIBUTIONS.get(answer, target.attribution)
    kind = target.kind if answer in ATTRIBUTIONS else cast("StatementKind", answer.removeprefix("kind."))
    message = f"Now {kind}" if attribution == "communication" else f"Now {kind}, only wanted or believed"
    return CorrectionChange(OtherKind(target, kind, attribution), message)


def other_bounds(request: CorrectionRequest, content: Content) -> CorrectionChange:
    """Return the change to other content."""
    anchors = tuple(anchor(request.open_article.article.text, span) for span in content)
    return CorrectionChange(OtherBounds(request.target, anchors), "It begins and ends where you say")


def rejected(request: CorrectionRequest, keymap: Keymap) -> CorrectionChange:
    """Return the change that the statement is none."""
    message = f"No statement any more: {keymap.label('undo')} undoes it"
    return CorrectionChange(Rejected(request.target), message)


def merged_speakers(request: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Return the change that merges the speaker with another.

    Both get the other's name, unless the text names only the statement's own speaker.
    """
    own, other = name_of(cast("Speaker", request.speaker)), cast("SpeakerName", who.name)
    one, into = (other, own) if _only_first_is_named(request.speaker, who.speaker) else (own, other)
    return CorrectionChange(MergedSpeakers(one, into), f"{one.name} is {into.name} from now on")


def _only_first_is_named(one: Speaker | None, other: Speaker | None) -> bool:
    """Return whether of two speakers the text names the first and not the second."""
    return bool(one and one.entity and other and not other.entity)


def split_speaker(request: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Return the change that makes another speaker of every source with the wording of this one."""
    into = cast("SpeakerName", who.name)
    change = SplitSpeaker(name_of(cast("Speaker", request.speaker)), request.wording, into)
    return CorrectionChange(change, f"“{request.wording}” is {into.name} from now on")


def missed(request: CorrectionRequest, who: SpeakerCandidate) -> CorrectionChange:
    """Return the change that adds the selected words as a statement of `who`.

    Kind, cue and source are guessed from the context of the words.
    """
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
    return CorrectionChange(Missed(target), f"Added: {kind}, {by}", request.selected)
