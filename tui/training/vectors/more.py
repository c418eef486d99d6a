"""Vectors of further words, laid into the space of the shared ones."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import form_of, normal_form
from tui.training.vectors import build as shared
from tui.training.vectors.build import NAME, WORD

COMMON = 2
"""Articles a word must be in to have a vector of the model's own.

Those of one article alone are like those of articles to come: what is made of their pieces has to do.
"""
SAMPLE = 6000
"""Words with a shared vector that show where in their space others belong."""
PORTION = 8192
"""Words whose states are held at a time."""


class Laying:
    """What an encoder makes of words, in the space of the shared vectors.

    The encoder's states are laid there by least squares, over words that have a shared vector.
    """

    def __init__(self, encoder: Path, articles: Iterable[Sequence[str]], keys: Ints, vectors: Floats) -> None:
        """`articles`: the words of each article; `keys`, `vectors`: the shared ones, keys in ascending order.

        Raises OSError if there is no encoder in the folder.
        """
        self._encoder, self._tokenizer = shared.opened(encoder)
        self._known = frozenset(keys.tolist())
        self._counts = Counter(word for forms in articles for word in dict.fromkeys(map(normal_form, forms)))
        sample = [word for word in self._counts if NAME.fullmatch(word) and self._is_known(word)][:SAMPLE]
        states = self._states(sample)
        targets = vectors[np.searchsorted(keys, [form_of(word).key for word in sample])]
        self._centre, self._mean = states.mean(axis=0), targets.mean(axis=0)
        self._map = np.linalg.lstsq(states - self._centre, targets - self._mean)[0]

    def more(self) -> tuple[Ints, Floats]:
        """Keys in ascending order and vectors, (words,) and (words, dimensions), for the commoner words of
        the corpora and the whole words of the encoder's vocabulary, those that have no shared vector."""
        common = [word for word, count in self._counts.items() if count >= COMMON and NAME.fullmatch(word)]
        whole = sorted(word for word in self._tokenizer.get_vocab() if WORD.fullmatch(word))
        words = {form_of(word).key: word for word in [*common, *whole] if not self._is_known(word)}
        keys = np.array(sorted(words), np.int64)
        return keys, self.of([words[key] for key in keys.tolist()])

    def pieces(self) -> list[str]:
        """The encoder's vocabulary."""
        return sorted(self._tokenizer.get_vocab())

    def rare(self) -> list[str]:
        """The words of the corpora that the encoder has in pieces, in their normal form."""
        vocabulary = self._tokenizer.get_vocab()
        return [word for word in self._counts if NAME.fullmatch(word) and word not in vocabulary]

    def of(self, words: Sequence[str]) -> Floats:
        """The vectors of the words, (words, dimensions)."""
        portions = (words[start : start + PORTION] for start in range(0, len(words), PORTION))
        laid = [(self._states(some) - self._centre) @ self._map + self._mean for some in portions]
        return np.concatenate(laid).astype(np.float32)

    def _is_known(self, word: str) -> bool:
        return form_of(word).key in self._known

    def _states(self, words: Sequence[str]) -> Floats:
        """The encoder's states for words; those of like length are read together, which is faster."""
        order = sorted(range(len(words)), key=lambda number: len(words[number]))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            read: Iterator[Floats] = shared._states(
                self._encoder, self._tokenizer, [words[number] for number in order]
            )
            states = np.concatenate(list(read))
        found = np.empty_like(states)
        found[order] = states
        return found
