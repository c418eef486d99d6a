"""Vectors of words outside the vocabulary, computed from the pieces they consist of.

A word's first piece is the longest beginning that is a word of the vocabulary, with a vector; the others,
each as long as possible, have vectors of their own. A small network computes the word's vector from them: an
estimate of what a large encoder would compute (in the manner of Pinter et al., EMNLP 2017). Names that were
in no corpus are thus recognised by their likeness to others.
"""

import unicodedata
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from tui.analysis.networks.layers import Floats, Ints, relu
from tui.analysis.networks.word_forms import normal_form

KEYS = "piece_keys"
"""Name of a model's array of the pieces' keys, in ascending order, (pieces,)."""
FIRSTS = "piece_firsts"
"""Name of the array that says of each word whether it may be a first piece, packed bits, (words / 8,)."""
VECTORS = "piece_vectors"
"""Name of the array of the pieces' vectors, (pieces, dimensions)."""
MAX_PIECE_LETTERS = 14
"""Letters of a piece at most."""
MAX_PIECES = 9
"""Pieces after the first at most; a longer word is not split."""


class Split(NamedTuple):
    """A word in pieces."""

    first: str
    """The word of the vocabulary that it begins with."""
    others: tuple[str, ...]
    """The other pieces, in order."""


def plain(word: str) -> str:
    """Return the word's normal form without accents and without an "'s", or "" if it has other characters
    than letters."""
    apart = unicodedata.normalize("NFD", normal_form(word).removesuffix("'s"))
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return letters if letters.isalpha() else ""


def piece_key(piece: str) -> int:
    """Return the CRC-32 of a piece that is not the first of its word."""
    return zlib.crc32(b"##" + piece.encode())


def word_key(word: str) -> int:
    """Return the CRC-32 of a word in its normal form, as in `WordForm.key`."""
    return zlib.crc32(word.encode())


def split(word: str, is_word: Callable[[str], bool], is_piece: Callable[[str], bool]) -> Split | None:
    """Return the pieces of a word, or None if no word is its beginning or no pieces make up the rest."""
    letters = plain(word)
    first = next((letters[:end] for end in range(len(letters) - 1, 0, -1) if is_word(letters[:end])), "")
    others = tuple(_others(letters, len(first), is_piece))
    return Split(first, others) if first and 0 < len(others) <= MAX_PIECES else None


def _others(letters: str, start: int, is_piece: Callable[[str], bool]) -> Iterator[str]:
    while start < len(letters):
        ends = range(min(len(letters), start + MAX_PIECE_LETTERS), start, -1)
        end = next((end for end in ends if is_piece(letters[start:end])), start)
        if end > start:
            yield letters[start:end]
        start = max(end, start + 1)  # skip a letter that is no piece, as one of another script


class Pieces:
    """The vectors of a model's words and pieces, and the network that combines them."""

    def __init__(self, loaded: Mapping[str, np.ndarray], keys: Ints, vectors: Floats) -> None:
        """`loaded`: a model with vectors of pieces; `keys`, `vectors`: those of its words, keys in ascending
        order, (words,) and (words, dimensions)."""
        self._loaded = loaded
        self._vectors = vectors
        firsts = np.flatnonzero(np.unpackbits(loaded[FIRSTS], count=len(keys)))
        self._words = dict(zip(keys[firsts].tolist(), firsts.tolist(), strict=True))
        self._pieces = {key: place for place, key in enumerate(loaded[KEYS].tolist())}

    def split(self, word: str) -> Split | None:
        """Return the pieces of a word, or None if no vector can be computed for it."""
        return split(
            word, lambda part: word_key(part) in self._words, lambda part: piece_key(part) in self._pieces
        )

    def of(self, splits: Sequence[Split]) -> Floats:
        """Return the vector of each word, (words, dimensions)."""
        firsts = self._vectors[[self._words[word_key(split.first)] for split in splits]]
        sizes = np.array([len(split.others) for split in splits], np.int64)
        bounds = np.concatenate([[0], np.cumsum(sizes)])
        numbers = [self._pieces[piece_key(piece)] for split in splits for piece in split.others]
        others = self._loaded[VECTORS][numbers]
        means = np.add.reduceat(others, bounds[:-1], axis=0) / sizes[:, None]
        inputs = np.concatenate([firsts, others[bounds[:-1]], others[bounds[1:] - 1], means], axis=1)
        hidden = relu(inputs @ self._loaded["piece_hidden"] + self._loaded["piece_hidden_bias"])
        made = hidden @ self._loaded["piece_word"] + inputs @ self._loaded["piece_direct"]
        return np.asarray(made + self._loaded["piece_word_bias"], np.float32)
