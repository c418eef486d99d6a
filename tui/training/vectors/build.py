"""Shared word vectors, taken from a pretrained encoder.

Each word goes through the encoder alone, and its states in the first, a middle and the last layer are put
side by side and reduced to their principal components, in the manner of Model2Vec (Tulkens & van Dongen,
2024). So a rare verb is known by its likeness to common ones. Any encoder that `transformers` can load will
do.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import form_of, normal_form

WORD = re.compile(r"[a-z][a-z'.-]*")
NAME = re.compile(r"[^\W\d_][\w'.-]*")
LEAST = 3
"""Times a word must be in the corpora to have a vector."""
WORDS = 22_000
"""Words with a vector: those of the corpora first, then the encoder's own."""
DIMENSIONS = 64
LAYERS = (0, 3, -1)
BATCH = 512


def shared_vectors(encoder: Path, forms: Sequence[str]) -> tuple[Ints, Floats]:
    """Keys in ascending order and vectors, (words,) and (words, 64), for the commonest of the forms and for
    whole words of the encoder's own vocabulary.

    Raises OSError if there is no encoder in the folder.
    """
    model, tokenizer = opened(encoder)
    own = sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1])
    words = list(_vocabulary(forms, [word for word, _ in own]))
    states = np.concatenate(list(_states(model, tokenizer, words)))
    reduced = _principal(states)
    keys = np.array([form_of(word).key for word in words], np.int64)
    order = np.argsort(keys)
    return keys[order], reduced[order]


def opened(encoder: Path) -> tuple[Any, Any]:
    """The encoder and its tokenizer."""
    from transformers import AutoModel, AutoTokenizer  # noqa: PLC0415 (heavy, and only needed here)

    tokenizer = AutoTokenizer.from_pretrained(encoder, local_files_only=True)
    return AutoModel.from_pretrained(encoder, local_files_only=True).eval(), tokenizer


def _vocabulary(forms: Sequence[str], own: Sequence[str]) -> Iterator[str]:
    counts = Counter(map(normal_form, forms))
    common = [word for word, count in counts.most_common() if count >= LEAST and WORD.fullmatch(word)]
    whole = [word for word in own if WORD.fullmatch(word) and len(word) > 1]
    yield from list(dict.fromkeys([*common, *whole]))[:WORDS]


def _states(model: torch.nn.Module, tokenizer: object, words: Sequence[str]) -> Iterator[Floats]:
    for start in range(0, len(words), BATCH):
        batch = tokenizer(list(words[start : start + BATCH]), padding=True, return_tensors="pt")  # type: ignore[operator]
        with torch.no_grad():
            layers = model(**batch, output_hidden_states=True).hidden_states
        # The first and the last piece of each row are the encoder's own marks.
        pieces = batch["attention_mask"].clone()
        pieces[:, 0] = 0
        pieces[torch.arange(len(pieces)), batch["attention_mask"].sum(1) - 1] = 0
        share = pieces.unsqueeze(-1) / pieces.sum(1)[:, None, None]
        yield torch.cat([(layers[layer] * share).sum(1) for layer in LAYERS], 1).numpy()


def _principal(states: Floats) -> Floats:
    """The states in their principal components, of about unit size."""
    centred = states - states.mean(axis=0)
    _, _, components = np.linalg.svd(centred[::2], full_matrices=False)
    reduced = centred @ components[:DIMENSIONS].T
    return np.asarray(reduced / reduced.std(axis=0).mean(), np.float32)
