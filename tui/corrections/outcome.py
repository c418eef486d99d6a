"""Say in words what is true of an analysis after a correction was undone or redone."""

from tui.corrections.target import find_statement
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
from tui.model.statement import Analysis, Statement
from tui.wording import kind


def describe_outcome(change: Change, analysis: Analysis, *, applied: bool) -> str:
    """Return what is now true, as a message.

    `analysis` is the analysis after the undo or redo; `applied` says whether the correction is stored again.
    Where the analysis does not show the expected effect, for example because another correction hides it, the
    message is only about the correction.
    """
    about_correction = "Correction redone" if applied else "Correction undone"
    match change:
        case OtherSpeaker():
            outcome = _speaker_of(change.target, analysis)
        case OtherKind():
            statement = find_statement(change.target, analysis.statements)
            outcome = f"Kind is {kind(statement)} again" if statement else ""
        case OtherBounds():
            outcome = "Beginning and end changed again" if applied else "Beginning and end are as before"
        case Rejected():
            outcome = _presence("Statement", change.target, analysis)
        case Missed():
            outcome = _presence("Added statement", change.statement, analysis)
        case MergedSpeakers():
            outcome = _merged(change, analysis, applied=applied)
        case SplitSpeaker():
            outcome = f"“{change.wording}” is {(change.into if applied else change.speaker).name} again"
    return outcome or about_correction


def _speaker_of(target: Target, analysis: Analysis) -> str:
    statement = find_statement(target, analysis.statements)
    if statement is None:
        return ""
    speaker = analysis.speaker(statement)
    return f"Speaker is {speaker.name} again" if speaker else "Unattributed again"


def _presence(what: str, target: Target, analysis: Analysis) -> str:
    statement = _exact(target, analysis)
    return f"{what} is back" if statement else f"{what} is removed"


def _exact(target: Target, analysis: Analysis) -> Statement | None:
    content = tuple(anchor.span for anchor in target.content)
    return next((each for each in analysis.statements if each.content == content), None)


def _merged(change: MergedSpeakers, analysis: Analysis, *, applied: bool) -> str:
    if applied:
        return f"{change.speaker.name} is {change.into.name} again"
    both = _speaks(change.speaker, analysis) and _speaks(change.into, analysis)
    return f"{change.speaker.name} and {change.into.name} are two speakers again" if both else ""


def _speaks(name: SpeakerName, analysis: Analysis) -> bool:
    return any(speaker.name == name.name for speaker in analysis.speakers)
