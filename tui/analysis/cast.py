"""The cast: those who have spoken so far, with what is known of each."""

from dataclasses import dataclass, field
from typing import Literal

from tui.analysis.lexicon import words as listed
from tui.analysis.words import Words
from tui.model import Entity, EntityType, Mention

Gender = Literal["female", "male"]


@dataclass(slots=True, eq=False)
class Character:
    """One speaker in the making."""

    name: str
    """The fullest name, or the describing words."""
    type: EntityType
    """What kind of speaker it is."""
    entity: Entity | None = None
    """The entity it is, if it is named."""
    roles: list[str] = field(default_factory=list)
    """What the article calls it, in order."""
    nouns: set[str] = field(default_factory=set)
    """The nouns that may stand for it: "spokesman", "troika"."""
    modifiers: set[str] = field(default_factory=set)
    """All words of its roles, in lower case."""
    gender: Gender | None = None
    """As far as a name, a title or a pronoun shows it."""
    plural: bool = False
    """Whether several speak as one: "officials"."""
    last: int = -1
    """Index of the word where it was last mentioned."""
    mentions: dict[int, Mention] = field(default_factory=dict)
    """The places resolved to it beyond its names, by offset."""

    @property
    def person(self) -> bool:
        """Whether one person, named or not."""
        return self.type == "PERSON" and not self.plural

    def learn(self, words: list[str]) -> None:
        """Takes in the words of a role."""
        self.modifiers |= set(words)
        for word in words:
            self.gender = self.gender or gender_of_word(word)


def gender_of_word(lower: str) -> Gender | None:
    """What a title, noun or pronoun says of a person's gender."""
    if lower in listed("female_words"):
        return "female"
    return "male" if lower in listed("male_words") else None


def gender_of_name(words: Words, first: int) -> Gender | None:
    """What a name says: a title before it, else its first given name."""
    for index in (first - 1, first - 2):
        if index >= 0 and (gender := gender_of_word(words.lowers[index])) and words.forms[index][0].isupper():
            return gender
    form = words.forms[first]
    female, male = form in listed("female_names"), form in listed("male_names")
    if female == male:
        return None
    return "female" if female else "male"
