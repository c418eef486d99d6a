"""Train the network that makes vectors of words from their pieces, and apply it to the training words.

The network (see `tui.analysis.networks.word_pieces`) learns to predict the vector that the encoder gives a
word. Its examples are the words of the corpora that the encoder splits into pieces, and many artificial words
recombined from their pieces, because the encoder has a vector for these as well.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from tui.analysis.entities.name_features import Flags
from tui.analysis.networks import word_pieces
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import form_of
from tui.analysis.networks.word_pieces import Pieces, Split, piece_key, plain, split, word_key
from tui.analysis.networks.word_vectors import keyed_vectors
from tui.training.fitting import fit, pad
from tui.training.vectors.build import with_zero_row

EPOCHS = 20
RATE = 4e-3
BATCH = 1500
"""Pieces in a batch."""
RECOMBINED = 70_000
"""Number of artificial words, each recombined from the pieces of two words."""
FARTHER = "##"
"""The encoder's prefix of a piece that does not begin a word."""
NOTHING = -1
"""The padding of rows of pieces."""


@dataclass(frozen=True, slots=True)
class PieceExample:
    """A word in pieces, with the vector that the network is to predict."""

    first: int
    """The row of its first piece in the vectors of words."""
    others: Ints
    """The numbers of the other pieces, (pieces,)."""
    target: Floats
    """The encoder's vector of the word, (dimensions,)."""

    def __len__(self) -> int:
        return len(self.others)


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words with their vectors; some have a second vector, made from pieces."""

    keys: Ints
    """The keys of the words, in ascending order, (words,)."""
    vectors: Floats
    """Zeros, then the vector of each word, then the second vectors, (rows, dimensions)."""
    from_pieces: Flags
    """Which of the vectors are made from pieces, (rows,)."""
    unseen: Ints
    """For each row the row of the same word's second vector, or the row itself if there is none, (rows,)."""


class PieceNetwork(nn.Module):
    """Makes the vectors of words from those of their pieces."""

    def __init__(self, vectors: Tensor, pieces: int, units: int = 192) -> None:
        """`vectors`: those of words, (words, dimensions); `pieces`: the number of pieces behind first
        ones."""
        super().__init__()
        size = vectors.shape[1]
        self.register_buffer("vectors", vectors, persistent=False)
        self.pieces = nn.Embedding(pieces, size)
        nn.init.normal_(self.pieces.weight, 0, 0.3)
        self.hidden = nn.Linear(4 * size, units)
        self.word = nn.Linear(units, size)
        self.direct = nn.Linear(4 * size, size, bias=False)

    def forward(self, firsts: Tensor, others: Tensor) -> Tensor:
        """Return the vectors of words, (words, dimensions).

        `firsts`: the rows of the first pieces, (words,); `others`: the numbers of the other pieces, padded
        with NOTHING, (words, longest).
        """
        there = others >= 0
        sizes = there.sum(1)
        rows = self.pieces(others.clamp(min=0)) * there.unsqueeze(-1)
        last = rows[torch.arange(len(rows)), sizes - 1]
        mean = rows.sum(1) / sizes.unsqueeze(-1)
        inputs = torch.cat([self.vectors[firsts], rows[:, 0], last, mean], 1)
        vectors: Tensor = self.word(torch.relu(self.hidden(inputs))) + self.direct(inputs)
        return vectors


def piece_tables(
    words: Sequence[str],
    vocabulary: Sequence[str],
    vectors_of: Callable[[Sequence[str]], Floats],
    keyed: tuple[Ints, Floats],
    chance: random.Random,
) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """Train a network and return its tables, and its arrays that are not packed, as `packing.write` takes
    them.

    `words`: the words to learn from; `vocabulary`: the encoder's pieces; `vectors_of`: returns the encoder's
    vectors of words, (words, dimensions); `keyed`: the keys, in ascending order, and vectors of the words
    that have one.
    """
    keys, vectors = keyed
    own = [word_key(word) for word in vocabulary if word == plain(word)]
    firsts = np.isin(keys, own)
    rows = dict(zip(keys[firsts].tolist(), np.flatnonzero(firsts).tolist(), strict=True))
    wanted = {piece.removeprefix(FARTHER) for piece in vocabulary if piece.startswith(FARTHER)}
    found = list(_splits(words, rows, {piece for piece in wanted if piece == plain(piece)}))
    used = sorted({piece_key(piece): piece for _, one in found for piece in one.others}.items())
    numbers = {piece: number for number, (_, piece) in enumerate(used)}
    found += _splits(recombine([one for _, one in found], chance), rows, numbers)
    targets = vectors_of([word for word, _ in found])
    examples = [
        PieceExample(rows[word_key(one.first)], np.array([numbers[piece] for piece in one.others]), target)
        for (_, one), target in zip(found, targets, strict=True)
    ]
    network = PieceNetwork(torch.from_numpy(vectors), len(numbers))
    fit(network, examples, _loss_by(network), epochs=EPOCHS, rate=RATE, words=BATCH, chance=chance)
    tables, whole = _tables(network)
    whole[word_pieces.KEYS] = np.array([key for key, _ in used], np.uint32)
    return tables, {**whole, word_pieces.FIRSTS: np.packbits(firsts)}


def recombine(splits: Sequence[Split], chance: random.Random) -> list[str]:
    """Return words made of the first pieces of one word and the last pieces of another, without
    duplicates."""
    words = []
    for _ in range(RECOMBINED if splits else 0):
        one, other = chance.choice(splits), chance.choice(splits)
        until, since = chance.randrange(len(one.others)), chance.randrange(len(other.others))
        words.append("".join([one.first, *one.others[:until], *other.others[since:]]))
    return list(dict.fromkeys(words))


def known_words(forms: Iterable[str], more: Mapping[str, np.ndarray]) -> KnownWords:
    """Return the words with a vector, and those of the forms whose vector can be made from pieces.

    `more`: the arrays of a model with its vectors beyond the shared ones, as they are read from its file.
    """
    keys, vectors = keyed_vectors(more)
    keys = keys.astype(np.int64)
    splits = _splits_by_key(forms, more, keys, vectors)
    from_pieces = _vectors_from_pieces(splits, more, keys, vectors)
    own = np.array(list(splits), np.int64)
    again = np.isin(own, keys)
    every = np.concatenate([keys, own[~again]])
    order = np.argsort(every)
    rows = np.concatenate([np.concatenate([vectors, from_pieces[~again]])[order], from_pieces[again]])
    unseen = np.arange(1 + len(rows))
    unseen[1 + np.searchsorted(every[order], own[again])] = 1 + len(every) + np.arange(again.sum())
    flags = np.concatenate([[False], order >= len(keys), np.ones(again.sum(), bool)])
    return KnownWords(every[order], with_zero_row(rows), flags, unseen)


def _splits(
    words: Sequence[str], rows: dict[int, int], known: set[str] | dict[str, int]
) -> Iterator[tuple[str, Split]]:
    """Yield the words that can be split into known pieces, with these."""
    for word in words:
        found = split(word, lambda part: word_key(part) in rows, known.__contains__)
        if found:
            yield word, found


def _loss_by(network: PieceNetwork) -> Callable[[Sequence[PieceExample]], Tensor]:
    def loss_of(batch: Sequence[PieceExample]) -> Tensor:
        predicted = network(
            torch.tensor([example.first for example in batch]),
            pad([example.others for example in batch], NOTHING),
        )
        return nn.functional.mse_loss(predicted, torch.from_numpy(np.stack([one.target for one in batch])))

    return loss_of


def _tables(network: PieceNetwork) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    tables = {
        word_pieces.VECTORS: network.pieces.weight,
        "piece_hidden": network.hidden.weight.T,
        "piece_word": network.word.weight.T,
        "piece_direct": network.direct.weight.T,
    }
    whole = {"piece_hidden_bias": network.hidden.bias, "piece_word_bias": network.word.bias}
    return (
        {name: np.asarray(table.detach().numpy(), np.float32) for name, table in tables.items()},
        {name: bias.detach().numpy() for name, bias in whole.items()},
    )


def _splits_by_key(
    forms: Iterable[str], more: Mapping[str, np.ndarray], keys: Ints, vectors: Floats
) -> dict[int, Split]:
    """Return the pieces of the forms that can be split, by the form's key."""
    if word_pieces.KEYS not in more:
        return {}
    pieces = Pieces(more, keys, vectors)
    distinct = {form_of(form).key: form for form in dict.fromkeys(forms)}
    return {key: found for key, form in distinct.items() if (found := pieces.split(form))}


def _vectors_from_pieces(
    splits: Mapping[int, Split], more: Mapping[str, np.ndarray], keys: Ints, vectors: Floats
) -> Floats:
    if not splits:
        return np.zeros((0, vectors.shape[1]), np.float32)
    return Pieces(more, keys, vectors).of(list(splits.values()))
