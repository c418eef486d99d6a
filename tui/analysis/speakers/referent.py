"""The cast: everybody an article refers to, with what it says of each."""

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
    reference_starts: list[int] = field(default_factory=list)
    """The index of the first word of each reference to it, in order."""

    @property
    def is_person(self) -> bool:
        """Whether one person, named or not."""
        return self.type == "PERSON" and not self.plural

    def last_before(self, index: int) -> int:
        """Where the last reference to it before the word starts, -1 if there is none."""
        place = bisect_left(self.reference_starts, index)
        return self.reference_starts[place - 1] if place else -1

    @property
    def is_named(self) -> bool:
        """Whether the article gives a name."""
        return self.entity is not None


def mention_kind(words: Tokens, first: int, end: int) -> MentionKind:
    """How words that are no name refer."""
    return "pronoun" if end - first == 1 and words.lowers[first] in word_set("pronouns") else "nominal"
