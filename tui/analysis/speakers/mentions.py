"""Mentions beside the sources: pronouns, and nouns that refer to persons.

They are resolved too, so that a reader finds every mention of a speaker, and so that "she" can be a woman
whom the sentence before only described.
"""

from functools import cache
from itertools import pairwise

from tui.analysis.entities.gender_and_number import is_plural
from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse
from tui.analysis.speakers.pronoun_ranking import CLASS_BY_PRONOUN
from tui.analysis.text.tokens import TokenRange

PERSONAL = frozenset(lower for lower, kind in CLASS_BY_PRONOUN.items() if kind == "personal")
"""Personal pronouns of the third person singular."""
MAX_PHRASE_WORDS = 7
"""Tokens of such a noun phrase at most, its determiner included."""
MAX_PAIR_GAP_WORDS = 4
"""Tokens between two names joined by "and" at most; a title may be among them."""
PHRASE_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "this", "that", "one", "another"}
)
"""Determiners that such a phrase begins with."""


def find_other_mentions(discourse: Discourse) -> list[TokenRange]:
    """Return the personal pronouns, and the phrases for persons, that are no sources; in order."""
    found = _pairs(discourse)
    nouns = nouns_for_speakers()
    covered = _words_mentioned(discourse)
    for index, lower in enumerate(discourse.words.lowers):
        if lower in PERSONAL:
            found.append((index, index + 1))
        elif lower in nouns and not covered[index]:
            first = _phrase_start(discourse, index, covered)
            if first is not None:
                found.append((first, index + 1))
    return [phrase for phrase in found if phrase not in discourse.sources]


@cache
def nouns_for_speakers() -> frozenset[str]:
    """Return all nouns for persons and organisations."""
    files = ("role_words", "person_titles", "person_nouns", "group_nouns", "organisation_nouns")
    return frozenset[str]().union(*map(word_set, files))


def _pairs(discourse: Discourse) -> list[TokenRange]:
    """Return the ranges of two persons' names joined by "and"."""
    return [
        (one.first, other.end)
        for one, other in pairwise(discourse.names.all)
        if one.type == other.type == "PERSON"
        and one.end < other.first <= one.end + MAX_PAIR_GAP_WORDS
        and discourse.words.lowers[one.end] == "and"
    ]


def _words_mentioned(discourse: Discourse) -> bytearray:
    """Return for each token whether a name, or a source or role up to its first preposition, contains it.

    What follows the preposition is another mention: the commission in "a spokesman for the commission".
    """
    covered = bytearray(len(discourse.words) + 1)
    for name in discourse.names.all:
        covered[name.first : name.end] = b"\1" * (name.end - name.first)
    for first, end in (*discourse.sources, *discourse.roles):
        if end - first > 1 or discourse.words.lowers[first] not in CLASS_BY_PRONOUN:
            limit = next((place for place in range(first, end) if discourse.has_tag(place, "IN")), end)
            covered[first:limit] = b"\1" * (limit - first)
    return covered


def _phrase_start(discourse: Discourse, noun: int, covered: bytearray) -> int | None:
    """Return where a phrase with the noun as its last word begins, or None if the noun is not its head."""
    if is_plural(discourse.words.lowers[noun]) or not discourse.has_tag(noun, "NN", "JJ"):
        return None
    if discourse.has_tag(noun + 1, "NN", "IN", "WP", "WDT"):
        return None  # a title before a name, a noun that modifies another, or a longer phrase
    for index in range(noun - 1, max(-1, noun - MAX_PHRASE_WORDS), -1):
        if not covered[index] and discourse.words.lowers[index] in PHRASE_DETERMINERS:
            return index
        if covered[index] or not _may_modify_noun(discourse, index):
            return None
    return None


def _may_modify_noun(discourse: Discourse, index: int) -> bool:
    """Return whether the word may stand between a determiner and a noun."""
    return discourse.words.lowers[index] == "'" or discourse.has_tag(
        index, "NN", "JJ", "CD", "VBN", "VBG", "RB", "POS"
    )
