"""Make vectors of further words in the space of the shared vectors."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import torch

from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import form_of, normal_form
from tui.training.vectors.build import NAME, WORD, Encoder, encoder_states

COMMON = 2
"""Least number of articles with a word for it to get a vector of its own.

Words of a single article are as rare as the unknown words of new articles, whose vectors are made from
pieces.
"""
SAMPLE = 6000
"""Number of words with a shared vector that the map between the spaces is fitted to."""
PORTION = 8192
"""Words whose states are in memory at a time."""


class EncoderProjection:
    """Maps an encoder's states of words into the space of the shared vectors.

    The map is linear and fitted by least squares to words that have a shared vector.
    """

    def __init__(
        self, encoder: Encoder, articles: Iterable[Sequence[str]], keys: Ints, vectors: Floats
    ) -> None:
        """Fit the map.

        `articles`: the words of each article; `keys`, `vectors`: the shared ones, keys in ascending order.
        """
        self._encoder = encoder
        self._known = frozenset(keys.tolist())
        self._counts = Counter(word for forms in articles for word in dict.fromkeys(map(normal_form, forms)))
        sample = [word for word in self._counts if NAME.fullmatch(word) and self._is_known(word)][:SAMPLE]
        states = self._states(sample)
        targets = vectors[np.searchsorted(keys, [form_of(word).key for word in sample])]
        self._centre, self._mean = states.mean(axis=0), targets.mean(axis=0)
        self._map = np.linalg.lstsq(states - self._centre, targets - self._mean)[0]

    def further_vectors(self) -> tuple[Ints, Floats]:
        """Return keys in ascending order, (words,), and vectors, (words, dimensions), of further words.

        They are the more common words of the articles, and the whole words of the encoder's vocabulary, that
        have no shared vector.
        """
        common = [word for word, count in self._counts.items() if count >= COMMON and NAME.fullmatch(word)]
        whole = sorted(word for word in self._encoder.tokenizer.get_vocab() if WORD.fullmatch(word))
        words = {form_of(word).key: word for word in [*common, *whole] if not self._is_known(word)}
        keys = np.array(sorted(words), np.int64)
        return keys, self.vectors_of([words[key] for key in keys.tolist()])

    def vocabulary(self) -> list[str]:
        """Return the pieces of the encoder's vocabulary, sorted."""
        return sorted(self._encoder.tokenizer.get_vocab())

    def words_in_pieces(self) -> list[str]:
        """Return the words of the articles that the encoder splits into pieces, in their normal form."""
        vocabulary = self._encoder.tokenizer.get_vocab()
        return [word for word in self._counts if NAME.fullmatch(word) and word not in vocabulary]

    def vectors_of(self, words: Sequence[str]) -> Floats:
        """Return the vectors of the words, (words, dimensions)."""
        portions = (words[start : start + PORTION] for start in range(0, len(words), PORTION))
        mapped = [(self._states(some) - self._centre) @ self._map + self._mean for some in portions]
        return np.concatenate(mapped).astype(np.float32)

    def _is_known(self, word: str) -> bool:
        return form_of(word).key in self._known

    def _states(self, words: Sequence[str]) -> Floats:
        """Return the encoder's states of the words; words of similar length are read together, for speed."""
        order = sorted(range(len(words)), key=lambda number: len(words[number]))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = np.concatenate(list(encoder_states(self._encoder, [words[number] for number in order])))
        found = np.empty_like(states)
        found[order] = states
        return found
