"""Statements gathered by who made them: all that one says together, or turn by turn."""

from dataclasses import dataclass
from itertools import groupby

from tui.model.statement import Analysis, Speaker, Statement


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """Statements of one speaker in one article."""

    speaker: Speaker | None
    """Who made them; None for the statements nobody is known to have made."""
    statements: tuple[Statement, ...]
    """The statements in order of the text; at least one."""


def by_speaker(analysis: Analysis) -> tuple[SpeakerGroup, ...]:
    """A group for each speaker by first appearance in the text, the unattributed statements last.

    A statement whose speaker the analysis does not hold counts as unattributed, so that none is lost.
    """
    gathered: dict[str | None, list[Statement]] = {speaker.id: [] for speaker in analysis.speakers}
    unattributed: list[Statement] = []
    for statement in analysis.statements:
        gathered.get(statement.speaker, unattributed).append(statement)
    groups = [SpeakerGroup(speaker, tuple(gathered[speaker.id])) for speaker in analysis.speakers]
    return tuple(group for group in (*groups, SpeakerGroup(None, tuple(unattributed))) if group.statements)


def by_turn(analysis: Analysis) -> tuple[SpeakerGroup, ...]:
    """A group for each turn, in order of the text: what one speaker says until another one does."""
    known = {speaker.id: speaker for speaker in analysis.speakers}
    turns = groupby(analysis.statements, key=lambda statement: known.get(statement.speaker or ""))
    return tuple(SpeakerGroup(speaker, tuple(statements)) for speaker, statements in turns)
