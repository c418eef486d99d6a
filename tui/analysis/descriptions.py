"""What a source says of the one it names: the name in it, the role, the noun that describes.

"Ann Lee, a spokeswoman for the union", "A spokeswoman for the union, Ann Lee" and "union spokeswoman Ann
Lee" all name one person and give her role; "the spokeswoman" names nobody and describes her.
"""

from bisect import bisect_left
from typing import NamedTuple

from tui.analysis.findings import Range
from tui.analysis.lexicon import words as listed
from tui.analysis.name_lists import Name
from tui.analysis.words import Reading, Words

LONGEST_ROLE = 14
"""Words a role may have; longer ones are cut to their first phrase by whoever writes them, not by us."""


class Description(NamedTuple):
    """A source, read."""

    words: Range
    """The words of the source."""
    name: Name | None
    """The name that is its head."""
    role: Range | None
    """What is said of the one named, without the article before it."""
    noun: str | None
    """Without a name: the noun that describes, in lower case."""
    definite: bool
    """Without a name: whether somebody already known is meant ("the spokesman")."""


class Names:
    """The names of an article, looked up by place."""

    def __init__(self, names: list[Name]) -> None:
        self.names = names
        self.firsts = [name.first for name in names]

    def within(self, first: int, end: int) -> list[Name]:
        """The names that start in the range, in order."""
        return self.names[bisect_left(self.firsts, first) : bisect_left(self.firsts, end)]


def describe(reading: Reading, names: Names, phrase: Range) -> Description:
    """What the source's words say of the speaker."""
    words = reading.words
    segments = _segments(words, phrase)
    head = _head_name(words, names, segments[0])
    if head is not None:
        return Description(phrase, head, _role_beside(words, names, segments, head), None, False)
    noun = head_noun(words, segments[0])
    if is_person_noun(noun) and len(segments) > 1:
        named = _head_name(words, names, segments[1])
        if named is not None and named.type == "PERSON":
            return Description(phrase, named, _role(words, segments[0]), None, False)
    definite = words.lowers[segments[0][0]] in listed("definite_words")
    return Description(phrase, None, None, noun, definite)


def is_person_noun(noun: str | None) -> bool:
    """Whether the noun is one for a person: an office, a trade, a kin."""
    return noun is not None and any(
        noun in listed(file) for file in ("role_words", "person_titles", "person_nouns")
    )


def head_noun(words: Words, segment: Range) -> str | None:
    """The noun that a phrase is about: the last word before its first preposition or relative clause."""
    first, end = segment
    last = None
    for index in range(first, end):
        lower = words.lowers[index]
        if lower == "'s" or not lower[0].isalnum():
            continue
        stops = (
            lower in listed("prepositions") or lower in listed("question_words") or lower in ("made", "set")
        )
        if stops and last is not None:
            break
        last = lower
    return last


def _segments(words: Words, phrase: Range) -> list[Range]:
    """The stretches between commas and dashes, brackets left out."""
    first, end = phrase
    found: list[Range] = []
    start, depth = first, 0
    for index in range(first, end):
        form = words.forms[index]
        depth += (form in "([") - (form in ")]")
        if not depth and form in (",", "-", "–", "—", "--"):
            if index > start:
                found.append((start, index))
            start = index + 1
    if end > start:
        found.append((start, end))
    return found or [phrase]


def _head_name(words: Words, names: Names, segment: Range) -> Name | None:
    """The name a phrase is about, if it is about one: not the union in "a spokesman for the union"."""
    first, end = segment
    while first < end and words.lowers[first] in listed("determiners"):
        first += 1
    bracket = next((i for i in range(first, end) if words.forms[i] == "("), end)
    for name in names.within(first, end):
        if name.type in ("DATE", "MONEY") or _governed(words, names, first, name):
            continue
        if _ends_phrase(words, name, first, bracket) and (
            name.type == "PERSON" or _stands_alone(words, first, name)
        ):
            return name
    return None


def _governed(words: Words, names: Names, first: int, name: Name) -> bool:
    """Whether the name hangs on another noun: "for the union", "of former President Ann Lee"."""
    index = name.first - 1
    titled = False
    while index >= first:
        lower = words.lowers[index]
        title = lower in listed("person_titles") or lower == "." or lower in ("new", "the", "a", "his", "her")
        known = titled and words.forms[index][0].isupper()
        if not title and not known:
            break
        titled = titled or title
        index -= 1
    governor = words.lowers[index] if index >= first else ""
    return governor in listed("prepositions") or (governor == "and" and bool(names.within(first, index)))


def _verb_like(words: Words, index: int) -> bool:
    """Whether a word behind a name is no noun that the name describes ("the Moe campaign", "Moe aides")."""
    lower = words.lowers[index]
    if not words.forms[index][0].islower() or lower.endswith("s") or lower in listed("group_nouns"):
        return False
    return not is_person_noun(lower)


def _ends_phrase(words: Words, name: Name, first: int, end: int) -> bool:
    """Whether a phrase ends with the name; a group's common noun may follow: "the Taliban movement"."""
    if name.end >= end:
        return True
    behind = words.lowers[name.end]
    if name.type == "PERSON" and name.first == first and _verb_like(words, name.end):
        return True
    if name.type == "ORG" and behind in ("movement", "group", "organization", "organisation"):
        return True
    return behind in listed("prepositions") or behind in listed("question_words")


def _stands_alone(words: Words, first: int, name: Name) -> bool:
    """Whether nothing but lower-case adjectives stands before an organisation's or a place's name."""
    return name.type != "NORP" and all(words.forms[i][0].islower() for i in range(first, name.first))


def _role_beside(words: Words, names: Names, segments: list[Range], head: Name) -> Range | None:
    """The role before the name ("union spokeswoman Ann Lee"), else the one behind a comma."""
    if head.type != "PERSON":
        return None
    before = _role(words, (segments[0][0], head.first)) if head.first > segments[0][0] else None
    if before and any(is_person_noun(words.lowers[i]) for i in range(*before)):
        return before
    for segment in segments[1:]:
        if words.lowers[segment[0]] in ("who", "whose"):
            break
        if is_person_noun(head_noun(words, _bare(words, segment))) and not names.within(
            segment[0], segment[0] + 1
        ):
            return _role(words, segment)
    return before if before and words.forms[before[1] - 1] != "." else None


def _bare(words: Words, segment: Range) -> Range:
    first, end = segment
    while first < end - 1 and words.lowers[first] in ("the", "a", "an", "and", "as"):
        first += 1
    return first, end


def _role(words: Words, segment: Range) -> Range | None:
    """The words of a role: no article or relative word before, no second role or relative clause behind."""
    first, end = _bare(words, segment)
    while first < end and words.lowers[first] in listed("question_words"):
        first += 1
    for index in range(first + 1, end):
        lower = words.lowers[index]
        joined = lower == "and" and index + 1 < end and words.lowers[index + 1] in ("a", "an")
        if joined or lower in ("who", "whose", "which"):
            end = index
            break
    honorific = all(
        words.lowers[i] in listed("honorifics") or words.forms[i] == "." for i in range(first, end)
    )
    return None if honorific or end - first > LONGEST_ROLE else (first, end)
