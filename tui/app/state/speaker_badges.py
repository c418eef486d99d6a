"""Choosing a letter and an accent for each speaker, by which the margin shows who speaks."""

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
"""How many accents a theme has; the ninth speaker gets the first again, and the letter tells them apart."""
ALL_ACCENTS = range(1, ACCENTS + 1)
NONE: Mapping[str, tuple[str, int]] = MappingProxyType({})
NO_LETTER = "+"
"""The letter of all speakers for whom none is left."""
# As in wording: what begins with white space begins where that does, or many spaces take very long.
HEAD_ENDS = re.compile(r"(?<!\s)\s+(?:of|in|for|from|with|at|on|to|by|who|and|,)\b|,")
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


class SpeakerBadge(NamedTuple):
    """What sets one speaker apart from the others."""

    letter: str
    """One cell wide, unlike any other speaker's in the article."""
    accent: int
    """Which of the theme's accents, from 1."""


def badges(
    analysis: Analysis, kept: Mapping[str, tuple[str, int]] = NONE, begun: int = 0
) -> dict[str, SpeakerBadge]:
    """Return the badge of each speaker by id, given out in order of first appearance.

    Those who say nothing, but only want or believe something, come last: most readers never see them. The
    speakers in `kept` have the letter and accent they had before, unless another speaker here has the letter.
    The accents of the others begin after the `begun` ones that other articles use, so that not all articles
    have the same.
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
    """Return the badges that speakers have already, each letter for the first of them only."""
    given: dict[str, SpeakerBadge] = {}
    for speaker in speakers:
        badge = SpeakerBadge(*kept[speaker.id]) if speaker.id in kept else None
        if badge and badge.letter not in {other.letter for other in given.values()}:
            given[speaker.id] = badge
    return given


def _letters(speaker: Speaker) -> Iterator[str]:
    """Yield letters, the best for the speaker first: the surname's or head word's initial."""
    name = ARTICLE.sub("", speaker.name)
    yield from _usable(_head_word(speaker, name)[:1])
    yield from _usable(name)
    yield from ascii_uppercase + digits


def _head_word(speaker: Speaker, name: str) -> str:
    if speaker.entity and speaker.type != "PERSON":
        return name
    head = HEAD_ENDS.split(name, maxsplit=1)[0] if not speaker.entity else name
    return head.split()[-1] if head.split() else name


def _usable(name: str) -> Iterator[str]:
    return (letter for letter in name.upper() if letter.isalpha() and cell_len(letter) == 1)


def stored_badges(library: "Library", document: Document) -> dict[str, SpeakerBadge]:
    """Return the badges of an article's speakers, by their ids, and store those that are new.

    They are given out even where the library cannot be written.
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
    """Return the speaker as far as it matters for a letter."""
    return Speaker(one.speaker, one.name, one.type, None, one.speaker if one.named else None, ())
