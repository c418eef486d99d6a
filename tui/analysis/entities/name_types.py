"""Types of doubtful names, decided by the whole article.

A doubtful name has the type of what it is part of or short for: of the person whose surname it is, so that
"Austin" is the man and not the city, or of the long form before the brackets that contain it. Otherwise a
name in a lexicon has the type of that lexicon, and a bare day or month is a date. Types that the network is
sure of do not change.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.analysis.entities.name import known_names
from tui.analysis.entities.name_labels import LabelledName
from tui.analysis.lexicon import word_set
from tui.analysis.text.tokens import Tokens
from tui.model.statement import EntityType

MIN_SURE_PROBABILITY = 0.7
"""Probability below which a type is doubtful."""
TYPES_WITHOUT_PARTS: tuple[EntityType, ...] = ("DATE", "MONEY")
"""Types that are never those of a part of a name."""


def correct_types(words: Tokens, names: Sequence[LabelledName]) -> list[LabelledName]:
    """Return the names; doubtful ones have the types that the article or a lexicon gives them."""
    surnames = _surnames(words, names)
    long_forms = _long_forms(words, names)
    return [
        name._replace(type=_type_of(words, name, surnames, long_forms))
        if name.probability < MIN_SURE_PROBABILITY
        else name
        for name in names
    ]


def _surnames(words: Tokens, names: Iterable[LabelledName]) -> frozenset[str]:
    """Return the last words of persons' names of several words, in lower case."""
    return frozenset(
        words.lowers[name.end - 1]
        for name in names
        if name.type == "PERSON" and name.end - name.first > 1 and name.probability >= MIN_SURE_PROBABILITY
    )


def _long_forms(words: Tokens, names: Iterable[LabelledName]) -> dict[str, EntityType]:
    """Return, for each acronym in brackets after its long form, the type of that, by the acronym as
    written."""
    return {
        words.forms[short.first]: name.type
        for name, short in pairwise(names)
        if name.probability >= MIN_SURE_PROBABILITY
        and name.type not in TYPES_WITHOUT_PARTS
        and short.first == name.end + 1
        and words.forms[name.end] == "("
        and _is_exact_acronym(words, short, name)
    }


def _is_exact_acronym(words: Tokens, short: LabelledName, name: LabelledName) -> bool:
    letters = "".join(form[0] for form in words.forms[name.first : name.end] if form[0].isupper())
    return short.end - short.first == 1 and letters == words.forms[short.first].replace(".", "")


def _type_of(
    words: Tokens, name: LabelledName, surnames: frozenset[str], long_forms: dict[str, EntityType]
) -> EntityType:
    forms = tuple(words.forms[name.first : name.end])
    lowers = words.lowers[name.first : name.end]
    if all(lower in word_set("weekdays") or lower in word_set("months") for lower in lowers):
        return "DATE"
    if name.type in TYPES_WITHOUT_PARTS:
        return name.type
    kind = known_names().get(forms)
    if len(forms) == 1:
        if forms[0] in long_forms:
            return long_forms[forms[0]]
        if lowers[0] in surnames and kind != "NORP":
            return "PERSON"
    return kind or name.type
