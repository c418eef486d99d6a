"""Make training examples for the name network: articles with the label of each word, in several versions.

The corpora have no headlines in capitals, nor with a capital on every word. Each article is therefore also
given in versions in which the case of some sentences is changed. In these versions some words are also
treated as unknown, because many words of a new article are, and some names are replaced by others.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

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
from tui.training.corpora.names import NamedArticle, NamedSpan, trim

VERSIONS = 2
"""Number of versions of an article besides the original."""
SHOUTED, TITLED, LOWERED = 0.06, 0.16, 0.18
"""Upper bounds of a random number in [0, 1) that decides the case of a sentence: below the first all
capitals, below the second a capital on every word, below the third no capitals, otherwise unchanged."""
UNSEEN = 0.3
"""Share of a version's words whose vector is made from their pieces, as that of an unknown word is."""
ADDED = 2
"""Most characters behind a name that may belong to its last word, such as the "s" of "1990s"."""
REPLACED = 0.5
"""Share of an article's names that are replaced."""
SINGLE: tuple[EntityType, ...] = ("LOC", "ORG")
"""Types whose names are replaced if they have one word. Names of peoples (NORP) are not: they are few, and to
be learnt as such."""
GIVEN, FAMILY = "given", "family"
"""Parts of a person's name: the first of several words, or the last word."""
NAME = re.compile(r"[^\W\d_]{3,}")

NameStock = Mapping[str, Sequence[str]]
"""Names of one word to replace others by, by kind: one of `SINGLE`, GIVEN or FAMILY."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of an article as arrays."""

    rows: np.ndarray
    """Each word's rows in the shared vectors and in the tables, (words, 6)."""
    tags: np.ndarray
    """Each word's part of speech, (words,)."""
    features: np.ndarray
    """Each word's other features, (words, FEATURES)."""
    groups: Ints
    """Each word's group, -1 for none, (words,)."""


@dataclass(frozen=True, slots=True)
class NameExample:
    """An article in its versions, with its labels."""

    versions: tuple[Version, ...]
    """The original first, then the changed versions."""
    lengths: tuple[int, ...]
    """Number of words of each sentence."""
    labels: Ints
    """Each word's label, (words,)."""

    def __len__(self) -> int:
        return len(self.labels)


def name_example(
    article: NamedArticle,
    keys: Ints,
    chance: random.Random,
    unseen: Ints | None = None,
    stock: NameStock | None = None,
) -> NameExample:
    """Return the article in its versions, with the labels of its words.

    `keys`: the keys of the vectors, in ascending order; `unseen`: for the row of each vector that of the same
    word's vector made from its pieces, see `KnownWords`; `stock`: names to replace others by.
    """
    tokenised = tokenise_article(article.article)
    labels = labels_of(tokenised.words, article.names)
    versions = [_version(tokenised, keys)]
    for _ in range(VERSIONS):
        forms = replace_names(tokenised.words.forms, labels, stock or {}, chance)
        changed = vary_case(replace(tokenised, words=replace(tokenised.words, forms=forms)), chance)
        version = _version(changed, keys)
        versions.append(version if unseen is None else _with_unseen(version, unseen, chance))
    return NameExample(
        tuple(versions),
        tuple(sentence.end - sentence.first for sentence in tokenised.sentences),
        labels,
    )


def labels_of(words: Tokens, names: Iterable[NamedSpan]) -> Ints:
    """Return the label of each word, (words,); names that are not whole words are left out."""
    labels = np.full(len(words), OUTSIDE, np.int64)
    for name in names:
        places = places_of(words, [name.span])
        if not places or labels[places].any():
            continue
        covered = words.span(places[0], places[-1] + 1)
        if trim(words.text, covered) == name.span or _ends_within(words.text, covered, name.span):
            label = 2 * TYPES.index(name.type)
            labels[places] = label + 2
            labels[places[0]] = label + 1
    return labels


def vary_case(tokenised: TokenisedArticle, chance: random.Random) -> TokenisedArticle:
    """Return the article with the case of some of its sentences changed."""
    forms = list(tokenised.words.forms)
    for sentence in tokenised.sentences:
        change = _case_change(chance.random())
        if change:
            for place in range(sentence.first, sentence.end):
                forms[place] = change(forms[place])
    lowers = [form.lower().replace("’", "'") for form in forms]
    return replace(tokenised, words=replace(tokenised.words, forms=forms, lowers=lowers))


def name_stock(articles: Iterable[NamedArticle]) -> NameStock:
    """Return the names of one word, and the parts of persons' names, that the articles have."""
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


def replace_names(forms: Sequence[str], labels: Ints, stock: NameStock, chance: random.Random) -> list[str]:
    """Return the words of an article with some of its names replaced, each by the same name wherever it is.

    `labels`: the label of each word, (words,). A word is only replaced if it is the same kind of name
    wherever the article has it.
    """
    kinds: dict[str, set[str | None]] = defaultdict(set)
    each = labels.tolist()
    for place, form in enumerate(forms):
        kinds[form].add(_kind(each, place) if _is_name(form) else None)
    replacements = {form: _replacement(some, stock, chance) for form, some in kinds.items()}
    return [replacements[form] or form for form in forms]


def _replacement(kinds: set[str | None], stock: NameStock, chance: random.Random) -> str | None:
    kind = FAMILY if kinds == {GIVEN, FAMILY} else next(iter(kinds)) if len(kinds) == 1 else None
    if kind is None or not stock.get(kind) or chance.random() >= REPLACED:
        return None
    return chance.choice(stock[kind])


def _kind(labels: Sequence[int], place: int) -> str | None:
    """Return the kind of name of the word at a place, None if it may not be replaced."""
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


def _ends_within(text: str, covered: Span, name: Span) -> bool:
    """Return whether the words `covered` end only a few letters behind the name."""
    added = text[name.end : covered.end]
    return covered.start == name.start and len(added) <= ADDED and added.isalpha()


def _version(tokenised: TokenisedArticle, keys: Ints) -> Version:
    seen = name_features(tokenised)
    rows = word_rows(tokenised.words.forms, keys).astype(np.int32)
    return Version(rows, tag(tokenised).astype(np.int8), seen.values.astype(bool), seen.groups)


def _with_unseen(version: Version, unseen: Ints, chance: random.Random) -> Version:
    """Return the version with the vectors of some words replaced by those made from their pieces."""
    rows = version.rows.copy()
    hidden = [row for row in dict.fromkeys(rows[:, 0].tolist()) if chance.random() < UNSEEN]
    chosen = np.isin(rows[:, 0], hidden)
    rows[chosen, 0] = unseen[rows[chosen, 0]]
    return replace(version, rows=rows)


def _case_change(number: float) -> Callable[[str], str] | None:
    """Return the change of a sentence's words for a random number, None to leave them."""
    if number < SHOUTED:
        return str.upper
    if number < TITLED:
        return _title_case
    return str.lower if number < LOWERED else None


def _title_case(form: str) -> str:
    linking = form in ("and", "or", "'s", "’s")
    small = linking or form in word_set("prepositions") or form in word_set("determiners")
    return form if small else form[0].upper() + form[1:]
