"""Marks and corrections found again in another version of their text, all or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from tui.anchoring import anchor as anchors
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

Loose = Callable[[Anchor], Anchor | None]


def stretches(text: str, old: Sequence[Anchor]) -> tuple[Anchor, ...] | None:
    """The stretches as they stand in the text, in its order; None unless each has a place of its own."""
    spans = [anchors.found(text, each) for each in old]
    places = sorted(span for span in spans if span)
    if not places or len(places) < len(old) or any(a.overlaps(b) for a, b in pairwise(places)):
        return None
    return tuple(anchors.anchor(text, place) for place in places)


def change(text: str, old: Change) -> Change | None:
    """The change as it is to be kept for the text; None if the words it is about are not found.

    A cue or source that is gone is kept as it was, for it may come back.
    """
    return _change(text, old, lambda anchor: _moved(text, anchor) or anchor)


def standing(text: str, old: Change) -> Change | None:
    """The change as it holds in the text: the same, without a cue or source that is gone."""
    return _change(text, old, lambda anchor: _moved(text, anchor))


def _moved(text: str, old: Anchor) -> Anchor | None:
    place = anchors.found(text, old)
    return anchors.anchor(text, place) if place else None


def _change(text: str, old: Change, loosely: Loose) -> Change | None:
    match old:
        case MergedSpeakers() | SplitSpeaker():
            return old
        case Missed():
            statement = _target(text, old.statement, loosely)
            return Missed(statement) if statement else None
        case OtherSpeaker() | OtherKind() | Rejected():
            target = _target(text, old.target, loosely)
            return replace(old, target=target) if target else None
        case OtherBounds():
            target, content = _target(text, old.target, loosely), stretches(text, old.content)
            return OtherBounds(target, content) if target and content else None


def _target(text: str, old: Target, loosely: Loose) -> Target | None:
    content = stretches(text, old.content)
    if content is None:
        return None
    cue = loosely(old.cue) if old.cue else None
    source = loosely(old.source) if old.source else None
    return replace(old, content=content, cue=cue, source=source)
