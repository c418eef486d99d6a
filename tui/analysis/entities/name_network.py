"""The name network: the score of each label for each token.

A bidirectional LSTM reads each sentence and makes a first guess. The guess for a word is then shown wherever
the article has that word: clear occurrences decide unclear ones, and the label of a full name reaches its
bare parts (in the manner of Krishnan & Manning, ACL 2006). Both readings are trained as one network.
"""

from collections.abc import Iterator

import numpy as np

from tui.analysis.entities.name_features import Features
from tui.analysis.networks.layers import Floats, Ints, Lengths, bidirectional_lstm, relu, softmax
from tui.analysis.networks.weights import weights
from tui.analysis.networks.word_vectors import word_vectors
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.statement import EntityType

MODEL = "entities"
"""Name of the model."""
TYPES: tuple[EntityType, ...] = ("PERSON", "ORG", "LOC", "FAC", "NORP", "DATE", "MONEY", "PRODUCT", "MISC")
"""The types of names, in the order of their labels."""
OUTSIDE = 0
"""The label of tokens outside names. The first token of a name of type t has label 2 t + 1, the others 2 t +
2."""
LABELS = 2 * len(TYPES) + 1
"""Number of labels."""
PORTION_WORDS = 10_000
"""Tokens read at a time; a sentence is never cut."""


def label_scores(tokenised: TokenisedArticle, tags: Ints, features: Features) -> Floats:
    """Return the score of each label for each token by itself, (tokens, LABELS).

    `tags`: the index of each token's part of speech, (tokens,).
    """
    states = np.concatenate([_states(tokenised, tags, features, chosen) for chosen in _portions(tokenised)])
    return _second_reading(states, features.groups)


def _portions(tokenised: TokenisedArticle) -> Iterator[slice]:
    """Yield slices of sentences with at most `PORTION_WORDS` tokens each, so that a book does not need more
    memory."""
    first, sentences = 0, tokenised.sentences
    for number, sentence in enumerate(sentences):
        if sentence.end - sentences[first].first > PORTION_WORDS and number > first:
            yield slice(first, number)
            first = number
    yield slice(first, len(sentences))


def _states(tokenised: TokenisedArticle, tags: Ints, features: Features, chosen: slice) -> Floats:
    """Return the states of the tokens of the chosen sentences."""
    loaded = weights(MODEL)
    bounds = np.array([sentence[:2] for sentence in tokenised.sentences[chosen]], np.int64)
    words = slice(int(bounds[0, 0]), int(bounds[-1, 1]))
    vectors = word_vectors(MODEL).of(tokenised.words.forms[words])
    inputs = np.concatenate([vectors, loaded["tag"][tags[words]], features.values[words]], axis=1)
    gates = (inputs @ loaded["encoder_inputs"] + loaded["encoder_bias"]).reshape(len(inputs), 2, -1)
    recurrent = loaded["encoder_states"].reshape(2, -1, gates.shape[2])
    return bidirectional_lstm(gates, recurrent, Lengths(bounds[:, 1] - bounds[:, 0]))


def _second_reading(states: Floats, groups: Ints) -> Floats:
    loaded = weights(MODEL)
    first = softmax(states @ loaded["guess"] + loaded["guess_bias"])
    shown = np.tanh(states @ loaded["shown"] + loaded["shown_bias"])
    seen = _seen(np.concatenate([first, shown], axis=1), groups, first.shape[1])
    around = np.concatenate([first, seen], axis=1)
    hidden = states @ loaded["hidden"] + loaded["hidden_bias"]
    behind, here, before = (around @ part for part in np.split(loaded["around"], 3))
    hidden += here
    hidden[1:] += behind[:-1]
    hidden[:-1] += before[1:]
    return np.asarray(relu(hidden) @ loaded["labels"] + loaded["labels_bias"], np.float32)


def _seen(values: Floats, groups: Ints, means: int) -> Floats:
    """Return what is shown of each word: over its group, the mean of the first `means` columns and the
    maximum of all."""
    shown = np.zeros((len(values), means + values.shape[1]), np.float32)
    places = np.flatnonzero(groups >= 0)
    if not len(places):
        return shown
    places = places[np.argsort(groups[places], kind="stable")]
    firsts = np.flatnonzero(np.diff(groups[places], prepend=-1))
    sizes = np.diff(firsts, append=len(places))
    rows = values[places]
    mean = np.add.reduceat(rows[:, :means], firsts, axis=0) / sizes[:, None]
    greatest = np.maximum.reduceat(rows, firsts, axis=0)
    shown[places] = np.repeat(np.concatenate([mean, greatest], axis=1), sizes, axis=0)
    return shown
