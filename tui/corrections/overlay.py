"""A reader's corrections laid over what was found, one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from tui.anchoring import reanchor
from tui.corrections import evidence
from tui.corrections.evidence import added_id, corrected
from tui.corrections.speakers import SpeakerTable
from tui.corrections.target import found_meanwhile, meant, spans, target_of
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

__all__ = ["overlaid", "target_of"]
CERTAIN = 1.0
"""How sure a reader's own word is."""


@dataclass(frozen=True, slots=True)
class OverlaidAnalysis:
    """An analysis while corrections are laid over it; statements in any order, speakers may be silent."""

    text: str
    """The article's text."""
    statements: tuple[Statement, ...]
    """The statements so far."""
    cast: SpeakerTable
    """Who may speak."""

    def speaker(self, statement: Statement) -> Speaker | None:
        """Who is said to have made the statement so far."""
        return next((each for each in self.cast.speakers if each.id == statement.speaker), None)

    def by(self, speaker: Speaker) -> list[Statement]:
        """What the speaker is said to have said so far."""
        return [statement for statement in self.statements if statement.speaker == speaker.id]

    def with_statement(self, statement: Statement) -> "OverlaidAnalysis":
        """The draft with the statement in place of the one with its id, or added to the others."""
        others = tuple(each for each in self.statements if each.id != statement.id)
        return replace(self, statements=(*others, statement))


def overlaid(article: Article, found: Analysis, corrections: Sequence[Correction]) -> Analysis:
    """The analysis as the reader has it: each correction laid over what the earlier ones left.

    A correction whose words are not in the text, or whose speaker is not there, is passed over; one of a
    statement that is no longer found brings it back. Statements keep their ids; an added one's is made from
    its correction's, a new speaker's from the name, so that neither depends on what else was corrected. A
    statement that was added or whose speaker was named is certain (1.0), by the reader's own word; any other
    keeps its confidence, those of merged and split speakers too.
    """
    draft = OverlaidAnalysis(article.text, found.statements, SpeakerTable(found.speakers, found.entities))
    laid = reduce(_laid, (each for each in corrections if not each.orphaned), draft)
    return found if laid == draft else _tidied(found, laid)


def _laid(draft: OverlaidAnalysis, correction: Correction) -> OverlaidAnalysis:
    change = reanchor.standing(draft.text, correction.change)
    match change:
        case MergedSpeakers():
            return _merged(draft, change)
        case SplitSpeaker():
            return _split(draft, change)
        case Rejected():
            statement = meant(change.target, draft.statements)
            return replace(
                draft, statements=tuple(each for each in draft.statements if each is not statement)
            )
        case Missed():
            return _added(draft, change.statement, added_id(correction))
        case OtherSpeaker() | OtherBounds() | OtherKind():
            draft, statement = _present(draft, change.target, added_id(correction))
            return _changed(draft, statement, change)
    return draft


def _present(draft: OverlaidAnalysis, target: Target, new: str) -> tuple[OverlaidAnalysis, Statement]:
    """The statement a correction is about, made again where it is no longer found."""
    if statement := meant(target, draft.statements):
        return draft, statement
    return _made(draft, target, new, evidence.KEPT)


def _made(
    draft: OverlaidAnalysis, target: Target, new: str, why: Evidence
) -> tuple[OverlaidAnalysis, Statement]:
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


def _with_speaker(draft: OverlaidAnalysis, target: Target) -> tuple[OverlaidAnalysis, Speaker | None]:
    if target.speaker is None:
        return draft, None
    cast, speaker = draft.cast.with_speaker(target.speaker)
    return replace(draft, cast=cast), speaker


def _added(draft: OverlaidAnalysis, missed: Target, new: str) -> OverlaidAnalysis:
    """With a statement that was missed; where it has been found since, the reader's version of it."""
    found = found_meanwhile(missed, draft.statements, draft.cast)
    draft, made = _made(draft, missed, found.id if found else new, evidence.ADDED)
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
    return draft.with_statement(corrected(both, "missed", replace(evidence.ADDED, reason="found since")))


def _changed(
    draft: OverlaidAnalysis, statement: Statement, change: OtherSpeaker | OtherBounds | OtherKind
) -> OverlaidAnalysis:
    match change:
        case OtherSpeaker():
            return _said_by(draft, statement, change)
        case OtherBounds():
            other = replace(statement, content=spans(change.content))
            why = evidence.bounds_set(draft.text, statement.content)
            return draft.with_statement(corrected(other, "bounds", why))
        case OtherKind():
            other = replace(statement, kind=change.kind, attribution=change.attribution)
            why = evidence.kind_set(change, statement)
            return draft.with_statement(corrected(other, "kind", why))


def _said_by(draft: OverlaidAnalysis, statement: Statement, change: OtherSpeaker) -> OverlaidAnalysis:
    before = draft.speaker(statement)
    draft, speaker = _with_speaker(draft, replace(change.target, speaker=change.speaker))
    other = replace(statement, speaker=speaker.id if speaker else None, confidence=CERTAIN)
    draft = draft.with_statement(corrected(other, "speaker", evidence.speaker_named(speaker, before)))
    return _pronoun_handed_over(draft, other, before, speaker)


def _pronoun_handed_over(
    draft: OverlaidAnalysis, statement: Statement, before: Speaker | None, speaker: Speaker | None
) -> OverlaidAnalysis:
    """With the source itself taken for the speaker too, unless it is a name or has said something else."""
    if (
        before is None
        or before == speaker
        or any(each.source == statement.source for each in draft.by(before))
    ):
        return draft
    referring = tuple(
        mention for mention in before.mentions if mention.span == statement.source and mention.kind != "name"
    )
    return replace(draft, cast=draft.cast.handed_over(referring, before, speaker))


def _merged(draft: OverlaidAnalysis, change: MergedSpeakers) -> OverlaidAnalysis:
    one = draft.cast.known(change.speaker)
    if one is None:
        return draft
    cast, into = draft.cast.with_speaker(change.into)
    if one.id == into.id:
        return draft
    why = evidence.same_speaker(one, into)
    for statement in draft.by(one):
        draft = draft.with_statement(corrected(replace(statement, speaker=into.id), "merge", why))
    return replace(draft, cast=cast.merged(one, into))


def _split(draft: OverlaidAnalysis, change: SplitSpeaker) -> OverlaidAnalysis:
    one = draft.cast.known(change.speaker)
    if one is None:
        return draft
    cast, into = draft.cast.apart(change.into).with_speaker(change.into)
    if one.id == into.id:
        return draft
    why = evidence.other_speaker(one, change.wording, into)
    wording = change.wording.split()
    for statement in draft.by(one):
        if statement.source and statement.source.of(draft.text).split() == wording:
            draft = draft.with_statement(corrected(replace(statement, speaker=into.id), "split", why))
    mentions = tuple(each for each in one.mentions if each.span.of(draft.text).split() == wording)
    return replace(draft, cast=cast.handed_over(mentions, one, into))


def _tidied(found: Analysis, draft: OverlaidAnalysis) -> Analysis:
    """In order of the text, with the speakers who still speak."""
    statements = tuple(sorted(draft.statements, key=lambda each: each.content[0].start))
    first: dict[str | None, int] = {}
    for statement in statements:
        place = statement.source or statement.content[0]
        first[statement.speaker] = min(place.start, first.get(statement.speaker, place.start))
    speaking = [speaker for speaker in draft.cast.speakers if speaker.id in first]
    speakers = tuple(sorted(speaking, key=lambda speaker: first[speaker.id]))
    return replace(found, statements=statements, speakers=speakers)
