"""The encoder: every token of an article read in its passage, from both sides.

A bidirectional LSTM reads word vectors, parts of speech and the context of each token. Its states give the
probability that the token is the head of a cue, and the statement of a cue is read from them. It is trained
on PolNeAR (Newell et al., LREC 2018); see models/MODEL_CARD.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tui.analysis.cues.passages import OUTSIDE, Passages
from tui.analysis.networks.layers import Floats, Ints, Lengths, bidirectional_lstm, relu, sigmoid
from tui.analysis.networks.weights import weights
from tui.analysis.networks.word_vectors import word_vectors
from tui.analysis.text.tokens import TokenisedArticle

MODEL = "attribution"
"""Name of the model."""
PORTION_WORDS = 10_000
"""Tokens read at a time; a passage is never cut."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoded tokens of an article."""

    passages: Passages
    """The passages they were read in."""
    states: Floats
    """The state of each token, followed by its own features, (tokens, dimensions)."""
    cue_odds: Floats
    """The log-odds that the token is the head of a cue, (tokens,); minus infinity within quotations, where
    the training corpora annotate none."""


def encode(tokenised: TokenisedArticle, tags: Ints, passages: Passages) -> Encoding:
    """Return all tokens encoded.

    `tags`: the index of each token's part of speech, (tokens,).
    """
    if not len(tokenised.words):
        return Encoding(passages, np.zeros((0, 1), np.float32), np.zeros(0, np.float32))
    states = [_read(tokenised, tags, passages, chosen) for chosen in _portions(passages)]
    together = states[0] if len(states) == 1 else np.concatenate(states)
    return Encoding(passages, together, _cue_odds(together, passages))


def _portions(passages: Passages) -> Iterator[slice]:
    """Yield slices of passages with at most `PORTION_WORDS` tokens each, so that a book does not need more
    memory."""
    first = 0
    for number, (start, end) in enumerate(passages.bounds.tolist()):
        if end - passages.bounds[first, 0] > PORTION_WORDS and start > passages.bounds[first, 0]:
            yield slice(first, number)
            first = number
    yield slice(first, len(passages.bounds))


def _read(tokenised: TokenisedArticle, tags: Ints, passages: Passages, chosen: slice) -> Floats:
    """Return the states of the tokens of the chosen passages, followed by their own features."""
    loaded, bounds = weights(MODEL), passages.bounds[chosen]
    words = slice(int(bounds[0, 0]), int(bounds[-1, 1]))
    columns = np.concatenate([passages.context[words], tags[words, None]], axis=1)
    features = [word_vectors(MODEL).of(tokenised.words.forms[words])]
    features += [loaded[f"context{number}"][columns[:, number]] for number in range(columns.shape[1])]
    inputs = np.concatenate(features, axis=1)
    gates = (inputs @ loaded["encoder_inputs"] + loaded["encoder_bias"]).reshape(len(inputs), 2, -1)
    recurrent = loaded["encoder_states"].reshape(2, -1, gates.shape[2])
    lengths = Lengths(bounds[:, 1] - bounds[:, 0])
    return np.concatenate([bidirectional_lstm(gates, recurrent, lengths), inputs], axis=1)


def _cue_odds(states: Floats, passages: Passages) -> Floats:
    loaded = weights(MODEL)
    hidden = relu(states @ loaded["cue_hidden"] + loaded["cue_hidden_bias"])
    odds = (hidden @ loaded["cue"] + loaded["cue_bias"])[:, 0]
    return np.where(passages.context[:, 0] == OUTSIDE, odds, -np.inf).astype(np.float32)


def cue_probabilities(encoding: Encoding) -> Floats:
    """Return how likely each token is the head of a cue, before its statement is read, (tokens,)."""
    return sigmoid(encoding.cue_odds)
