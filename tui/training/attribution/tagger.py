"""Train the tagger of parts of speech."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from torch import Tensor, nn

from tui.analysis.networks.layers import Ints
from tui.analysis.text.parts_of_speech import TAGS
from tui.training.attribution.examples import word_rows
from tui.training.attribution.networks import Tagger
from tui.training.corpora.tagged_words import TaggedSentence
from tui.training.fitting import fit, pad

EPOCHS = 5
RATE = 5e-3
BATCH = 4000
"""Words in a batch."""
UNKNOWN = -1
"""The tag number of a word without a tag, which the loss ignores."""


@dataclass(frozen=True, slots=True)
class SentenceArrays:
    """A tagged sentence as arrays."""

    rows: Ints
    """Each word's rows in the shared vectors and in the tables, (words, 6)."""
    tags: Ints
    """The number of each word's tag, (words,)."""

    def __len__(self) -> int:
        return len(self.rows)


def train_tagger(
    sentences: Sequence[TaggedSentence],
    shared: Tensor,
    keys: Ints,
    chance: random.Random,
    epochs: int = EPOCHS,
) -> Tagger:
    """Return a tagger fitted to the sentences.

    `shared`: the shared vectors, (words + 1, dimensions), zeros first; `keys`: the keys of the words,
    (words,).
    """
    numbers = {name: number for number, name in enumerate(TAGS)}
    examples = [
        SentenceArrays(
            word_rows(list(sentence.forms), keys),
            np.array([numbers.get(tag or "", UNKNOWN) for tag in sentence.tags], np.int64),
        )
        for sentence in sentences
        if sentence.forms
    ]
    network = Tagger(shared)

    def loss_of(batch: Sequence[SentenceArrays]) -> Tensor:
        rows = pad([sentence.rows for sentence in batch])
        tags = pad([sentence.tags for sentence in batch], UNKNOWN)
        mask = pad([np.ones(len(sentence), np.float32) for sentence in batch])
        scores = network(rows, mask)
        return nn.functional.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=UNKNOWN)

    fit(network, examples, loss_of, epochs=epochs, rate=RATE, words=BATCH, chance=chance)
    return network
