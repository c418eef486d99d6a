"""Word vectors: each distinct word is looked up and summed once, then cached.

A word without a vector may get one from its pieces. It then does not use its row in the table of words, which
was trained on other words of the same hash.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from threading import Lock

import numpy as np

from tui.analysis.networks import word_pieces
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.weights import ModelFolder, model_folder, weights
from tui.analysis.networks.word_forms import ROWS, WordForm, form_of

MODEL = "vectors"
"""Name of the model with the vectors that all networks share."""
MORE_KEYS, MORE_VECTORS = "more_keys", "more_vectors"
"""Names of the arrays of a model's own vectors, for words that have no shared one."""
MAX_CACHED_WORDS = 60_000
"""Distinct words in the cache at most; when there are more, as in a large archive, the cache is emptied."""


class WordVectors:
    """The vectors of one network's words, by word as written."""

    def __init__(self, model: str) -> None:
        """`model`: the name of the network's weights, with its tables and its map of the shared vectors."""
        self.loaded = weights(model)
        self._tables = [self.loaded[f"table{number}"] for number in range(len(ROWS))]
        self._map = self.loaded["vectors"]
        self._keys, self._shared = keyed_vectors(self.loaded)
        self._pieces = None
        if word_pieces.KEYS in self.loaded:
            self._pieces = word_pieces.Pieces(self.loaded, self._keys, self._shared)
        self._lock = Lock()  # several threads may analyse articles at a time
        self._numbers: dict[str, int] = {}
        self._rows = np.empty((256, self._map.shape[1]), np.float32)

    def of(self, words: Sequence[str]) -> Floats:
        """Return the vectors of the words, (words, dimensions)."""
        with self._lock:
            if len(self._numbers) > MAX_CACHED_WORDS:
                self._numbers.clear()
            new = [word for word in dict.fromkeys(words) if word not in self._numbers]
            if new:
                self._add(new)
            return self._rows[[self._numbers[word] for word in words]]

    def _add(self, words: Sequence[str]) -> None:
        first = len(self._numbers)
        while first + len(words) > len(self._rows):
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
        self._rows[first : first + len(words)] = self._vectors(words)
        self._numbers.update(zip(words, range(first, first + len(words)), strict=True))

    def _vectors(self, words: Sequence[str]) -> Floats:
        forms = [form_of(word) for word in words]
        places = key_places(forms, self._keys)
        shared = self._shared[places - 1]
        shared[places == 0] = 0
        made = self._make(words, places, shared)
        vectors = shared @ self._map
        rows = np.array([form.rows for form in forms]).T
        for table, chosen in zip(self._tables, rows, strict=True):
            vectors += table[chosen]
        vectors[made] -= self._tables[0][rows[0, made]]
        return np.asarray(vectors, np.float32)

    def _make(self, words: Sequence[str], places: Ints, shared: Floats) -> list[int]:
        """Fill in `shared` the vectors that can be made from pieces; return the indexes of these words."""
        if self._pieces is None:
            return []
        unknown = np.flatnonzero(places == 0).tolist()
        splits = {number: found for number in unknown if (found := self._pieces.split(words[number]))}
        if splits:
            shared[list(splits)] = self._pieces.of(list(splits.values()))
        return list(splits)


def keyed_vectors(loaded: Mapping[str, np.ndarray]) -> tuple[Ints, Floats]:
    """Return the shared vectors together with those of the model itself: keys in ascending order, vectors."""
    shared = weights(MODEL)
    if MORE_KEYS not in loaded:
        return shared["keys"], shared["vectors"]
    keys = np.concatenate([shared["keys"], loaded[MORE_KEYS]])
    order = np.argsort(keys)
    return keys[order], np.concatenate([shared["vectors"], loaded[MORE_VECTORS]])[order]


def word_vectors(model: str) -> WordVectors:
    """Return the vectors of the network `model`, made once for each folder that models are read from."""
    return _word_vectors(model_folder(), model)


@lru_cache(maxsize=8)
def _word_vectors(folder: ModelFolder, model: str) -> WordVectors:  # noqa: ARG001 - `WordVectors` reads it
    return WordVectors(model)


def key_places(forms: Sequence[WordForm], keys: Ints) -> Ints:
    """Return the position of each form in the sorted `keys`, counted from 1; 0 for a form that is not
    there."""
    wanted = np.array([form.key for form in forms], np.int64)
    places = np.searchsorted(keys, wanted)
    places[places == len(keys)] = 0
    return np.where(keys[places] == wanted, places + 1, 0)
