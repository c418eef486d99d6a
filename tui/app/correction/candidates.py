"""Who may have made a statement: the article's speakers, then whom it names, the nearest first."""

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
"""What somebody whose name a reader types can be."""
NEVER = 10**9
"""How far away somebody is whom the text does not mention."""


class SpeakerCandidate(NamedTuple):
    """One row of the list."""

    name: SpeakerName | None
    """Whom it means; None for nobody known."""
    words: str
    """What it is called."""
    aside: str = ""
    """The role or type."""
    speaker: Speaker | None = None
    """The speaker of the article, if it is one."""
    lead: str = ""
    """What stands before a name that the article does not have."""


NOBODY = SpeakerCandidate(None, "nobody", "unattributed")


class SpeakerCandidates:
    """Those who are offered for a place in the text, filtered by what a reader types."""

    def __init__(
        self,
        open_article: OpenArticle,
        place: Sequence[Span],
        *,
        without: Speaker | None = None,
        nobody: bool = False,
    ) -> None:
        """Offered for the words at `place`; all but one speaker, with nobody or without."""
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
        """Those with every word of the query in name or role; behind them, a new one of that name.

        Names that begin with the query come first, then those of which other words do.
        """
        begun = fold_case(query)
        words = begun.split()
        fitting = [each for each in self._all if _fits(each, words)]
        fitting.sort(key=lambda each: _begins(each, begun, words))
        return [*fitting, *self._new(query)]

    def _new(self, query: str) -> Iterator[SpeakerCandidate]:
        name = " ".join(query.split())
        if name and fold_case(name) not in self._taken:
            for each in NEW_TYPES:
                yield SpeakerCandidate(SpeakerName(name, each), name, LOOKS[each].one, lead="New: ")


def distance(who: Subject, place: Sequence[Span]) -> int:
    """How many characters before the place somebody is mentioned; twice as many where it is behind it.

    A mention within what was said counts for nothing: people seldom speak of themselves by name.
    """
    outside = (each.span for each in who.mentions if not any(each.span.overlaps(piece) for piece in place))
    start = place[0].start
    return min((_way(span.start - start) for span in outside), default=NEVER)


def _way(steps: int) -> int:
    return 2 * steps if steps > 0 else -steps


def _of_speaker(speaker: Speaker) -> SpeakerCandidate:
    aside = speaker.role or ("" if speaker.entity else "not named")
    return SpeakerCandidate(name_of(speaker), speaker.name, aside, speaker)


def _fits(candidate: SpeakerCandidate, words: Iterable[str]) -> bool:
    told = fold_case(f"{candidate.words} {candidate.aside}")
    return all(word in told for word in words)


def _begins(candidate: SpeakerCandidate, query: str, words: Collection[str]) -> int:
    """How well a name begins with what is typed: itself, by each word one of its own, or not at all."""
    name = fold_case(candidate.words)
    if name.startswith(query):
        return 0
    return 1 if all(any(part.startswith(word) for part in name.split()) for word in words) else 2
