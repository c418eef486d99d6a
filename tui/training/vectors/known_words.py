"""The words that the recogniser of names is trained with: by vectors of their own, or made of their pieces.

Words of articles to come are often in no corpus. So some that are known are also shown as if they were not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from tui.analysis.entities.name_features import Flags
from tui.analysis.networks import word_pieces as pieces
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import form_of
from tui.analysis.networks.word_vectors import keyed_vectors
from tui.training.attribution.building import with_nothing


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words with their vectors; some have two."""

    keys: Ints
    """The keys of the words, in ascending order, (words,)."""
    vectors: Floats
    """Zeros, the vector of each word, then such as are made of pieces of words that have another,
    (rows, dimensions)."""
    made: Flags
    """Which of the vectors are made of pieces, (rows,)."""
    unseen: Ints
    """For each row that of the same word's vector as made of pieces; itself where there is none, (rows,)."""


def known_words(forms: Iterable[str], more: Mapping[str, np.ndarray]) -> KnownWords:
    """The words with a vector, and those of the forms that can be made of pieces.

    `more`: what a model has of vectors beside the shared ones, as it is read.
    """
    keys, vectors = keyed_vectors(more)
    keys = keys.astype(np.int64)
    splits = _splits(forms, more, keys, vectors)
    made = _made(splits, more, keys, vectors)
    own = np.array(list(splits), np.int64)
    again = np.isin(own, keys)
    every = np.concatenate([keys, own[~again]])
    order = np.argsort(every)
    rows = np.concatenate([np.concatenate([vectors, made[~again]])[order], made[again]])
    unseen = np.arange(1 + len(rows))
    unseen[1 + np.searchsorted(every[order], own[again])] = 1 + len(every) + np.arange(again.sum())
    of_pieces = np.concatenate([[False], order >= len(keys), np.ones(again.sum(), bool)])
    return KnownWords(every[order], with_nothing(rows), of_pieces, unseen)


def _splits(
    forms: Iterable[str], more: Mapping[str, np.ndarray], keys: Ints, vectors: Floats
) -> dict[int, pieces.Split]:
    """The pieces of the forms that have any, by key."""
    if pieces.KEYS not in more:
        return {}
    maker = pieces.Pieces(more, keys, vectors)
    distinct = {form_of(form).key: form for form in dict.fromkeys(forms)}
    return {key: found for key, form in distinct.items() if (found := maker.split(form))}


def _made(
    splits: Mapping[int, pieces.Split], more: Mapping[str, np.ndarray], keys: Ints, vectors: Floats
) -> Floats:
    if not splits:
        return np.zeros((0, vectors.shape[1]), np.float32)
    return pieces.Pieces(more, keys, vectors).of(list(splits.values()))
