"""Group statements by speaker: all of a speaker together, or turn by turn."""

from dataclasses import dataclass
from itertools import groupby

from tui.model.statement import Analysis, Speaker, Statement


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """Statements of one speaker in one article."""

    speaker: Speaker | None
    """The speaker; None for unattributed statements."""
    statements: tuple[Statement, ...]
    """The statements in order of the text; at least one."""


def by_speaker(analysis: Analysis) -> tuple[SpeakerGroup, ...]:
    """Return a group for each speaker in order of first appearance, the unattributed statements last.

    A statement whose speaker is not in the analysis counts as unattributed, so that none is lost.
    """
    grouped: dict[str | None, list[Statement]] = {speaker.id: [] for speaker in analysis.speakers}
    unattributed: list[Statement] = []
    for statement in analysis.statements:
        grouped.get(statement.speaker, unattributed).append(statement)
    groups = [SpeakerGroup(speaker, tuple(grouped[speaker.id])) for speaker in analysis.speakers]
    return tuple(group for group in (*groups, SpeakerGroup(None, tuple(unattributed))) if group.statements)


def by_turn(analysis: Analysis) -> tuple[SpeakerGroup, ...]:
    """Return a group for each turn in order of the text: what a speaker says up to the next speaker."""
    known = {speaker.id: speaker for speaker in analysis.speakers}
    turns = groupby(analysis.statements, key=lambda statement: known.get(statement.speaker or ""))
    return tuple(SpeakerGroup(speaker, tuple(statements)) for speaker, statements in turns)
