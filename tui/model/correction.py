"""The records of a reader's corrections of an analysis, all frozen.

A correction identifies its statement by the words it is about, not by an id, so that the statement can be
found in the analysis of a newer engine or a changed article.
"""

from dataclasses import dataclass

from tui.model.mark import Anchor
from tui.model.statement import Attribution, CorrectionKind, EntityType, StatementKind


@dataclass(frozen=True, slots=True)
class SpeakerName:
    """A speaker as a reader names it: chosen from the article, or typed."""

    name: str
    """The name; if the article has a speaker or an entity of that name, that one is meant."""
    type: EntityType = "PERSON"
    """What kind of speaker it is."""
    role: str | None = None
    """The speaker's office or description."""


@dataclass(frozen=True, slots=True)
class Target:
    """A statement as it was when a reader corrected it, so that it can be found or made again."""

    content: tuple[Anchor, ...]
    """Its content, in order of the text; at least one anchor."""
    kind: StatementKind
    """Its kind."""
    attribution: Attribution = "communication"
    """Whether it was said (communication), or only wanted or believed (attitude)."""
    cue: Anchor | None = None
    """The words that report it; None if there are none."""
    source: Anchor | None = None
    """The words that name who said it; None if there are none."""
    speaker: SpeakerName | None = None
    """Its speaker; None if it is unattributed."""


@dataclass(frozen=True, slots=True)
class OtherSpeaker:
    """The correction that somebody else said it."""

    target: Target
    """The statement."""
    speaker: SpeakerName | None
    """Who said it; None for unattributed."""


@dataclass(frozen=True, slots=True)
class OtherBounds:
    """The correction that the content has other bounds."""

    target: Target
    """The statement as it was found."""
    content: tuple[Anchor, ...]
    """The right content; at least one anchor."""


@dataclass(frozen=True, slots=True)
class OtherKind:
    """The correction that it is of another kind or attribution."""

    target: Target
    """The statement."""
    kind: StatementKind
    """The right kind."""
    attribution: Attribution
    """Whether it was said (communication), or only wanted or believed (attitude)."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The correction that it is no statement."""

    target: Target
    """The words that were taken for a statement."""


@dataclass(frozen=True, slots=True)
class Missed:
    """The correction that a statement was not found."""

    statement: Target
    """The statement, with its speaker."""


@dataclass(frozen=True, slots=True)
class MergedSpeakers:
    """The correction that two speakers of the article are the same."""

    speaker: SpeakerName
    """The speaker whose statements move."""
    into: SpeakerName
    """The speaker who gets them."""


@dataclass(frozen=True, slots=True)
class SplitSpeaker:
    """The correction that a speaker's statements with a certain wording of the source are another's."""

    speaker: SpeakerName
    """The speaker whose statements are divided."""
    wording: str
    """The wording of the source of the other's statements; white space is ignored, case is not."""
    into: SpeakerName
    """The other speaker."""


Change = OtherSpeaker | OtherBounds | OtherKind | Rejected | Missed | MergedSpeakers | SplitSpeaker
KINDS: dict[CorrectionKind, type[Change]] = {
    "speaker": OtherSpeaker,
    "bounds": OtherBounds,
    "kind": OtherKind,
    "rejected": Rejected,
    "missed": Missed,
    "merge": MergedSpeakers,
    "split": SplitSpeaker,
}
"""Every kind of correction and its record."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of an article's analysis; they are applied in the order in which they were made."""

    id: str
    """Unique in the library."""
    change: Change
    """What is wrong and what is right instead."""
    made: str = ""
    """When it was made: ISO 8601, UTC."""
    orphaned: bool = False
    """Whether the words it is about are no longer in the article; it is then not applied."""

    @property
    def kind(self) -> CorrectionKind:
        """The kind of correction."""
        return next(kind for kind, record in KINDS.items() if isinstance(self.change, record))
