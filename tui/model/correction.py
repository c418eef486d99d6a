"""What a reader says is wrong with an analysis: records only, all frozen.

A correction names its statement by the words it was about, not by an id, so that it finds the statement again
in a newer analysis or a changed article.
"""

from dataclasses import dataclass

from tui.model.mark import Anchor
from tui.model.statement import Attribution, CorrectionKind, EntityType, StatementKind


@dataclass(frozen=True, slots=True)
class SpeakerName:
    """A speaker as a reader names one: chosen from the article, or typed."""

    name: str
    """The name; the article's speaker or entity of that very name is meant, if there is one."""
    type: EntityType = "PERSON"
    """What kind of speaker it is."""
    role: str | None = None
    """The speaker's office or description."""


@dataclass(frozen=True, slots=True)
class Target:
    """A statement as it stood when a reader corrected it, so that it can be found or made again."""

    content: tuple[Anchor, ...]
    """Its words, in order of the text; at least one stretch."""
    kind: StatementKind
    """Its kind."""
    attribution: Attribution = "communication"
    """Whether it was said, or only wanted or believed."""
    cue: Anchor | None = None
    """The words that report it."""
    source: Anchor | None = None
    """The words that name who said it."""
    speaker: SpeakerName | None = None
    """Who it was attributed to."""


@dataclass(frozen=True, slots=True)
class OtherSpeaker:
    """Somebody else said it."""

    target: Target
    """The statement."""
    speaker: SpeakerName | None
    """Who said it; None for nobody known."""


@dataclass(frozen=True, slots=True)
class OtherBounds:
    """The content begins or ends elsewhere."""

    target: Target
    """The statement as it was found."""
    content: tuple[Anchor, ...]
    """Its words as they should be; at least one stretch."""


@dataclass(frozen=True, slots=True)
class OtherKind:
    """It is of another kind."""

    target: Target
    """The statement."""
    kind: StatementKind
    """The right kind."""
    attribution: Attribution
    """Whether it was said, or only wanted or believed."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """It is no statement."""

    target: Target
    """What was taken for one."""


@dataclass(frozen=True, slots=True)
class Missed:
    """There is a statement that was not found."""

    statement: Target
    """The statement, with its speaker."""


@dataclass(frozen=True, slots=True)
class MergedSpeakers:
    """Two speakers of the article are one."""

    speaker: SpeakerName
    """The one that is to vanish."""
    into: SpeakerName
    """The one that stays."""


@dataclass(frozen=True, slots=True)
class SplitSpeaker:
    """Some of what one speaker is said to have said is another's: where the source has certain words."""

    speaker: SpeakerName
    """Whose statements are meant."""
    wording: str
    """The words of the source, white space aside, by which those of the other are known; case counts."""
    into: SpeakerName
    """Who said those."""


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
    """One correction of an article's analysis; later ones are laid over earlier ones."""

    id: str
    """Unique in the library."""
    change: Change
    """What is wrong, and what is right instead."""
    made: str = ""
    """When it was made: ISO 8601, UTC."""
    orphaned: bool = False
    """Whether the words it is about are no longer in the article."""

    @property
    def kind(self) -> CorrectionKind:
        """Which kind of correction it is."""
        return next(kind for kind, record in KINDS.items() if isinstance(self.change, record))
