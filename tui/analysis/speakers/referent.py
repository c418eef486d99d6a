"""Referents: those an article refers to, with what it says of each."""

from bisect import bisect_left
from dataclasses import dataclass, field

from tui.analysis.entities.gender_and_number import Gender
from tui.analysis.lexicon import word_set
from tui.analysis.text.tokens import Tokens
from tui.model.statement import Entity, EntityType, MentionKind


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody or something that may speak."""

    name: str
    """The fullest name, or the words that describe it."""
    type: EntityType
    """What kind of speaker it is."""
    entity: Entity | None = None
    """Its entity, or None if it is never named."""
    roles: list[str] = field(default_factory=list)
    """The roles that the article gives it, in order."""
    nouns: set[str] = field(default_factory=set)
    """The nouns that may refer to it: "spokesman", "troika"."""
    modifiers: set[str] = field(default_factory=set)
    """All words of its roles, in lower case."""
    gender: Gender | None = None
    """The gender that a name, a title or a pronoun shows, or None."""
    plural: bool = False
    """Whether it is several who speak as one: "officials"."""
    reference_starts: list[int] = field(default_factory=list)
    """Index of the first token of each reference to it, in order."""

    @property
    def is_person(self) -> bool:
        """Whether it is one person, named or not."""
        return self.type == "PERSON" and not self.plural

    def last_before(self, index: int) -> int:
        """Return the index of the first token of the last reference before `index`, or -1."""
        place = bisect_left(self.reference_starts, index)
        return self.reference_starts[place - 1] if place else -1

    @property
    def is_named(self) -> bool:
        """Whether the article names it."""
        return self.entity is not None


def mention_kind(words: Tokens, first: int, end: int) -> MentionKind:
    """Return how a phrase that is no name refers: as a pronoun or as a nominal."""
    return "pronoun" if end - first == 1 and words.lowers[first] in word_set("pronouns") else "nominal"
