"""Examples for the recogniser of names: articles with the label of each word, also as they look in capitals.

The corpus's articles have no headlines in capitals, or with a capital on every word; so each article comes in
versions with some of its sentences written so. In these, many words are as new to the network as those of an
article to come, and many names are put for others.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np

from tui.analysis.entities.name_features import name_features
from tui.analysis.entities.name_network import OUTSIDE, TYPES
from tui.analysis.lexicon import word_set
from tui.analysis.networks.layers import Ints
from tui.analysis.text.parts_of_speech import tag
from tui.analysis.text.tokenise import tokenise_article
from tui.analysis.text.tokens import TokenisedArticle, Tokens
from tui.model.article import Span
from tui.model.statement import EntityType
from tui.training.attribution.examples import places_of, word_rows
from tui.training.corpora.names import NamedArticle, NamedSpan, trimmed

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


VERSIONS = 2
"""Versions of an article beside the one as it is."""
SHOUTED, TITLED, LOWERED = 0.06, 0.16, 0.18
"""Of a version's sentences, up to which share are in capitals, with a capital each word, without capitals."""
UNSEEN = 0.3
"""Share of a version's words that are read as their pieces alone."""
ADDED = 2
"""Characters behind a name that may belong to its last word: the "s" of "1990s"."""


@dataclass(frozen=True, slots=True)
class Version:
    """An article in arrays, in one way of writing it."""

    rows: np.ndarray
    """Each word's rows in the shared vectors and in the tables, (words, 6)."""
    tags: np.ndarray
    """Its part of speech, (words,)."""
    features: np.ndarray
    """Its other features, (words, FEATURES)."""
    groups: Ints
    """Its group, -1 for none, (words,)."""


@dataclass(frozen=True, slots=True)
class NameExample:
    """An article with what is to be learnt from it."""

    versions: tuple[Version, ...]
    """It as it is, then otherwise written, and with other names."""
    lengths: tuple[int, ...]
    """Words of each sentence."""
    labels: Ints
    """The label of each word, (words,)."""

    def __len__(self) -> int:
        return len(self.labels)


def name_example(
    article: NamedArticle,
    keys: Ints,
    chance: random.Random,
    unseen: Ints | None = None,
    stock: Stock | None = None,
) -> NameExample:
    """The article with the labels of its words.

    `keys`: those of the vectors; `unseen`: for the row of each vector that of the same word's as made of its
    pieces, see `KnownWords`; `stock`: names to put for others.
    """
    tokenised = tokenise_article(article.article)
    labels = labels_of(tokenised.words, article.names)
    versions = [_version(tokenised, keys)]
    for _ in range(VERSIONS):
        forms = renamed(tokenised.words.forms, labels, stock or {}, chance)
        written = otherwise(replace(tokenised, words=replace(tokenised.words, forms=forms)), chance)
        version = _version(written, keys)
        versions.append(version if unseen is None else _with_unseen(version, unseen, chance))
    return NameExample(
        tuple(versions),
        tuple(sentence.end - sentence.first for sentence in tokenised.sentences),
        labels,
    )


def labels_of(words: Tokens, names: Iterable[NamedSpan]) -> Ints:
    """The label of each word; names that are no whole words are left out."""
    labels = np.full(len(words), OUTSIDE, np.int64)
    for name in names:
        places = places_of(words, [name.span])
        if not places or labels[places].any():
            continue
        covered = words.span(places[0], places[-1] + 1)
        if trimmed(words.text, covered) == name.span or _ends_in(words.text, covered, name.span):
            label = 2 * TYPES.index(name.type)
            labels[places] = label + 2
            labels[places[0]] = label + 1
    return labels


def _ends_in(text: str, covered: Span, name: Span) -> bool:
    added = text[name.end : covered.end]
    return covered.start == name.start and len(added) <= ADDED and added.isalpha()


def _version(tokenised: TokenisedArticle, keys: Ints) -> Version:
    seen = name_features(tokenised)
    rows = word_rows(tokenised.words.forms, keys).astype(np.int32)
    return Version(rows, tag(tokenised).astype(np.int8), seen.values.astype(bool), seen.groups)


def _with_unseen(version: Version, unseen: Ints, chance: random.Random) -> Version:
    """The article as if some of its words had been in no corpus."""
    rows = version.rows.copy()
    hidden = [row for row in dict.fromkeys(rows[:, 0].tolist()) if chance.random() < UNSEEN]
    chosen = np.isin(rows[:, 0], hidden)
    rows[chosen, 0] = unseen[rows[chosen, 0]]
    return replace(version, rows=rows)


def otherwise(tokenised: TokenisedArticle, chance: random.Random) -> TokenisedArticle:
    """The article with other capitals in some of its sentences."""
    forms = list(tokenised.words.forms)
    for sentence in tokenised.sentences:
        write = _writing(chance.random())
        if write:
            for place in range(sentence.first, sentence.end):
                forms[place] = write(forms[place])
    lowers = [form.lower().replace("’", "'") for form in forms]
    return replace(tokenised, words=replace(tokenised.words, forms=forms, lowers=lowers))


def _writing(number: float) -> Callable[[str], str] | None:
    if number < SHOUTED:
        return str.upper
    if number < TITLED:
        return _titled
    return str.lower if number < LOWERED else None


def _titled(form: str) -> str:
    linking = form in ("and", "or", "'s", "’s")
    small = linking or form in word_set("prepositions") or form in word_set("determiners")
    return form if small else form[0].upper() + form[1:]
