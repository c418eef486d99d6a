"""Speakers: who each source is.

Sources are resolved in the order of the text, each by the first of a row of sieves that has an answer, from
the surest to the least sure (in the manner of Lee et al., Computational Linguistics 39(4), 2013, and Muzny
et al., EACL 2017). A source that no sieve resolves stays unresolved: better none than a guess.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.analysis.cast import Character, gender_of_name, gender_of_word
from tui.analysis.descriptions import Description, Names, describe, is_person_noun
from tui.analysis.findings import Finding, Range
from tui.analysis.isolation import isolated
from tui.analysis.lexicon import words as listed
from tui.analysis.name_lists import Name
from tui.analysis.phrases import ending_at
from tui.analysis.pronouns import resolve_pronoun
from tui.analysis.words import Reading
from tui.model import Entity, Mention, MentionKind

BEARERS = 50
"""How many bearers of one noun are weighed, the latest ones."""
BARE = frozenset({"i", "we", "you", "this", "there"})
RELATIVE = frozenset({"who", "which", "that"})


class Resolution(NamedTuple):
    """Who a source is, and why."""

    character: Character
    """The speaker."""
    reason: str
    """For a reader: "named in full", "the last to speak"."""
    confidence: float
    """How likely it is, from 0 to 1."""


class Casting:
    """The speakers of one article as they come up."""

    def __init__(self, reading: Reading, names: list[Name], entities: list[Entity]) -> None:
        self.reading = reading
        self.names = Names(names)
        self.entity_at = {mention.span.start: entity for entity in entities for mention in entity.mentions}
        self.of_entity: dict[str, Character] = {}
        self.of_noun: dict[str, list[Character]] = {}
        self.of_words: dict[str, Character] = {}
        self.spoken: list[tuple[int, Character]] = []
        """Where somebody spoke, as the index of the source's first word, and who."""

    def resolve(self, phrase: Range) -> Resolution | None:
        """Who the words are, None if that stays open."""
        lower = self.reading.words.lowers[phrase[0]]
        if phrase[1] - phrase[0] == 1 and lower in BARE:
            return None
        if phrase[1] - phrase[0] == 1 and lower in RELATIVE:
            return self._antecedent(phrase)
        if phrase[1] - phrase[0] == 1 and lower in ("he", "she", "it", "they", "his", "her", "their", "its"):
            return self._pronoun(phrase, lower)
        description = describe(self.reading, self.names, phrase)
        if description.name is not None:
            return self._named(description, description.name)
        return self._described(description)

    def character_of(self, name: Name) -> Character | None:
        """The character a name belongs to, made if there is none yet."""
        entity = self.entity_at.get(self.reading.words.starts[name.first])
        if entity is None:
            return None
        character = self.of_entity.get(entity.id)
        if character is None:
            character = Character(entity.name, entity.type, entity)
            self.of_entity[entity.id] = character
        if entity.type == "PERSON":
            character.gender = character.gender or gender_of_name(self.reading.words, name.first)
        return character

    def _named(self, description: Description, name: Name) -> Resolution | None:
        character = self.character_of(name)
        if character is None:
            return None
        if description.role:
            self._learn(character, description.role)
        return Resolution(character, "named there", 0.97)

    def _learn(self, character: Character, role: Range) -> None:
        words = self.reading.words
        character.roles.append(words.span(*role).of(words.text))
        lowers = words.lowers[role[0] : role[1]]
        character.learn(lowers)
        for noun in {lower for lower in lowers if is_person_noun(lower)} - character.nouns:
            self._call(character, noun)

    def _call(self, character: Character, noun: str) -> None:
        """From now on the noun may stand for the character."""
        character.nouns.add(noun)
        self.of_noun.setdefault(noun, []).append(character)

    def _described(self, description: Description) -> Resolution | None:
        """A noun for somebody: one who bears it, the last first; else a speaker of that description."""
        noun = description.noun
        if noun is None:
            return None
        if description.definite or (is_person_noun(noun) and not self._indefinite(description)):
            found = self._bearer(description, noun)
            if found:
                reason = f"the last one called “{noun}”"
                return Resolution(found, reason, 0.85)
        return Resolution(self._unnamed(description, noun), "never named", 0.8)

    def _indefinite(self, description: Description) -> bool:
        first = self.reading.words.lowers[description.words[0]]
        return first in listed("determiners") or first[0].isdigit() or noun_is_plural(description.noun)

    def _bearer(self, description: Description, noun: str) -> Character | None:
        proper = {
            self.reading.words.lowers[index]
            for name in self.names.within(*description.words)
            for index in range(name.first, name.end)
        }
        start = description.words[0]
        called = self.of_noun.get(noun, ())[-BEARERS:]
        bearers = [c for c in called if c.last < start and proper <= c.modifiers]
        said = set(self.reading.words.lowers[start : description.words[1]])
        return max(bearers, key=lambda bearer: (len(said & bearer.modifiers), bearer.last), default=None)

    def _unnamed(self, description: Description, noun: str) -> Character:
        words = self.reading.words
        first, end = description.words
        while words.lowers[first] in ("the", "a", "an", "so-called") and end - first > 1:
            first += 1
        comma = next((i for i in range(first + 1, end) if words.forms[i] in (",", "—", "–")), end)
        owner = self.names.within(comma + 1, end)
        if not (owner and owner[0].first == comma + 1 and owner[0].end == end and owner[0].type == "PERSON"):
            end = comma  # "the office of the mayor, Ann Lee" is whole; other descriptions are left off
        name = words.span(first, end).of(words.text)
        if name.lower() in self.of_words:
            return self.of_words[name.lower()]
        person = is_person_noun(noun) or is_person_noun(noun.removesuffix("s"))
        character = Character(name, "PERSON" if person or noun not in listed("group_nouns") else "ORG")
        character.plural = noun_is_plural(noun)
        character.learn(words.lowers[first:end])
        self._call(character, noun)
        self.of_words[name.lower()] = character
        return character

    def _antecedent(self, phrase: Range) -> Resolution | None:
        """Whom "who" stands for: the phrase right before it."""
        words = self.reading.words
        end = phrase[0]
        start = self.reading.sentences[self.reading.sentence_of[end]].first
        if end > start and words.forms[end - 1] == ",":
            end -= 1
        before = ending_at(self.reading, end, start) if end > start else None
        found = self.resolve(before) if before else None
        return found and Resolution(
            found.character, "“who” goes with the words before it", found.confidence - 0.1
        )

    def _pronoun(self, phrase: Range, lower: str) -> Resolution | None:
        found = resolve_pronoun(self.reading, self.names, self, phrase[0], lower)
        if found is None:
            return None
        character, reason, confidence = found
        if character.person and lower in ("he", "she", "his", "her"):
            character.gender = character.gender or gender_of_word(lower)
        return Resolution(character, reason, confidence)

    def note(self, phrase: Range, character: Character) -> None:
        """Keeps that the words were resolved to the character."""
        span = self.reading.words.span(*phrase)
        character.last = phrase[0]
        self.spoken.append((phrase[0], character))
        kind: MentionKind = "pronoun" if self._is_pronoun(phrase) else "nominal"
        character.mentions[span.start] = Mention(span, kind)

    def _is_pronoun(self, phrase: Range) -> bool:
        lower = self.reading.words.lowers[phrase[0]]
        return phrase[1] - phrase[0] == 1 and (lower in listed("subject_pronouns") or lower in RELATIVE)


def noun_is_plural(noun: str | None) -> bool:
    """Whether a noun looks plural: "officials", "police", "people"."""
    if noun is None:
        return False
    return noun in ("people", "police", "men", "women") or (noun.endswith("s") and not noun.endswith("ss"))


def resolve_sources(
    reading: Reading, names: list[Name], entities: list[Entity], findings: Sequence[Finding]
) -> dict[Range, Resolution]:
    """Who each source is, by its words; sources that stay open are left out."""
    casting = Casting(reading, names, entities)
    resolved: dict[Range, Resolution] = {}
    for phrase in sorted({finding.source.words for finding in findings if finding.source}):
        with isolated("resolving a source"):
            found = casting.resolve(phrase)
            if found:
                resolved[phrase] = found
                casting.note(phrase, found.character)
    return resolved
