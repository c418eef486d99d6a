"""Names of persons: full names, their parts and their spellings merged.

"Austin" is the man once "Lloyd Austin" was named, and "Naeem" is "Muhammad Naim". If two persons have one
surname, a title distinguishes them ("Mrs. Clinton"). Otherwise a bare surname is the person just mentioned if
the other was not mentioned for long, as in a live blog; else the person who was called so before, because
newspapers keep the full name for the other one.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from tui.analysis.entities.gender_and_number import gender_of_name, gender_of_title
from tui.analysis.entities.name import Name
from tui.analysis.entities.name_groups import Key, NameGroup, NameGroups
from tui.analysis.lexicon import entries, word_set
from tui.analysis.text.tokens import Tokens

VOWELS = re.compile(r"[aeiouy'’-]+")
"""Vowels and the marks written beside them."""
DOUBLED = re.compile(r"(.)\1+")
"""A doubled letter."""
MIN_SPELLING_LETTERS = 4
"""Letters of a name that may have another spelling; shorter ones are too easily alike."""


def skeleton(name: str) -> str:
    """Return the consonants of a name, doubled ones once, after its first letter."""
    lower = DOUBLED.sub(r"\1", name.lower())
    return lower[:1] + VOWELS.sub("", lower[1:])


def spelled_alike(one: str, other: str) -> bool:
    """Return whether two words may be spellings of one name: they differ in their inner vowels only."""
    if one == other:
        return True
    if min(len(one), len(other)) < MIN_SPELLING_LETTERS or one[0] != other[0]:
        return False
    return (
        skeleton(one) == skeleton(other)
        and _endings_alike(one[-1], other[-1])
        and abs(len(one) - len(other)) <= 1
    )


def _endings_alike(one: str, other: str) -> bool:
    return one == other or bool(VOWELS.fullmatch(one) and VOWELS.fullmatch(other))


MAX_NAMESAKES = 20
"""Persons of one surname that a full name is compared with, the latest ones."""
NEAR_WORDS = 60
"""Words after a mention within which a bare surname is that person's."""
FAR_WORDS = 150
"""Words after its last mention from which on another person of the surname no longer counts."""
MIN_SHORT_FORM_LETTERS = 3
"""Letters from which on the beginning of a given name may stand for it: "Ken" for "Kenneth"."""


def join_persons(groups: NameGroups) -> None:
    """Merge the names of each person."""
    by_last: dict[str, list[NameGroup]] = defaultdict(list)
    by_part: dict[str, list[NameGroup]] = defaultdict(list)
    for group in groups.of_type("PERSON"):
        if len(group.key) > 1:
            same = next(
                (o for o in by_last[group.key[-1]][-MAX_NAMESAKES:] if is_same_person(group.key, o.key)), None
            )
            if same:
                groups.merge(group, same)
            else:
                by_last[group.key[-1]].append(group)
                for word in short_names_of(group.key):
                    by_part[word].append(group)
    _join_short_names(groups, by_last, by_part)


def short_names_of(key: Key) -> list[str]:
    """Return the words, the last aside, by which a person may be called: "Sze" of "Sze Lai-shan", "Ada" of
    "Ada Moe".

    These are the first word if it is a given name, or a family name that comes first; and those in the middle
    that are no given names, such as the first of two Spanish surnames.
    """
    first, *middle, last = key
    family_first = first.title() in word_set("family_first") or "-" in last
    parts = [word for word in middle if not _is_given_name(word)]
    return [first, *parts] if family_first or _is_given_name(first) else parts


def is_same_person(key: Key, other: Key) -> bool:
    """Return whether two full names of one surname are one person's: "Ann Lee", "A. Lee", "Ann Mary Lee"."""
    one, two = key[0], other[0]
    return (
        set(key) <= set(other)
        or set(other) <= set(key)
        or one[:1] == two
        or two[:1] == one
        or is_short_form(one, two)
    )


def is_short_form(one: str, other: str) -> bool:
    """Return whether two given names may be one person's: "Ken" and "Kenneth", "Bill" and "William"."""
    if spelled_alike(one, other) or other in _nicknames().get(one, ()) or one in _nicknames().get(other, ()):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= MIN_SHORT_FORM_LETTERS and long.startswith(short)


@cache
def _nicknames() -> Mapping[str, Sequence[str]]:
    """Return for each given name its short forms, all in lower case."""
    lowered = ((full.lower(), [name.lower() for name in short]) for full, short in entries("nicknames"))
    return dict(lowered)


def _join_short_names(
    groups: NameGroups, by_last: Mapping[str, list[NameGroup]], by_part: Mapping[str, list[NameGroup]]
) -> None:
    """Move bare surnames and given names to the persons who have them."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for last in by_last:
        spellings[skeleton(last)].append(last)
    for group in groups.all():
        if len(group.key) != 1:
            continue
        word = group.key[0]
        owners = by_last.get(word) or _by_spelling(word, group, spellings, by_last) or by_part.get(word)
        for name in list(group.names) if owners else ():
            if _may_be_person(group) or has_title(groups.words, name):
                groups.move(name, group, choose_bearer(groups, owners or (), name))


def has_title(words: Tokens, name: Name) -> bool:
    """Return whether a title precedes the name: in "Mr. English" it is no nationality."""
    index = name.first - 1 - (name.first > 0 and words.forms[name.first - 1] == ".")
    return index >= 0 and words.lowers[index] in word_set("person_titles") and words.forms[index][0].isupper()


def _is_given_name(word: str) -> bool:
    """Return whether a word is a given name, so that it may stand for a full name that begins with it."""
    return word.title() in word_set("female_names") or word.title() in word_set("male_names")


def _may_be_person(group: NameGroup) -> bool:
    return group.type in ("PERSON", "MISC") or not all(name.sure for name in group.names)


def _by_spelling(
    word: str, group: NameGroup, spellings: Mapping[str, list[str]], by_last: Mapping[str, list[NameGroup]]
) -> list[NameGroup] | None:
    """Return the persons whose surname is another spelling of the word, or None."""
    if group.type not in ("PERSON", "MISC"):
        return None
    return next(
        (by_last[other] for other in spellings.get(skeleton(word), ()) if spelled_alike(word, other)), None
    )


def choose_bearer(groups: NameGroups, owners: Sequence[NameGroup], name: Name) -> NameGroup:
    """Return the one of several persons of a surname whom a bare use of it means."""
    gender = gender_of_title(groups.words, name.first)
    fitting = [owner for owner in owners if gender and _gender(groups, owner) == gender] or list(owners)
    before = [owner for owner in fitting if _full_names(owner)[0].first < name.first]
    if not before:
        return min(fitting, key=lambda owner: _full_names(owner)[0].first)
    return _recent_bearer(before, name) or max(
        before,
        key=lambda owner: (_bare_uses(owner, name), len(_full_names(owner)), -_full_names(owner)[0].first),
    )


def _bare_uses(owner: NameGroup, before: Name) -> int:
    """Return how often a person was called by one word between the first full name and this one."""
    first = _full_names(owner)[0].first
    return sum(name.end - name.first == 1 and first < name.first < before.first for name in owner.names)


def _recent_bearer(owners: Sequence[NameGroup], name: Name) -> NameGroup | None:
    """Return the one person mentioned shortly before the name if none of the others was for long, else
    None."""
    last = [
        max((other.first for other in owner.names if other.first < name.first), default=-FAR_WORDS)
        for owner in owners
    ]
    near = [owner for owner, at in zip(owners, last, strict=True) if name.first - at <= NEAR_WORDS]
    in_mind = [at for at in last if name.first - at <= FAR_WORDS]
    return near[0] if len(near) == len(in_mind) == 1 else None


def _full_names(group: NameGroup) -> list[Name]:
    """Return the names of more than one word, or all names if there are none."""
    return [name for name in group.names if name.end - name.first > 1] or group.names


def _gender(groups: NameGroups, group: NameGroup) -> str | None:
    found = (gender_of_name(groups.words, name.first) for name in _full_names(group))
    return next((gender for gender in found if gender), None)
