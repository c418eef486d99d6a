"""Who may have made a statement: the article's speakers, then others it names, the nearest first."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui.app.state.entity_index import Subject
from tui.app.state.open_article import OpenArticle
from tui.app.ui.entity_types import LOOKS
from tui.corrections.speakers import fold_case
from tui.corrections.target import name_of
from tui.model.article import Span
from tui.model.correction import SpeakerName
from tui.model.statement import EntityType, Speaker

MAY_SPEAK: dict[EntityType, int] = {"PERSON": 0, "ORG": 0, "NORP": 1, "LOC": 1}
"""The types of names that are offered; people and organisations before groups and places."""
NEW_TYPES: tuple[EntityType, ...] = ("PERSON", "ORG", "NORP", "LOC")
"""The types of a name that a reader types."""
NEVER = 10**9
"""The distance in code points of somebody who is not mentioned outside the content."""


class SpeakerCandidate(NamedTuple):
    """A name that a reader may choose as the speaker: a row of the list."""

    name: SpeakerName | None
    """The speaker's name; None for an unattributed statement."""
    words: str
    """The words of the row."""
    aside: str = ""
    """The role or type."""
    speaker: Speaker | None = None
    """The article's speaker of that name; None for another name."""
    lead: str = ""
    """Words before a name that is not in the article; "" for others."""


NOBODY = SpeakerCandidate(None, "nobody", "unattributed")
"""The choice that nobody is known to have said it."""


class SpeakerCandidates:
    """The candidates for some spans of a text, filtered by what a reader types."""

    def __init__(
        self,
        open_article: OpenArticle,
        place: Sequence[Span],
        *,
        without: Speaker | None = None,
        nobody: bool = False,
    ) -> None:
        """Offer candidates for the spans at `place`, `without` one speaker, and with "nobody" if so asked."""
        speakers = open_article.found.speakers if open_article.found else ()
        entities = open_article.found.entities if open_article.found else ()
        speaking = {speaker.entity for speaker in speakers}
        named = [each for each in entities if each.id not in speaking and each.type in MAY_SPEAK]
        self._all = [
            *(
                _of_speaker(each)
                for each in sorted(speakers, key=lambda who: distance(who, place))
                if each != without
            ),
            *([NOBODY] if nobody else ()),
            *(
                SpeakerCandidate(SpeakerName(each.name, each.type), each.name, LOOKS[each.type].one)
                for each in sorted(named, key=lambda who: (MAY_SPEAK[who.type], distance(who, place)))
            ),
        ]
        self._taken = {NOBODY.words} | {fold_case(each.name) for each in chain[Subject](speakers, named)}

    def matching(self, query: str) -> list[SpeakerCandidate]:
        """Return those with every word of the query in name or role; last, new ones of that name.

        Names that begin with the query come first, then those with other words that begin with its words.
        """
        begun = fold_case(query)
        words = begun.split()
        fitting = [each for each in self._all if _fits(each, words)]
        fitting.sort(key=lambda each: _begins(each, begun, words))
        return [*fitting, *self._new(query)]

    def _new(self, query: str) -> Iterator[SpeakerCandidate]:
        """Yield the query as a new name, of each type that may speak, unless somebody has that name."""
        name = " ".join(query.split())
        if name and fold_case(name) not in self._taken:
            for each in NEW_TYPES:
                yield SpeakerCandidate(SpeakerName(name, each), name, LOOKS[each].one, lead="New: ")


def distance(who: Subject, place: Sequence[Span]) -> int:
    """Return the distance in code points to the nearest mention, doubled for one that follows the place.

    A mention within the content does not count: people seldom speak of themselves by name.
    """
    outside = (each.span for each in who.mentions if not any(each.span.overlaps(piece) for piece in place))
    start = place[0].start
    return min((_weighted(span.start - start) for span in outside), default=NEVER)


def _weighted(offset: int) -> int:
    """Return the distance for an offset from the place: what follows counts double."""
    return 2 * offset if offset > 0 else -offset


def _of_speaker(speaker: Speaker) -> SpeakerCandidate:
    """Return the candidate for a speaker of the article."""
    aside = speaker.role or ("" if speaker.entity else "not named")
    return SpeakerCandidate(name_of(speaker), speaker.name, aside, speaker)


def _fits(candidate: SpeakerCandidate, words: Iterable[str]) -> bool:
    """Return whether name or role have all these words, which have their case folded."""
    text = fold_case(f"{candidate.words} {candidate.aside}")
    return all(word in text for word in words)


def _begins(candidate: SpeakerCandidate, query: str, words: Collection[str]) -> int:
    """Return 0 if a name begins with the query, 1 if its words begin with the query's words, else 2."""
    name = fold_case(candidate.words)
    if name.startswith(query):
        return 0
    return 1 if all(any(part.startswith(word) for part in name.split()) for word in words) else 2
