"""Pronouns as sources: who "he", "she", "it" and "they" are.

The one who spoke last in the same sentence comes first, then who spoke in the sentences right before, then
the subject of those sentences. In a translated text a pronoun that goes on with the last statement may stand
for an organisation whatever its gender; where a person stands between, that is not assumed.
"""

from typing import Protocol

from tui.analysis.cast import Character, gender_of_word
from tui.analysis.descriptions import Names
from tui.analysis.name_lists import Name
from tui.analysis.words import Reading

Answer = tuple[Character, str, float]
"""Who it is, why (for a reader), and how likely."""
SENTENCES_BACK = 4
"""How many sentences back a pronoun's person may be named."""
SUBJECT_WORDS = 10
"""A name among so many first words of a sentence may be its subject."""


class Cast(Protocol):
    """What the pronouns need to know of the speakers so far."""

    spoken: list[tuple[int, Character]]

    def character_of(self, name: Name) -> Character | None:
        """The character a name belongs to."""


def resolve_pronoun(reading: Reading, names: Names, cast: Cast, index: int, lower: str) -> Answer | None:
    """Who the pronoun at the word `index` is; None where that is open."""
    number = reading.sentence_of[index]
    bottom = reading.sentences[max(0, number - SENTENCES_BACK)].first
    for back in range(number, max(-1, number - SENTENCES_BACK), -1):
        first = reading.sentences[back].first
        end = min(index, reading.sentences[back].end)
        speaker = _spoke(cast, first, end, lower)
        if speaker:
            return speaker, "the last to speak", 0.9 if back >= number - 1 else 0.8
        subject = _subject(reading, names, cast, (first, end), lower)
        if subject:
            return subject, "the last one named", 0.75
    return _goes_on(names, cast, bottom, index, lower)


def _spoke(cast: Cast, first: int, end: int, lower: str) -> Character | None:
    """The last one to speak within the words who agrees with the pronoun."""
    for place, character in reversed(cast.spoken):
        if place < first:
            return None
        if place < end and _agrees(character, lower):
            return character
    return None


def _subject(
    reading: Reading, names: Names, cast: Cast, sentence: tuple[int, int], lower: str
) -> Character | None:
    """The one named at the head of a sentence, outside quotations, who agrees with the pronoun."""
    first, end = sentence
    for name in names.within(first, min(end, first + SUBJECT_WORDS)):
        owned = name.end < len(reading.words) and reading.words.lowers[name.end] == "'s"
        if owned or reading.quoted[name.first] >= 0:
            continue
        character = cast.character_of(name)
        if character and _agrees(character, lower):
            return character
    return None


def _agrees(character: Character, lower: str) -> bool:
    """Whether the pronoun can stand for the character."""
    if lower in ("they", "their"):
        return character.plural or character.type in ("ORG", "NORP")
    if lower in ("it", "its"):
        return character.type in ("ORG", "LOC") and not character.plural
    return character.person and character.gender in (None, gender_of_word(lower))


def _goes_on(names: Names, cast: Cast, bottom: int, index: int, lower: str) -> Answer | None:
    """The organisation that spoke last, if no person was named since."""
    if lower not in ("he", "she") or not cast.spoken:
        return None
    place, character = cast.spoken[-1]
    between = any(name.type == "PERSON" for name in names.within(place, index))
    if place < bottom or between or character.person or character.plural:
        return None
    return character, "goes on with the last statement; nobody else is named since", 0.7
