"""From a statement to the words a correction names it by, and back."""

from collections.abc import Sequence

from tui.anchoring.anchor import anchor
from tui.anchoring.mark_targets import ENOUGH, overlap
from tui.corrections.speakers import SpeakerTable
from tui.model.article import Article, Span
from tui.model.correction import SpeakerName, Target
from tui.model.mark import Anchor
from tui.model.statement import Analysis, Speaker, Statement

NEARLY_ALL = 0.9
"""From this overlap on, two statements are one even if they are said to be by two speakers."""


def target_of(article: Article, analysis: Analysis, statement: Statement) -> Target:
    """The statement as it stands, so that a correction of it can find it again."""
    text, speaker = article.text, analysis.speaker(statement)
    return Target(
        content=tuple(anchor(text, span) for span in statement.content),
        kind=statement.kind,
        attribution=statement.attribution,
        cue=anchor(text, statement.cue) if statement.cue else None,
        source=anchor(text, statement.source) if statement.source else None,
        speaker=name_of(speaker) if speaker else None,
    )


def name_of(speaker: Speaker) -> SpeakerName:
    """The speaker as a correction names it."""
    return SpeakerName(speaker.name, speaker.type, speaker.role)


def meant(target: Target, statements: Sequence[Statement]) -> Statement | None:
    """The statement that a correction is about, None if it is not there.

    The one with the very same content; else, of those that share half of the content or more and are not
    reported by other words, one whose source agrees, and of those the one that overlaps most.
    """
    content = spans(target.content)
    fitting = [
        each
        for each in statements
        if each.content == content
        or (overlap(content, each.content) >= ENOUGH and not _elsewhere(target, each))
    ]
    return max(fitting, key=lambda each: _likeness(target, content, each), default=None)


def found_meanwhile(missed: Target, statements: Sequence[Statement], cast: SpeakerTable) -> Statement | None:
    """The statement that is the one a reader missed, None as long as it is missing.

    A statement within another shares much of it. So where more than a few words differ, one by another
    speaker is another one.
    """
    other = meant(missed, statements)
    if other is None or overlap(spans(missed.content), other.content) >= NEARLY_ALL:
        return other
    speaker = cast.known(missed.speaker) if missed.speaker else None
    same = missed.speaker is None or other.speaker is None or (speaker and speaker.id == other.speaker)
    return other if same else None


def spans(anchors: Sequence[Anchor]) -> tuple[Span, ...]:
    """Where the anchors are."""
    return tuple(anchor.span for anchor in anchors)


def _likeness(
    target: Target, content: Sequence[Span], statement: Statement
) -> tuple[bool, bool, bool, float]:
    return (
        statement.content == content,
        _agree(target.source, statement.source),
        _agree(target.cue, statement.cue),
        overlap(content, statement.content),
    )


def _agree(one: Anchor | None, other: Span | None) -> bool:
    """Whether both are at the same place, or neither is there."""
    if one is None or other is None:
        return one is None and other is None
    return one.span.overlaps(other)


def _elsewhere(target: Target, statement: Statement) -> bool:
    """Whether the two are reported by different words."""
    return (
        target.cue is not None and statement.cue is not None and not target.cue.span.overlaps(statement.cue)
    )
