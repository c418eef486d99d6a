"""The choice of a letter and an accent colour for each speaker, shown in margins and lists."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import cycle
from string import ascii_uppercase, digits
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui.errors import LibraryError
from tui.model.statement import Analysis, Document, Speaker
from tui.model.statement_filter import DEFAULT

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.speakers.identity import SpeakerAppearance


ACCENTS = 8
"""How many accents a theme has; from the ninth speaker on they repeat, and only the letter is unique."""
ALL_ACCENTS = range(1, ACCENTS + 1)
"""The numbers of the accents."""
NONE: Mapping[str, tuple[str, int]] = MappingProxyType({})
"""No speaker's letter and accent."""
NO_LETTER = "+"
"""The letter of every speaker for whom no unique one is left."""
HEAD_ENDS = re.compile(r"(?<!\s)\s+(?:of|in|for|from|with|at|on|to|by|who|and|,)\b|,")
"""The end of a noun phrase's head: "minister" in "minister of works". The lookbehind lets a match begin only
where the white space begins; without it, matching takes time quadratic in the number of spaces."""
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
"""An English article at the beginning of a name."""


class SpeakerBadge(NamedTuple):
    """The letter and accent that identify a speaker in one article."""

    letter: str
    """One cell wide, and unique in the article unless it is NO_LETTER."""
    accent: int
    """The number of the theme's accent, from 1."""


def badges(
    analysis: Analysis, kept: Mapping[str, tuple[str, int]] = NONE, begun: int = 0
) -> dict[str, SpeakerBadge]:
    """Return the badge of each speaker by id, chosen in the order of first appearance.

    Speakers with attitudes only come last, as attitudes are not shown by default.

    Args:
        analysis: The analysis with the speakers.
        kept: Letters and accents that speakers have already, by the speakers' ids here. A speaker keeps them
            unless an earlier speaker here has the same letter.
        begun: The number of badges stored for the library. New accents begin after that many, so that the
            first speakers of different articles have different ones.
    """
    silent = {s.speaker for s in analysis.statements} - {s.speaker for s in DEFAULT.of(analysis).statements}
    speakers = sorted(analysis.speakers, key=lambda each: each.id in silent)
    given = _known(speakers, kept)
    taken = {badge.letter for badge in given.values()}
    used = {badge.accent for badge in given.values()}
    following = [*ALL_ACCENTS[begun % ACCENTS :], *ALL_ACCENTS[: begun % ACCENTS]]
    accents = cycle([accent for accent in following if accent not in used] or following)
    for speaker in speakers:
        if speaker.id not in given:
            letter = next((letter for letter in _letters(speaker) if letter not in taken), NO_LETTER)
            taken.add(letter)
            given[speaker.id] = SpeakerBadge(letter, next(accents))
    return {speaker.id: given[speaker.id] for speaker in speakers}


def badges_alone(document: Document) -> dict[str, SpeakerBadge]:
    """Return the badges of an article that is in no library."""
    return badges(document.analysis)


def _known(speakers: Iterable[Speaker], kept: Mapping[str, tuple[str, int]]) -> dict[str, SpeakerBadge]:
    """Return the badges of the speakers in `kept`; of several with the same letter, the first one's only."""
    given: dict[str, SpeakerBadge] = {}
    for speaker in speakers:
        badge = SpeakerBadge(*kept[speaker.id]) if speaker.id in kept else None
        if badge and badge.letter not in {other.letter for other in given.values()}:
            given[speaker.id] = badge
    return given


def _letters(speaker: Speaker) -> Iterator[str]:
    """Yield letters for a speaker, the best first: the initial of surname or head word, then all others."""
    name = ARTICLE.sub("", speaker.name)
    yield from _usable(_head_word(speaker, name)[:1])
    yield from _usable(name)
    yield from ascii_uppercase + digits


def _head_word(speaker: Speaker, name: str) -> str:
    """Return the word whose initial suits a speaker best: a person's surname, a description's head noun."""
    if speaker.entity and speaker.type != "PERSON":
        return name
    head = HEAD_ENDS.split(name, maxsplit=1)[0] if not speaker.entity else name
    return head.split()[-1] if head.split() else name


def _usable(name: str) -> Iterator[str]:
    """Return the letters of a name, in capitals, that take one cell each."""
    return (letter for letter in name.upper() if letter.isalpha() and cell_len(letter) == 1)


def stored_badges(library: "Library", document: Document) -> dict[str, SpeakerBadge]:
    """Return the badges of an article's speakers, by their ids, and store those that are new.

    They are returned even if the library cannot be written.
    """
    stored = library.badges
    given = badges(document.analysis, stored.of(document), stored.count)
    try:
        stored.keep(document, {name: badge for name, badge in given.items() if badge.letter != NO_LETTER})
    except LibraryError:
        return given
    return given


def expected_badges(library: "Library", article: int) -> dict[str, SpeakerBadge]:
    """Return the badges that an article's speakers have, or would get if it was opened now; store nothing."""
    stored, found = library.badges, library.badges.speakers_of(article)
    analysis = Analysis(speakers=tuple(_speaker(each) for each in found))
    return badges(analysis, stored.of_speakers(found), stored.count)


def _speaker(one: "SpeakerAppearance") -> Speaker:
    """Return a speaker with those fields only that the choice of a letter uses."""
    return Speaker(one.speaker, one.name, one.type, None, one.speaker if one.named else None, ())
