"""The structure of a noun phrase, by tags and lexicons: its segments, its head noun, its name."""

from functools import cache

from tui.analysis.entities.gender_and_number import is_plural, singular
from tui.analysis.entities.name import Name
from tui.analysis.lexicon import word_set
from tui.analysis.punctuation import PHRASE_DASHES
from tui.analysis.speakers.discourse import Discourse
from tui.analysis.text.parts_of_speech import FINITE
from tui.analysis.text.tokens import TokenRange

NOUN = "NN"
"""Prefix of the tags of nouns."""
TIME_OPENERS = frozenset({"this", "last", "next", "earlier", "late", "early"})
"""Words that begin an expression of time."""


def phrase_segments(discourse: Discourse, phrase: TokenRange) -> list[TokenRange]:
    """Return the segments of a phrase between commas and dashes outside brackets; at least one."""
    first, end = phrase
    found: list[TokenRange] = []
    start, depth = first, 0
    for index in range(first, end):
        form = discourse.words.forms[index]
        depth += (form in "([") - (form in ")]")
        if not depth and (form == "," or (form in PHRASE_DASHES and discourse.words.follows_space(index))):
            if index > start:
                found.append((start, index))
            start = index + 1
    if end > start:
        found.append((start, end))
    return [_without_possessive(discourse, segment) for segment in found] or [phrase]


def _without_possessive(discourse: Discourse, segment: TokenRange) -> TokenRange:
    """Return the segment without an "'s" at its end: the owner of a claim is its source."""
    first, end = segment
    return (first, end - 1) if end - first > 1 and discourse.words.lowers[end - 1] in ("'s", "'") else segment


def head_noun(discourse: Discourse, segment: TokenRange) -> int | None:
    """Return the index of the phrase's head: its last noun before the first preposition, clause or bracket.

    None if the phrase has no head, as for a pronoun.
    """
    first, end = segment
    last = None
    for index in range(first, end):
        lower = discourse.words.lowers[index]
        if lower == "'s":
            last = None
        elif last is not None and _stops(discourse, index):
            break
        elif discourse.has_tag(index, NOUN) or is_person_noun(lower):
            last = index
    return last if last is not None else _head_without_noun(discourse, segment)


def _head_without_noun(discourse: Discourse, segment: TokenRange) -> int | None:
    """Return the head of a phrase without a noun, or None: "most", "the poor", "15 percent"."""
    first, end = segment
    last = None
    for index in range(first, end):
        if last is not None and _stops(discourse, index):
            break
        if (
            discourse.words.lowers[index] not in ("the", "a", "an")
            and discourse.words.lowers[index][0].isalnum()
        ):
            last = index
    return None if last is not None and discourse.words.lowers[last] in word_set("pronouns") else last


def _stops(discourse: Discourse, index: int) -> bool:
    lower = discourse.words.lowers[index]
    if lower in word_set("prepositions") or lower in word_set("question_words") or lower == "that":
        return True
    if discourse.has_tag(index, "VB", "MD", "WP", "WDT", "TO"):
        return not is_person_noun(lower)
    return not lower[0].isalnum() and lower not in (".", "'", "&", "/") and lower not in PHRASE_DASHES


def is_person_noun(lower: str) -> bool:
    """Return whether the noun refers to a person: an office, a trade, a kinship."""
    return lower in person_nouns()


@cache
def person_nouns() -> frozenset[str]:
    """Return all nouns for one person."""
    return word_set("role_words") | word_set("person_titles") | word_set("person_nouns")


def head_name(discourse: Discourse, segment: TokenRange) -> Name | None:
    """Return the name that is the head of a phrase, or None: not the union in "a spokesman for the union"."""
    first, end = segment
    bracketed = _bracketed(discourse, segment)
    for name in reversed(discourse.names.within(first, end)):
        if name.first in bracketed:
            continue
        group = name.type != "NORP" or _is_people(discourse, first, name, end)
        inside = _in_clause(discourse, first, name) or _governed(discourse, first, name)
        if group and not inside and name.end <= end and _ends_phrase(discourse, name, end):
            return name if name.type == "PERSON" or _is_unmodified(discourse, first, name) else None
    return None


def _bracketed(discourse: Discourse, segment: TokenRange) -> set[int]:
    """Return the indexes of the tokens in brackets, the brackets included."""
    found: set[int] = set()
    inside = False
    for index in range(*segment):
        form = discourse.words.forms[index]
        inside = inside or form in "(["
        if inside:
            found.add(index)
        inside = inside and form not in ")]"
    return found


def _ends_phrase(discourse: Discourse, name: Name, end: int) -> bool:
    """Return whether the phrase ends with the name; a group's common noun may follow: "the Taliban
    movement"."""
    index = name.end
    if index < end and discourse.words.forms[index] in "([":
        closing = (place for place in range(index, end) if discourse.words.forms[place] in ")]")
        index = next(closing, end) + 1
    if index >= end:
        return True
    behind = discourse.words.lowers[index]
    if is_time(discourse, index, end):
        return True
    if name.type == "ORG" and behind in ("movement", "group", "organization", "organisation"):
        return True
    return behind not in ("'s", "and", "&") and _stops(discourse, index)


def is_time(discourse: Discourse, first: int, end: int) -> bool:
    """Return whether words are an expression of time, at the end of a phrase: "on May 2", "late last
    week"."""
    first += first < end and discourse.words.lowers[first] in word_set("dating_prepositions")
    return (
        first < end
        and not discourse.words.lowers[first].isdigit()
        and all(
            discourse.words.lowers[index].isdigit() or _tells_when(discourse, index)
            for index in range(first, end)
        )
    )


def _tells_when(discourse: Discourse, index: int) -> bool:
    lower = discourse.words.lowers[index]
    if lower in word_set("weekdays") or lower in word_set("months"):
        return discourse.words.forms[index][0].isupper()
    return discourse.words.forms[index] == lower and (lower in TIME_OPENERS or lower in word_set("times"))


def _in_clause(discourse: Discourse, first: int, name: Name) -> bool:
    """Return whether a clause begins before the name: "protesters who met Ann Lee"."""
    return any(
        discourse.words.lowers[index] in word_set("question_words")
        or (discourse.has_tag(index, *FINITE) and not is_person_noun(discourse.words.lowers[index]))
        for index in range(first, name.first)
    )


def _is_people(discourse: Discourse, first: int, name: Name, end: int) -> bool:
    """Return whether a nationality or party refers to its people: "Republicans", "the French", not "a
    German".

    "Republicans on the committee" are some of them, whom the phrase describes.
    """
    lower = discourse.words.lowers[name.end - 1]
    all_of_them = is_plural(lower) or discourse.words.lowers[first] == "the" or name.first == first
    return all_of_them and not (
        name.end < end and discourse.words.lowers[name.end] in word_set("prepositions")
    )


def _governed(discourse: Discourse, first: int, name: Name) -> bool:
    """Return whether the name depends on another noun: "for the union", "of former President Ann Lee".

    What is between a preposition and the name belongs to the name, unless it is a noun that completes the
    preposition's phrase: "envoy to Kenya Ann Lee".
    """
    for index in range(name.first - 1, first, -1):
        if discourse.words.lowers[index] in word_set("prepositions"):
            return not (name.type == "PERSON" and _has_own_noun(discourse, index, name.first))
    return False


def _has_own_noun(discourse: Discourse, preposition: int, end: int) -> bool:
    """Return whether a preposition has its own noun before `end`: "to Kenya", not "of former President"."""
    last = end - 1
    return (
        last > preposition
        and discourse.has_tag(last, NOUN)
        and not is_person_noun(singular(discourse.words.lowers[last]))
    )


def _is_unmodified(discourse: Discourse, first: int, name: Name) -> bool:
    """Return whether only words in lower case, or a nationality, precede the name of something that is no
    person."""
    known = {
        index
        for other in discourse.names.within(first, name.first)
        if other.type in ("NORP", "LOC")
        for index in range(other.first, other.end)
    }
    forms = discourse.words.forms
    return all(
        forms[index][0].islower() or index in known or index == first or forms[index] == "'s"
        for index in range(first, name.first)
    )
