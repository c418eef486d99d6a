"""Fitting what makes vectors of words from their pieces; see `tui.analysis.networks.word_pieces`.

It learns to say what the encoder makes of a word, from the words of the corpora that the encoder has in
pieces, and from ever so many made up of their parts: the encoder has an answer for these, too.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from tui.analysis.entities.name_features import Flags
from tui.analysis.networks import word_pieces as pieces
from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.word_forms import form_of
from tui.analysis.networks.word_pieces import Split, piece_key, plain, split, word_key
from tui.analysis.networks.word_vectors import keyed_vectors
from tui.training.attribution.tagger import padded
from tui.training.attribution.train import with_nothing
from tui.training.fitting import fit

EPOCHS = 20
RATE = 4e-3
BATCH = 1500
"""Pieces read at a time."""
MADE_UP = 70_000
"""Words put together from the parts of two."""
FARTHER = "##"
"""What the encoder writes before a piece that is not the first."""
NOTHING = -1
"""What fills up the rows of pieces."""


@dataclass(frozen=True, slots=True)
class PieceExample:
    """A word in pieces, with the vector that is to be made of them."""

    first: int
    """The row of its first piece in the vectors of words."""
    others: Ints
    """The numbers of the pieces behind, (pieces,)."""
    target: Floats
    """Its vector, (dimensions,)."""

    def __len__(self) -> int:
        return len(self.others)


class Maker(nn.Module):
    """Makes the vectors."""

    def __init__(self, vectors: Tensor, pieces: int, units: int = 192) -> None:
        """`vectors`: those of words, (words, dimensions)."""
        super().__init__()
        size = vectors.shape[1]
        self.register_buffer("vectors", vectors, persistent=False)
        self.pieces = nn.Embedding(pieces, size)
        nn.init.normal_(self.pieces.weight, 0, 0.3)
        self.hidden = nn.Linear(4 * size, units)
        self.word = nn.Linear(units, size)
        self.direct = nn.Linear(4 * size, size, bias=False)

    def forward(self, firsts: Tensor, others: Tensor) -> Tensor:
        """The vectors of words, (words, dimensions).

        `firsts`: the rows of the first pieces, (words,); `others`: the numbers of the others, NOTHING behind
        the last, (words, longest).
        """
        there = others >= 0
        sizes = there.sum(1)
        rows = self.pieces(others.clamp(min=0)) * there.unsqueeze(-1)
        last = rows[torch.arange(len(rows)), sizes - 1]
        mean = rows.sum(1) / sizes.unsqueeze(-1)
        inputs = torch.cat([self.vectors[firsts], rows[:, 0], last, mean], 1)
        made: Tensor = self.word(torch.relu(self.hidden(inputs))) + self.direct(inputs)
        return made


def piece_tables(
    words: Sequence[str],
    vocabulary: Sequence[str],
    vectors_of: Callable[[Sequence[str]], Floats],
    keyed: tuple[Ints, Floats],
    chance: random.Random,
) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """The tables of a fitted maker, and its arrays that are not packed, as `packing.write` takes them.

    `words`: those to learn from; `vocabulary`: the encoder's pieces; `vectors_of` says what vectors it gives
    to words, (words, dimensions); `keyed`: keys and vectors of the words that have one, keys in order.
    """
    keys, vectors = keyed
    own = [word_key(word) for word in vocabulary if word == plain(word)]
    firsts = np.isin(keys, own)
    rows = dict(zip(keys[firsts].tolist(), np.flatnonzero(firsts).tolist(), strict=True))
    wanted = {piece.removeprefix(FARTHER) for piece in vocabulary if piece.startswith(FARTHER)}
    found = list(_splits(words, rows, {piece for piece in wanted if piece == plain(piece)}))
    used = sorted({piece_key(piece): piece for _, one in found for piece in one.others}.items())
    numbers = {piece: number for number, (_, piece) in enumerate(used)}
    found += _splits(made_up([one for _, one in found], chance), rows, numbers)
    targets = vectors_of([word for word, _ in found])
    examples = [
        PieceExample(rows[word_key(one.first)], np.array([numbers[piece] for piece in one.others]), target)
        for (_, one), target in zip(found, targets, strict=True)
    ]
    maker = Maker(torch.from_numpy(vectors), len(numbers))
    fit(maker, examples, _loss_by(maker), epochs=EPOCHS, rate=RATE, words=BATCH, chance=chance)
    tables, whole = _tables(maker)
    whole[pieces.KEYS] = np.array([key for key, _ in used], np.uint32)
    return tables, {**whole, pieces.FIRSTS: np.packbits(firsts)}


def made_up(splits: Sequence[Split], chance: random.Random) -> list[str]:
    """Words of the first pieces of one word and the last pieces of another, without repetition."""
    words = []
    for _ in range(MADE_UP if splits else 0):
        one, other = chance.choice(splits), chance.choice(splits)
        until, since = chance.randrange(len(one.others)), chance.randrange(len(other.others))
        words.append("".join([one.first, *one.others[:until], *other.others[since:]]))
    return list(dict.fromkeys(words))


def _splits(
    words: Sequence[str], rows: dict[int, int], known: set[str] | dict[str, int]
) -> Iterator[tuple[str, Split]]:
    """The words that are in pieces, each with these."""
    for word in words:
        found = split(word, lambda part: word_key(part) in rows, known.__contains__)
        if found:
            yield word, found


def _loss_by(maker: Maker) -> Callable[[Sequence[PieceExample]], Tensor]:
    def loss_of(batch: Sequence[PieceExample]) -> Tensor:
        made = maker(
            torch.tensor([example.first for example in batch]),
            padded([example.others for example in batch], NOTHING),
        )
        return nn.functional.mse_loss(made, torch.from_numpy(np.stack([one.target for one in batch])))

    return loss_of


def _tables(maker: Maker) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    tables = {
        pieces.VECTORS: maker.pieces.weight,
        "piece_hidden": maker.hidden.weight.T,
        "piece_word": maker.word.weight.T,
        "piece_direct": maker.direct.weight.T,
    }
    whole = {"piece_hidden_bias": maker.hidden.bias, "piece_word_bias": maker.word.bias}
    return (
        {name: np.asarray(table.detach().numpy(), np.float32) for name, table in tables.items()},
        {name: bias.detach().numpy() for name, bias in whole.items()},
    )


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
    splits = _pieces_by_key(forms, more, keys, vectors)
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


def _pieces_by_key(
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
