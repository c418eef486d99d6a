"""Mentions beside the sources: pronouns, and persons meant by a noun.

They are resolved too, so that a reader finds every mention of a speaker, and so that "she" can be the woman
whom the sentence before only described.
"""

from functools import cache
from itertools import pairwise

from tui.analysis.entities.gender_and_number import is_plural
from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse
from tui.analysis.speakers.pronoun_ranking import CLASSES
from tui.analysis.statements.records import Range

PERSONAL = frozenset(lower for lower, kind in CLASSES.items() if kind == "personal")
LONGEST = 7
"""Words such a noun phrase may have, its determiner included."""
NEAR = 4
"""Words between two names joined by "and", a title among them."""
OPENERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "that", "one", "another"})


def other_mentions(scene: Discourse) -> list[Range]:
    """The personal pronouns, and the phrases for persons, that stand in no source; in order."""
    found = _pairs(scene)
    nouns = nouns_for_speakers()
    covered = _covered(scene)
    for index, lower in enumerate(scene.words.lowers):
        if lower in PERSONAL:
            found.append((index, index + 1))
        elif lower in nouns and not covered[index]:
            first = _opening(scene, index, covered)
            if first is not None:
                found.append((first, index + 1))
    return [phrase for phrase in found if phrase not in scene.sources]


@cache
def nouns_for_speakers() -> frozenset[str]:
    """All nouns for persons and organisations."""
    files = ("role_words", "person_titles", "person_nouns", "group_nouns", "organisation_nouns")
    return frozenset[str]().union(*map(word_set, files))


def _pairs(scene: Discourse) -> list[Range]:
    """Two persons named one after the other, joined by "and"."""
    return [
        (one.first, other.end)
        for one, other in pairwise(scene.names.all)
        if one.type == other.type == "PERSON"
        and one.end < other.first <= one.end + NEAR
        and scene.words.lowers[one.end] == "and"
    ]


def _covered(scene: Discourse) -> bytearray:
    """For each word whether a name has it, or a source or role up to its first preposition.

    What hangs on a preposition is somebody else: the commission in "a spokesman for the commission".
    """
    covered = bytearray(len(scene.words) + 1)
    for name in scene.names.all:
        covered[name.first : name.end] = b"\1" * (name.end - name.first)
    for first, end in (*scene.sources, *scene.roles):
        if end - first > 1 or scene.words.lowers[first] not in CLASSES:
            limit = next((place for place in range(first, end) if scene.tagged(place, "IN")), end)
            covered[first:limit] = b"\1" * (limit - first)
    return covered


def _opening(scene: Discourse, noun: int, covered: bytearray) -> int | None:
    """Where a phrase with the noun as its last word begins; None if the noun is not its head."""
    if is_plural(scene.words.lowers[noun]) or not scene.tagged(noun, "NN", "JJ"):
        return None
    if scene.tagged(noun + 1, "NN", "IN", "WP", "WDT"):
        return None  # a title before a name, a noun that describes another, or more of the phrase behind
    for index in range(noun - 1, max(-1, noun - LONGEST), -1):
        if not covered[index] and scene.words.lowers[index] in OPENERS:
            return index
        if covered[index] or not _describes(scene, index):
            return None
    return None


def _describes(scene: Discourse, index: int) -> bool:
    """Whether the word may stand between a determiner and a noun."""
    return scene.words.lowers[index] == "'" or scene.tagged(
        index, "NN", "JJ", "CD", "VBN", "VBG", "RB", "POS"
    )
