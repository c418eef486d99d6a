"""Close spellings of one name, as transliteration brings them about: "Naim" and "Naeem"."""

import re

VOWELS = re.compile(r"[aeiouy'’-]+")
DOUBLED = re.compile(r"(.)\1+")
SHORTEST = 4
"""Names shorter than this are too easily alike."""


def skeleton(name: str) -> str:
    """The consonants of a name, doubled ones once, after its first letter."""
    lower = DOUBLED.sub(r"\1", name.lower())
    return lower[:1] + VOWELS.sub("", lower[1:])


def alike(one: str, other: str) -> bool:
    """Whether two words may be spellings of one name: they differ in their inner vowels only."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST or one[0] != other[0]:
        return False
    return (
        skeleton(one) == skeleton(other)
        and _end_alike(one[-1], other[-1])
        and abs(len(one) - len(other)) <= 1
    )


def _end_alike(one: str, other: str) -> bool:
    return one == other or bool(VOWELS.fullmatch(one) and VOWELS.fullmatch(other))
