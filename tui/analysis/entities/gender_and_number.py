"""Gender of names, titles and nouns, and number of nouns."""

from typing import Literal

from tui.analysis.lexicon import word_set
from tui.analysis.text.tokens import Tokens

Gender = Literal["female", "male"]
"""The genders that English pronouns distinguish."""

PLURALS = frozenset({"people", "police", "men", "women", "children", "media"})
"""Plural nouns without the ending of one."""


def is_plural(lower: str) -> bool:
    """Return whether a noun looks plural: "officials", "police", "people"."""
    return lower in PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "'s")))


def singular(lower: str) -> str:
    """Return the noun without the ending of a plural."""
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return lower.removesuffix("s") if is_plural(lower) else lower


def gender_of_word(lower: str) -> Gender | None:
    """Return the gender that a title, noun or pronoun shows, or None."""
    if lower in word_set("female_words"):
        return "female"
    return "male" if lower in word_set("male_words") else None


def gender_of_title(words: Tokens, first: int) -> Gender | None:
    """Return the gender that a title before a name shows, or None: "Mrs. Lee"."""
    for index in (first - 1, first - 2):
        if index >= 0 and (gender := gender_of_word(words.lowers[index])) and words.forms[index][0].isupper():
            return gender
    return None


def gender_of_name(words: Tokens, first: int) -> Gender | None:
    """Return the gender that a name shows, or None: by a title before it, else by its first word, a given
    name."""
    if gender := gender_of_title(words, first):
        return gender
    form = words.forms[first].title() if words.forms[first].isupper() else words.forms[first]
    female, male = form in word_set("female_names"), form in word_set("male_names")
    if female == male:
        return None
    return "female" if female else "male"
