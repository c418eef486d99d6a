"""The inside of a noun phrase, by tags and word lists: its parts, its head noun, its names."""

from functools import cache

from tui.analysis.entities.gender_and_number import is_plural, singular
from tui.analysis.entities.name import Name
from tui.analysis.lexicon import word_set
from tui.analysis.speakers.discourse import Discourse
from tui.analysis.statements.records import Range

DASHES = frozenset({"-", "–", "—", "--"})
NOUN = "NN"
TIMES = frozenset({"this", "last", "next", "earlier", "late", "early"})
"""Words that begin a time."""


def segments(scene: Discourse, phrase: Range) -> list[Range]:
    """The stretches between commas and dashes that stand outside brackets."""
    first, end = phrase
    found: list[Range] = []
    start, depth = first, 0
    for index in range(first, end):
        form = scene.words.forms[index]
        depth += (form in "([") - (form in ")]")
        if not depth and (form == "," or (form in DASHES and scene.words.spaced(index))):
            if index > start:
                found.append((start, index))
            start = index + 1
    if end > start:
        found.append((start, end))
    return [_unowned(scene, segment) for segment in found] or [phrase]


def _unowned(scene: Discourse, segment: Range) -> Range:
    """Without an "'s" behind: a claim's owner is its source."""
    first, end = segment
    return (first, end - 1) if end - first > 1 and scene.words.lowers[end - 1] in ("'s", "'") else segment


def head(scene: Discourse, segment: Range) -> int | None:
    """The noun a phrase is about: the last one before its first preposition, clause or bracket."""
    first, end = segment
    last = None
    for index in range(first, end):
        lower = scene.words.lowers[index]
        if lower == "'s":
            last = None
        elif last is not None and _stops(scene, index):
            break
        elif scene.tagged(index, NOUN) or is_person_noun(lower):
            last = index
    return last if last is not None else _bare_head(scene, segment)


def _bare_head(scene: Discourse, segment: Range) -> int | None:
    """The word a phrase without a noun is about: "most", "the poor", "15 percent"."""
    first, end = segment
    last = None
    for index in range(first, end):
        if last is not None and _stops(scene, index):
            break
        if scene.words.lowers[index] not in ("the", "a", "an") and scene.words.lowers[index][0].isalnum():
            last = index
    return None if last is not None and scene.words.lowers[last] in word_set("pronouns") else last


def _stops(scene: Discourse, index: int) -> bool:
    lower = scene.words.lowers[index]
    if lower in word_set("prepositions") or lower in word_set("question_words") or lower == "that":
        return True
    if scene.tagged(index, "VB", "MD", "WP", "WDT", "TO"):
        return not is_person_noun(lower)
    return not lower[0].isalnum() and lower not in (".", "'", "&", "/") and lower not in DASHES


def is_person_noun(lower: str) -> bool:
    """Whether the noun is one for a person: an office, a trade, a kin."""
    return lower in person_nouns()


@cache
def person_nouns() -> frozenset[str]:
    """All nouns for one person."""
    return word_set("role_words") | word_set("person_titles") | word_set("person_nouns")


def head_name(scene: Discourse, segment: Range) -> Name | None:
    """The name a phrase is about, if it is about one: not the union in "a spokesman for the union"."""
    first, end = segment
    bracketed = _bracketed(scene, segment)
    for name in reversed(scene.names.within(first, end)):
        if name.first in bracketed:
            continue
        group = name.type != "NORP" or _group(scene, first, name, end)
        inside = _in_clause(scene, first, name) or _governed(scene, first, name)
        if group and not inside and name.end <= end and _ends(scene, name, end):
            return name if name.type == "PERSON" or _alone(scene, first, name) else None
    return None


def _bracketed(scene: Discourse, segment: Range) -> set[int]:
    """The words of a phrase that stand in brackets, the brackets included."""
    found: set[int] = set()
    inside = False
    for index in range(*segment):
        form = scene.words.forms[index]
        inside = inside or form in "(["
        if inside:
            found.add(index)
        inside = inside and form not in ")]"
    return found


def _ends(scene: Discourse, name: Name, end: int) -> bool:
    """Whether the phrase ends with the name; a group's common noun may follow: "the Taliban movement"."""
    index = name.end
    if index < end and scene.words.forms[index] in "([":
        closing = (place for place in range(index, end) if scene.words.forms[place] in ")]")
        index = next(closing, end) + 1
    if index >= end:
        return True
    behind = scene.words.lowers[index]
    if is_time(scene, index, end):
        return True
    if name.type == "ORG" and behind in ("movement", "group", "organization", "organisation"):
        return True
    return behind not in ("'s", "and", "&") and _stops(scene, index)


def is_time(scene: Discourse, first: int, end: int) -> bool:
    """Whether words are a time, which a phrase may have too much of: "on May 2", "late last week"."""
    first += first < end and scene.words.lowers[first] in word_set("dating_prepositions")
    return (
        first < end
        and not scene.words.lowers[first].isdigit()
        and all(
            scene.words.lowers[index].isdigit() or _tells_when(scene, index) for index in range(first, end)
        )
    )


def _tells_when(scene: Discourse, index: int) -> bool:
    lower = scene.words.lowers[index]
    if lower in word_set("weekdays") or lower in word_set("months"):
        return scene.words.forms[index][0].isupper()
    return scene.words.forms[index] == lower and (lower in TIMES or lower in word_set("times"))


def _in_clause(scene: Discourse, first: int, name: Name) -> bool:
    """Whether a clause has begun before the name: "protesters who met Ann Lee"."""
    return any(
        scene.words.lowers[index] in word_set("question_words")
        or (scene.tagged(index, "VBD", "VBZ", "VBP", "MD") and not is_person_noun(scene.words.lowers[index]))
        for index in range(first, name.first)
    )


def _group(scene: Discourse, first: int, name: Name, end: int) -> bool:
    """Whether a nationality or a party stands for its people: "Republicans", "the French", not "a German".

    "Republicans on the committee" are some of them, whom the phrase describes.
    """
    lower = scene.words.lowers[name.end - 1]
    all_of_them = is_plural(lower) or scene.words.lowers[first] == "the" or name.first == first
    return all_of_them and not (name.end < end and scene.words.lowers[name.end] in word_set("prepositions"))


def _governed(scene: Discourse, first: int, name: Name) -> bool:
    """Whether the name hangs on another noun: "for the union", "of former President Ann Lee".

    What stands between a preposition and the name belongs to the name, unless it is a noun of its own that
    the preposition's phrase goes with: "envoy to Kenya Ann Lee".
    """
    for index in range(name.first - 1, first, -1):
        if scene.words.lowers[index] in word_set("prepositions"):
            return not (name.type == "PERSON" and _complete(scene, index, name.first))
    return False


def _complete(scene: Discourse, preposition: int, end: int) -> bool:
    """Whether a preposition has a noun of its own before `end`: "to Kenya", not "of former President"."""
    last = end - 1
    return (
        last > preposition
        and scene.tagged(last, NOUN)
        and not is_person_noun(singular(scene.words.lowers[last]))
    )


def _alone(scene: Discourse, first: int, name: Name) -> bool:
    """Whether nothing but small words, or a nationality, stands before the name of no person."""
    known = {
        index
        for other in scene.names.within(first, name.first)
        if other.type in ("NORP", "LOC")
        for index in range(other.first, other.end)
    }
    forms = scene.words.forms
    return all(
        forms[index][0].islower() or index in known or index == first or forms[index] == "'s"
        for index in range(first, name.first)
    )
