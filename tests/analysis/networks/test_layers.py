"""The layers against what textbooks have, one row and one sequence at a time."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.networks.layers import Lengths, bidirectional_lstm, likeliest_labels, relu, sigmoid, softmax

several = st.lists(st.integers(1, 6), min_size=1, max_size=5)
seeds = st.integers(0, 2**32 - 1)


def logistic(values):
    return 1 / (1 + np.exp(-values))


def plain_lstm(inputs, recurrent):
    """The states of one sequence: `inputs` are (words, 4 units), gates in the order of the module."""
    units = len(recurrent)
    state = memory = np.zeros(units)
    states = []
    for row in inputs:
        entry, forget, output, candidate = (row + state @ recurrent).reshape(4, units)
        memory = logistic(forget) * memory + logistic(entry) * np.tanh(candidate)
        state = logistic(output) * np.tanh(memory)
        states.append(state)
    return np.array(states)


def bounds(lengths):
    ends = np.cumsum(lengths).tolist()
    return list(zip([0, *ends], ends, strict=False))


def halved(weights):
    """The weights with those of the sigmoid gates halved, as the layer takes them."""
    units = weights.shape[-1] // 4
    return (weights * np.repeat([0.5, 0.5, 0.5, 1.0], units)).astype(np.float32)


@given(several, st.integers(1, 4), seeds)
@settings(max_examples=50, deadline=None)
def test_states_of_a_memory(lengths, units, seed):
    chance = np.random.default_rng(seed)
    inputs = chance.normal(0, 2, (sum(lengths), 2, 4 * units))
    recurrent = chance.normal(0, 1, (2, units, 4 * units))
    states = bidirectional_lstm(halved(inputs), halved(recurrent), Lengths(np.array(lengths)))
    assert states.dtype == np.float32
    assert states.shape == (sum(lengths), 2 * units)
    for first, end in bounds(lengths):
        forward = plain_lstm(inputs[first:end, 0], recurrent[0])
        backward = plain_lstm(inputs[first:end, 1][::-1], recurrent[1])[::-1]
        assert states[first:end] == pytest.approx(np.concatenate([forward, backward], axis=1), abs=1e-5)


def test_inputs_are_left_as_they_are():
    inputs, recurrent = np.ones((3, 2, 8), np.float32), np.ones((2, 2, 8), np.float32)
    bidirectional_lstm(inputs, recurrent, Lengths(np.array([1, 2])))
    assert (inputs == 1).all()
    assert (recurrent == 1).all()


@given(several, st.integers(1, 3), seeds)
@settings(max_examples=50, deadline=None)
def test_the_likeliest_labels(lengths, labels, seed):
    """Whole numbers, so that like rows of labels have the very same score."""
    chance = np.random.default_rng(seed)
    scores = chance.integers(-9, 9, (sum(lengths), labels)).astype(np.float32)
    transitions = chance.integers(-9, 9, (labels, labels)).astype(np.float32)
    found = likeliest_labels(scores, transitions, Lengths(np.array(lengths)))
    for first, end in bounds(lengths):
        best = max(
            total(scores[first:end], transitions, row)
            for row in itertools.product(range(labels), repeat=end - first)
        )
        assert total(scores[first:end], transitions, found[first:end]) == best


def total(scores, transitions, labels):
    own = sum(scores[place, label] for place, label in enumerate(labels))
    return own + sum(transitions[before, label] for before, label in itertools.pairwise(labels))


def test_a_transition_outweighs_a_score():
    scores = np.array([[1, 0], [0, 1], [1, 0]], np.float32)
    lengths = Lengths(np.array([3]))
    assert likeliest_labels(scores, np.zeros((2, 2), np.float32), lengths).tolist() == [0, 1, 0]
    never = np.array([[0, -9], [0, 0]], np.float32)
    assert likeliest_labels(scores, never, lengths).tolist() == [0, 0, 0]


def test_sequences_are_looked_at_the_longest_first():
    lengths = Lengths(np.array([2, 4, 1]))
    assert (lengths.total, lengths.sequences) == (7, 3)
    assert lengths.first.tolist() == [2, 0, 6]
    assert lengths.last.tolist() == [5, 1, 6]
    assert lengths.running == [3, 2, 1, 1]


VALUES = np.array([-1e9, -100.0, -2.0, -0.0, 0.5, 30.0, 1e9], np.float32)


def test_sigmoid():
    with np.errstate(all="raise"):
        found = sigmoid(VALUES)
    expected = [0.0, 0.0, 0.1192029, 0.5, 0.6224593, 1.0, 1.0]
    assert found.dtype == np.float32
    assert found == pytest.approx(np.array(expected), abs=1e-6)


def test_softmax():
    found = softmax(np.array([[0, 0, 0], [1e9, 0, -1e9], [np.log(6), np.log(3), 0]], np.float32))
    assert found.dtype == np.float32
    assert found == pytest.approx(np.array([[1 / 3] * 3, [1, 0, 0], [0.6, 0.3, 0.1]]), abs=1e-6)


def test_relu():
    assert relu(VALUES.copy()).tolist() == [0, 0, 0, 0, 0.5, 30, 1e9]
