"""Parts of speech: one tag of the Penn Treebank for each token, from a window of five tokens.

A small feed-forward network in the manner of Collobert et al., JMLR 12, 2011: the vectors of a token and of
two on either side, a hidden layer with a residual connection, a tag. The contribution of a word to the first
layer does not depend on where it occurs, so it is computed once for each distinct word and position in the
window.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np

from tui.analysis.networks.layers import Floats, Ints, relu
from tui.analysis.networks.weights import weights
from tui.analysis.networks.word_vectors import word_vectors
from tui.analysis.text.tokens import TokenisedArticle

MODEL = "tagger"
"""Name of the model."""
TAGS = (
    *("CC", "CD", "DT", "EX", "IN", "JJ", "JJR", "MD", "NN", "NNP", "NNS", "POS", "PRP", "PRP$", "PU"),
    *("RB", "RBR", "RP", "TO", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WRB"),
)
"""The tags, by index: those of the Penn Treebank (Marcus et al., 1993), rare ones merged with similar ones,
and PU for marks of all kinds."""
FINITE = ("VBD", "VBP", "VBZ", "MD")
"""The tags of finite verbs, which make a clause."""
REACH = 2
"""Tokens seen on either side, within the sentence."""


def tag(tokenised: TokenisedArticle) -> Ints:
    """Return the index in `TAGS` of each token's tag, (tokens,)."""
    forms, sentences = tokenised.words.forms, np.array(tokenised.sentence_of, np.int64)
    if not forms:
        return sentences
    distinct: dict[str, int] = {}
    numbers = np.array([distinct.setdefault(form, len(distinct)) for form in forms])
    shares = _shares(list(distinct))
    hidden = shares[REACH][numbers]
    for offset in range(-REACH, REACH + 1):
        if offset and abs(offset) < len(forms):
            _add_neighbours(hidden, shares[REACH + offset][numbers], sentences, offset)
    return _tags(hidden)


def _shares(words: Sequence[str]) -> Floats:
    """Return the contribution of each word to the hidden layer at each position, (positions, words,
    units)."""
    kernel = weights(MODEL)["window"].reshape(2 * REACH + 1, -1, weights(MODEL)["hidden"].shape[0])
    return np.asarray(np.matmul(word_vectors(MODEL).of(words), kernel), np.float32)


def _add_neighbours(hidden: Floats, shares: Floats, sentences: Ints, offset: int) -> None:
    """Add to `hidden` the shares of the tokens `offset` positions away that are in the same sentence."""
    here, there = (slice(None, -offset), slice(offset, None)) if offset > 0 else _backward(offset)
    hidden[here] += shares[there] * (sentences[here] == sentences[there])[:, None]


def _backward(offset: int) -> tuple[slice, slice]:
    return slice(-offset, None), slice(None, offset)


def _tags(hidden: Floats) -> Ints:
    loaded = weights(MODEL)
    first = relu(hidden + loaded["window_bias"])
    second = first + relu(first @ loaded["hidden"] + loaded["hidden_bias"])
    return np.asarray(np.argmax(second @ loaded["tags"] + loaded["tags_bias"], axis=1), np.int64)


@cache
def tag_numbers(*prefixes: str) -> frozenset[int]:
    """Return the indexes of the tags that start with one of the prefixes."""
    return frozenset(number for number, name in enumerate(TAGS) if name.startswith(prefixes))
