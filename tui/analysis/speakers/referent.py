"""The cast: everybody an article refers to, with what it says of each."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Literal

from tui.analysis.lexicon import word_set
from tui.analysis.text.tokens import Tokens
from tui.model.statement import Entity, EntityType, MentionKind

Gender = Literal["female", "male"]


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody or something that may speak."""

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
    places: list[int] = field(default_factory=list)
    """The index of the first word of each reference to it, in order."""

    @property
    def person(self) -> bool:
        """Whether one person, named or not."""
        return self.type == "PERSON" and not self.plural

    def last_before(self, index: int) -> int:
        """Where the last reference to it before the word starts, -1 if there is none."""
        place = bisect_left(self.places, index)
        return self.places[place - 1] if place else -1

    @property
    def named(self) -> bool:
        """Whether the article gives a name."""
        return self.entity is not None


def gender_of_word(lower: str) -> Gender | None:
    """What a title, noun or pronoun says of a person's gender."""
    if lower in word_set("female_words"):
        return "female"
    return "male" if lower in word_set("male_words") else None


def gender_of_title(words: Tokens, first: int) -> Gender | None:
    """What a title before a name says: "Mrs. Lee"."""
    for index in (first - 1, first - 2):
        if index >= 0 and (gender := gender_of_word(words.lowers[index])) and words.forms[index][0].isupper():
            return gender
    return None


def gender_of_name(words: Tokens, first: int) -> Gender | None:
    """What a name says: a title before it, else its first word, a given name."""
    if gender := gender_of_title(words, first):
        return gender
    form = words.forms[first].title() if words.forms[first].isupper() else words.forms[first]
    female, male = form in word_set("female_names"), form in word_set("male_names")
    if female == male:
        return None
    return "female" if female else "male"


def kind_of_mention(words: Tokens, first: int, end: int) -> MentionKind:
    """How words that are no name refer."""
    return "pronoun" if end - first == 1 and words.lowers[first] in word_set("pronouns") else "nominal"
