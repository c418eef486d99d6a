"""Layers of the networks, forward pass only, over many sequences of different lengths at once."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Lengths:
    """The layout of sequences laid end to end: where each starts, and how many are still running at each
    step."""

    def __init__(self, lengths: Ints) -> None:
        """`lengths`: the number of rows of each sequence, (sequences,), each at least 1."""
        order = np.argsort(-lengths, kind="stable")
        starts = np.cumsum(lengths) - lengths
        self.total = int(lengths.sum())
        self.sequences = len(lengths)
        self.first = starts[order]
        self.last = self.first + lengths[order] - 1
        steps = np.arange(lengths.max())
        self.running = np.searchsorted(-lengths[order], -steps, side="left").tolist()


def bidirectional_lstm(inputs: Floats, recurrent: Floats, lengths: Lengths) -> Floats:
    """Return the states of a long short-term memory that reads each sequence in both directions.

    Hochreiter & Schmidhuber, Neural Computation 9(8), 1997. The gates are in the order input, forget, output,
    candidate. The weights of the first three are halved when they are packed, so that one hyperbolic tangent
    serves all four: σ(x) = (tanh(x/2) + 1) / 2.

    `inputs`: the contribution of the inputs to the gates, (rows, 2, 4 units), forward and backward;
    `recurrent`: the weights of the previous state, (2, units, 4 units). The result is (rows, 2 units).
    """
    units = recurrent.shape[1]
    state = np.zeros((2, lengths.sequences, units), np.float32)
    memory = np.zeros_like(state)
    states = np.empty((lengths.total, 2 * units), np.float32)
    for step, running in enumerate(lengths.running):
        forward = lengths.first[:running] + step
        backward = lengths.last[:running] - step
        gates = np.matmul(state[:, :running], recurrent)
        gates[0] += inputs[forward, 0]
        gates[1] += inputs[backward, 1]
        np.tanh(gates, out=gates)
        sigmoids = gates[:, :, : 3 * units]
        sigmoids += 1
        sigmoids *= 0.5
        kept = memory[:, :running]
        kept *= sigmoids[:, :, units : 2 * units]
        kept += sigmoids[:, :, :units] * gates[:, :, 3 * units :]
        new = state[:, :running]
        np.tanh(kept, out=new)
        new *= sigmoids[:, :, 2 * units :]
        states[forward, :units] = new[0]
        states[backward, units:] = new[1]
    return states


def relu(values: Floats) -> Floats:
    """Set the negative values to zero, in place, and return the array."""
    return np.maximum(values, 0, out=values)


def sigmoid(values: Floats) -> Floats:
    """Return the logistic function of each value."""
    return np.asarray(0.5 * (np.tanh(0.5 * values) + 1), np.float32)


def softmax(values: Floats) -> Floats:
    """Return the values of each row as probabilities that sum to 1."""
    shifted = np.exp(values - values.max(axis=-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=-1, keepdims=True), np.float32)


def likeliest_labels(scores: Floats, transitions: Floats, lengths: Lengths) -> Ints:
    """Return the likeliest sequence of labels of each sequence (Viterbi decoding).

    Viterbi, IEEE Transactions on Information Theory 13(2), 1967, for all sequences at once.

    `scores`: the score of each label for each row, (rows, labels); `transitions`: the score of each pair of
    neighbouring labels, (previous label, label). The result is (rows,).
    """
    best = scores[lengths.first]
    back = np.zeros((len(scores), scores.shape[1]), np.int64)
    for step, running in enumerate(lengths.running[1:], start=1):
        rows = lengths.first[:running] + step
        paths = best[:running, :, None] + transitions
        back[rows] = paths.argmax(axis=1)
        best[:running] = paths.max(axis=1) + scores[rows]
    labels = np.empty(len(scores), np.int64)
    labels[lengths.last] = best.argmax(axis=1)
    for step in range(len(lengths.running) - 1, 0, -1):
        rows = lengths.first[: lengths.running[step]] + step
        labels[rows - 1] = back[rows, labels[rows]]
    return labels
