"""Words in pieces, and the vectors made of these."""

import numpy as np
import pytest

from tui.analysis.networks.weights import models_from
from tui.analysis.networks.word_forms import ROWS, form_of
from tui.analysis.networks.word_pieces import Pieces, Split, piece_key, split, word_key
from tui.analysis.networks.word_vectors import WordVectors

WORDS = ("ad", "ada", "ok", "rain", "al")
PIECES = ("e", "s", "ey", "o", "on", "kwo", "shab")
SPLITS = {
    "Adaey": ("ada", "ey"),
    "ADAEY": ("ada", "ey"),
    "adae": ("ada", "e"),
    "Okonkwo": ("ok", "on", "kwo"),
    "Okónkwo’s": ("ok", "on", "kwo"),
    "Ok-on": None,
    "alshab": ("al", "shab"),
    "Okжo": ("ok", "o"),
    "ada": None,
    "Ada": None,
    "onkwo": None,
    "adax": None,
    "ad" + "on" * 10: None,
    "1994": None,
    "“": None,
    "-": None,
}


@pytest.mark.parametrize(("word", "parts"), SPLITS.items())
def test_pieces_are_as_long_as_may_be(word, parts):
    found = split(word, WORDS.__contains__, PIECES.__contains__)
    assert found == (Split(parts[0], parts[1:]) if parts else None)


@pytest.fixture
def folder(tmp_path):
    chance = np.random.default_rng(4)

    def table(rows, columns):
        return chance.normal(size=(rows, columns)).astype(np.float32)

    tables = {f"table{number}": table(rows, 3) for number, rows in enumerate(ROWS)}
    piece_keys = np.array(sorted(map(piece_key, PIECES)), np.uint32)
    network = {
        "piece_hidden": table(8, 5),
        "piece_hidden_bias": table(1, 5)[0],
        "piece_word": table(5, 2),
        "piece_word_bias": table(1, 2)[0],
        "piece_direct": table(8, 2),
    }
    keys = np.array(sorted(form_of(word).key for word in (*WORDS, "adaeys")), np.uint32)
    firsts = np.packbits(keys != form_of("adaeys").key)
    pieces = {"piece_keys": piece_keys, "piece_firsts": firsts, "piece_vectors": table(len(PIECES), 2)}
    np.savez(tmp_path / "small.npz", **tables, **pieces, **network, vectors=table(2, 3))
    np.savez(tmp_path / "vectors.npz", keys=keys, vectors=table(len(keys), 2))
    with models_from(tmp_path):
        yield tmp_path


def loaded(folder):
    return {name: dict(np.load(folder / f"{name}.npz")) for name in ("small", "vectors")}


def made(folder, first, *others):
    """The vector of a word with these pieces, worked out plainly."""
    small, shared = loaded(folder).values()
    rows = [small["piece_vectors"][small["piece_keys"].tolist().index(piece_key(piece))] for piece in others]
    own = shared["vectors"][shared["keys"].tolist().index(word_key(first))]
    inputs = np.concatenate([own, rows[0], rows[-1], np.mean(rows, axis=0)])
    hidden = np.maximum(inputs @ small["piece_hidden"] + small["piece_hidden_bias"], 0)
    return hidden @ small["piece_word"] + small["piece_word_bias"] + inputs @ small["piece_direct"]


def test_vectors_made_of_pieces(folder):
    small, shared = loaded(folder).values()
    pieces = Pieces(small, shared["keys"], shared["vectors"])
    splits = [pieces.split(word) for word in ("Okonkwo", "adae", "Adaeyses")]
    plain = [
        made(folder, "ok", "on", "kwo"),
        made(folder, "ada", "e"),
        made(folder, "ada", "ey", "s", "e", "s"),
    ]
    assert pieces.of(splits) == pytest.approx(np.array(plain), abs=1e-5)


def test_a_word_made_of_pieces_has_no_row_of_its_own(folder):
    small, shared = loaded(folder).values()
    found = WordVectors("small").of(["Okonkwo", "rain", "onkwo", "Okonkwo"])
    rows = [
        [small[f"table{n}"][row] for n, row in enumerate(form_of(word).rows)]
        for word in ("Okonkwo", "rain", "onkwo")
    ]
    rain = shared["vectors"][shared["keys"].tolist().index(word_key("rain"))]
    plain = [
        sum(rows[0][1:]) + made(folder, "ok", "on", "kwo") @ small["vectors"],
        sum(rows[1]) + rain @ small["vectors"],
        sum(rows[2]),
    ]
    assert found == pytest.approx(np.array([*plain, plain[0]]), abs=1e-4)
