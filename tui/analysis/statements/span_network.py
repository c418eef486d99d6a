"""The span network: for each cue, which words around it are its source, its content, and the whole of the
cue.

A second bidirectional LSTM reads the tokens around one cue at a time: the state of each from the encoder, its
distance from the cue, and the cue's own state. A linear-chain conditional random field over the labels
(Lafferty et al., ICML 2001) finds the likeliest sequence of labels; a second output gives the probability
that the cue reports anything at all.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from tui.analysis.cues.cues import Cue
from tui.analysis.cues.encoder import MODEL, Encoding
from tui.analysis.networks.layers import (
    Floats,
    Ints,
    Lengths,
    bidirectional_lstm,
    likeliest_labels,
    relu,
    sigmoid,
    softmax,
)
from tui.analysis.networks.weights import weights

NOTHING, CONTENT, SOURCE, CUE = range(4)
"""The labels."""
WINDOW = 160
"""Tokens seen on either side of a cue, within its passage."""
MAX_SENTENCE_DISTANCE = 3
"""Distance in sentences from the cue's own; greater ones count as this one."""
DISTANCE_STEPS = (*range(11), *[11] * 4, *[12] * 6, *[13] * 10, *[14] * 15)
"""For each distance from the cue in tokens its step; steps become coarser with distance."""
FARTHEST_STEP = 15
"""The step of all greater distances."""
BATCH_CUES = 48
"""Cues read at a time: enough to keep the processor busy, few enough for its cache and for texts of any
length."""


class CueReport(NamedTuple):
    """The labels of the tokens around a cue."""

    cue: Cue
    """The cue."""
    first: int
    """Index of the first token of the window."""
    labels: Ints
    """The label of each token of the window, (tokens,)."""
    probabilities: Floats
    """The probability of each label for each token by itself, (tokens, 4)."""
    probability: float
    """How likely the cue reports something, from 0 to 1, judged by its statement as well."""


def read_reports(encoding: Encoding, cues: Sequence[Cue]) -> list[CueReport]:
    """Return a report for each cue, in the same order."""
    reports: list[CueReport] = []
    for start in range(0, len(cues), BATCH_CUES):
        reports += _read(encoding, cues[start : start + BATCH_CUES])
    return reports


def _read(encoding: Encoding, cues: Sequence[Cue]) -> list[CueReport]:
    windows = _Windows(encoding, np.array([cue.head for cue in cues], np.int64))
    loaded = weights(MODEL)
    gates = _gates(encoding, windows)
    recurrent = loaded["reader_states"].reshape(2, -1, gates.shape[2])
    lengths = Lengths(windows.lengths)
    states = bidirectional_lstm(gates, recurrent, lengths)
    scores = states @ loaded["labels"] + loaded["labels_bias"]
    labels = likeliest_labels(scores, loaded["transitions"], lengths)
    probabilities = softmax(scores)
    valid = _validity(encoding, windows, states).tolist()
    rows = [
        slice(start, start + length) for start, length in zip(windows.starts, windows.lengths, strict=True)
    ]
    return [
        CueReport(cue, int(first), labels[row], probabilities[row], probability)
        for cue, first, row, probability in zip(cues, windows.first, rows, valid, strict=True)
    ]


class _Windows:
    """The tokens around each cue, laid end to end."""

    def __init__(self, encoding: Encoding, heads: Ints) -> None:
        bounds = encoding.passages.bounds[np.searchsorted(encoding.passages.bounds[:, 0], heads, "right") - 1]
        self.heads = heads
        self.first = np.maximum(bounds[:, 0], heads - WINDOW)
        self.lengths = np.minimum(bounds[:, 1], heads + WINDOW) - self.first
        self.ends = np.cumsum(self.lengths)
        self.starts = self.ends - self.lengths
        self.cue = np.repeat(np.arange(len(heads)), self.lengths)
        self.words = np.arange(self.lengths.sum()) - (self.starts - self.first)[self.cue]
        sentences = encoding.passages.sentences
        self.distance = distance_rows(self.words - heads[self.cue])
        self.sentence = sentence_rows(sentences[self.words] - sentences[heads][self.cue])


def distance_rows(distances: Ints) -> Ints:
    """Return the row of the table of distances for each distance in tokens; the cue's own is 0."""
    steps = np.array(DISTANCE_STEPS)
    size = np.abs(distances)
    coarse = np.where(size < len(steps), steps[np.minimum(size, len(steps) - 1)], FARTHEST_STEP)
    return np.where(distances < 0, FARTHEST_STEP - coarse, FARTHEST_STEP + coarse)


def sentence_rows(distances: Ints) -> Ints:
    """Return the row of the table of sentences for each distance in sentences."""
    return np.clip(distances, -MAX_SENTENCE_DISTANCE, MAX_SENTENCE_DISTANCE) + MAX_SENTENCE_DISTANCE


def _gates(encoding: Encoding, windows: _Windows) -> Floats:
    """Return the contribution of the inputs to the gates of the LSTM, (rows, 2, 4 units).

    Each input is multiplied once for each token, cue and distance, not for each row.
    """
    loaded = weights(MODEL)
    inputs = loaded["reader_inputs"]
    word_inputs, cue_inputs, distance_inputs, sentence_inputs = np.split(inputs, _borders(loaded))
    first, end = int(windows.words.min()), int(windows.words.max()) + 1
    words = (encoding.states[first:end] @ loaded["reader_word"] + loaded["reader_word_bias"]) @ word_inputs
    seen = encoding.states[windows.heads] @ loaded["reader_cue"] + loaded["reader_cue_bias"]
    cues = seen @ cue_inputs + loaded["reader_bias"]
    places = (loaded["distances"] @ distance_inputs)[:, None] + loaded["sentences"] @ sentence_inputs
    gates: Floats = words[windows.words - first]
    gates += cues[windows.cue]
    gates += places[windows.distance, windows.sentence]
    return gates.reshape(len(gates), 2, -1)


def _borders(loaded: Mapping[str, Floats]) -> Ints:
    """Return where the rows of each kind of input end, the last kind aside."""
    kinds = ("reader_word", "reader_cue", "distances")
    return np.cumsum([loaded[kind].shape[1] for kind in kinds])


def _validity(encoding: Encoding, windows: _Windows, states: Floats) -> Floats:
    """Return how likely each cue reports something: from the maximum of its states, its own state, and its
    encoding."""
    loaded = weights(MODEL)
    greatest = np.maximum.reduceat(states, windows.starts, axis=0)
    own = states[windows.starts + windows.heads - windows.first]
    seen = np.concatenate([greatest, own, encoding.states[windows.heads]], axis=1)
    hidden = relu(seen @ loaded["report_hidden"] + loaded["report_hidden_bias"])
    return sigmoid(hidden @ loaded["report"] + loaded["report_bias"])[:, 0]
