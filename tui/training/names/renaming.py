"""Articles with other names: who always meets the same ones learns these, and not what tells a name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from random import Random

from tui.analysis.entities.name_network import OUTSIDE, TYPES
from tui.analysis.networks.layers import Ints
from tui.model.statement import EntityType
from tui.training.corpora.names import NamedArticle

RENAMED = 0.5
"""Share of an article's names that are put for others."""
SINGLE: tuple[EntityType, ...] = ("LOC", "ORG")
"""Types of which names of one word are put for others; peoples are few, and to be known as such."""
GIVEN, FAMILY = "given", "family"
"""What a word of a person's name is: the first of several, or the last."""
NAME = re.compile(r"[^\W\d_]{3,}")

Stock = Mapping[str, Sequence[str]]
"""Names of one word by what they are: of `SINGLE`, GIVEN or FAMILY."""


def stock_of(articles: Iterable[NamedArticle]) -> Stock:
    """The names of one word that the articles have."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for article in articles:
        for name in article.names:
            words = name.span.of(article.article.text).split()
            if name.type == "PERSON" and len(words) > 1:
                found[GIVEN][words[0]] = None
            if name.type == "PERSON":
                found[FAMILY][words[-1]] = None
            elif name.type in SINGLE and len(words) == 1:
                found[name.type][words[0]] = None
    return {kind: [word for word in words if _is_name(word)] for kind, words in found.items()}


def renamed(forms: Sequence[str], labels: Ints, stock: Stock, chance: Random) -> list[str]:
    """The words of an article, some of its names put for others, each for the same wherever it is.

    `labels`: the label of each word, (words,). Only words that are the same kind of name wherever the article
    has them are changed.
    """
    kinds: dict[str, set[str | None]] = defaultdict(set)
    each = labels.tolist()
    for place, form in enumerate(forms):
        kinds[form].add(_kind(each, place) if _is_name(form) else None)
    others = {form: _other(some, stock, chance) for form, some in kinds.items()}
    return [others[form] or form for form in forms]


def _other(kinds: set[str | None], stock: Stock, chance: Random) -> str | None:
    kind = FAMILY if kinds == {GIVEN, FAMILY} else next(iter(kinds)) if len(kinds) == 1 else None
    if kind is None or not stock.get(kind) or chance.random() >= RENAMED:
        return None
    return chance.choice(stock[kind])


def _kind(labels: Sequence[int], place: int) -> str | None:
    """What the word at a place is, None if it may not be changed."""
    label = labels[place]
    if label == OUTSIDE:
        return None
    type_ = TYPES[(label - 1) // 2]
    begins = label % 2 == 1
    ends = place + 1 == len(labels) or labels[place + 1] != label + begins
    if type_ == "PERSON":
        return FAMILY if ends else GIVEN if begins else None
    return type_ if type_ in SINGLE and begins and ends else None


def _is_name(word: str) -> bool:
    return word[0].isupper() and NAME.fullmatch(word) is not None
