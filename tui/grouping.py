"""Statements gathered by who made them, in one order for the panel and every export."""

from dataclasses import dataclass

from tui.model import Analysis, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Group:
    """All statements of one speaker in one article."""

    speaker: Speaker | None
    """Who made them; None for the statements nobody is known to have made."""
    statements: tuple[Statement, ...]
    """The statements in order of the text; at least one."""


def by_speaker(analysis: Analysis) -> tuple[Group, ...]:
    """A group for each speaker by first appearance in the text, the unattributed statements last.

    A statement whose speaker the analysis does not hold counts as unattributed, so that none is lost.
    """
    gathered: dict[str | None, list[Statement]] = {speaker.id: [] for speaker in analysis.speakers}
    unattributed: list[Statement] = []
    for statement in analysis.statements:
        gathered.get(statement.speaker, unattributed).append(statement)
    groups = [Group(speaker, tuple(gathered[speaker.id])) for speaker in analysis.speakers]
    return tuple(group for group in (*groups, Group(None, tuple(unattributed))) if group.statements)
