"""Names, and what the lexicons know of them."""

from functools import cache
from typing import NamedTuple

from tui.analysis.lexicon import word_set
from tui.model.statement import EntityType


class Name(NamedTuple):
    """A name in the text, as a range of tokens, without titles."""

    first: int
    """Index of its first token."""
    end: int
    """Index after its last token."""
    type: EntityType
    """What kind of thing it names."""
    sure: bool
    """Whether its type is beyond reasonable doubt: probable enough, or given by a lexicon."""
    probability: float = 1.0
    """Mean probability of the type over its tokens, from 0 to 1."""


@cache
def known_names() -> dict[tuple[str, ...], EntityType]:
    """Return the names in the lexicons as tuples of words, with their types."""
    kinds: tuple[tuple[str, EntityType], ...] = (
        ("countries", "LOC"),
        ("nationalities", "NORP"),
        ("organisations", "ORG"),
    )
    return {tuple(name.split()): kind for file, kind in kinds for name in word_set(file)}


@cache
def function_words() -> frozenset[str]:
    """Return the words, in lower case, whose capital shows no name; the months "May" and "March" are not
    included."""
    files = ("prepositions", "determiners", "subject_pronouns", "auxiliaries", "adverbs", "question_words")
    more = ("clause_openers", "sentence_adverbs", "adjunct_openers", "times")
    others = frozenset({"and", "i", "i'm", "i've", "i'll", "i'd", "yes"})
    return others.union(*map(word_set, files + more)) - {"may", "march"}
