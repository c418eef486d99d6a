"""What a name is, and what the word lists know of names in the shapes that looking them up needs."""

from functools import cache
from typing import NamedTuple

from tui.analysis.lexicon import word_set
from tui.model.statement import EntityType


class Name(NamedTuple):
    """A name in the text, as a range of words, titles left out."""

    first: int
    """Index of its first word."""
    end: int
    """Index behind its last word."""
    type: EntityType
    """What kind of thing it names."""
    sure: bool
    """Whether its type is beyond reasonable doubt: likely enough, or listed."""
    probability: float = 1.0
    """How likely its words have this type, on average, from 0 to 1."""


@cache
def known_names() -> dict[tuple[str, ...], EntityType]:
    """Listed names as tuples of words, with their types."""
    kinds: tuple[tuple[str, EntityType], ...] = (
        ("countries", "LOC"),
        ("nationalities", "NORP"),
        ("organisations", "ORG"),
    )
    return {tuple(name.split()): kind for file, kind in kinds for name in word_set(file)}


@cache
def function_words() -> frozenset[str]:
    """Words, in lower case, whose capital means no name; the months "May" and "March" are not among them."""
    files = ("prepositions", "determiners", "subject_pronouns", "auxiliaries", "adverbs", "question_words")
    more = ("clause_openers", "sentence_adverbs", "adjunct_openers", "times")
    others = frozenset({"and", "i", "i'm", "i've", "i'll", "i'd", "yes"})
    return others.union(*map(word_set, files + more)) - {"may", "march"}
