"""Features of the name network beside word vectors: lexicons, typography, position, the rest of the article.

Each feature is 0 or 1. Those of a word by itself are computed once for each form, as the bits of a number.
Those of its other occurrences in the article (in lower case, after a title, before a verb of saying) count
only occurrences whose capitals mean something: not those in headings or in sentences of capitals.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.analysis.entities.name import function_words, known_names
from tui.analysis.lexicon import word_set
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import YEAR_DIGITS
from tui.analysis.punctuation import DASHES, QUOTATION_MARKS
from tui.analysis.text.tokens import TokenisedArticle
from tui.analysis.verbs import reporting_verbs

Flags = NDArray[np.bool_]
LISTS = (
    "male_names",
    "female_names",
    "family_names",
    "organisation_heads",
    "facility_heads",
    "place_heads",
    "other_heads",
)
"""Lexicons of capitalised words, a feature each."""
LOWER_LISTS = (
    "person_titles",
    "honorifics",
    "months",
    "weekdays",
    "currencies",
    "large_numbers",
    "name_particles",
    "name_suffixes",
    "person_nouns",
    "group_nouns",
    "place_prepositions",
)
"""Lexicons of words in lower case, a feature each."""
SHAPES = (
    "upper",
    "lower",
    "shouted",
    "mixed",
    "figure",
    "year",
    "hyphen",
    "opener",
    "function",
    "reports",
    "money",
)
"""What else a word shows by itself."""
NAMED = ("LOC", "NORP", "ORG", "FAC")
"""Types of names in the lexicons; for each, whether a word begins one, and whether it is within one."""
PLACES = ("starts", "heading", "quoted", "shouted sentence", "titled sentence", "glued")
"""Where a word is."""
ELSEWHERE = ("small", "capital", "behind title", "ends run", "starts run", "before report", "behind place")
"""How else the article has a capitalised word."""
OWN = len(LISTS) + len(LOWER_LISTS) + len(SHAPES)
"""Number of features of a word by itself."""
FEATURES = OWN + 2 * len(NAMED) + len(PLACES) + len(ELSEWHERE)
"""Number of features."""
OPENERS = QUOTATION_MARKS | DASHES | frozenset(":([•*")
"""Marks after which a capital shows no name."""
CURRENCIES = frozenset("$€£¥₹₩₦₡₱฿₽₺₫₪₴₵¢")
"""Currency signs, each a token of its own."""
UPPER_CASE_SHARE, TITLE_CASE_SHARE = 0.9, 0.7
"""Shares of words in capitals, and of words with a capital, from which on capitals mean nothing in a
sentence."""
MIN_COUNTED_WORDS = 4
"""Words a sentence must have for these shares to count."""
_BITS = {name: number for number, name in enumerate((*LISTS, *LOWER_LISTS, *SHAPES))}
_POWERS = np.arange(OWN, dtype=np.int64)


class Features(NamedTuple):
    """The features of an article's tokens."""

    values: Floats
    """The features of each token, (tokens, FEATURES)."""
    groups: Ints
    """For each token with a capital the number that all tokens of the same letters share; -1 for others,
    (tokens,)."""


def name_features(tokenised: TokenisedArticle) -> Features:
    """Return the features of all tokens of an article."""
    words = tokenised.words
    if not len(words):
        return Features(np.zeros((0, FEATURES), np.float32), np.zeros(0, np.int64))
    numbers: dict[str, int] = {}
    kinds = np.array([numbers.setdefault(lower, len(numbers)) for lower in words.lowers], np.int64)
    own = ((np.array([_own(form) for form in words.forms], np.int64)[:, None] >> _POWERS) & 1).astype(bool)
    places = _places(tokenised, own)
    elsewhere = _elsewhere(own, places, kinds)
    upper = own[:, _BITS["upper"]]
    values = np.concatenate([own, _listed_names(words.forms), places, elsewhere & upper[:, None]], axis=1)
    return Features(values.astype(np.float32), np.where(upper, kinds, -1))


@lru_cache(maxsize=60_000)
def _own(form: str) -> int:
    """Return the features of a word by itself, as the bits of a number."""
    lower = form.lower().replace("’", "'")
    titled = form.capitalize() if form.isupper() else form
    present = [name for name in LISTS if titled in word_set(name)]
    present += [name for name in LOWER_LISTS if lower in word_set(name)]
    present += [name for name, shown in zip(SHAPES, _word_shapes(form, lower), strict=True) if shown]
    return sum(1 << _BITS[name] for name in present)


def _word_shapes(form: str, lower: str) -> tuple[bool, ...]:
    rest = form[1:]
    upper = form[0].isupper() or (lower.startswith(("al-", "el-")) and form[3:4].isupper())
    return (
        upper,
        form[0].islower() and not upper,
        len(form) > 1 and form.isupper(),
        any(map(str.isupper, rest)) and not form.isupper(),
        form[0].isdigit(),
        len(form) == YEAR_DIGITS and form.isdigit(),
        "-" in rest,
        form in OPENERS,
        lower in function_words(),
        lower in reporting_verbs(),
        form in CURRENCIES,
    )


def _listed_names(forms: Sequence[str]) -> Flags:
    """Return where names from the lexicons are, (tokens, two for each of NAMED)."""
    found = np.zeros((len(forms), 2 * len(NAMED)), bool)
    table, first_words = known_names(), _first_words()
    index = 0
    while index < len(forms):
        step = 1
        for length in first_words.get(forms[index], ()):
            kind = table.get(tuple(forms[index : index + length]))
            if kind in NAMED:
                column = 2 * NAMED.index(kind)
                found[index, column] = True
                found[index + 1 : index + length, column + 1] = True
                step = length
                break
        index += step
    return found


@cache
def _first_words() -> dict[str, tuple[int, ...]]:
    """Return, for each first word of a name in the lexicons, the lengths of such names in words, longest
    first."""
    lengths: dict[str, set[int]] = {}
    for name in known_names():
        lengths.setdefault(name[0], set()).add(len(name))
    return {word: tuple(sorted(some, reverse=True)) for word, some in lengths.items()}


def _places(tokenised: TokenisedArticle, own: Flags) -> Flags:
    """Return where each token is, (tokens, PLACES)."""
    words, count = tokenised.words, len(tokenised.words)
    firsts = np.array([sentence.first for sentence in tokenised.sentences], np.int64)
    sentence_of = np.array(tokenised.sentence_of, np.int64)
    starts = np.zeros(count, bool)
    starts[firsts] = True
    starts |= _behind(own[:, _BITS["opener"]])
    headings = np.array([sentence.kind == "heading" for sentence in tokenised.sentences], bool)
    upper, lower = own[:, _BITS["upper"]], own[:, _BITS["lower"]]
    shouted = own[:, _BITS["shouted"]]
    counted = (upper | lower) & ~(own[:, _BITS["function"]] & lower)
    total = np.add.reduceat(counted.astype(np.int64), firsts)
    many = total >= MIN_COUNTED_WORDS
    in_capitals = many & (
        np.add.reduceat((shouted & counted).astype(np.int64), firsts) >= UPPER_CASE_SHARE * total
    )
    titled = many & (np.add.reduceat((upper & counted).astype(np.int64), firsts) >= TITLE_CASE_SHARE * total)
    glued = np.zeros(count, bool)
    glued[1:] = np.array(words.ends[:-1]) == np.array(words.starts[1:])
    quoted = np.array(tokenised.quoted) >= 0
    columns = [starts, headings[sentence_of], quoted, in_capitals[sentence_of], titled[sentence_of], glued]
    return np.stack(columns, axis=1)


def _elsewhere(own: Flags, places: Flags, kinds: Ints) -> Flags:
    """Return how the article has each token's word wherever capitals mean something, (tokens, ELSEWHERE)."""
    starts, heading, _, in_capitals, titled, _ = places.T
    prose = ~(heading | in_capitals | titled)
    upper = own[:, _BITS["upper"]] & prose
    title = own[:, _BITS["person_titles"]] | own[:, _BITS["honorifics"]]
    within = _behind(upper) & ~starts
    goes_on = _before(upper) & ~_before(starts)
    behind_title = _behind(title) | _behind(_behind(title) & ~own[:, _BITS["upper"]])
    seen = (
        own[:, _BITS["lower"]] & prose,
        upper & ~starts,
        upper & behind_title,
        upper & within & ~goes_on & ~_behind(title),
        upper & ~within & goes_on & ~title,
        upper & _before(own[:, _BITS["reports"]]),
        upper & _behind(own[:, _BITS["place_prepositions"]]),
    )
    table = np.zeros((len(ELSEWHERE), int(kinds.max()) + 1), bool)
    for row, flags in zip(table, seen, strict=True):
        row[kinds[flags]] = True
    return table[:, kinds].T


def _behind(flags: Flags) -> Flags:
    """Return for each token the flag of the token before it."""
    return np.concatenate([[False], flags[:-1]])


def _before(flags: Flags) -> Flags:
    """Return for each token the flag of the token after it."""
    return np.concatenate([flags[1:], [False]])
