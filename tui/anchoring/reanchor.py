"""Find marks and corrections again in another version of their text; each completely or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from tui.anchoring.anchor import anchor, find
from tui.model.correction import (
    Change,
    MergedSpeakers,
    Missed,
    OtherBounds,
    OtherKind,
    OtherSpeaker,
    Rejected,
    SplitSpeaker,
    Target,
)
from tui.model.mark import Anchor

Reanchor = Callable[[Anchor], Anchor | None]


def reanchor_all(text: str, old: Sequence[Anchor]) -> tuple[Anchor, ...] | None:
    """Return the anchors at their places in the text, in order of the text.

    Returns:
        The new anchors; None if one is not found or two would overlap.
    """
    spans = [find(text, each) for each in old]
    places = sorted(span for span in spans if span)
    if not places or len(places) < len(old) or any(a.overlaps(b) for a, b in pairwise(places)):
        return None
    return tuple(anchor(text, place) for place in places)


def reanchor_change(text: str, old: Change) -> Change | None:
    """Return a change as it is to be stored for the text.

    A cue or source that is not in the text is kept as it was, since a later text may contain it again.

    Returns:
        The change; None if the words it is about are not in the text.
    """
    return _reanchor(text, old, lambda part: _reanchor_one(text, part) or part)


def applicable_change(text: str, old: Change) -> Change | None:
    """Return a change as it is to be applied to the text: without a cue or source that is not in the text.

    Returns:
        The change; None if the words it is about are not in the text.
    """
    return _reanchor(text, old, lambda part: _reanchor_one(text, part))


def _reanchor_one(text: str, old: Anchor) -> Anchor | None:
    place = find(text, old)
    return anchor(text, place) if place else None


def _reanchor(text: str, old: Change, reanchor_part: Reanchor) -> Change | None:
    match old:
        case MergedSpeakers() | SplitSpeaker():
            return old
        case Missed():
            statement = _reanchor_target(text, old.statement, reanchor_part)
            return Missed(statement) if statement else None
        case OtherSpeaker() | OtherKind() | Rejected():
            target = _reanchor_target(text, old.target, reanchor_part)
            return replace(old, target=target) if target else None
        case OtherBounds():
            target = _reanchor_target(text, old.target, reanchor_part)
            content = reanchor_all(text, old.content)
            return OtherBounds(target, content) if target and content else None


def _reanchor_target(text: str, old: Target, reanchor_part: Reanchor) -> Target | None:
    content = reanchor_all(text, old.content)
    if content is None:
        return None
    cue = reanchor_part(old.cue) if old.cue else None
    source = reanchor_part(old.source) if old.source else None
    return replace(old, content=content, cue=cue, source=source)
