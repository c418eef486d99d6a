"""From the scores of labels to names: the likeliest sequence of labels, and how probable each name is.

A linear-chain conditional random field (Lafferty et al., ICML 2001) decides over each stretch of tokens that
may be names; tokens that certainly are none separate the stretches, which keeps the search fast.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from tui.analysis.entities.name_network import OUTSIDE, TYPES
from tui.analysis.networks.layers import Floats, Ints, Lengths, likeliest_labels, softmax
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.statement import EntityType

CERTAINLY_OUTSIDE = 0.998
"""Probability of being in no name from which on a token is not considered further."""


class LabelledName(NamedTuple):
    """A stretch of tokens with one label."""

    first: int
    """Index of its first token."""
    end: int
    """Index after its last token."""
    type: EntityType
    """The type that the label stands for."""
    probability: float
    """Mean probability of the type over its tokens, from 0 to 1."""


def names_by_label(tokenised: TokenisedArticle, scores: Floats, transitions: Floats) -> list[LabelledName]:
    """Return the names, in order.

    `scores`: of each label for each token by itself, (tokens, LABELS); `transitions`: of each pair of
    neighbouring labels, (LABELS, LABELS).
    """
    probabilities = softmax(scores)
    labels = _labels(tokenised, scores, probabilities, transitions)
    by_type = probabilities[:, 1:].reshape(len(scores), len(TYPES), 2).sum(axis=2)
    return [
        LabelledName(first, end, TYPES[number], float(by_type[first:end, number].mean()))
        for first, end, number in _stretches(labels)
    ]


def _labels(tokenised: TokenisedArticle, scores: Floats, probabilities: Floats, transitions: Floats) -> Ints:
    labels = np.full(len(scores), OUTSIDE, np.int64)
    open_ = np.flatnonzero(probabilities[:, OUTSIDE] < CERTAINLY_OUTSIDE)
    if not len(open_):
        return labels
    sentence_of = np.array(tokenised.sentence_of, np.int64)[open_]
    apart = (np.diff(open_) > 1) | (np.diff(sentence_of) > 0)
    firsts = np.concatenate([[0], np.flatnonzero(apart) + 1])
    lengths = np.diff(np.concatenate([firsts, [len(open_)]]))
    rows = scores[open_]
    rows[firsts] += transitions[OUTSIDE]
    rows[firsts + lengths - 1] += transitions[:, OUTSIDE]
    labels[open_] = likeliest_labels(rows, transitions, Lengths(lengths))
    return labels


def _stretches(labels: Ints) -> Iterator[tuple[int, int, int]]:
    """Yield the first token, the end and the index of the type of each name."""
    named = np.flatnonzero(labels != OUTSIDE)
    if not len(named):
        return
    types = (labels[named] - 1) // 2
    begins = labels[named] % 2 == 1
    begins[0] = True
    begins[1:] |= (np.diff(named) > 1) | (np.diff(types) != 0)
    firsts = np.flatnonzero(begins)
    lasts = np.concatenate([firsts[1:], [len(named)]]) - 1
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        yield int(named[first]), int(named[last]) + 1, int(types[first])
