"""Apply a reader's corrections to an analysis, one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from tui.anchoring.reanchor import applicable_change
from tui.corrections import evidence
from tui.corrections.evidence import added_id, with_correction
from tui.corrections.speakers import SpeakerTable
from tui.corrections.target import find_missed, find_statement, spans
from tui.model.article import Article
from tui.model.correction import (
    Correction,
    MergedSpeakers,
    Missed,
    OtherBounds,
    OtherKind,
    OtherSpeaker,
    Rejected,
    SplitSpeaker,
    Target,
)
from tui.model.statement import Analysis, Evidence, Speaker, Statement

CERTAIN = 1.0
"""The confidence of a statement that a reader added or whose speaker a reader named."""


@dataclass(frozen=True, slots=True)
class CorrectionDraft:
    """An analysis while corrections are applied to it.

    Statements are in any order, and speakers may have none.
    """

    text: str
    """The article's text."""
    statements: tuple[Statement, ...]
    """The statements so far."""
    speakers: SpeakerTable
    """Its speakers so far."""

    def speaker(self, statement: Statement) -> Speaker | None:
        """Return the speaker of a statement so far; None if it is unattributed."""
        return next((each for each in self.speakers.speakers if each.id == statement.speaker), None)

    def by(self, speaker: Speaker) -> list[Statement]:
        """Return the statements of a speaker so far."""
        return [statement for statement in self.statements if statement.speaker == speaker.id]

    def with_statement(self, statement: Statement) -> "CorrectionDraft":
        """Return the draft with a statement in place of the one with its id, or added to the others."""
        others = tuple(each for each in self.statements if each.id != statement.id)
        return replace(self, statements=(*others, statement))


def apply_corrections(article: Article, found: Analysis, corrections: Sequence[Correction]) -> Analysis:
    """Return an analysis with corrections applied, each to the result of the earlier ones.

    A correction is skipped if its words are not in the text or its speaker does not exist. A corrected
    statement that the engine no longer finds is added again. Statements keep their ids; the id of an added
    statement is made from its correction's id, that of a new speaker from the name, so that neither depends
    on other corrections. A statement that was added or whose speaker was named has the confidence 1.0; all
    others keep theirs, also those of merged and split speakers.

    Args:
        article: The article.
        found: The analysis of the engine.
        corrections: The reader's corrections in the order in which they were made; orphaned ones are skipped.

    Returns:
        The corrected analysis; `found` itself if no correction changes it.
    """
    draft = CorrectionDraft(article.text, found.statements, SpeakerTable(found.speakers, found.entities))
    corrected = reduce(_apply, (each for each in corrections if not each.orphaned), draft)
    return found if corrected == draft else _finish(found, corrected)


def _apply(draft: CorrectionDraft, correction: Correction) -> CorrectionDraft:
    change = applicable_change(draft.text, correction.change)
    match change:
        case MergedSpeakers():
            return _merge(draft, change)
        case SplitSpeaker():
            return _split(draft, change)
        case Rejected():
            statement = find_statement(change.target, draft.statements)
            return replace(
                draft, statements=tuple(each for each in draft.statements if each is not statement)
            )
        case Missed():
            return _add_missed(draft, change.statement, added_id(correction))
        case OtherSpeaker() | OtherBounds() | OtherKind():
            draft, statement = _find_or_restore(draft, change.target, added_id(correction))
            return _change(draft, statement, change)
    return draft


def _find_or_restore(draft: CorrectionDraft, target: Target, new: str) -> tuple[CorrectionDraft, Statement]:
    """Return the statement that a correction is about; it is added again if it is no longer found."""
    if statement := find_statement(target, draft.statements):
        return draft, statement
    return _make_statement(draft, target, new, evidence.KEPT)


def _make_statement(
    draft: CorrectionDraft, target: Target, new: str, why: Evidence
) -> tuple[CorrectionDraft, Statement]:
    draft, speaker = _with_speaker(draft, target)
    statement = Statement(
        id=new,
        kind=target.kind,
        attribution=target.attribution,
        confidence=CERTAIN,
        content=spans(target.content),
        cue=target.cue.span if target.cue else None,
        source=target.source.span if target.source else None,
        speaker=speaker.id if speaker else None,
        evidence=(why,),
    )
    return draft.with_statement(statement), statement


def _with_speaker(draft: CorrectionDraft, target: Target) -> tuple[CorrectionDraft, Speaker | None]:
    if target.speaker is None:
        return draft, None
    speakers, speaker = draft.speakers.with_speaker(target.speaker)
    return replace(draft, speakers=speakers), speaker


def _add_missed(draft: CorrectionDraft, missed: Target, new: str) -> CorrectionDraft:
    """Add a missed statement; if the engine finds it by now, replace that one with the reader's version."""
    found = find_missed(missed, draft.statements, draft.speakers)
    draft, made = _make_statement(draft, missed, found.id if found else new, evidence.ADDED)
    if found is None:
        return draft.with_statement(replace(made, corrected=("missed",)))
    both = replace(
        made,
        cue=made.cue or found.cue,
        source=made.source or found.source,
        speaker=made.speaker or found.speaker,
        evidence=found.evidence,
        corrected=found.corrected,
    )
    why = replace(evidence.ADDED, reason="found since")
    return draft.with_statement(with_correction(both, "missed", why))


def _change(
    draft: CorrectionDraft, statement: Statement, change: OtherSpeaker | OtherBounds | OtherKind
) -> CorrectionDraft:
    match change:
        case OtherSpeaker():
            return _set_speaker(draft, statement, change)
        case OtherBounds():
            other = replace(statement, content=spans(change.content))
            why = evidence.bounds_evidence(draft.text, statement.content)
            return draft.with_statement(with_correction(other, "bounds", why))
        case OtherKind():
            other = replace(statement, kind=change.kind, attribution=change.attribution)
            why = evidence.kind_evidence(other, statement)
            return draft.with_statement(with_correction(other, "kind", why))


def _set_speaker(draft: CorrectionDraft, statement: Statement, change: OtherSpeaker) -> CorrectionDraft:
    before = draft.speaker(statement)
    draft, speaker = _with_speaker(draft, replace(change.target, speaker=change.speaker))
    other = replace(statement, speaker=speaker.id if speaker else None, confidence=CERTAIN)
    why = evidence.speaker_evidence(speaker, before)
    draft = draft.with_statement(with_correction(other, "speaker", why))
    return _move_source_mention(draft, other, before, speaker)


def _move_source_mention(
    draft: CorrectionDraft, statement: Statement, before: Speaker | None, speaker: Speaker | None
) -> CorrectionDraft:
    """Move the mention that is the source to the other speaker, unless it is a name.

    It stays if the former speaker has other statements with the same source.
    """
    if (
        before is None
        or before == speaker
        or any(each.source == statement.source for each in draft.by(before))
    ):
        return draft
    referring = tuple(
        mention for mention in before.mentions if mention.span == statement.source and mention.kind != "name"
    )
    return replace(draft, speakers=draft.speakers.move_mentions(referring, before, speaker))


def _merge(draft: CorrectionDraft, change: MergedSpeakers) -> CorrectionDraft:
    one = draft.speakers.find(change.speaker)
    if one is None:
        return draft
    speakers, into = draft.speakers.with_speaker(change.into)
    if one.id == into.id:
        return draft
    why = evidence.merge_evidence(one, into)
    for statement in draft.by(one):
        draft = draft.with_statement(with_correction(replace(statement, speaker=into.id), "merge", why))
    return replace(draft, speakers=speakers.merge(one, into))


def _split(draft: CorrectionDraft, change: SplitSpeaker) -> CorrectionDraft:
    one = draft.speakers.find(change.speaker)
    if one is None:
        return draft
    speakers, into = draft.speakers.unmerge(change.into).with_speaker(change.into)
    if one.id == into.id:
        return draft
    why = evidence.split_evidence(one, change.wording, into)
    wording = change.wording.split()
    for statement in draft.by(one):
        if statement.source and statement.source.of(draft.text).split() == wording:
            draft = draft.with_statement(with_correction(replace(statement, speaker=into.id), "split", why))
    mentions = tuple(each for each in one.mentions if each.span.of(draft.text).split() == wording)
    return replace(draft, speakers=speakers.move_mentions(mentions, one, into))


def _finish(found: Analysis, draft: CorrectionDraft) -> Analysis:
    """Return the draft as an analysis: in order of the text, with only the speakers that have statements."""
    statements = tuple(sorted(draft.statements, key=lambda each: each.content[0].start))
    first: dict[str | None, int] = {}
    for statement in statements:
        place = statement.source or statement.content[0]
        first[statement.speaker] = min(place.start, first.get(statement.speaker, place.start))
    speaking = [speaker for speaker in draft.speakers.speakers if speaker.id in first]
    speakers = tuple(sorted(speaking, key=lambda speaker: first[speaker.id]))
    return replace(found, statements=statements, speakers=speakers)
