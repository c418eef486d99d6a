"""The shared word vectors, from a small encoder at random."""

import string
from itertools import product
from types import SimpleNamespace

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tui.analysis.networks.word_forms import form_of  # noqa: E402
from tui.training.vectors.build import (  # noqa: E402
    DIMENSIONS,
    LEAST,
    Encoder,
    build_vectors,
    encoder_states,
    shared_vectors,
    with_zero_row,
)

OWN = ["".join(letters) for letters in product("abcdefghijklm", repeat=2)]
"""Whole words of the encoder's vocabulary."""
STATES = 30
"""Numbers in a state of the encoder."""
GENERATOR = torch.Generator().manual_seed(5)
LETTERS = torch.randn(4, 128, STATES, generator=GENERATOR)
"""By layer the state of each letter."""


class Batch(dict):
    """What a tokenizer returns."""


class Tokenizer:
    """A tokenizer for which every letter is a piece, with a special token (0) at both ends."""

    def get_vocab(self):
        return {word: number for number, word in enumerate([*OWN, "##st", "1994", "a"])}

    def __call__(self, words, *, padding, return_tensors):
        assert (padding, return_tensors) == (True, "pt")
        longest = max(map(len, words)) + 2
        rows = [[0, *map(ord, word), 0] for word in words]
        return Batch(
            input_ids=torch.tensor([row + [1] * (longest - len(row)) for row in rows]),
            attention_mask=torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows]),
        )


def model(*, input_ids, attention_mask, output_hidden_states):
    """An encoder of four layers that sees each piece by itself."""
    assert output_hidden_states
    return SimpleNamespace(hidden_states=[layer[input_ids] for layer in LETTERS])


ENCODER = Encoder(model, Tokenizer())


def test_the_state_of_a_word_is_the_mean_of_its_pieces_in_three_layers():
    (states,) = encoder_states(ENCODER, ["ab", "a"])
    ab = torch.cat([LETTERS[layer][[ord("a"), ord("b")]].mean(0) for layer in (0, 3, 3)])
    assert states[0] == pytest.approx(ab.numpy(), abs=1e-5)
    assert states[1] == pytest.approx(torch.cat([LETTERS[n][ord("a")] for n in (0, 3, 3)]).numpy(), abs=1e-5)


def test_words_have_a_vector_that_are_frequent_or_whole_in_the_encoder():
    keys, vectors = shared_vectors(ENCODER, ["rain"] * LEAST + ["Zyx"] * (LEAST - 1) + ["1994"] * LEAST)
    assert keys.tolist() == sorted(form_of(word).key for word in ["rain", *OWN])
    assert vectors.shape[0] == len(keys)
    assert vectors.shape[1] <= DIMENSIONS
    assert vectors.dtype == np.float32


def test_they_are_written_for_the_words_of_a_treebank(write, tmp_path):
    letters = [
        f"{1 + n}\tz{letter}\t_\t_\tNN\t_\t0\t_\t_\t_" for n, letter in enumerate(string.ascii_lowercase)
    ]
    corpus = write("en-train.conllu", *([*letters, ""] * LEAST))
    build_vectors([corpus], lambda: ENCODER, tmp_path / "models")
    with np.load(tmp_path / "models" / "vectors.npz") as built:
        assert {form_of(f"z{letter}").key for letter in string.ascii_lowercase} <= set(built["keys"].tolist())


def test_a_row_of_zeros_comes_first():
    assert with_zero_row(np.ones((1, 2), np.float32)).tolist() == [[0, 0], [1, 1]]
