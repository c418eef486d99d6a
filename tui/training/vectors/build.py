"""Build the word vectors that all models share, from a pretrained encoder.

Each word is encoded alone. Its states in the first, a middle and the last layer are joined and reduced to
their principal components, in the manner of Model2Vec (Tulkens & van Dongen, 2024). So a rare verb has a
vector similar to those of common ones, as with vectors trained on large corpora (GloVe, Pennington et al.,
2014; fastText, Bojanowski et al., 2017).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch

from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import form_of, normal_form
from tui.analysis.networks.word_vectors import MODEL
from tui.training import packing
from tui.training.corpora.conllu import treebank_sentences
from tui.training.corpora.tagged_words import automatic_sentences
from tui.training.fitting import prepare

WORD = re.compile(r"[a-z][a-z'.-]*")
NAME = re.compile(r"[^\W\d_][\w'.-]*")
LEAST = 3
"""Least number of occurrences in the corpora for a word to get a vector."""
WORDS = 22_000
"""Greatest number of words with a vector: those of the corpora first, then those of the encoder's
vocabulary."""
DIMENSIONS = 64
LAYERS = (0, 3, -1)
BATCH = 512
"""Words encoded at a time."""


class Encoder(NamedTuple):
    """A pretrained encoder of the library `transformers`; see `encoder.load_encoder`."""

    model: Any
    """The encoder, in evaluation mode."""
    tokenizer: Any
    """Its tokenizer."""


LoadEncoder = Callable[[], Encoder]
"""Loads the encoder; called after torch is seeded. Raises OSError if the encoder cannot be read."""


def build_vectors(corpora: Sequence[Path], load: LoadEncoder, out: Path) -> None:
    """Write the shared word vectors for the words of the corpora into the folder `out`.

    Raises CorpusError for a corpus and OSError for an encoder that cannot be read.
    """
    prepare()
    forms = [form for sentence in treebank_sentences(corpora, "train") for form in sentence.forms]
    forms += [form for sentence in automatic_sentences(corpora, "train") for form in sentence.forms]
    keys, vectors = shared_vectors(load(), forms)
    packing.write(out / f"{MODEL}.npz", *packing.vector_tables(keys, vectors))


def shared_vectors(encoder: Encoder, forms: Sequence[str]) -> tuple[Ints, Floats]:
    """Return keys in ascending order, (words,), and vectors, (words, DIMENSIONS).

    They are those of the most frequent of the forms, and of whole words of the encoder's vocabulary.
    """
    own = sorted(encoder.tokenizer.get_vocab().items(), key=lambda entry: entry[1])
    words = list(_vocabulary(forms, [word for word, _ in own]))
    states = np.concatenate(list(encoder_states(encoder, words)))
    reduced = _principal_components(states)
    keys = np.array([form_of(word).key for word in words], np.int64)
    order = np.argsort(keys)
    return keys[order], reduced[order]


def encoder_states(encoder: Encoder, words: Sequence[str]) -> Iterator[Floats]:
    """Yield the states of the words in batches, (batch, states): the mean over each word's pieces, by
    layer."""
    for start in range(0, len(words), BATCH):
        batch = encoder.tokenizer(list(words[start : start + BATCH]), padding=True, return_tensors="pt")
        with torch.no_grad():
            layers = encoder.model(**batch, output_hidden_states=True).hidden_states
        # The first and the last piece of each row are special tokens of the encoder.
        pieces = batch["attention_mask"].clone()
        pieces[:, 0] = 0
        pieces[torch.arange(len(pieces)), batch["attention_mask"].sum(1) - 1] = 0
        share = pieces.unsqueeze(-1) / pieces.sum(1)[:, None, None]
        yield torch.cat([(layers[layer] * share).sum(1) for layer in LAYERS], 1).numpy()


def with_zero_row(vectors: Floats) -> Floats:
    """Return the vectors after a row of zeros, which is the vector of words without one."""
    return np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors])


def _vocabulary(forms: Sequence[str], own: Sequence[str]) -> Iterator[str]:
    counts = Counter(map(normal_form, forms))
    common = [word for word, count in counts.most_common() if count >= LEAST and WORD.fullmatch(word)]
    whole = [word for word in own if WORD.fullmatch(word) and len(word) > 1]
    yield from list(dict.fromkeys([*common, *whole]))[:WORDS]


def _principal_components(states: Floats) -> Floats:
    """Return the states in their principal components, scaled to about unit deviation."""
    centred = states - states.mean(axis=0)
    # Every second row is enough to find the components.
    _, _, components = np.linalg.svd(centred[::2], full_matrices=False)
    reduced = centred @ components[:DIMENSIONS].T
    return np.asarray(reduced / reduced.std(axis=0).mean(), np.float32)
