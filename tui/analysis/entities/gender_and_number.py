"""Gender of names, titles and nouns, and number of nouns."""

from typing import Literal

from tui.analysis.lexicon import word_set
from tui.analysis.text.tokens import Tokens

Gender = Literal["female", "male"]

PLURALS = frozenset({"people", "police", "men", "women", "children", "media"})


def is_plural(lower: str) -> bool:
    """Whether a noun looks plural: "officials", "police", "people"."""
    return lower in PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "'s")))


def singular(lower: str) -> str:
    """The noun without the ending of a plural."""
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return lower.removesuffix("s") if is_plural(lower) else lower


def gender_of_word(lower: str) -> Gender | None:
    """What a title, noun or pronoun says of a person's gender."""
    if lower in word_set("female_words"):
        return "female"
    return "male" if lower in word_set("male_words") else None


def gender_of_title(words: Tokens, first: int) -> Gender | None:
    """What a title before a name says: "Mrs. Lee"."""
    for index in (first - 1, first - 2):
        if index >= 0 and (gender := gender_of_word(words.lowers[index])) and words.forms[index][0].isupper():
            return gender
    return None


def gender_of_name(words: Tokens, first: int) -> Gender | None:
    """What a name says: a title before it, else its first word, a given name."""
    if gender := gender_of_title(words, first):
        return gender
    form = words.forms[first].title() if words.forms[first].isupper() else words.forms[first]
    female, male = form in word_set("female_names"), form in word_set("male_names")
    if female == male:
        return None
    return "female" if female else "male"
